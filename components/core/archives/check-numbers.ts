import {msg, str} from '../words/msg.js';
import type {ReferenceLevel, ReferencePart} from './archival-reference.js';
import {levelTerm} from './level-terms.js';
import {isSuffix, scriptOf} from './scripts.js';

const NUMBERED: ReadonlySet<ReferenceLevel> = new Set([
  'fond',
  'opis',
  'delo',
  'papka',
  'record-group',
  'box',
  'piece',
  'bestand',
  'article',
]);

/** Archives of the army number files with six or seven figures; nobody needs more. */
const MOST_FIGURES = 7;
/** NARA's record groups are numbered up to some six hundred. */
const HIGHEST_RECORD_GROUP = 999;

// Behind a number of Russian archives: secret, top secret, secret part, for official use,
// supplement, personal files. A single letter is that of a unit put in later.
const KNOWN_SUFFIXES = /^(?:с|сс|с\/ч|дсп|доп|л\/с|ос|os|s|ss|s\/ch|dsp|dop|l\/s)$/i;
const SUFFIX = /\d-?(\p{L}+(?:\/\p{L}+)?)$/u;

/** A letter of the other script looks the same in print but is another number to a machine. */
function hasStrayLetter({label, value, level}: ReferencePart): boolean {
  const letters = value.replace(/[^\p{L}]/gu, '');
  const script = scriptOf(label);
  return (
    level !== 'other' && script !== undefined && letters !== '' && scriptOf(letters) !== script
  );
}

function unknownSuffix({value}: ReferencePart): string | undefined {
  const suffix = SUFFIX.exec(value)?.[1];
  if (suffix === undefined || KNOWN_SUFFIXES.test(suffix)) return undefined;
  return suffix.length === 1 && isSuffix(suffix) ? undefined : suffix;
}

function doubtsAboutSuffix(part: ReferencePart): readonly string[] {
  const {level, value} = part;
  if (hasStrayLetter(part)) return [msg(str`“${value}” mixes letters of two scripts.`)];
  const isRussian = level === 'fond' || level === 'opis' || level === 'delo';
  const suffix = isRussian ? unknownSuffix(part) : undefined;
  return suffix === undefined ? [] : [msg(str`“${suffix}” in “${value}” is no usual suffix.`)];
}

/**
 * What is odd about the number of one level, as sentences: too long, zero, a strange suffix.
 *
 * @param repository the archive, where the reference names one; others than NARA have record groups
 */
export function doubtsAboutNumber(part: ReferencePart, repository?: string): readonly string[] {
  const {level, value} = part;
  const doubts = [...doubtsAboutSuffix(part)];
  if (!NUMBERED.has(level)) return doubts;
  const {term} = levelTerm(level);
  const figures = value.match(/\d+/g) ?? [];
  const long = figures.find((number) => number.length > MOST_FIGURES);
  if (long !== undefined) doubts.push(msg(str`${long} is too long for the number of a ${term}.`));
  if (/^0+$/.test(value)) doubts.push(msg(str`There is no ${term} ${value}.`));
  const isNara = level === 'record-group' && repository !== undefined;
  if (isNara && long === undefined && Number(value) > HIGHEST_RECORD_GROUP) {
    doubts.push(msg(str`${value} is too high for the number of a record group.`));
  }
  return doubts;
}
