import {msg, str} from '../words/msg.js';
import type {Leaf, ReferencePart} from './archival-reference.js';
import {compareSides, readLeaves} from './leaves.js';

/** Archives divide a file at some hundred leaves; five figures are a slip or another number. */
const HIGHEST_LEAF = 9999;

const sideOf = ({leaf, letter = '', verso}: Leaf) => `${leaf}${letter}${verso ? 'ob.' : ''}`;

/** Ranges that run backwards, and numbers no leaf or page has, as sentences. */
export function doubtsAboutLeaves(part: ReferencePart): readonly string[] {
  if (part.level !== 'leaf' && part.level !== 'page') return [];
  const isLeaf = part.level === 'leaf';
  return readLeaves(part.value).flatMap(({from, to}) => {
    const doubts: string[] = [];
    if (compareSides(to, from) < 0) {
      const [first, last] = [sideOf(from), sideOf(to)];
      doubts.push(
        isLeaf
          ? msg(str`The leaves ${first} to ${last} run backwards.`)
          : msg(str`The pages ${first} to ${last} run backwards.`),
      );
    }
    for (const {leaf} of from.leaf === to.leaf ? [from] : [from, to]) {
      if (leaf === 0) {
        doubts.push(
          isLeaf
            ? msg('Leaves are counted from 1; there is no leaf 0.')
            : msg('Pages are counted from 1; there is no page 0.'),
        );
      }
      if (leaf > HIGHEST_LEAF) {
        doubts.push(
          isLeaf
            ? msg(str`Leaf ${leaf} is too high for a file.`)
            : msg(str`Page ${leaf} is too high for a file.`),
        );
      }
    }
    return doubts;
  });
}
