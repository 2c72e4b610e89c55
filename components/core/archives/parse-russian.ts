import {numbered} from '../natives/numbered.js';
import type {ParsedReference, ReferencePart} from './archival-reference.js';
import {leadingLeaves, readLeaves} from './leaves.js';
import {findRepository, shortName} from './repositories.js';
import {RUSSIAN_WORDS, readLabel} from './russian-labels.js';

type Level = ReferencePart['level'];

// A label begins a word and has a number behind it, with or without a full stop; the number may
// have a letter before it (R-5446) and a numero sign.
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(${RUSSIAN_WORDS})(?:\\.\\s?|\\s|(?=[№\\d]))(?:№|No\\.?|Nº)?\\s?(?=(?:\\p{L}{1,2}[-–. ]?)?\\d)`,
  'giu',
);
// Behind the digits: a letter of a file put in later, the suffix of secret papers (с, сс, с/ч), of a
// supplement (доп), of a personal fond (81-П). A suffix may stand apart: `4 с/ч`.
const NUMBER =
  /^(?:\p{L}{1,2}[-–. ]?)?\d[\d/–-]*(?:\p{L}{1,3}(?:\/\p{L}{1,3})?)?(?![\p{L}\p{N}])(?:\s(?:с\/ч|сс?|дсп|доп|л\/с|ос|s\/ch|ss?|dsp|dop|l\/s|os)(?=[,;.]|$))?/u;

const UNIT = '(?:\\p{L}-)?\\d{1,7}\\p{L}?';
const BARE = new RegExp(
  `^(\\D{2,80}?)[,:]?\\s(${UNIT})/(${UNIT})/(${UNIT})(?:/([^/]{1,80}))?$`,
  'u',
);

interface Found {
  readonly level: Level;
  readonly label: string;
  readonly text: string;
}

const trimEnds = (text: string) =>
  text.replace(/^[\s,;.:]+|(?<![\s,;:])[\s,;:]+$/gu, '').replace(/^\.$/, '');
const trimStop = (text: string) => text.replace(/(?<![\s,;:.])[\s,;:.]+$/u, '');

function findLabels(text: string): {before: string; found: readonly Found[]} {
  const labels: RegExpExecArray[] = [];
  for (const match of text.matchAll(LABEL)) {
    const last = labels.at(-1);
    // Right behind a label a bare letter belongs to the number: `ф. П1`.
    const isPrefix = last && last.index + last[0].length === match.index;
    if (!(isPrefix && match[0] === match[1])) labels.push(match);
  }
  const found = labels.map((match, at) => ({
    level: readLabel(match[1] ?? '')?.level ?? 'other',
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

/** `RGASPI 17/162/37/91`, as English books shorten it; only of an archive known to count so. */
function readBare(text: string): ParsedReference | undefined {
  const [, name = '', fond = '', opis = '', delo = '', list = ''] = BARE.exec(text) ?? [];
  if (name === '' || findRepository(name)?.cyrillic === undefined) return undefined;
  if (leadingLeaves(list) !== list) return undefined;
  const values = {fond, opis, delo, leaf: list};
  const levels = ['fond', 'opis', 'delo', 'leaf'] as const;
  const parts = levels.map((level) => ({level, value: values[level], label: ''}));
  return {
    system: 'russian',
    repository: shortName(name),
    parts: parts.filter(({value}) => value !== ''),
    leaves: readLeaves(list),
  };
}

/**
 * Reads the Russian order fond, opis, (papka,) delo, leaves, in either script and as Ukraine and
 * Kazakhstan keep it. Undefined unless two of fond, opis and delo are named, or a fond of an archive
 * known to keep them.
 *
 * @param text one reference, white space folded
 */
export function parseRussian(text: string): ParsedReference | undefined {
  const bare = readBare(text);
  if (bare) return bare;
  const {before, found} = findLabels(text);
  const repository = archiveName(before);
  const parts: ReferencePart[] = [];
  for (const [at, one] of numbered(found)) {
    const level = settle(one, found.slice(at + 1), repository);
    const {value, rest} = splitValue(level, one.text);
    if (value === '') return undefined;
    parts.push({level, value, label: one.label});
    if (rest !== '') parts.push({level: 'other', value: rest, label: ''});
  }
  if (!isEnough(new Set(parts.map(({level}) => level)), repository)) return undefined;
  return {
    system: 'russian',
    ...(repository !== '' && {repository: shortName(repository)}),
    parts,
    leaves: parts.filter(({level}) => level === 'leaf').flatMap(({value}) => readLeaves(value)),
  };
}
