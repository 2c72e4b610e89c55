import {CodePointText} from '../../../tei/code-points.js';
import type {Span, TeiDocument} from '../../../tei/tei-document.js';
import {placeAnnotation} from '../../place-annotations.js';
import type {WrittenAnnotation} from '../../read-annotations.js';
import type {WrittenPassage} from '../../read-passage.js';
import {toIri} from '../iri.js';
import type {TextSpans} from './text-spans.js';

/** A pointer of TEI, or why the passage cannot be pointed at. */
export type PassagePointer =
  | {readonly ok: true; readonly pointer: string}
  | {readonly ok: false; readonly reason: string};

/** Writes pointers to passages of one document, as `@target` has them (TEI P5 17.2.4). */
export class PassagePointers {
  readonly #text: CodePointText;

  constructor(
    readonly document: TeiDocument,
    readonly spans: TextSpans,
    /** Absolute IRI of the text; without it every passage is taken to be in the document. */
    readonly source: string | undefined,
  ) {
    this.#text = new CodePointText(document.canonicalText);
  }

  /** A pointer to each target and to each linked passage, in their order. */
  pointersOf(annotation: WrittenAnnotation): {targets: PassagePointer[]; linked: PassagePointer[]} {
    const {targets, linked} = annotation;
    return {
      targets: targets.map((passage) => this.#pointTo(passage, annotation)),
      linked: linked.map((passage) => this.#pointTo(passage, annotation)),
    };
  }

  #pointTo(passage: WrittenPassage, annotation: WrittenAnnotation): PassagePointer {
    const {source, selectors} = passage;
    const {fragment, quote, position} = selectors;
    if (!this.#isOurs(source)) return away(source, fragment);
    if (fragment !== undefined && this.spans.elementOf(fragment) && !/[\s()]/.test(fragment)) {
      return {ok: true, pointer: `#${fragment}`};
    }
    if (!quote && !position) {
      // The whole text, or a pointer that leads nowhere: as it came.
      return away(source, fragment);
    }
    const span = this.#verified(passage) ?? this.#placed(passage, annotation);
    return 'reason' in span ? {ok: false, reason: span.reason} : this.#stringRange(span);
  }

  #isOurs(source: string): boolean {
    return (
      this.source === undefined || source === this.source || source.startsWith(`${this.source}#`)
    );
  }

  /** Where the words stand at their position still, nothing need be searched. */
  #verified({selectors: {quote, position}}: WrittenPassage): Span | undefined {
    if (!quote || !position) return undefined;
    const {text} = this.#text;
    const start = this.#text.utf16(position.start);
    const end = start + quote.exact.length;
    if (!text.startsWith(quote.exact, start) || this.#text.utf16(position.end) !== end) {
      return undefined;
    }
    return {start: position.start, end: position.end};
  }

  #placed(
    passage: WrittenPassage,
    annotation: WrittenAnnotation,
  ): Span | {readonly reason: string} {
    const alone = {...annotation, targets: [passage], linked: []};
    const [target] = placeAnnotation(alone, () => this.document).targets;
    if (!target) return {reason: 'it has no place in the text'};
    return target.placement;
  }

  #stringRange({start, end}: Span): PassagePointer {
    const around = this.spans.landmarkAround({start, end});
    if (around) {
      const pointer = `#string-range(${around.id},${start - around.start},${end - start})`;
      return {ok: true, pointer};
    }
    if (this.document.texts.length !== 1) {
      return {ok: false, reason: 'no element with an xml:id is around it to point from'};
    }
    return {ok: true, pointer: `#string-range(xpath(//tei:text),${start},${end - start})`};
  }
}

function away(source: string, fragment: string | undefined): PassagePointer {
  const whole = fragment === undefined ? source : `${source.replace(/#.*$/, '')}#${fragment}`;
  const iri = toIri(whole);
  if (iri === undefined) return {ok: false, reason: `${whole} is no address`};
  return {ok: true, pointer: iri};
}
