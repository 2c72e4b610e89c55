import {reduced} from '../../natives/reduced.js';
import type {Evidence, Statement} from './alignment.js';
import {heaviestRise} from './band.js';
import type {Piece} from './citation-ties.js';
import {outermostTies, type UnitTie} from './unit-ties.js';

/** A row by the numbers of its units. */
export type UnitRow = Piece &
  (
    | {readonly origin: 'stated'; readonly tie: UnitTie}
    | {
        readonly origin: 'computed';
        readonly confidence: number;
        readonly evidence: Evidence;
        readonly within?: Statement;
      }
  ) & {readonly moved?: true};

/** Where rows come from: what is stated, most binding first, and what is computed of the rest. */
export interface RowSources {
  /** Ties by pointers, of all units. */
  readonly ties: readonly UnitTie[];
  /** Ties that are found in a piece: by numbers, by breaks. */
  readonly finders: readonly ((piece: Piece) => UnitTie[])[];
  readonly compute: (piece: Piece, within: Statement | undefined) => UnitRow[];
  /** Length of a unit of side a, to weigh what is out of order. */
  readonly weight: (unit: number) => number;
}

/**
 * The rows of a piece: what is stated of it stands, in order where it can; between that, and within
 * stated divisions, the next source is asked. A tie out of order is a row all the same, marked as
 * moved, for nothing that is stated is overruled.
 */
export function rowsOf(piece: Piece, sources: RowSources): UnitRow[] {
  return split(piece, sources.ties, 0, undefined, sources);
}

function split(
  piece: Piece,
  stated: readonly UnitTie[],
  level: number,
  within: Statement | undefined,
  sources: RowSources,
): UnitRow[] {
  if (piece.a.length === 0 || piece.b.length === 0) return sources.compute(piece, within);
  const {finders} = sources;
  const ties = level === 0 ? stated : (finders[level - 1]?.(piece) ?? []);
  if (ties.length === 0) {
    return level < finders.length
      ? split(piece, [], level + 1, within, sources)
      : sources.compute(piece, within);
  }
  const found = outermostTies(ties).sort((x, y) => runOf(x.tie.a).from - runOf(y.tie.a).from);
  const spine = heaviestRise(
    found,
    ({tie}) => runOf(tie.b).from,
    ({tie}) => 1 + reduced(tie.a, (sum, unit) => sum + sources.weight(unit), 0),
  );
  const inOrder = new Set(spine);
  const rows: UnitRow[] = [];
  const rowsOfTie = ({tie, inner}: (typeof found)[number]): UnitRow[] => {
    if (!tie.coarse) return [{a: tie.a, b: tie.b, origin: 'stated', tie}];
    // Numbers hide those within them: the same source is asked anew inside.
    return split(tie, inner, level, tie.statements[0], sources);
  };
  const taken = {
    a: new Set(found.flatMap(({tie}) => tie.a)),
    b: new Set(found.flatMap(({tie}) => tie.b)),
  };
  const freeA = piece.a.filter((unit) => !taken.a.has(unit));
  const freeB = piece.b.filter((unit) => !taken.b.has(unit));
  let [atA, atB] = [0, 0];
  const between = (untilA: number, untilB: number): void => {
    const [fromA, fromB] = [atA, atB];
    while (atA < freeA.length && (freeA[atA] ?? 0) < untilA) atA++;
    while (atB < freeB.length && (freeB[atB] ?? 0) < untilB) atB++;
    const gap = {a: freeA.slice(fromA, atA), b: freeB.slice(fromB, atB)};
    if (gap.a.length + gap.b.length === 0) return;
    rows.push(...split(gap, [], level + 1, within, sources));
  };
  for (const each of spine) {
    between(runOf(each.tie.a).from, runOf(each.tie.b).from);
    rows.push(...rowsOfTie(each));
  }
  between(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const moved = found.filter((each) => !inOrder.has(each)).flatMap(rowsOfTie);
  return withMoved(
    rows,
    moved.map((row) => ({...row, moved: true as const})),
  );
}

/** The heaviest run of neighbours among rising numbers: where a tie of scattered units counts. */
export function runOf(units: readonly number[]): {from: number; to: number} {
  let best = {from: units[0] ?? 0, to: (units[0] ?? 0) + 1};
  let run = best;
  for (const unit of units.slice(1)) {
    run = unit === run.to ? {from: run.from, to: unit + 1} : {from: unit, to: unit + 1};
    if (run.to - run.from > best.to - best.from) best = run;
  }
  return best;
}

/** Moved rows stand by their side a. */
function withMoved(rows: UnitRow[], moved: readonly UnitRow[]): UnitRow[] {
  if (moved.length === 0) return rows;
  const sorted = [...moved].sort((x, y) => firstOf(x) - firstOf(y));
  const all: UnitRow[] = [];
  for (const row of rows) {
    const first = row.a[0];
    while (first !== undefined && sorted[0] && firstOf(sorted[0]) < first)
      all.push(...sorted.splice(0, 1));
    all.push(row);
  }
  return [...all, ...sorted];
}

/** A moved row without a side a stands with the one before it. */
function firstOf({a}: UnitRow): number {
  return a[0] ?? Number.NEGATIVE_INFINITY;
}
