import {CodePointText} from '../tei/code-points.js';
import type {Span, TeiDocument} from '../tei/tei-document.js';
import {type Block, blocksOf} from './blocks-of.js';
import type {JsonObject} from './json.js';
import {Recurrence} from './recurrence.js';
import {sha256Of} from './version-of.js';
import {XPaths} from './x-paths.js';

/** A passage of a text as an annotation's target or linking body writes it. */
export interface SelectedPassage extends JsonObject {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly 'lectern:textSha256': string;
  readonly selector: readonly JsonObject[];
}

/** The least context a quotation keeps on either side, in UTF-16 units. */
const leastContext = 32;

/** More than this is no context: the text repeats itself, and the position has to tell. */
const mostContext = 2048;

/**
 * Writes the selectors of passages of one document: range, quotation and position side by side
 * (Web Annotation Data Model 4.2). Made once a document; each passage then costs what it is long.
 */
export class PassageSelector {
  readonly #text: CodePointText;
  readonly #blocks: readonly Block[];
  readonly #paths: XPaths;
  readonly #textSha256: string;
  readonly #recurrence: Recurrence;

  constructor(
    document: TeiDocument,
    /** Absolute IRI of the text. */
    readonly source: string,
  ) {
    this.#text = new CodePointText(document.canonicalText);
    this.#blocks = blocksOf(document);
    this.#paths = new XPaths(document.tree.root);
    this.#textSha256 = sha256Of(document.canonicalText);
    this.#recurrence = new Recurrence(document.canonicalText);
  }

  /** @param span code points of the canonical text, end exclusive */
  select(span: Span): SelectedPassage {
    const range = this.#range(span);
    return {
      type: 'SpecificResource',
      source: this.source,
      'lectern:textSha256': this.#textSha256,
      selector: [
        ...(range ? [range] : []),
        this.#quote(span),
        {type: 'TextPositionSelector', start: span.start, end: span.end},
      ],
    };
  }

  #range({start, end}: Span): JsonObject | undefined {
    const first = this.#blocks.findLast((block) => block.start <= start && start < block.end);
    const last = this.#blocks.findLast((block) => block.start < end && end <= block.end);
    if (!first || !last) return undefined;
    return {
      type: 'RangeSelector',
      startSelector: this.#point(first, start),
      endSelector: this.#point(last, end),
    };
  }

  #point(block: Block, position: number): JsonObject {
    const offset = position - block.start;
    return {
      type: 'XPathSelector',
      value: this.#paths.pathOf(block.element),
      refinedBy: {type: 'TextPositionSelector', start: offset, end: offset},
    };
  }

  /** Context grows until the quotation can be found in one place only, or is longer than any. */
  #quote(span: Span): JsonObject {
    const {text} = this.#text;
    const start = this.#text.utf16(span.start);
    const end = this.#text.utf16(span.end);
    let from = start;
    let to = end;
    for (let length = leastContext; length <= mostContext; length *= 2) {
      from = wholeCharacter(text, Math.max(0, start - length));
      to = wholeCharacter(text, Math.min(text.length, end + length));
      if (!this.#recurrence.recurs(from, to)) break;
    }
    return {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    };
  }
}

/** A boundary between two characters: the second half of a surrogate pair is not one. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xfc00) === 0xdc00 && at > 0 ? at - 1 : at;
}
