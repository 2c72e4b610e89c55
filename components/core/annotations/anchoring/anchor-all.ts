import {numbered} from '../../natives/numbered.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import type {Placement} from '../annotation.js';
import {ExactPlaces} from './exact-places.js';
import type {PassageToAnchor} from './passage-to-anchor.js';
import {placeByItsWords, placeWithoutQuote, standsAtItsPosition} from './place-directly.js';
import {searchParts} from './search-parts.js';
import {Today} from './today.js';

/**
 * Places passages in today's text, all those of one text together: each tells where its neighbours
 * may be. A passage is placed where it and its surroundings are found, with slips and edits; where
 * that is not sure, it says so and why.
 *
 * @param base the text as it was when the selectors were written, where it is at hand
 * @returns a placement for each passage, in their order; spans in code points
 */
export function anchorAll(
  document: TeiDocument,
  passages: readonly PassageToAnchor[],
  base?: TeiDocument,
): Placement[] {
  const work = anchoring(document, passages, base);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** {@link anchorAll} in slices of some milliseconds each, for who must not stop a page. */
export function* anchoring(
  document: TeiDocument,
  passages: readonly PassageToAnchor[],
  base?: TeiDocument,
): Generator<undefined, Placement[]> {
  const today = new Today(document);
  yield undefined;
  const placements = yield* placeDirectly(passages, today);
  if (placements.includes(undefined)) {
    const exact = yield* ExactPlaces.of(today.text);
    for (const [number, placement] of numbered(placements)) {
      if (number % sliceOfPassages === sliceOfPassages - 1) yield undefined;
      const passage = passages[number];
      if (!placement && passage) {
        placements[number] = placeByItsWords(passage.selectors, today, exact);
      }
    }
    if (placements.includes(undefined)) {
      yield* searchParts(passages, placements, today, exact, base);
    }
  }
  return placements.map(
    (each) => each ?? {state: 'orphaned', reason: 'its words are no longer in the text'},
  );
}

/** Passages that are placed between two chances to let a page do something else. */
const sliceOfPassages = 128;

/** Places what stands where it stood or quotes nothing; undefined for what has to be looked for. */
function* placeDirectly(
  passages: readonly PassageToAnchor[],
  today: Today,
): Generator<undefined, (Placement | undefined)[]> {
  const placements: (Placement | undefined)[] = [];
  for (const passage of passages) {
    if (placements.length % sliceOfPassages === sliceOfPassages - 1) yield undefined;
    placements.push(placeAtOnce(passage, today));
  }
  return placements;
}

function placeAtOnce(passage: PassageToAnchor, today: Today): Placement | undefined {
  const {position, quote} = passage.selectors;
  if (position && standsAtItsPosition(passage.selectors, today)) {
    return today.placed('placed', position);
  }
  if (quote) return undefined;
  const direct = placeWithoutQuote(passage, today);
  return direct.state === 'placed' ? today.placed('placed', direct) : direct;
}
