import {childElements, type XmlElement} from '../xml/xml-tree.js';
import {teiName} from './elements.js';

/** Which member of a `choice` is read: what the source has, or what the editor reads. */
export type Reading = 'diplomatic' | 'normalised';

const preferred: Readonly<Record<Reading, readonly string[]>> = {
  diplomatic: ['sic', 'orig', 'abbr', 'am', 'unclear', 'del', 'seg'],
  normalised: ['corr', 'reg', 'expan', 'ex', 'supplied', 'unclear', 'add', 'seg'],
};

/**
 * The member of a `choice` or `app` that is read in the line: of an apparatus the lemma, else the
 * first reading. Undefined for any other element, and where there is nothing to choose from.
 */
export function shownMember(element: XmlElement, reading: Reading): XmlElement | undefined {
  const name = teiName(element);
  if (name === 'choice') {
    const members = childElements(element);
    const order = preferred[reading];
    const found = order.map((each) => members.find((member) => teiName(member) === each));
    return found.find(Boolean) ?? members[0];
  }
  if (name !== 'app') return undefined;
  const readings = childElements(element, 'lem', 'rdg', 'rdgGrp');
  return readings.find((member) => member.localName === 'lem') ?? readings[0];
}
