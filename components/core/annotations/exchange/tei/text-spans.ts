import {codePointLength} from '../../../tei/code-points.js';
import {idOf} from '../../../tei/identifiers.js';
import type {Span, TeiDocument} from '../../../tei/tei-document.js';
import {traverse} from '../../../xml/traverse.js';
import {elementsWithin, type XmlElement} from '../../../xml/xml-tree.js';

/** An id that can stand in a pointer: a name without colon, as `xml:id` has to be (XML Names 1.0). */
const pointable = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

/** An element that a pointer can start from, and the next such element around it. */
interface Landmark extends Span {
  readonly id: string;
  readonly around: Landmark | undefined;
}

/** Where the elements of a document stand in its canonical text, in code points. */
export class TextSpans {
  readonly #spans = new Map<XmlElement, Span>();
  readonly #byId = new Map<string, XmlElement>();
  /** In the order of their start tags. */
  readonly #landmarks: Landmark[] = [];

  constructor(document: TeiDocument) {
    const times = new Map<string, number>();
    for (const element of elementsWithin(document.tree.root)) {
      const id = idOf(element);
      if (id === undefined) continue;
      times.set(id, (times.get(id) ?? 0) + 1);
      if (!this.#byId.has(id)) this.#byId.set(id, element);
    }
    let offset = 0;
    for (const text of document.texts) {
      const open: {start: number; end: number}[] = [];
      const around: Landmark[] = [];
      traverse(text, {
        enter: (element) => {
          const span = {start: offset, end: offset};
          open.push(span);
          this.#spans.set(element, span);
          const id = idOf(element);
          if (id !== undefined && pointable.test(id) && times.get(id) === 1) {
            const landmark = new OpenLandmark(id, span, around.at(-1));
            around.push(landmark);
            this.#landmarks.push(landmark);
          }
          return undefined;
        },
        leave: (element) => {
          const span = open.pop();
          if (span) span.end = offset;
          if (around.at(-1)?.id === idOf(element)) around.pop();
        },
        text: ({value}) => {
          offset += codePointLength(value);
        },
      });
    }
  }

  /** Every id of the document, of its header too. */
  get ids(): Iterable<string> {
    return this.#byId.keys();
  }

  /** The first element with an id, anywhere in the document. */
  elementOf(id: string): XmlElement | undefined {
    return this.#byId.get(id);
  }

  /** Where an element stands in the text; undefined for one outside it. */
  spanOf(element: XmlElement): Span | undefined {
    return this.#spans.get(element);
  }

  /** The innermost element around a span whose id a pointer can use. */
  landmarkAround({start, end}: Span): (Span & {readonly id: string}) | undefined {
    let [from, to] = [0, this.#landmarks.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((this.#landmarks[middle]?.start ?? 0) <= start) from = middle;
      else to = middle;
    }
    // All that begin later begin behind the span; of those before, what holds it is around the last.
    let found = this.#landmarks[from];
    while (found && (found.start > start || found.end < end)) found = found.around;
    return found;
  }
}

/** Its end is known when the element is left. */
class OpenLandmark implements Landmark {
  constructor(
    readonly id: string,
    readonly span: Span,
    readonly around: Landmark | undefined,
  ) {}

  get start(): number {
    return this.span.start;
  }

  get end(): number {
    return this.span.end;
  }
}
