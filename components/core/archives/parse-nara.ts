import type {ParsedReference, ReferencePart} from './archival-reference.js';
import {isGroup, isOther, turned} from './order-of-levels.js';
import {referenceOf} from './parse-coded.js';
import {partsReader} from './read-parts.js';
import {findRepository, shortName} from './repositories.js';

const readParts = partsReader([
  {level: 'record-group', words: 'Record Group|R\\.G|RG', isBreak: true},
  {level: 'entry', words: 'Entry|Ent', isBreak: true},
  {level: 'series', words: 'Series'},
  {level: 'decimal-file', words: 'Decimal File|Decimal No'},
  {level: 'box', words: 'Box(?:es)?', isBreak: true},
  {level: 'folder', words: 'Folders?', isBreak: true},
  {level: 'file', words: 'File(?: Unit)?'},
  {level: 'item', words: 'Item'},
  {level: 'catalogue-number', words: 'NAID|NAI|ARC ID|National Archives Identifier'},
  {level: 'microfilm', words: 'Microfilm Publication|Microfilm|Microcopy'},
  {level: 'roll', words: 'Rolls?|Reels?'},
  {level: 'frame', words: 'Frames?', isList: true},
  {level: 'page', words: 'Pages?|pp?', isList: true},
]);

// The State Department's filing manual: class and country, and the number of the paper behind it.
const DECIMAL = /^\d{3}[A-Z]?\.\d{2}[A-Z\d.]{0,12}(?:\/[\d-]{1,12})?$/;
const MICROFILM = /^[MT]-?\d{2,4}$/;
/** Levels that a reference to the archive's holdings has one of. */
const ENOUGH: ReadonlySet<ReferencePart['level']> = new Set([
  'record-group',
  'catalogue-number',
  'decimal-file',
  'microfilm',
]);

function settle(one: ReferencePart): ReferencePart {
  const isEmptyGroup = isGroup(one) && !/\d/.test(one.value);
  const isTitle = one.level === 'decimal-file' && !DECIMAL.test(one.value);
  if (isEmptyGroup || isTitle) {
    return {level: 'other', value: `${one.label} ${one.value}`, label: ''};
  }
  if (one.level !== 'other') return one;
  if (DECIMAL.test(one.value)) return {...one, level: 'decimal-file'};
  return MICROFILM.test(one.value) ? {...one, level: 'microfilm'} : one;
}

/**
 * `NARA, RG 59, Entry 1, Box 2, Folder 3`, in this order or, as notes have it, the reverse; also a
 * decimal file, a film or a catalogue number without the record group.
 */
export function parseNara(text: string): ParsedReference | undefined {
  const all = readParts(text).map(settle);
  const at = all.findIndex(
    ({level, value}) => level === 'other' && findRepository(value)?.latin === 'NARA',
  );
  const repository = all[at]?.value;
  if (repository === undefined) return undefined;
  const parts = all.filter((_, index) => index !== at);
  if (!parts.some(({level}) => ENOUGH.has(level))) return undefined;
  return referenceOf('nara', shortName(repository), turned(parts, -1));
}

/** `RG 59, Box 2`, where no other grammar reads the text: only NARA counts record groups so. */
export function parseRecordGroup(text: string): ParsedReference | undefined {
  const parts = readParts(text).map(settle);
  if (!parts.some(isGroup)) return undefined;
  return referenceOf('nara', undefined, parts.some(isOther) ? parts : turned(parts, -1));
}
