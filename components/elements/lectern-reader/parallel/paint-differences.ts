import type {VersionRun} from '../../../core/links/alignment/compare-versions.js';
import type {Pair} from './scroll-together.js';

/** `::highlight(lectern-removed)`: words of the first text that the second has not. */
const removed = 'lectern-removed';
/** `::highlight(lectern-added)`: words of the second text that the first has not. */
const added = 'lectern-added';

/** What one reader has painted: another on the page has its own. */
const painted = new WeakMap<object, readonly (readonly [string, Range])[]>();

/** Paints what two versions do not have in common, as far as it is on the page. */
export function paintDifferences(owner: object, {a, b}: Pair, runs: readonly VersionRun[]): void {
  clearDifferences(owner);
  const ranges: (readonly [string, Range])[] = [];
  for (const run of runs) {
    if (run.kind === 'kept') continue;
    const [name, side, span] =
      run.kind === 'removed' ? ([removed, a, run.a] as const) : ([added, b, run.b] as const);
    const range = side.text.textMap?.rangeOf(span);
    if (range) ranges.push([name, range]);
  }
  for (const [name, range] of ranges) highlightOf(name)?.add(range);
  painted.set(owner, ranges);
}

export function clearDifferences(owner: object): void {
  for (const [name, range] of painted.get(owner) ?? []) highlightOf(name)?.delete(range);
  painted.delete(owner);
}

/** Absent where the engine has no such API. */
function highlightOf(name: string): Highlight | undefined {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return undefined;
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}
