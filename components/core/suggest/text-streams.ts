import {blocks, divisions, isExample, teiName} from '../tei/elements.js';
import type {Span} from '../tei/span.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {traverse} from '../xml/traverse.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

/**
 * The running text of one block, without what stands in blocks or notes inside it, so that a name
 * around a note is one name and the words of two paragraphs never meet.
 */
export interface TextStream {
  readonly text: string;
  /** The block's TEI element. */
  readonly element: string;
  /** For each UTF-16 unit of `text`, its code point position in the canonical text. */
  readonly positions: readonly number[];
}

/** Elements that say one thing twice: only the first wording runs on with the text around it. */
const alternatives = new Set(['choice', 'app', 'subst', 'alt']);

/** Breaks that part words unless they say otherwise (TEI P5 3.11.3). */
const breaks = new Set(['lb', 'pb', 'cb', 'gb', 'milestone']);

const softHyphen = '\u00AD';

/** The span of canonical text that a stretch of a stream covers (UTF-16 units, end exclusive). */
export function spanIn({positions}: TextStream, from: number, to: number): Span {
  const start = positions[from] ?? 0;
  return {start, end: (positions[to - 1] ?? start) + 1};
}

/** The streams of a document, in the order in which they begin. */
export function textStreams(document: Pick<TeiDocument, 'texts'>): TextStream[] {
  const streams: StreamBuilder[] = [];
  const open: StreamBuilder[] = [];
  let at = 0;
  const begin = (element: XmlElement): void => {
    const stream = new StreamBuilder(teiName(element) || element.localName);
    streams.push(stream);
    open.push(stream);
  };
  for (const text of document.texts) {
    traverse(text, {
      enter: (element) => {
        if (open.length === 0 || standsApart(element)) begin(element);
        else if (breaks.has(teiName(element)) && attributeOf(element, 'break') !== 'no') {
          open.at(-1)?.add(' ', at);
        }
        return undefined;
      },
      leave: (element) => {
        if (element === text || standsApart(element)) open.pop();
      },
      text: ({value, parent}) => {
        const stream = isExample(parent) ? undefined : open.at(-1);
        for (const character of value) {
          if (character !== softHyphen) stream?.add(character, at);
          at++;
        }
      },
    });
  }
  return streams.map((stream) => stream.finish()).filter(({text}) => text.trim() !== '');
}

function standsApart(element: XmlElement): boolean {
  const name = teiName(element);
  if (blocks.has(name) || divisions.has(name)) return true;
  const {parent} = element;
  if (!parent || !alternatives.has(teiName(parent))) return false;
  return parent.children.find((child) => child.kind === 'element') !== element;
}

class StreamBuilder {
  readonly #text: string[] = [];
  readonly #positions: number[] = [];

  constructor(readonly element: string) {}

  add(character: string, position: number): void {
    this.#text.push(character);
    for (let unit = 0; unit < character.length; unit++) this.#positions.push(position);
  }

  finish(): TextStream {
    return {text: this.#text.join(''), element: this.element, positions: this.#positions};
  }
}
