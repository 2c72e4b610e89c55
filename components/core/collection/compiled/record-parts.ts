import type {Annotation} from '../../annotations/annotation.js';
import type {DocumentLink} from '../../links/document-link.js';
import {times} from '../../natives/times.js';
import type {HiddenText, Mention, Passage, Span, TeiNote} from '../../tei/tei-document.js';
import type {Alternation} from '../../tei/variants/alternation.js';
import type {DocumentRecord, MentionRecord, PassageRecord} from '../collection.js';

/** What is known of one stretch of a document: all that its cards, links and highlights need. */
export interface RecordPart<OfMention = MentionRecord, OfPassage = PassageRecord> {
  readonly mentions: readonly OfMention[];
  /** Those that begin here, and those its mentions stand in. */
  readonly passages: readonly OfPassage[];
  readonly notes: readonly TeiNote[];
  readonly alternations: readonly Alternation[];
  readonly hidden: readonly HiddenText[];
  readonly links: readonly DocumentLink[];
  /** With a target or a linked passage here; one over several stretches is in each of them. */
  readonly annotations: readonly Annotation[];
}

/** What is said of a document beside its record. */
export interface RecordSources<OfMention = MentionRecord, OfPassage = PassageRecord> {
  readonly record: Omit<DocumentRecord, 'mentions' | 'passages'> & {
    readonly mentions: readonly OfMention[];
    readonly passages: readonly OfPassage[];
  };
  readonly links: readonly DocumentLink[];
  readonly annotations: readonly Annotation[];
}

/** Stretches of a document, in order and without gaps, and where its parts are drawn. */
export interface Stretches {
  readonly spans: readonly Span[];
  /** The stretch in which a part of the document begins on the page, if it is drawn there. */
  readonly drawnIn: (part: string) => number | undefined;
}

/**
 * Divides what is known of a document among its stretches. Mentions and passages may be those of the
 * text, so that the larger ones of the record are made a part at a time.
 */
export function partsOfRecord<OfMention extends Mention, OfPassage extends Passage>(
  sources: RecordSources<OfMention, OfPassage>,
  {spans, drawnIn}: Stretches,
): RecordPart<OfMention, OfPassage>[] {
  const {record, links, annotations} = sources;
  const home = ({id, start}: Span & {readonly id: string}): number =>
    drawnIn(id) ?? stretchAt(spans, start);
  const passages = new Map(record.passages.map((passage) => [passage.id, passage]));
  const mentions = group(record.mentions, home, spans.length);
  const begun = group(record.passages, home, spans.length);
  const notes = group(record.notes, home, spans.length);
  const alternations = group(
    record.alternations,
    (one) => drawnIn(one.id) ?? drawnIn(one.passage) ?? 0,
    spans.length,
  );
  const hidden = group(record.hidden, ({start}) => stretchAt(spans, start), spans.length);
  const linked = group(
    links,
    ({id, from}) => drawnIn(id.slice(record.id.length + 1)) ?? stretchAt(spans, from.span.start),
    spans.length,
  );
  return spans.map((span, at) => ({
    mentions: mentions[at] ?? [],
    passages: withHomes(begun[at] ?? [], mentions[at] ?? [], passages),
    notes: notes[at] ?? [],
    alternations: alternations[at] ?? [],
    hidden: hidden[at] ?? [],
    links: linked[at] ?? [],
    annotations: annotations.filter((each) => isWithin(each, record.id, span)),
  }));
}

/** The stretch a position lies in: the last one that begins at or before it. */
export function stretchAt(spans: readonly Span[], position: number): number {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const span = spans[middle];
    if (span && span.start <= position) from = middle + 1;
    else to = middle;
  }
  return Math.max(0, from - 1);
}

function group<Value>(
  values: readonly Value[],
  home: (value: Value) => number,
  count: number,
): readonly (readonly Value[])[] {
  const groups: Value[][] = times(count, () => []);
  for (const value of values) groups[home(value)]?.push(value);
  return groups;
}

function withHomes<OfPassage>(
  begun: readonly OfPassage[],
  mentions: readonly Mention[],
  passages: ReadonlyMap<string, OfPassage>,
): OfPassage[] {
  const here = new Set(begun);
  for (const {passage} of mentions) {
    const home = passages.get(passage);
    if (home) here.add(home);
  }
  return [...here];
}

function isWithin({targets, linked}: Annotation, document: string, {start, end}: Span): boolean {
  return [...targets, ...linked].some(
    (passage) =>
      passage.document === document &&
      !('reason' in passage.placement) &&
      passage.placement.start < end &&
      passage.placement.end > start,
  );
}
