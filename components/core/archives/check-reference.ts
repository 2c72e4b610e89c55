import {msg, str} from '@lit/localize';
import type {ArchivalReference, Leaf, LeafRange, ReferencePart} from './archival-reference.js';
import {levelTerm} from './level-terms.js';
import {scriptOf} from './scripts.js';

type Level = ReferencePart['level'];

/** The levels of Russian archives a level cannot be found without. */
const NEEDS: readonly (readonly [Level, Level])[] = [
  ['opis', 'fond'],
  ['delo', 'fond'],
  ['delo', 'opis'],
  ['leaf', 'delo'],
];

/** Archives divide a file at some hundred leaves; five figures are a slip or another number. */
const HIGHEST_LEAF = 9999;

const sideOf = ({leaf, letter = '', verso}: Leaf) => `${leaf}${letter}${verso ? 'ob.' : ''}`;

function precedes(a: Leaf, b: Leaf): boolean {
  if (a.leaf !== b.leaf) return a.leaf < b.leaf;
  const [left = '', right = ''] = [a.letter, b.letter];
  return left === right ? !a.verso && b.verso : left < right;
}

function doubtsAboutLeaves(leaves: readonly LeafRange[]): readonly string[] {
  return leaves.flatMap(({from, to}) => {
    const doubts: string[] = [];
    if (precedes(to, from)) {
      doubts.push(msg(str`The leaves ${sideOf(from)} to ${sideOf(to)} run backwards.`));
    }
    for (const {leaf} of from.leaf === to.leaf ? [from] : [from, to]) {
      if (leaf === 0) doubts.push(msg('Leaves are counted from 1; there is no leaf 0.'));
      if (leaf > HIGHEST_LEAF) doubts.push(msg(str`Leaf ${leaf} is too high for a file.`));
    }
    return doubts;
  });
}

/** A letter of the other script looks the same in print but is another number to a machine. */
function hasStrayLetter({label, value, level}: ReferencePart): boolean {
  const letters = value.replace(/[^\p{L}]/gu, '');
  const script = scriptOf(label);
  return (
    level !== 'other' && script !== undefined && letters !== '' && scriptOf(letters) !== script
  );
}

/**
 * What makes a reference implausible by itself, as sentences: a level named twice or missing, leaves
 * that run backwards or too high, letters of two scripts mixed. It knows no archive's inventories,
 * so a number can be wrong without a doubt being raised. Empty when there is none, and for a
 * reference of system `unknown`, of which nothing is known.
 */
export function doubtsAbout(reference: ArchivalReference): string[] {
  const {parts, leaves, system, repository} = reference;
  if (system === 'unknown') return [];
  const levels = parts.map(({level}) => level);
  const named = new Set(levels);
  const twice = [...named].filter(
    (level) => level !== 'other' && levels.indexOf(level) !== levels.lastIndexOf(level),
  );
  const missing = NEEDS.filter(
    ([level, needed]) => system === 'russian' && named.has(level) && !named.has(needed),
  );
  const stray = parts.filter(hasStrayLetter);
  return [
    ...(repository === undefined && system !== 'tna' ? [msg('The archive is not named.')] : []),
    ...twice.map((level) => msg(str`The level “${levelTerm(level).term}” is named twice.`)),
    ...missing.map(([level, needed]) =>
      msg(
        str`The level “${levelTerm(level).term}” is given, but not its “${levelTerm(needed).term}”.`,
      ),
    ),
    ...stray.map(({value}) => msg(str`“${value}” mixes letters of two scripts.`)),
    ...doubtsAboutLeaves(leaves),
  ];
}
