import {numbered} from '../natives/numbered.js';
import type {ArchivalReference, ReferencePart, ReferenceSystem} from './archival-reference.js';
import {isOther, turned} from './order-of-levels.js';
import {capital, closeWithStops, nameInStyle, type ReferenceStyle} from './reference-style.js';
import {findRepository} from './repositories.js';

type Style = ReferenceStyle['style'];

/** Levels that are printed as one code, in this order, and what stands between them. */
const CODES: Partial<
  Record<
    ReferenceSystem,
    {readonly levels: readonly ReferencePart['level'][]; readonly between: string}
  >
> = {
  tna: {levels: ['series', 'piece', 'item'], between: '/'},
  'india-office': {levels: ['collection', 'department', 'series', 'piece'], between: '/'},
  bundesarchiv: {levels: ['bestand', 'file'], between: '/'},
  french: {levels: ['accession', 'sous-serie', 'article'], between: '/'},
  chinese: {levels: ['quanzong', 'xilie', 'juan', 'jian'], between: '-'},
};

const isList = ({level}: ReferencePart) => /^(?:leaf|page|frame)$/.test(level);

function printPart(part: ReferencePart, style: Style): string {
  const {label} = part;
  const isRange = isList(part) && style !== 'short';
  const value = isRange ? part.value.replace(/(?<=\S)-(?=\d)/g, '–') : part.value;
  if (label === '第') return `第${value}页`;
  if (label === '') return value;
  return `${style === 'gost' ? capital(label) : label} ${value}`;
}

const BEGINS_WITH_NUMBER = /^\p{L}{0,2}[- ]?\d/u;

/**
 * GOST R 7.0.5-2008 closes each part with a full stop. Words without a label would run into the
 * part before them, so they stand behind a comma.
 */
function closeParts(head: readonly string[], parts: readonly ReferencePart[]): string {
  let said = closeWithStops(head.filter(Boolean));
  for (const [at, part] of numbered(parts)) {
    const before = parts[at - 1];
    const isTold = part.label !== '' && BEGINS_WITH_NUMBER.test(part.value);
    const comma = before && isList(before) ? '; ' : ', ';
    const between = said === '' ? '' : isTold ? ' ' : comma;
    const open = between === ' ' ? said : said.replace(/\.$/, '');
    said = closeWithStops([`${open}${between}${printPart(part, 'gost')}`]);
  }
  return said;
}

/** A number behind a list would be counted with it; a semicolon keeps them apart. */
function joinParts(parts: readonly ReferencePart[], style: Style): string {
  const said = parts.map((part, at) => {
    const before = parts[at - 1];
    const apart = before && isList(before) && part.label === '' ? '; ' : ', ';
    return `${at === 0 ? '' : apart}${printPart(part, style)}`;
  });
  return said.join('');
}

/** Where the reference has levels of a code, the code and the parts that stand outside it. */
function split({system, parts}: ArchivalReference): {code: string; rest: readonly ReferencePart[]} {
  const {levels, between} = CODES[system] ?? {levels: [], between: ''};
  const inCode = parts.filter(({level}) => levels.includes(level));
  const ordered = levels.flatMap((level) => inCode.filter((part) => part.level === level));
  return {
    code: ordered.map(({value}) => value).join(between),
    rest: parts.filter((part) => !inCode.includes(part)),
  };
}

/** The label and punctuation with which the two Chinese archives write their codes. */
function formatChineseOwn(name: string, {parts}: ArchivalReference, code: string): string {
  const isTaiwan = parts.some(({level}) => level === 'xilie' || level === 'accession');
  const [label, page] = isTaiwan ? ['典藏號', '頁'] : ['档号', '页'];
  const rest = parts.filter(({level}) => !CODES.chinese?.levels.includes(level));
  const said = rest.map((part) => {
    const isCounted = part.level === 'page' && /^[\d, –—-]+$/.test(part.value);
    if (part.level === 'accession') return `入藏登錄號：${part.value}`;
    return isCounted ? `第${part.value}${page}` : printPart({...part, label: ''}, 'short');
  });
  return [name, code === '' ? '' : `${label}：${code}`, ...said].filter(Boolean).join('，');
}

/** Prints a reference whose upper levels are one code, `FO 371/12345, ff. 3-5`. */
export function formatCoded(reference: ArchivalReference, {style}: ReferenceStyle): string {
  const {system, repository} = reference;
  const {code, rest} = split(reference);
  const known = repository === undefined ? undefined : findRepository(repository);
  const name = repository === undefined ? '' : nameInStyle(repository, known, style);
  if (system === 'chinese' && style === 'own') return formatChineseOwn(name, reference, code);
  if (style === 'gost') return closeParts([name, code], rest);
  const said = joinParts(rest, style);
  const shelfmark = [code, said].filter(Boolean).join(', ');
  if (name === '') return shelfmark;
  const isBritish = system === 'tna' || system === 'india-office';
  // A name with a comma in it could not be told from the parts before it.
  if (style === 'chicago' && isBritish && !name.includes(',')) return `${shelfmark}, ${name}`;
  // The National Archives set a colon behind their name.
  return `${name}${system === 'tna' && style === 'own' ? ':' : ','} ${shelfmark}`;
}

/** Prints a reference of NARA; its own form parts the levels by semicolons. */
export function formatNara(reference: ArchivalReference, {style}: ReferenceStyle): string {
  const {repository, parts} = reference;
  const known = repository === undefined ? undefined : findRepository(repository);
  const name = repository === undefined ? '' : nameInStyle(repository, known, style);
  if (style === 'gost') return closeParts([name], parts);
  if (style === 'short') return [name, joinParts(parts, style)].filter(Boolean).join(', ');
  // Without the archive's name words outside the grammar could come to be read as another code.
  const ordered = name === '' && parts.some(isOther) ? parts : turned(parts, 0);
  if (style === 'chicago') return [joinParts(ordered, style), name].filter(Boolean).join(', ');
  return [...ordered.map((part) => printPart(part, style)), name].filter(Boolean).join('; ');
}
