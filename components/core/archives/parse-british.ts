import type {ParsedReference, ReferencePart} from './archival-reference.js';
import {CODE_BEGINS, CODE_ENDS, findCode, holderOf, part, referenceOf} from './parse-coded.js';
import {LEAF_LABELS, partsReader} from './read-parts.js';

// Rolls are counted by membranes.
const readParts = partsReader([
  ...LEAF_LABELS,
  {level: 'leaf', words: 'membranes?|mm?', isList: true},
]);
const A_LEAF = '(?:folios?|fols?|fos?|ff?|membranes?|mm?|pages?|pp?)\\.?\\s\\d';

// Departments whose code alone tells The National Archives of the UK; with the archive named, any.
const TNA_CODES = new Set(
  'ADM AIR AVIA BT CAB CO CRIM DEFE DO FCO FO GFM HO HS HW KV MEPO MUN PREM PRO SP T WO'.split(' '),
);
const ITEM = `[\\w()-]*\\w(?:(?:[./]| (?!${A_LEAF}))[\\w()-]*\\w)*`;
// The Foreign Office registered its papers by department, file and country: `F 8123/186/10`.
const PAPER = /^[A-Z]{1,3}\s?\d{1,6}\/\d{1,6}(?:\/[A-Z\d]{1,4})?$/;
const TNA = new RegExp(
  `${CODE_BEGINS}([A-Z]{1,4}|(?:[A-Z]\\.){2,4})\\s?(\\d{1,4})/(\\d{1,6}[A-Z]?)(?:/(${ITEM}))?(?![\\p{L}\\p{N}])`,
  'u',
);
// Letters name the department, figures the series, the last figure the volume or file.
const INDIA_OFFICE = new RegExp(
  `${CODE_BEGINS}(?:(IOR|India Office Records)(?:[/:,]\\s?|\\s))?([A-Z](?:/[A-Z&]{1,5})*)((?:/\\d{1,4})*)/(\\d{1,6}[A-Z]?)${CODE_ENDS}`,
  'u',
);

const settlePaper = (one: ReferencePart): ReferencePart =>
  one.level === 'other' && PAPER.test(one.value) ? {...one, level: 'item'} : one;

/** `FO 371/12345/F123, ff. 3-5`, with The National Archives (UK) before it, behind it or unsaid. */
export function parseTna(text: string): ParsedReference | undefined {
  const {before = '', groups = [], after = ''} = findCode(text, TNA) ?? {};
  const [printed = '', series = '', piece = '', item = ''] = groups;
  const code = printed.replaceAll('.', '');
  const {name, known, parts} = holderOf(before, readParts(after).map(settlePaper));
  if (!(known?.latin === 'TNA' || (name === undefined && TNA_CODES.has(code)))) return undefined;
  return referenceOf('tna', name, [
    part('series', `${code} ${series}`),
    part('piece', piece),
    ...(item === '' ? [] : [part('item', item)]),
    ...parts,
  ]);
}

/** `IOR/L/PS/12/2356, f. 12`, the India Office Records of the British Library. */
export function parseIndiaOffice(text: string): ParsedReference | undefined {
  const {before = '', groups = [], after = ''} = findCode(text, INDIA_OFFICE) ?? {};
  const [collection = '', department = '', series = '', piece = ''] = groups;
  const {name, known, parts} = holderOf(before, readParts(after));
  if (department === '' || (name !== undefined && known?.latin !== 'BL')) return undefined;
  // `L/PS/12/2356` alone could be a shelf of any library.
  if (collection === '' && known === undefined) return undefined;
  return referenceOf('india-office', name, [
    ...(collection === '' ? [] : [part('collection', collection)]),
    part('department', department),
    ...(series === '' ? [] : [part('series', series.slice(1))]),
    part('piece', piece),
    ...parts,
  ]);
}
