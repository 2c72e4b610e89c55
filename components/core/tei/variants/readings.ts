import {attributeOf, closest, type XmlElement} from '../../xml/xml-tree.js';
import {teiName} from '../elements.js';
import type {Witness} from './alternation.js';

/** The `lem` and `rdg` of an apparatus entry in order, through its groups, not into nested entries. */
export function readingsOf(app: XmlElement): XmlElement[] {
  return app.children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    const name = teiName(child);
    if (name === 'rdgGrp') return readingsOf(child);
    return name === 'lem' || name === 'rdg' ? [child] : [];
  });
}

/**
 * Ids of the witnesses that `@wit` names, of a reading or else of the group it stands in. Real files
 * write `#A #B`, `A B`, `#A#B`, `wit.xml#A` and `siglum:A`; all mean the last part.
 */
export function witnessesOf(reading: XmlElement): string[] {
  for (let at: XmlElement | undefined = reading; at; at = at.parent) {
    const written = attributeOf(at, 'wit')?.trim();
    if (written) return splitWitnesses(written);
    if (at !== reading && teiName(at) !== 'rdgGrp') return [];
  }
  return [];
}

function splitWitnesses(written: string): string[] {
  const ids = written
    .replaceAll(/(\S)#/g, '$1 #')
    .split(/\s+/)
    .map((word) => (word.startsWith('#') ? word.slice(1) : word.replace(/^[A-Za-z][\w.-]*:/, '')))
    .filter((word) => word !== '' && !word.endsWith('.xml'));
  return [...new Set(ids)];
}

/** Whether these ids name a witness, by itself or by a group it belongs to. */
export function namesWitness(ids: readonly string[], {id, groups}: Witness): boolean {
  return ids.includes(id) || groups.some((group) => ids.includes(group));
}

/**
 * The reading of an entry that is read in the line: the one a witness has, where one is asked for
 * and the entry names it; else the lemma; else the first reading.
 */
export function chosenReading(app: XmlElement, witness?: Witness): XmlElement | undefined {
  const readings = readingsOf(app);
  const own = witness && readings.find((each) => namesWitness(witnessesOf(each), witness));
  return own ?? readings.find((each) => teiName(each) === 'lem') ?? readings[0];
}

/** The entry a reading or a group of readings belongs to. */
export function entryOf(element: XmlElement): XmlElement | undefined {
  return closest(element, (above) => teiName(above) === 'app');
}
