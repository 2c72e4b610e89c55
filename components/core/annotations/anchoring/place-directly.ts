import {endsAt, standsAt} from '../../natives/stands-at.js';
import {decodePath} from '../../tei/file-paths.js';
import type {Span} from '../../tei/span.js';
import type {PassageSelectors, Placement} from '../annotation.js';
import type {ExactPlaces} from './exact-places.js';
import type {PassageToAnchor} from './passage-to-anchor.js';
import type {Today} from './today.js';

/** A span in code points, or why there is none. */
export type Direct =
  | ({readonly state: 'placed'} & Span)
  | {readonly state: 'orphaned' | 'ambiguous'; readonly reason: string};

/**
 * Whether the words of a quote and those around it stand at its position, as they did. A quote
 * without surroundings is believed unless the text is known to be another.
 */
export function standsAtItsPosition(selectors: PassageSelectors, today: Today): boolean {
  const {quote, position} = selectors;
  if (!quote || !position || position.end > today.offsets.length) return false;
  if (quote.prefix === '' && quote.suffix === '' && today.hasChanged(selectors)) return false;
  const start = today.offsets.utf16(position.start);
  const end = start + quote.exact.length;
  return (
    standsAt(today.text, quote.exact, start) &&
    endsAt(today.text, quote.prefix, start) &&
    standsAt(today.text, quote.suffix, end) &&
    today.offsets.utf16(position.end) === end
  );
}

/** As much of the surroundings, in UTF-16 units, as does not stand somewhere else by chance. */
const enoughContext = 24;

/**
 * Places a quote that stands, with the words around it, exactly once in the text: there is nothing
 * to look for. Undefined for any other.
 */
export function placeByItsWords(
  selectors: PassageSelectors,
  today: Today,
  exact: ExactPlaces,
): Placement | undefined {
  const {quote, position} = selectors;
  if (!quote || !/[\p{L}\p{N}]/u.test(quote.exact)) return undefined;
  const around = quote.prefix.trim().length + quote.suffix.trim().length;
  if (around < enoughContext && today.hasChanged(selectors) !== false) return undefined;
  const {places, complete} = exact.find(`${quote.prefix}${quote.exact}${quote.suffix}`, 2);
  const [at] = places;
  if (at === undefined || !complete) return undefined;
  const start = at + quote.prefix.length;
  return today.placedAt({start, end: start + quote.exact.length}, position);
}

/** Places a passage that quotes nothing: by its position, its id, its paths, or all of the text. */
export function placeWithoutQuote({selectors, source = ''}: PassageToAnchor, today: Today): Direct {
  const {position, range, unread} = selectors;
  const changed = today.hasChanged(selectors) === true;
  if (position) return byPosition(position, changed, today);
  const fragment = selectors.fragment ?? /#([^#]+)$/.exec(source)?.[1];
  if (fragment !== undefined) return byId(decodePath(fragment), today);
  if (range) return byRange(range, changed, today);
  if (unread && unread.length > 0) {
    return orphaned(`only ${unread.join(', ')} says where, which is not read`);
  }
  return {state: 'placed', start: 0, end: today.offsets.length};
}

function byPosition({start, end}: Span, changed: boolean, {offsets}: Today): Direct {
  if (end > offsets.length) return orphaned('the position lies beyond the end of the text');
  return changed ? unproven : {state: 'placed', start, end};
}

const unproven: Direct = {
  state: 'ambiguous',
  reason: 'no words are quoted to prove the place, and the text has changed since',
};

function byId(id: string, {document}: Today): Direct {
  const {passages, mentions, notes, anchors} = document;
  const part = [...passages, ...mentions, ...notes, ...anchors].find((each) => each.id === id);
  return part
    ? {state: 'placed', start: part.start, end: part.end}
    : orphaned(`nothing in the text has the id ${id}`);
}

function byRange(
  {start: from, end: to}: NonNullable<PassageSelectors['range']>,
  changed: boolean,
  {elements}: Today,
): Direct {
  for (const {xpath, offset} of [from, to]) {
    const span = elements.of(xpath);
    if (!span) return orphaned(`the path ${xpath} leads nowhere in the text, or is not read`);
    if (offset > span.end - span.start) {
      return orphaned(`the path ${xpath} leads to less text than ${offset} characters`);
    }
  }
  const start = (elements.of(from.xpath)?.start ?? 0) + from.offset;
  const end = (elements.of(to.xpath)?.start ?? 0) + to.offset;
  if (start > end) return orphaned('the range ends before it begins');
  return changed ? unproven : {state: 'placed', start, end};
}

function orphaned(reason: string): Direct {
  return {state: 'orphaned', reason};
}
