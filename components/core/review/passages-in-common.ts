import type {Ratings} from './agreement.js';
import type {ReviewRow} from './review-row.js';

/** What one annotator says of a passage, for comparing: entity or date, else the element. */
export function valueOfRow({values, element, motivation}: ReviewRow): string {
  return values[0] ?? element ?? motivation ?? '';
}

/** Annotations that share words in the text, looked up by position. */
export class PassagesInCommon {
  /** Placed rows in the order of their beginnings. */
  readonly #rows: readonly PlacedRow[];
  /** The furthest end of the rows up to each: where a search to the left may stop. */
  readonly #reach: readonly number[];

  constructor(rows: readonly ReviewRow[]) {
    this.#rows = rows.filter(isPlaced).sort((a, b) => a.start - b.start || b.end - a.end);
    let reach = 0;
    this.#reach = this.#rows.map(({end}) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** Other annotations that overlap this one, in the order of the text. */
  overlapping(row: ReviewRow): PlacedRow[] {
    if (!isPlaced(row)) return [];
    return this.within(row.start, row.end).filter(({id}) => id !== row.id);
  }

  /** Annotations that share words with a span, in the order of the text. */
  within(start: number, end: number): PlacedRow[] {
    const found: PlacedRow[] = [];
    for (let at = this.#firstFrom(end) - 1; at >= 0; at--) {
      if ((this.#reach[at] ?? 0) <= start) break;
      const row = this.#rows[at];
      if (row && row.end > start) found.push(row);
    }
    return found.reverse();
  }

  /** Ids of annotations that overlap one of another value by another annotator. */
  disputed(): Set<string> {
    const ids = new Set<string>();
    for (const row of this.#rows) {
      if (this.overlapping(row).some((other) => differs(row, other))) ids.add(row.id);
    }
    return ids;
  }

  /**
   * Who says what of each passage that anybody has marked: a unit for each span, a place for each
   * annotator.
   */
  ratings(): {readonly annotators: readonly string[]; readonly ratings: Ratings} {
    const annotators = [...new Set(this.#rows.map(({annotator}) => annotator))].sort();
    const units = new Map<string, (string | undefined)[]>();
    for (const row of this.#rows) {
      const span = `${row.start}-${row.end}`;
      const unit = units.get(span) ?? annotators.map(() => undefined);
      unit[annotators.indexOf(row.annotator)] ??= valueOfRow(row);
      units.set(span, unit);
    }
    return {annotators, ratings: [...units.values()]};
  }

  /** The number of rows that begin before a position. */
  #firstFrom(position: number): number {
    let [from, to] = [0, this.#rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#rows[middle]?.start ?? 0) < position) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** A row whose passage stands in the text. */
export type PlacedRow = ReviewRow & {readonly start: number; readonly end: number};

function isPlaced(row: ReviewRow): row is PlacedRow {
  return row.start !== undefined && row.end !== undefined && row.end > row.start;
}

/** A comment on the same words disputes nothing. */
function differs(one: ReviewRow, other: ReviewRow): boolean {
  if (one.element === undefined || other.element === undefined) return false;
  if (one.annotator === other.annotator) return false;
  return (
    valueOfRow(one) !== valueOfRow(other) || one.start !== other.start || one.end !== other.end
  );
}
