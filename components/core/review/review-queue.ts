import type {Judgement} from '../annotations/fold-decisions.js';
import type {ReviewRow} from './review-row.js';

/** What of the queue is to be seen; a part that is absent lets everything through. */
export interface ReviewFilter {
  readonly verdict?: Judgement['verdict'] | 'undecided';
  readonly element?: string;
  readonly annotator?: string;
  /** An entity's IRI, or a date. */
  readonly value?: string;
  readonly placement?: ReviewRow['placement'];
  /** Words that stand in the passage, in any case. */
  readonly words?: string;
  /** Only items that overlap others of another value. */
  readonly disputed?: boolean;
}

export type ReviewOrder = 'certainty' | 'text' | 'annotator';

export interface QueueSources {
  readonly rows: readonly ReviewRow[];
  readonly judgementOf: (id: string) => Judgement;
  /** Ids of items that overlap others of another value. */
  readonly disputed: ReadonlySet<string>;
}

/**
 * The items to review, in order: the least certain first (one without a certainty counts as
 * certain), and in the order of the text among equals.
 */
export function reviewQueue(
  {rows, judgementOf, disputed}: QueueSources,
  filter: ReviewFilter = {},
  order: ReviewOrder = 'certainty',
): ReviewRow[] {
  const words = filter.words?.toLocaleLowerCase();
  const kept = rows.filter((row) => {
    const {verdict} = judgementOf(row.id);
    return (
      fitsVerdict(verdict, filter.verdict) &&
      (filter.element === undefined || row.element === filter.element) &&
      (filter.annotator === undefined || row.annotator === filter.annotator) &&
      (filter.value === undefined || row.values.includes(filter.value)) &&
      (filter.placement === undefined || row.placement === filter.placement) &&
      (words === undefined || row.words.toLocaleLowerCase().includes(words)) &&
      (!filter.disputed || disputed.has(row.id))
    );
  });
  return kept.sort(comparers[order]);
}

/** Decided once and for all: a deferred item is still to be decided. */
export function isDecided(verdict: Judgement['verdict']): boolean {
  return verdict !== 'proposed' && verdict !== 'deferred';
}

function fitsVerdict(verdict: Judgement['verdict'], wanted: ReviewFilter['verdict']): boolean {
  if (wanted === undefined) return true;
  return wanted === 'undecided' ? !isDecided(verdict) : verdict === wanted;
}

type Compare = (a: ReviewRow, b: ReviewRow) => number;

const byText: Compare = (a, b) =>
  (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER) ||
  (b.end ?? 0) - (a.end ?? 0);

const comparers: Readonly<Record<ReviewOrder, Compare>> = {
  text: byText,
  certainty: (a, b) => (a.certainty ?? 1) - (b.certainty ?? 1) || byText(a, b),
  annotator: (a, b) => a.annotator.localeCompare(b.annotator) || byText(a, b),
};
