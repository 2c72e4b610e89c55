import type {XmlElement} from '../xml/xml-tree.js';
import {teiName} from './elements.js';
import type {Witness} from './variants/alternation.js';
import {apparatusPlace} from './variants/apparatus-place.js';
import {chosenReading, entryOf} from './variants/readings.js';

/** Which member of a `choice` is read: what the source has, or what the editor reads. */
export type Reading = 'diplomatic' | 'normalised';

const preferred: Readonly<Record<Reading, readonly string[]>> = {
  diplomatic: ['sic', 'orig', 'abbr', 'am', 'unclear', 'del', 'seg'],
  normalised: ['corr', 'reg', 'expan', 'ex', 'supplied', 'unclear', 'add', 'seg'],
};

/**
 * The child of a `choice`, `app` or `rdgGrp` that is read in the line. Undefined for any other
 * element, where there is nothing to choose from, and for an apparatus that stands apart.
 *
 * @param witness whose readings are wanted; without one, the lemma's
 */
export function shownMember(
  element: XmlElement,
  reading: Reading,
  witness?: Witness,
): XmlElement | undefined {
  switch (teiName(element)) {
    case 'choice':
      return memberOfChoice(element, reading);
    case 'app':
    case 'rdgGrp':
      return towardsReading(element, witness);
    default:
      return undefined;
  }
}

function memberOfChoice(choice: XmlElement, reading: Reading): XmlElement | undefined {
  const order = preferred[reading];
  let best: XmlElement | undefined;
  let rankOfBest = Number.POSITIVE_INFINITY;
  for (const member of choice.children) {
    if (member.kind !== 'element') continue;
    const place = order.indexOf(teiName(member));
    const rank = place === -1 ? order.length : place;
    if (rank < rankOfBest) [best, rankOfBest] = [member, rank];
  }
  return best;
}

function towardsReading(element: XmlElement, witness?: Witness): XmlElement | undefined {
  const app = teiName(element) === 'app' ? element : entryOf(element);
  if (!app || apparatusPlace(app) !== 'in-line') return undefined;
  const chosen = chosenReading(app, witness);
  return chosen && childTowards(element, chosen);
}

/** The child of an element in which another one stands, or is. */
function childTowards(element: XmlElement, inner: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = inner;
  while (at && at.parent !== element) at = at.parent;
  return at;
}
