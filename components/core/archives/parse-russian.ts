import type {ArchivalReference, ReferencePart} from './archival-reference.js';
import {leadingLeaves, readLeaves} from './leaves.js';
import {findRepository} from './repositories.js';

type Level = ReferencePart['level'];
type Parsed = Omit<ArchivalReference, 'verbatim'>;

// Longest first. In print the words are abbreviated, spelled out, declined (листы, листах) and, in
// Latin script, transliterated in several ways.
const LABELS: readonly (readonly [Level, string])[] = [
  ['fond', 'фонд|fond|ф|f'],
  ['opis', "опись|опис|оп|opis['’ʹ]?|op|inv"],
  ['delo', 'единица хранения|ед\\.? ?хр|дело|дд|д|edinitsa khraneni[iy]a|ed\\.? ?khr|delo|dd|d'],
  ['papka', 'папка|пап|п|papka|pap|p'],
  ['leaf', 'листах|листы|листов|лист|лл|л|listy|list|ll|l'],
  ['page', 'страницы|страница|стр|сс|с|str|ss|pp'],
];
const SPELLED = LABELS.map(([, words]) => words).join('|');
// A label begins a word and has a number behind it, with or without a full stop; the number may
// have a letter before it (R-5446) and a numero sign.
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(${SPELLED})\\.?\\s*(?:№|No\\.?|Nº)?\\s*(?=(?:\\p{L}{1,2}[-–. ]?)?\\d)`,
  'giu',
);
const WHOLE = LABELS.map(([level, words]) => [level, new RegExp(`^(?:${words})$`, 'iu')] as const);
const NUMBER = /^(?:\p{L}{1,2}[-–. ]?)?\d[\d/–-]*(?:\p{L}{1,2}(?:\/\p{L}{1,2})?)?(?![\p{L}\p{N}])/u;

interface Found {
  readonly level: Level;
  readonly label: string;
  readonly text: string;
}

const levelOf = (word: string): Level =>
  WHOLE.find(([, words]) => words.test(word))?.[0] ?? 'other';
const trimEnds = (text: string) => text.replace(/^[\s,;.:]+|[\s,;:]+$/gu, '').replace(/^\.$/, '');
const trimStop = (text: string) => text.replace(/[\s,;:.]+$/u, '');

function findLabels(text: string): {before: string; found: readonly Found[]} {
  const labels = [...text.matchAll(LABEL)];
  const found = labels.map((match, at) => ({
    level: levelOf(match[1] ?? ''),
    label: match[0].trim(),
    text: text.slice(match.index + match[0].length, labels[at + 1]?.index),
  }));
  return {before: text.slice(0, labels[0]?.index), found};
}

/**
 * `p.` is a papka or, in Latin print, a page. Only the foreign ministry keeps papki, so elsewhere it
 * is one only where it stands before its delo.
 */
function settle({level, label}: Found, later: readonly Found[], repository: string): Level {
  if (level !== 'papka' || !/^p\.?$/i.test(label)) return level;
  const keepsPapki = findRepository(repository)?.latin === 'AVPRF';
  return keepsPapki || later.some((one) => one.level === 'delo') ? 'papka' : 'page';
}

/** A full stop that closes the name (GOST) goes; one before a comma belongs to an abbreviation. */
function archiveName(before: string): string {
  return /,\s*$/.test(before) ? trimEnds(before) : trimStop(trimEnds(before));
}

function splitValue(level: Level, text: string): {value: string; rest: string} {
  const isLeaf = level === 'leaf' || level === 'page';
  const value = isLeaf ? leadingLeaves(text) : (NUMBER.exec(text)?.[0] ?? '');
  return {value: value.trim(), rest: trimStop(trimEnds(text.slice(value.length)))};
}

/** `f. 12` alone is a folio in most of the world, so a fond needs company. */
function isEnough(levels: ReadonlySet<Level>, repository: string): boolean {
  if (levels.has('fond') && findRepository(repository)?.cyrillic !== undefined) return true;
  const upper: readonly Level[] = ['fond', 'opis', 'delo'];
  return upper.filter((level) => levels.has(level)).length > 1;
}

/**
 * Reads the Russian order fond, opis, (papka,) delo, leaves, in either script. Undefined unless two
 * of fond, opis and delo are named, or a fond of an archive known to be Russian.
 *
 * @param text one reference, white space folded
 */
export function parseRussian(text: string): Parsed | undefined {
  const {before, found} = findLabels(text);
  const repository = archiveName(before);
  const parts: ReferencePart[] = [];
  for (const [at, one] of found.entries()) {
    const level = settle(one, found.slice(at + 1), repository);
    const {value, rest} = splitValue(level, one.text);
    if (value === '') return undefined;
    parts.push({level, value, label: one.label});
    if (rest !== '') parts.push({level: 'other', value: rest, label: ''});
  }
  if (!isEnough(new Set(parts.map(({level}) => level)), repository)) return undefined;
  // `Full name (GARF)` is one archive under its name and its abbreviation.
  const known = /\(([^()]+)\)$/.exec(repository)?.[1];
  const name = known && findRepository(known) ? known : repository;
  return {
    system: 'russian',
    ...(name !== '' && {repository: name}),
    parts,
    leaves: parts.filter(({level}) => level === 'leaf').flatMap(({value}) => readLeaves(value)),
  };
}
