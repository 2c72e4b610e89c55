import {standsAt} from '../../../natives/stands-at.js';
import {CodePointText} from '../../../tei/code-points.js';
import type {Span, TeiDocument} from '../../../tei/tei-document.js';
import {anchorAll} from '../../anchoring/anchor-all.js';
import type {Placement} from '../../annotation.js';
import type {WrittenPassage} from '../../read-passage.js';
import {toIri} from '../iri.js';
import type {TextSpans} from './text-spans.js';

/** A pointer of TEI, or why the passage cannot be pointed at. */
export type PassagePointer =
  | {readonly ok: true; readonly pointer: string; readonly loses?: string}
  | {readonly ok: false; readonly reason: string};

/** Writes pointers to passages of one document, as `@target` has them (TEI P5 17.2.4). */
export class PassagePointers {
  readonly #text: CodePointText;
  readonly #placed: ReadonlyMap<WrittenPassage, Placement | undefined>;

  /**
   * @param passages all that are to be pointed at: those that have moved are looked for together
   * @param source absolute IRI of the text; without it every passage is taken to be in the document
   */
  constructor(
    readonly document: TeiDocument,
    readonly spans: TextSpans,
    readonly source: string | undefined,
    passages: readonly WrittenPassage[],
  ) {
    this.#text = new CodePointText(document.canonicalText);
    const sought = passages.filter(
      (passage) => this.#isOurs(passage.source) && isSelected(passage) && !this.#verified(passage),
    );
    const placements = sought.length > 0 ? anchorAll(document, sought) : [];
    this.#placed = new Map(sought.map((passage, at) => [passage, placements[at]]));
  }

  pointTo(passage: WrittenPassage): PassagePointer {
    const {source, selectors} = passage;
    const {fragment} = selectors;
    if (!this.#isOurs(source)) {
      const pointer = away(source, fragment);
      if (!pointer.ok || fragment !== undefined || !isSelected(passage)) return pointer;
      return {...pointer, loses: `where in ${source} its passage is has no place in TEI`};
    }
    if (fragment !== undefined && this.spans.elementOf(fragment) && !/[\s()]/.test(fragment)) {
      return {ok: true, pointer: `#${fragment}`};
    }
    // The whole text, or a pointer that leads nowhere: as it came.
    if (!isSelected(passage)) return away(source, fragment);
    const span = this.#verified(passage) ?? this.#placed.get(passage);
    if (span && 'start' in span) return this.#stringRange(span);
    return {ok: false, reason: span?.reason ?? 'it has no place in the text'};
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
    if (!standsAt(text, quote.exact, start) || this.#text.utf16(position.end) !== end) {
      return undefined;
    }
    return {start: position.start, end: position.end};
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

/** Whether words or a position say where in the text it is. */
function isSelected({selectors: {quote, position}}: WrittenPassage): boolean {
  return quote !== undefined || position !== undefined;
}

function away(source: string, fragment: string | undefined): PassagePointer {
  const whole = fragment === undefined ? source : `${source.replace(/#.*$/, '')}#${fragment}`;
  const iri = toIri(whole);
  if (iri === undefined) return {ok: false, reason: `${whole} is no address`};
  return {ok: true, pointer: iri};
}
