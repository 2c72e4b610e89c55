import {numbered} from '../natives/numbered.js';
import type {ArchivalReference, ReferencePart} from './archival-reference.js';
import {compareLeaves, readLeaves} from './leaves.js';
import {findRepository} from './repositories.js';
import {numberIn} from './scripts.js';

/** Papki stand above or below the delo in print; in order they always go before it. */
const RANK: readonly ReferencePart['level'][] = [
  'fond',
  'collection',
  'record-group',
  'bestand',
  'quanzong',
  'department',
  'sous-serie',
  'opis',
  'entry',
  'series',
  'xilie',
  'decimal-file',
  'accession',
  'catalogue-number',
  'microfilm',
  'roll',
  'papka',
  'box',
  'article',
  'folder',
  'delo',
  'file',
  'piece',
  'juan',
  'volume',
  'item',
  'jian',
  'leaf',
  'page',
  'frame',
  'other',
];

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Numbers of any length, as digits: without zeros in front the longer one is the greater. */
function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareText(left, right);
}

function compareNatural(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? []);
  for (const [index, run] of numbered(left ?? [])) {
    const other = right?.[index];
    if (other === undefined) return 1;
    const digits = /^\d/.test(run);
    const order = digits && /^\d/.test(other) ? compareDigits(run, other) : compareText(run, other);
    if (order !== 0) return order;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

const archive = ({repository = ''}: ArchivalReference) =>
  findRepository(repository)?.latin ?? repository;

function ordered({parts}: ArchivalReference): readonly ReferencePart[] {
  return [...parts].sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level));
}

/** Leaves go by number, letter and side; what counts none, and all else, by its figures and words. */
function compareValues(a: ReferencePart, b: ReferencePart): number {
  // Papers of one file share their levels down to the leaf.
  if (a.level === b.level && a.value === b.value) return 0;
  const [left, right] = [a, b].map(({level, value}) => (level === 'leaf' ? readLeaves(value) : []));
  return (
    compareLeaves(left ?? [], right ?? []) ||
    (left?.length ? 0 : compareNatural(numberIn('latin', a.value), numberIn('latin', b.value)))
  );
}

function compareParts(a: ArchivalReference, b: ArchivalReference): number {
  const [left, right] = [ordered(a), ordered(b)];
  for (const [index, part] of numbered(left)) {
    const other = right[index];
    if (!other) return 1;
    const order =
      RANK.indexOf(part.level) - RANK.indexOf(other.level) || compareValues(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/**
 * Orders references as the papers stand: by archive, then level by level with numbers as numbers
 * (`d. 9` before `d. 10`, `f. 17` before `f. 17a`, `l. 12ob.` before `l. 12a`), in both scripts alike. References no grammar
 * reads come last, by their wording. For `Array.sort`; 0 only for the same wording.
 */
export function compareReferences(a: ArchivalReference, b: ArchivalReference): number {
  const unknown = (one: ArchivalReference) => (one.system === 'unknown' ? 1 : 0);
  return (
    unknown(a) - unknown(b) ||
    compareText(archive(a), archive(b)) ||
    compareParts(a, b) ||
    compareNatural(a.verbatim, b.verbatim) ||
    compareText(a.verbatim, b.verbatim)
  );
}
