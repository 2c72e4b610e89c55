import type {Judgement} from '../../core/annotations/fold-decisions.js';
import {
  isDecided,
  type ReviewFilter,
  type ReviewOrder,
  reviewQueue,
} from '../../core/review/review-queue.js';
import type {ReviewRow} from '../../core/review/review-row.js';

type JudgementOf = (id: string) => Judgement;

/** The items of a review, and the part of them that a filter shows, in its order. */
export class ItemList {
  readonly #rows = new Map<string, ReviewRow>();
  readonly #judgementOf: JudgementOf;
  readonly #decided: () => number;
  #queue: readonly ReviewRow[] = [];
  #places = new Map<string, number>();

  /** Ids of items that overlap others of another value. */
  disputed: ReadonlySet<string> = new Set();
  filter: ReviewFilter = {verdict: 'undecided'};
  order: ReviewOrder = 'certainty';
  /** The elements and the annotators there are among the items. */
  facets: {readonly elements: readonly string[]; readonly annotators: readonly string[]} = {
    elements: [],
    annotators: [],
  };

  /** @param decided how many items are decided */
  constructor(judgementOf: JudgementOf, decided: () => number) {
    this.#judgementOf = judgementOf;
    this.#decided = decided;
  }

  add(rows: readonly ReviewRow[]): void {
    for (const row of rows) this.#rows.set(row.id, row);
  }

  /** The items are complete. */
  close(): void {
    const [elements, annotators] = [new Set<string>(), new Set<string>()];
    for (const {element, annotator} of this.#rows.values()) {
      if (element) elements.add(element);
      if (annotator) annotators.add(annotator);
    }
    this.facets = {elements: [...elements].sort(), annotators: [...annotators].sort()};
  }

  get rows(): ReadonlyMap<string, ReviewRow> {
    return this.#rows;
  }

  /** What the filter shows, as it was when it was set: an item does not vanish under one's hand. */
  get queue(): readonly ReviewRow[] {
    return this.#queue;
  }

  /** Where an item is in the queue, -1 where it is not. */
  placeOf(id: string | undefined): number {
    return id === undefined ? -1 : (this.#places.get(id) ?? -1);
  }

  /** Fills the queue anew. */
  refill(): void {
    const {disputed, filter, order} = this;
    const rows = [...this.#rows.values()];
    this.#queue = reviewQueue({rows, judgementOf: this.#judgementOf, disputed}, filter, order);
    this.#places = new Map(this.#queue.map(({id}, at) => [id, at]));
  }

  /**
   * The next item behind a place that nobody has decided, from the end on to the beginning; deferred
   * ones come when there is no other.
   */
  nextFrom(at: number): string | undefined {
    const length = this.#queue.length;
    let deferred: string | undefined;
    for (let step = 1; step <= length; step++) {
      const place = (at + step) % length;
      const row = this.#queue[place];
      if (!row || place === at) continue;
      const {verdict} = this.#judgementOf(row.id);
      if (verdict === 'proposed') return row.id;
      if (verdict === 'deferred') deferred ??= row.id;
    }
    return deferred;
  }

  /** How many items are decided, of how many. */
  get progress(): {readonly decided: number; readonly of: number} {
    return {decided: this.#decided(), of: this.#rows.size};
  }

  /** Ids of undecided items with the same words and the same value as this one, it included. */
  alike(id: string): string[] {
    const row = this.#rows.get(id);
    if (!row) return [];
    return [...this.#rows.values()].flatMap((other) =>
      other.words === row.words &&
      other.element === row.element &&
      other.values.join(' ') === row.values.join(' ') &&
      !isDecided(this.#judgementOf(other.id).verdict)
        ? [other.id]
        : [],
    );
  }
}
