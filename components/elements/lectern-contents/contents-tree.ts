import type {DivisionEntry} from '../../render/contents/contents-of.js';

/** A line of the list: a division, or many that stand beside one another, by the first and the last. */
export interface Branch {
  readonly label: string;
  readonly at: number;
  /** Where the next one on its level or above begins. */
  readonly end: number;
  /** It can be gone to itself; else it only holds others. */
  readonly isDivision: boolean;
  readonly branches: readonly Branch[];
}

/** A list that is longer is read as lists of lists. */
const mostBeside = 60;

/** Divisions with those within them. */
export function contentsTree(divisions: readonly DivisionEntry[]): readonly Branch[] {
  return branchesOf(divisions, Number.POSITIVE_INFINITY);
}

function branchesOf(divisions: readonly DivisionEntry[], end: number): readonly Branch[] {
  const least = Math.min(...divisions.map(({depth}) => depth));
  const starts = divisions.flatMap(({depth}, at) => (depth === least ? [at] : []));
  // What stands deeper before the first of them, as in a text without a head of its own.
  if (starts.length > 0 && starts[0] !== 0) starts.unshift(0);
  const branches = starts.flatMap((from, which): Branch[] => {
    const [own, ...within] = divisions.slice(from, starts[which + 1]);
    if (!own) return [];
    const next = divisions[starts[which + 1] ?? Number.NaN]?.at ?? end;
    const {label, at} = own;
    return [{label, at, end: next, isDivision: true, branches: branchesOf(within, next)}];
  });
  return gathered(branches);
}

/** Many lines beside one another under lines of their own. */
function gathered(branches: readonly Branch[]): readonly Branch[] {
  if (branches.length <= mostBeside) return branches;
  const size = Math.max(mostBeside, Math.ceil(branches.length / mostBeside));
  const groups: Branch[] = [];
  for (let from = 0; from < branches.length; from += size) {
    const group = branches.slice(from, from + size);
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const label = first === last ? first.label : `${first.label} – ${last.label}`;
    groups.push({label, at: first.at, end: last.end, isDivision: false, branches: group});
  }
  return groups;
}

/** The innermost line that a position of the text is under. */
export function branchAt(branches: readonly Branch[], position: number): Branch | undefined {
  const around = branches.find(({at, end}) => at <= position && position < end);
  if (!around) return undefined;
  return branchAt(around.branches, position) ?? (around.isDivision ? around : undefined);
}
