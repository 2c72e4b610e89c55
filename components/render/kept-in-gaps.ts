import {teiName} from '../core/tei/elements.js';
import type {Witness} from '../core/tei/variants/alternation.js';
import {apparatusPlace} from '../core/tei/variants/apparatus-place.js';
import {omitsWords} from '../core/tei/variants/omission.js';
import {chosenReading, entryOf, witnessesOf} from '../core/tei/variants/readings.js';
import {isLimit} from '../core/tei/variants/witness-limits.js';
import {wordsOf} from '../core/tei/words-of.js';
import {attributeOf, closest, elementsWithin, type XmlElement} from '../core/xml/xml-tree.js';
import {standsApart} from './endnotes.js';

/**
 * What stays in view in a gap of a witness: its own readings there, and lists of the apparatus and
 * endnotes, which are the editor's words, whichever witness is read.
 *
 * @param limits of the gaps: a reading that holds one is in view as far as it says
 */
export function isKept(
  element: XmlElement,
  witness: Witness,
  limits: ReadonlySet<XmlElement>,
): boolean {
  switch (teiName(element)) {
    case 'listApp':
      return true;
    case 'app':
      return apparatusPlace(element) === 'apart';
    case 'note':
      return (
        (attributeOf(element, 'target') ?? attributeOf(element, 'corresp')) !== undefined &&
        standsApart(element)
      );
    case 'lem':
    case 'rdg':
      return isOwnReading(element, witness, limits);
    default:
      return false;
  }
}

/** A group's reading is no evidence of a member that has a gap there. */
function isOwnReading(
  reading: XmlElement,
  {id}: Witness,
  limits: ReadonlySet<XmlElement>,
): boolean {
  if (!witnessesOf(reading).includes(id)) return false;
  for (const inner of elementsWithin(reading)) if (limits.has(inner)) return false;
  return !omitsWords(reading) && !isLimitAlone(reading);
}

/** Whether a reading has nothing but the end or the beginning of its witness. */
function isLimitAlone(reading: XmlElement): boolean {
  if (wordsOf(reading) !== '') return false;
  return [...elementsWithin(reading)].every((inner) => inner === reading || isLimit(inner));
}

/** The entry in the line in which a witness has nothing but this limit of it. */
export function entryOfLimit(limit: XmlElement, witness: Witness): XmlElement | undefined {
  const reading = closest(limit, (above) => /^(lem|rdg)$/.test(teiName(above)));
  const app = reading && entryOf(reading);
  if (!app || apparatusPlace(app) !== 'in-line' || !isLimitAlone(reading)) return undefined;
  return chosenReading(app, witness) === reading ? app : undefined;
}
