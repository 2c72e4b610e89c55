import {elementsWithin, type XmlElement} from '../../xml/xml-tree.js';
import {teiName} from '../elements.js';
import {wordsOf} from '../words-of.js';

/** What says something without words: a loss is no omission, nor is a sign or a picture. */
const speaking = new Set(
  `gap space lacunaStart lacunaEnd witStart witEnd g graphic media figure formula notatedMusic ptr
  metamark handShift damageSpan delSpan addSpan`.split(/\s+/),
);

/** Whether a reading stands for words left out: it has none, and nothing in their place. */
export function omitsWords(reading: XmlElement): boolean {
  // The first words decide; alternatives within alternatives are not read to their end each time.
  if (wordsOf(reading, 80) !== '' || wordsOf(reading) !== '') return false;
  for (const inner of elementsWithin(reading)) if (speaking.has(teiName(inner))) return false;
  return true;
}
