import {isDated} from '../dates/compare-dates.js';
import {
  attributeOf,
  childElement,
  elementsWithin,
  firstWithin,
  type XmlElement,
} from '../xml/xml-tree.js';
import {readHeaderDate} from './header-values.js';
import type {HeaderDate} from './tei-header.js';

/** Events of a work in `standOff`, in the order in which they date its text. */
const makings = ['written', 'print', 'publication', 'premiere'];

/**
 * When the original was made: `creation`, `origDate`, the letter sent, the source's own date, or
 * the writing and printing told in `standOff`. The first that can be placed in time wins, else the
 * first that has any words.
 */
export function readDateOfOriginal(
  header: XmlElement,
  sourceDesc: XmlElement | undefined,
): HeaderDate | undefined {
  // A list of letters has no date of its own.
  const letters = within(header, 'correspDesc').length > 1 ? [] : within(header, 'correspAction');
  const sent = letters.filter((one) => attributeOf(one, 'type') === 'sent');
  const imprints = within(sourceDesc, 'bibl', 'biblStruct', 'biblFull');
  const dates = [
    ...within(firstWithin(header, 'creation'), 'date', 'origDate'),
    ...within(sourceDesc, 'origDate'),
    ...sent.flatMap((one) => within(one, 'date')),
    ...imprints.flatMap((one) => within(one, 'date')),
    ...eventsOfWork(header),
  ].map(readHeaderDate);
  return dates.find(({date}) => isDated(date)) ?? dates.find(({wording}) => wording !== '');
}

function eventsOfWork(header: XmlElement): XmlElement[] {
  const events = within(header.parent && childElement(header.parent, 'standOff'), 'event');
  return makings.flatMap((type) => events.filter((one) => attributeOf(one, 'type') === type));
}

function within(root: XmlElement | undefined, ...localNames: string[]): XmlElement[] {
  return root ? [...elementsWithin(root)].filter((one) => localNames.includes(one.localName)) : [];
}
