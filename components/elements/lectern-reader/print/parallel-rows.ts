import type {AlignmentRow} from '../../../core/links/alignment/alignment.js';
import {numbered} from '../../../core/natives/numbered.js';
import {isPaired, type PaneSide} from '../parallel/pane-side.js';
import type {Pair} from '../parallel/scroll-together.js';

/** A block of a text: a passage with its row, or what stands between passages. */
export interface PaperUnit {
  readonly node: Element | Text;
  readonly row?: AlignmentRow;
}

/** What stands beside each other on paper; a side without a counterpart stands alone. */
export interface PaperRow {
  readonly a: readonly PaperUnit[];
  readonly b: readonly PaperUnit[];
}

/** All of both texts in their order, with the passages that belong together in one row. */
export function paperRows({a, b}: Pair): PaperRow[] {
  return meet(unitsOf(a), unitsOf(b));
}

/** Blocks of one text in its order: every node of it is in exactly one. */
function unitsOf(side: PaneSide): PaperUnit[] {
  const {article} = side.text;
  if (!article) return [];
  const rowOf = new Map<Element, AlignmentRow>();
  const around = new Set<Element>();
  for (const row of side.alignment.rows) {
    for (const element of side.elementsOf(row)) rowOf.set(element, row);
  }
  for (const element of rowOf.keys()) {
    let home = element.parentElement;
    for (; home && home !== article && !around.has(home); home = home.parentElement) {
      around.add(home);
    }
  }
  const units: PaperUnit[] = [];
  const walk = (home: Element): void => {
    for (const node of home.childNodes) {
      const row = node instanceof Element ? rowOf.get(node) : undefined;
      if (node instanceof Element && row) units.push({node, row});
      else if (node instanceof Element && around.has(node)) walk(node);
      else if (node instanceof Element || (node instanceof Text && node.data.trim() !== '')) {
        units.push({node});
      }
    }
  };
  walk(article);
  return units;
}

function meet(a: readonly PaperUnit[], b: readonly PaperUnit[]): PaperRow[] {
  const rows: PaperRow[] = [];
  const [endsOfA, endsOfB] = [endsOf(a), endsOf(b)];
  const alone: {a: PaperUnit[]; b: PaperUnit[]} = {a: [], b: []};
  let [at, other] = [0, 0];
  while (at < a.length) {
    const unit = a[at];
    const ends = unit?.row && isPaired(unit.row) ? endsOfB.get(unit.row) : undefined;
    const last = unit?.row && endsOfA.get(unit.row)?.last;
    if (!ends || ends.first < other || last === undefined) {
      if (unit) alone.a.push(unit);
      at++;
      continue;
    }
    alone.b.push(...b.slice(other, ends.first));
    rows.push(...unpaired(alone.a.splice(0), alone.b.splice(0)));
    rows.push({a: a.slice(at, last + 1), b: b.slice(ends.first, ends.last + 1)});
    [at, other] = [last + 1, ends.last + 1];
  }
  rows.push(...unpaired(alone.a, b.slice(other)));
  return rows;
}

/** Headings may stand beside each other; a passage that nothing answers stands alone. */
function unpaired(a: readonly PaperUnit[], b: readonly PaperUnit[]): PaperRow[] {
  const isPassage = [...a, ...b].some(({row}) => row !== undefined);
  const rows = isPassage
    ? [
        {a, b: []},
        {a: [], b},
      ]
    : [{a, b}];
  return rows.filter((row) => row.a.length + row.b.length > 0);
}

/** Where the first and the last passage of each row stand among the blocks. */
function endsOf(units: readonly PaperUnit[]): Map<AlignmentRow, {first: number; last: number}> {
  const ends = new Map<AlignmentRow, {first: number; last: number}>();
  for (const [at, {row}] of numbered(units)) {
    if (!row) continue;
    const known = ends.get(row);
    if (known) known.last = at;
    else ends.set(row, {first: at, last: at});
  }
  return ends;
}
