import type {TeiDocument} from '../../tei/tei-document.js';
import type {Placement} from '../annotation.js';
import {Lexicon} from './lexicon.js';
import type {PassageToAnchor} from './passage-to-anchor.js';
import {placeWithoutQuote, standsAtItsPosition} from './place-directly.js';
import {Search} from './search.js';
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
  const lexicon = new Lexicon();
  const today = yield* Today.of(document, lexicon);
  const placements = passages.map((each) => placeAtOnce(each, today));
  if (placements.includes(undefined)) {
    const search = new Search(passages, today, lexicon, base);
    yield* search.run(placements);
  }
  return placements.map(
    (each) => each ?? {state: 'orphaned', reason: 'its words are no longer in the text'},
  );
}

/** Places what needs no search; undefined for a quote that does not stand at its position. */
function placeAtOnce(passage: PassageToAnchor, today: Today): Placement | undefined {
  const {position, quote} = passage.selectors;
  if (position && standsAtItsPosition(passage.selectors, today)) {
    return today.placed('placed', position);
  }
  if (quote) return undefined;
  const direct = placeWithoutQuote(passage, today);
  return direct.state === 'placed' ? today.placed('placed', direct) : direct;
}
