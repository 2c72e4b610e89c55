import type {ParsedReference} from './archival-reference.js';
import {CODE_BEGINS, CODE_ENDS, findCode, holderOf, part, referenceOf} from './parse-coded.js';
import {LEAF_LABELS, partsReader} from './read-parts.js';

const readParts = partsReader(LEAF_LABELS);

// A file may still bear a number for the time being: `NS 6/vorl. 345`. The records of parties number
// their files with letters and Roman figures: `DY 30/IV 2/2/123`.
const BESTAND = '[A-Z]{1,5}\\s?\\d{1,4}(?:[\\s-][IVX]{1,5})?';
const FILE = '(?:(?:v|vorl)\\.\\s?|[A-Z]\\s)?(?:[IVX]{1,5}\\s)?\\d{1,8}(?:[./-]\\d{1,8})*[a-z]?';
const CODE = new RegExp(`${CODE_BEGINS}(${BESTAND})\\s?/\\s?(${FILE})${CODE_ENDS}`, 'u');

/** `BArch, R 58/276, fol. 12`: Bestand, file, leaf. The archive must be named. */
export function parseBundesarchiv(text: string): ParsedReference | undefined {
  const {before = '', groups = [], after = ''} = findCode(text, CODE) ?? {};
  const [bestand = '', file = ''] = groups;
  const {name, known, parts} = holderOf(before, readParts(after));
  const isNamed = known?.latin === 'BArch' || /^(?:BArch|Bundesarchiv)[-/ ]/.test(name ?? '');
  if (bestand === '' || !isNamed) return undefined;
  const spaced = bestand.replace(/^([A-Z]+)(?=\d)/, '$1 ');
  return referenceOf('bundesarchiv', name, [part('bestand', spaced), part('file', file), ...parts]);
}
