import type {ParsedReference, ReferencePart} from './archival-reference.js';
import {leadingLeaves} from './leaves.js';
import {CODE_ENDS, findCode, holderOf, part, referenceOf} from './parse-coded.js';
import {LEAF_LABELS, partsReader} from './read-parts.js';
import {findRepository} from './repositories.js';

const readParts = partsReader(LEAF_LABELS.filter(({level}) => level === 'page'));

// 档号, the code of a file (DA/T 13): fonds, file, document, which may come in parts: 05(1). Academia
// Historica has a series behind the fonds; its accession numbers are twelve figures and a letter.
const FOREIGN_MINISTRY = '(\\d{3})-(\\d{5})-(\\d{2}(?:[(（]\\d{1,3}[)）])?)';
const ACADEMIA_HISTORICA = '(\\d{3})-(\\d{6})-(\\d{4,5})(?:-(\\d{3,4}[a-z]?))?';
const ACCESSION = '(\\d{12}[A-Z])';
// Chinese sets no space before a number.
const CODE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}/.-])(?:${FOREIGN_MINISTRY}|${ACADEMIA_HISTORICA}|${ACCESSION})${CODE_ENDS}`,
  'u',
);
const LABEL =
  /(?:档号|檔號|(?:數位|数位)?典藏[號号]|入藏登[錄录][號号]|(?:(?:archive|file|document|digital|accession)\s)?(?:no\.?|number))$/iu;
const PAGES = /^(?:第|頁|页)\s?([\d、，,–—-]+)\s?(?:頁|页)?$/u;

/** Pages come with a Chinese counter (第3-5页) or, in English print, as bare numbers. */
function settlePages(one: ReferencePart): ReferencePart {
  if (one.level !== 'other') return one;
  const counted = PAGES.exec(one.value)?.[1]?.replace(/[、，]/g, ', ');
  const list = counted ?? one.value;
  if (leadingLeaves(list) !== list) return one;
  return part('page', list, counted === undefined ? '' : '第');
}

/** `16-19, 21` in English print is one list, though a comma ends a part. */
function joinPages(parts: readonly ReferencePart[]): ReferencePart[] {
  const joined: ReferencePart[] = [];
  for (const one of parts) {
    const last = joined.at(-1);
    const goesOn = last?.level === 'page' && one.level === 'page' && one.label === '';
    if (last && goesOn) joined[joined.length - 1] = {...last, value: `${last.value}, ${one.value}`};
    else joined.push(one);
  }
  return joined;
}

function codeParts(groups: readonly string[], label: string): ReferencePart[] {
  const [group = '', file = '', document = '', fonds = '', series = '', juan = '', jian = ''] =
    groups;
  const accession = groups[7] ?? '';
  if (accession !== '') return [part('accession', accession, label)];
  const parts =
    group === ''
      ? [part('quanzong', fonds, label), part('xilie', series), part('juan', juan)]
      : [part('quanzong', group, label), part('juan', file)];
  const last = document || jian;
  return last === '' ? parts : [...parts, part('jian', last)];
}

/**
 * `PRC FMA, 105-00001-01, pp. 3-5` (外交部档案馆，档号…) and `Academia Historica,
 * 002-020300-00041-012` (國史館，典藏號…), whose codes tell the archive also where it is not named.
 */
export function parseChinese(text: string): ParsedReference | undefined {
  const found = findCode(text, CODE);
  if (!found) return undefined;
  const {before, groups, after} = found;
  const label = LABEL.exec(before)?.[0] ?? '';
  const archive = before.slice(0, before.length - label.length).replace(/[\s,;.:，；：]{0,4}$/, '');
  // Behind the archive or before it may stand the name of the fonds: 國史館藏，蔣中正總統文物，典藏號…
  const names = archive.split(/\s?[,，]\s?/);
  const at = Math.max(
    0,
    names.findIndex((one) => findRepository(one) !== undefined),
  );
  const holder = names[at] ?? '';
  const titles = names.filter((_, index) => index !== at);
  const {name, known, parts} = holderOf(holder, joinPages(readParts(after).map(settlePages)));
  const isChinese = known?.latin === 'AH' || known?.latin === 'PRC FMA';
  if (name !== undefined && !isChinese) return undefined;
  const code = codeParts(groups, label);
  // Twelve figures alone are no more than a number.
  if (code[0]?.level === 'accession' && name === undefined && !/入藏/.test(label)) return undefined;
  return referenceOf('chinese', name, [
    ...code,
    ...titles.filter(Boolean).map((title) => part('other', title)),
    ...parts,
  ]);
}
