import {numbered} from '../../natives/numbered.js';
import {codePointLength} from '../../tei/code-points.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import type {Placement} from '../annotation.js';
import type {ExactPlaces} from './exact-places.js';
import {joinEnds, partsToSearch} from './long-quotes.js';
import type {PassageToAnchor} from './passage-to-anchor.js';
import {Search} from './search.js';
import type {Today} from './today.js';

/**
 * Looks for the passages that have no placement yet, and fills it in: a long one by its two ends,
 * and one that is annotated many times but once. The others tell where these may be.
 */
export function* searchParts(
  passages: readonly PassageToAnchor[],
  placements: (Placement | undefined)[],
  today: Today,
  exact: ExactPlaces,
  base: TeiDocument | undefined,
): Generator<undefined> {
  const parts: PassageToAnchor[] = [];
  const partPlacements: (Placement | undefined)[] = [];
  /** The numbers of each passage's first and last part. */
  const ends: (readonly [number, number])[] = [];
  const known = new Map<string, readonly [number, number]>();
  for (const [number, passage] of numbered(passages)) {
    const placement = placements[number];
    const {position, quote} = passage.selectors;
    const key = placement ? undefined : JSON.stringify([position, quote]);
    const same = key === undefined ? undefined : known.get(key);
    if (same) {
      ends.push(same);
      continue;
    }
    const first = parts.length;
    for (const part of partsToSearch(passage)) {
      partPlacements.push(placement && ofPart(placement, part, parts.length > first));
      parts.push(part);
    }
    const own = [first, parts.length - 1] as const;
    ends.push(own);
    if (key !== undefined) known.set(key, own);
  }
  yield undefined;
  yield* new Search(parts, today, exact, base).run(partPlacements);
  for (const [number, passage] of numbered(passages)) {
    const [first, last] = ends[number] ?? [0, 0];
    placements[number] ??=
      first === last
        ? partPlacements[first]
        : joinEnds(passage, partPlacements[first], partPlacements[last]);
  }
}

/** Where a part of a placed passage stands. */
function ofPart(whole: Placement, {selectors}: PassageToAnchor, isTail: boolean): Placement {
  if (!('start' in whole) || !selectors.quote) return whole;
  const length = codePointLength(selectors.quote.exact);
  return isTail
    ? {...whole, start: whole.end - length}
    : {...whole, end: Math.min(whole.end, whole.start + length)};
}
