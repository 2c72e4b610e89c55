import {mayBeHeldByName, mayHoldName, partsText} from './content-rules.js';
import {type Branch, holdersOf, type Part, type Run, type WorkingTree} from './working-tree.js';

/** Runs of siblings the new element is to be put around, or why it cannot stand in the text. */
export type Placing =
  | {readonly ok: true; readonly runs: readonly Run[]}
  | {readonly ok: false; readonly reason: string};

const fail = (reason: string): Placing => ({ok: false, reason});

/**
 * Finds the runs of siblings that hold a span and nothing else, as few and as far out as its ends
 * allow: one run is a balanced element, several are fragments. Existing elements are never split.
 *
 * @param from the first character, in UTF-16 units of the canonical text
 * @param to after the last character; neither end is white space
 */
export function placeSpan(tree: WorkingTree, text: string, from: number, to: number): Placing {
  tree.divideAt(from);
  tree.divideAt(to);
  const first = tree.partAt(from);
  const last = tree.partAt(to - 1);
  if (!first || !last) return fail('the text ends before this place');
  const above = new Set(holdersOf(first));
  const common = holdersOf(last).find((holder) => above.has(holder));
  if (!common) return fail('it begins in one text and ends in another');

  const start = climb(first, common, (holder) => holder.from === from);
  const end = climb(last, common, (holder) => holder.to === to);
  for (const holder of [...cut(start, common), ...cut(end, common)]) {
    const parted = partsText(holder.name);
    if (parted === 'block') return fail(`it crosses the border of a ${said(holder)}`);
    if (parted) return fail(`it cuts a ${said(holder)}, which gives several wordings`);
  }

  const settler = new Settler(tree, text);
  for (const siblings of siblingsOf(start, end, common)) {
    const failure = settler.settle(siblings);
    if (failure !== undefined) return fail(failure);
  }
  const {runs} = settler;
  return runs.length > 0 ? {ok: true, runs} : fail('there is no text at this place');
}

const said = ({name, element}: Branch): string => `<${element?.name ?? name}>`;

/** Goes out of elements that the span holds whole, as far as the common one. */
function climb(part: Part, common: Branch, ends: (holder: Branch) => boolean): Part {
  let at = part;
  while (at.parent && at.parent !== common && ends(at.parent)) at = at.parent;
  return at;
}

/** The elements that are cut: those above a part and below the common one. */
function cut(part: Part, common: Branch): Branch[] {
  const holders = holdersOf(part);
  return holders.slice(0, holders.indexOf(common));
}

/** The children that the span holds, one list for each element it enters. */
function siblingsOf(start: Part, end: Part, common: Branch): Part[][] {
  const lists: Part[][] = [];
  let first = indexOf(start);
  let holder = start.parent ?? common;
  while (holder !== common && holder.parent) {
    lists.push(holder.children.slice(first));
    first = indexOf(holder) + 1;
    holder = holder.parent;
  }
  for (const next of cut(end, common).toReversed()) {
    lists.push(holder.children.slice(first, indexOf(next)));
    holder = next;
    first = 0;
  }
  lists.push(holder.children.slice(first, indexOf(end) + 1));
  return lists;
}

function indexOf(part: Part): number {
  return part.parent?.children.indexOf(part) ?? 0;
}

const hasText = (part: Part): boolean => part.to > part.from;

/** Finds, among siblings, the runs where the schema lets a name stand. */
class Settler {
  readonly runs: Run[] = [];
  readonly #tree: WorkingTree;
  readonly #text: string;

  constructor(tree: WorkingTree, text: string) {
    this.#tree = tree;
    this.#text = text;
  }

  /** Adds the runs; gives the reason, as a clause, where there can be none. */
  settle(siblings: readonly Part[]): string | undefined {
    let open: Part[] = [];
    for (const part of siblings) {
      if (part.kind === 'text' || part.made || mayBeHeldByName(part.name)) {
        open.push(part);
        continue;
      }
      const failure = this.#close(open);
      open = [];
      if (failure !== undefined) return failure;
      if (!hasText(part)) continue;
      if (partsText(part.name)) return `it holds a whole ${said(part)}`;
      // The new element goes inside what may not stand in it.
      const inside = this.settle([...part.children]);
      if (inside !== undefined) return inside;
    }
    return this.#close(open);
  }

  #close(siblings: readonly Part[]): string | undefined {
    const run = this.#trim(siblings);
    if (!run) return undefined;
    const lifted = this.#lift(run);
    if (typeof lifted === 'string') return lifted;
    for (const place of [this.#tree.before(lifted.first), this.#tree.after(lifted.last)]) {
      if (!place.ok) return place.reason;
    }
    this.runs.push(lifted);
    return undefined;
  }

  /** Leaves white space and empty elements at the ends outside; undefined where nothing is left. */
  #trim(siblings: readonly Part[]): Run | undefined {
    let first = siblings.find((part) => !this.#isBlank(part));
    let last = siblings.findLast((part) => !this.#isBlank(part));
    if (!first || !last) return undefined;
    if (first.kind === 'text') {
      const text = this.#text.slice(first.from, first.to);
      const space = text.length - text.trimStart().length;
      if (space > 0) {
        const [, rest] = this.#tree.divide(first, first.from + space);
        if (last === first) last = rest;
        first = rest;
      }
    }
    if (last.kind === 'text') {
      const text = this.#text.slice(last.from, last.to);
      const space = text.length - text.trimEnd().length;
      if (space > 0) {
        const [rest] = this.#tree.divide(last, last.to - space);
        if (first === last) first = rest;
        last = rest;
      }
    }
    return {first, last};
  }

  #isBlank(part: Part): boolean {
    if (!hasText(part)) return true;
    return part.kind === 'text' && this.#text.slice(part.from, part.to).trim() === '';
  }

  /** Where the holder takes no name, the tags go around it if the run is all it holds. */
  #lift(run: Run): Run | string {
    let {first, last} = run;
    for (let holder = first.parent; holder; holder = first.parent) {
      if (holder.element && !this.#tree.stands(holder.element)) {
        return `its ${said(holder)} comes from an entity`;
      }
      if (mayHoldName(holder.name)) return {first, last};
      const whole = first.from === holder.from && last.to === holder.to;
      if (!whole || partsText(holder.name) || !mayBeHeldByName(holder.name)) {
        return `no name may stand directly in ${said(holder)}`;
      }
      first = holder;
      last = holder;
    }
    return 'there is no element to hold it';
  }
}
