import {numbered} from '../natives/numbered.js';
import {msg, str} from '../words/msg.js';
import type {ArchivalReference, ReferenceLevel} from './archival-reference.js';
import {doubtsAboutLeaves} from './check-leaves.js';
import {doubtsAboutNumber} from './check-numbers.js';
import {levelTerm} from './level-terms.js';

/**
 * The levels of Russian archives a level cannot be found without, and what may stand for them:
 * libraries keep files in boxes without an opis, fond 89 of RGANI documents without a delo.
 */
const NEEDS: readonly (readonly [ReferenceLevel, ReferenceLevel, ReferenceLevel?])[] = [
  ['opis', 'fond'],
  ['delo', 'fond'],
  ['delo', 'opis', 'box'],
  ['leaf', 'delo', 'item'],
];

/**
 * The order in which a Russian reference goes down; a papka may stand on either side of its delo, and
 * an opis may have volumes as a delo has.
 */
const DOWNWARDS: readonly ReferenceLevel[] = ['fond', 'opis', 'delo', 'leaf'];

/** These may be named more than once without one of them being wrong. */
const REPEATED: ReadonlySet<ReferenceLevel> = new Set([
  'other',
  'volume',
  'leaf',
  'page',
  'frame',
  'item',
]);

const term = (level: ReferenceLevel) => levelTerm(level).term;

function doubtsAboutArchive({system, repository, parts}: ArchivalReference): readonly string[] {
  // Codes of these archives tell them; what no grammar has a level for may be the archive's name.
  const isTold = system === 'tna' || system === 'india-office' || system === 'french';
  const isSaid = repository !== undefined || isTold || system === 'chinese';
  const mayBeSaid = system === 'nara' && parts.some(({level}) => level === 'other');
  return isSaid || mayBeSaid ? [] : [msg('The archive is not named.')];
}

function doubtsAboutLevels({system, parts}: ArchivalReference): readonly string[] {
  const levels = parts.map(({level}) => level);
  const named = [...new Set(levels)];
  const doubts = named
    .filter((level) => !REPEATED.has(level) && levels.indexOf(level) !== levels.lastIndexOf(level))
    .map((level) => msg(str`The level “${term(level)}” is named twice.`));
  if (system !== 'russian') return doubts;
  for (const [level, needed, instead = needed] of NEEDS) {
    if (named.includes(level) && !named.includes(needed) && !named.includes(instead)) {
      doubts.push(msg(str`The level “${term(level)}” is given, but not its “${term(needed)}”.`));
    }
  }
  const inOrder = named.filter((level) => DOWNWARDS.includes(level));
  for (const [at, level] of numbered(inOrder)) {
    const above = inOrder[at + 1];
    if (above !== undefined && DOWNWARDS.indexOf(above) < DOWNWARDS.indexOf(level)) {
      doubts.push(msg(str`The level “${term(level)}” stands before its “${term(above)}”.`));
    }
  }
  return doubts;
}

/**
 * What makes a reference implausible by itself, a sentence each: a level named twice, missing or
 * out of order, numbers too long, suffixes no archive uses, leaves that run backwards or too high,
 * letters of two scripts mixed. It knows no archive's inventories, so a number can be wrong without
 * a doubt being raised. Empty when there is none, and for a reference of system `unknown`, of which
 * nothing is known.
 */
export function doubtsAbout(reference: ArchivalReference): string[] {
  if (reference.system === 'unknown') return [];
  const {parts, repository} = reference;
  return [
    ...doubtsAboutArchive(reference),
    ...doubtsAboutLevels(reference),
    ...parts.flatMap((part) => doubtsAboutNumber(part, repository)),
    ...parts.flatMap(doubtsAboutLeaves),
  ];
}
