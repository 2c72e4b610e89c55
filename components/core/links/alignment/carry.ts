import type {Alignment, AlignmentRow, Side} from './alignment.js';

const other = {a: 'b', b: 'a'} as const;

/** Places of both texts that belong together, rising on both sides. */
interface Knots {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * The place in one text for a place in the other, by the rows of their alignment and what is known
 * within them; between these by how far it has come. A later place never gives an earlier one, so
 * that one pane can be scrolled by the other. Moved rows are passed over: see `counterpart`.
 *
 * @param side the text of the position, which is counted in code points of its canonical text
 */
export function carry(alignment: Alignment, side: Side, position: number): number {
  const knots = knotsOf(alignment);
  const [from, to] = [knots[side], knots[other[side]]];
  let [low, high] = [0, from.length - 1];
  if (position <= (from[0] ?? 0)) return to[0] ?? 0;
  if (position >= (from[high] ?? 0)) return to[high] ?? 0;
  // The last knot at or before the position.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const [start, end] = [from[low] ?? 0, from[low + 1] ?? 0];
  const [there, thereEnd] = [to[low] ?? 0, to[low + 1] ?? 0];
  if (end <= start) return there;
  return Math.round(there + ((thereEnd - there) * (position - start)) / (end - start));
}

/** The row in which a place stands, its moved passages too; undefined between passages. */
export function rowAt(
  alignment: Alignment,
  side: Side,
  position: number,
): AlignmentRow | undefined {
  const holds = (row: AlignmentRow): boolean =>
    row[side].passages.length > 0 && row[side].start <= position && position < row[side].end;
  return alignment.rows.find(holds);
}

/** The row of a passage. */
export function rowOfPassage(
  alignment: Alignment,
  side: Side,
  passage: string,
): AlignmentRow | undefined {
  const known = byPassage.get(alignment) ?? {a: rowsBy(alignment, 'a'), b: rowsBy(alignment, 'b')};
  byPassage.set(alignment, known);
  return known[side].get(passage);
}

const byPassage = new WeakMap<Alignment, Record<Side, ReadonlyMap<string, AlignmentRow>>>();

function rowsBy({rows}: Alignment, side: Side): ReadonlyMap<string, AlignmentRow> {
  return new Map(rows.flatMap((row) => row[side].passages.map((id) => [id, row] as const)));
}

const made = new WeakMap<Alignment, Knots>();

function knotsOf(alignment: Alignment): Knots {
  const known = made.get(alignment);
  if (known) return known;
  const {a, b, rows} = alignment;
  const knots: {a: number[]; b: number[]} = {a: [a.start], b: [b.start]};
  const add = (placeA: number, placeB: number): void => {
    const [lastA, lastB] = [knots.a.at(-1) ?? 0, knots.b.at(-1) ?? 0];
    if (placeA < lastA || placeB < lastB) return;
    knots.a.push(placeA);
    knots.b.push(placeB);
  };
  for (const row of rows) {
    if (row.moved || row.a.passages.length === 0 || row.b.passages.length === 0) continue;
    add(row.a.start, row.b.start);
    for (const anchor of row.anchors ?? []) add(anchor.a, anchor.b);
    add(row.a.end, row.b.end);
  }
  add(a.end, b.end);
  made.set(alignment, knots);
  return knots;
}
