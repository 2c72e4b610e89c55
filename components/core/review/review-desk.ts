import type {AnnotatedPassage, Annotation} from '../annotations/annotation.js';
import {type Block, blocksOf} from '../annotations/blocks-of.js';
import type {JsonObject} from '../annotations/json.js';
import {versionOf} from '../annotations/version-of.js';
import {CodePointText} from '../tei/code-points.js';
import {contextOf} from '../tei/context-of.js';
import {passageAt} from '../tei/passage-at.js';
import type {Span, TeiDocument} from '../tei/tei-document.js';
import type {EntityDirectory} from './entity-directory.js';
import type {
  Candidate,
  OtherValue,
  ReviewBlock,
  ReviewEvidence,
  SameWords,
  TeiPreview,
} from './evidence.js';
import {PassagesInCommon} from './passages-in-common.js';
import {type ReviewRow, rowOf} from './review-row.js';
import {placesOf} from './same-words.js';
import {TaggedPassages} from './tagged-passages.js';

/** An annotation as its file has it, and as it was placed in today's text. */
export interface ReviewedAnnotation {
  readonly json: JsonObject;
  readonly annotation: Annotation;
}

/** Says what the source of the text would be with an annotation written into it. */
export type PreviewTei = (annotation: Annotation, block: Block) => TeiPreview | undefined;

export interface DeskSources {
  readonly document: TeiDocument;
  readonly annotations: readonly ReviewedAnnotation[];
  readonly directory: EntityDirectory;
  readonly preview: PreviewTei;
}

/** More places of the same words are no evidence, only a list. */
const mostPlaces = 200;

/** A block longer than this, in code points, is shown around the passage only. */
const longestBlock = 4000;

/** One text, the annotations to be reviewed in it, and everything that is known around each. */
export class ReviewDesk {
  readonly rows: readonly ReviewRow[];
  /** Ids of items that overlap others of another value. */
  readonly disputed: ReadonlySet<string>;
  readonly #sources: DeskSources;
  readonly #text: CodePointText;
  readonly #blocks: readonly Block[];
  readonly #byId: ReadonlyMap<string, {row: ReviewRow; reviewed: ReviewedAnnotation}>;
  readonly #common: PassagesInCommon;
  readonly #tagged: TaggedPassages;

  constructor(sources: DeskSources) {
    this.#sources = sources;
    const {document, annotations, directory} = sources;
    this.#text = new CodePointText(document.canonicalText);
    this.#blocks = blocksOf(document);
    this.#tagged = new TaggedPassages(document, directory);
    this.rows = annotations.map((reviewed) => this.#rowOf(reviewed));
    this.#byId = new Map(
      annotations.flatMap((reviewed, at) => {
        const row = this.rows[at];
        return row ? [[row.id, {row, reviewed}] as const] : [];
      }),
    );
    this.#common = new PassagesInCommon(this.rows);
    this.disputed = this.#common.disputed();
  }

  /** Who says what of each marked passage, for figures of agreement. */
  ratings(): ReturnType<PassagesInCommon['ratings']> {
    return this.#common.ratings();
  }

  /** Everything there is to see before deciding; undefined for an id that is not on the desk. */
  evidence(id: string): ReviewEvidence | undefined {
    const found = this.#byId.get(id);
    if (!found) return undefined;
    const {row, reviewed} = found;
    const {annotation, json} = reviewed;
    const block = this.#blockOf(row);
    const tei = block && this.#sources.preview(annotation, block);
    return {
      row,
      annotation,
      json,
      ...placementOf(annotation.targets[0], row),
      ...(block ? {block: this.#describe(block, row)} : {}),
      ...(tei ? {tei} : {}),
      candidates: this.#candidatesOf(annotation),
      others: this.#othersOf(row),
      elsewhere: this.#elsewhere(row),
    };
  }

  /** Where words stand in the text, in any case, with what is said of them there. */
  find(words: string): SameWords[] {
    return placesOf(words, this.#text, {most: mostPlaces, anyCase: true}).map((span) =>
      this.#placeOf(span, []),
    );
  }

  #rowOf({json, annotation}: ReviewedAnnotation): ReviewRow {
    const target = annotation.targets[0];
    const placement = target?.placement;
    const placed = placement && 'start' in placement ? placement : undefined;
    const words = placed
      ? this.#text.slice(placed.start, placed.end)
      : (target?.selectors.quote?.exact ?? '');
    const {passages} = this.#sources.document;
    const label = placed ? (passageAt(passages, placed.start)?.label ?? '') : '';
    return rowOf(annotation, versionOf(json), {words, label});
  }

  /** The innermost block that holds the whole passage. */
  #blockOf({start, end}: ReviewRow): Block | undefined {
    if (start === undefined || end === undefined) return undefined;
    return this.#blocks.findLast((block) => block.start <= start && end <= block.end);
  }

  #describe(block: Block, row: ReviewRow): ReviewBlock {
    const span = clipped(block, row);
    const within = ({start, end}: Span): Span => ({
      start: Math.max(start, span.start) - span.start,
      end: Math.min(end, span.end) - span.start,
    });
    const tagged = this.#tagged.overlapping(span.start, span.end);
    const proposed = this.#common.within(span.start, span.end);
    return {
      ...span,
      label: row.label,
      text: this.#text.slice(span.start, span.end),
      marks: [
        ...this.#sources.document.notes
          .filter((note) => note.start > span.start && note.start < span.end)
          .map((note) => ({kind: 'note' as const, ...within(note)})),
        ...tagged.map((mention) => ({kind: 'tagged' as const, ...within(mention)})),
        ...proposed.map(({id, start, end}) => ({
          kind: id === row.id ? ('this' as const) : ('proposal' as const),
          id,
          ...within({start, end}),
        })),
      ],
    };
  }

  #candidatesOf({identifies, candidateCertainty, certainty, date}: Annotation): Candidate[] {
    if (date !== undefined) return [{value: date, ...(certainty === undefined ? {} : {certainty})}];
    return identifies.map((value, at) => {
      const own = candidateCertainty?.[at] ?? (identifies.length === 1 ? certainty : undefined);
      const entity = this.#sources.directory.find(value);
      return {
        value,
        ...(own === undefined ? {} : {certainty: own}),
        ...(entity ? {entity} : {}),
      };
    });
  }

  #othersOf(row: ReviewRow): OtherValue[] {
    const {start, end} = row;
    if (start === undefined || end === undefined) return [];
    const proposals = this.#common.overlapping(row).map(
      (other): OtherValue => ({
        annotator: other.annotator,
        id: other.id,
        ...(other.element ? {element: other.element} : {}),
        words: other.words,
        values: other.values,
        ...(other.certainty === undefined ? {} : {certainty: other.certainty}),
        sameSpan: other.start === start && other.end === end,
        differs: this.#differs(row.values, other.values),
      }),
    );
    const tags = this.#tagged.overlapping(start, end).map((mention): OtherValue => {
      const values = this.#tagged.valuesOf(mention);
      return {
        annotator: '',
        element: mention.element,
        words: this.#text.slice(mention.start, mention.end),
        values,
        sameSpan: mention.start === start && mention.end === end,
        differs: this.#differs(row.values, values),
      };
    });
    return [...tags, ...proposals];
  }

  #elsewhere({words, values, start = 0, end = 0}: ReviewRow): SameWords[] {
    return placesOf(words, this.#text, {most: mostPlaces})
      .filter((span) => span.start >= end || span.end <= start)
      .map((span) => this.#placeOf(span, values));
  }

  /** @param own the values of the item in hand: what is said here may differ */
  #placeOf(span: Span, own: readonly string[]): SameWords {
    const {values, source, id} = this.#saidOf(span);
    return {
      ...span,
      label: passageAt(this.#sources.document.passages, span.start)?.label ?? '',
      words: this.#text.slice(span.start, span.end),
      ...contextOf(this.#text, span),
      values,
      source,
      ...(id ? {id} : {}),
      differs: this.#differs(own, values),
    };
  }

  /** What is said of exactly these words: by a tag of the text, else by the first proposal. */
  #saidOf({start, end}: Span): Pick<SameWords, 'values' | 'source' | 'id'> {
    const tag = this.#tagged
      .overlapping(start, end)
      .find((mention) => mention.start === start && mention.end === end);
    if (tag) return {values: this.#tagged.valuesOf(tag), source: 'tagged'};
    const proposal = this.#common
      .within(start, end)
      .find((row) => row.start === start && row.end === end && row.element !== undefined);
    return proposal
      ? {values: proposal.values, source: 'proposal', id: proposal.id}
      : {values: [], source: 'untagged'};
  }

  /** Silence differs from nothing. */
  #differs(own: readonly string[], values: readonly string[]): boolean {
    if (values.length === 0 || own.length === 0) return false;
    const known = new Set(own.map((value) => this.#known(value)));
    return !values.some((value) => known.has(this.#known(value)));
  }

  #known(value: string): string {
    const entity = this.#sources.directory.find(value);
    return entity ? this.#sources.directory.iriOf(entity) : value;
  }
}

function placementOf(
  passage: AnnotatedPassage | undefined,
  row: ReviewRow,
): Pick<ReviewEvidence, 'unplaced' | 'quoted'> {
  if (!passage) return {};
  const {placement, selectors} = passage;
  if ('reason' in placement) return {unplaced: placement.reason};
  const quoted = selectors.quote?.exact;
  return quoted === undefined || quoted === row.words ? {} : {quoted};
}

/** A whole block, or as much of a long one as stands around the passage. */
function clipped(block: Span, {start = block.start, end = block.end}: ReviewRow): Span {
  if (block.end - block.start <= longestBlock) return {start: block.start, end: block.end};
  const room = Math.max(0, longestBlock - (end - start)) >> 1;
  return {start: Math.max(block.start, start - room), end: Math.min(block.end, end + room)};
}
