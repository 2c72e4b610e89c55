import {entityKinds} from '../../entities/entity-kinds.js';
import type {FacetName} from '../labels.js';
import type {PassageText} from '../passage-text.js';
import type {ShownPassage} from '../results-page.js';
import type {NamedEntity} from '../term-source.js';
import {parted} from './server-record.js';

// What a server answers comes over the network: nothing of it is believed that is not looked at.

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);

function member(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const name of path) at = isObject(at) ? at[name] : undefined;
  return at;
}

function hitsIn(answer: unknown): Members[] {
  const hits = member(answer, 'hits', 'hits');
  return Array.isArray(hits) ? hits.filter(isObject) : [];
}

/** Whether this is an answer to a search at all. */
export const isAnswer = (answer: unknown): boolean => Array.isArray(member(answer, 'hits', 'hits'));

/** How many passages were found; older servers give the number alone. */
export function totalOf(answer: unknown): number {
  const total = member(answer, 'hits', 'total');
  const value = isObject(total) ? total.value : total;
  return isCount(value) ? value : 0;
}

/** Parts of the index that the server could not ask. */
export function failedShards(answer: unknown): number {
  const failed = member(answer, '_shards', 'failed');
  return isCount(failed) ? failed : 0;
}

export interface Bucket {
  readonly key: string;
  readonly count: number;
}

/** The values that were counted under a name, those of all records or of what was found. */
export function bucketsIn(answer: unknown, name: string): Bucket[] {
  const counted = member(answer, 'aggregations', name);
  const buckets = member(counted, 'buckets') ?? member(counted, 'values', 'buckets');
  if (!Array.isArray(buckets)) return [];
  return buckets.filter(isObject).flatMap(({key, doc_count: count}): Bucket[] => {
    const isKey = typeof key === 'string' || isCount(key);
    return isKey && isCount(count) ? [{key: String(key), count}] : [];
  });
}

/** A single number that was counted. */
export function numberIn(answer: unknown, name: string): number {
  const value = member(answer, 'aggregations', name, 'value');
  return isCount(value) ? value : 0;
}

/** How many of all records fulfil what was asked under a name. */
export function countIn(answer: unknown, name: string): number {
  const count = member(answer, 'aggregations', name, 'values', 'doc_count');
  return isCount(count) ? count : 0;
}

/** Entities, with the keys of their names. */
export function entitiesIn(answer: unknown): (NamedEntity & {readonly keys: readonly string[]})[] {
  return hitsIn(answer).flatMap((hit) => {
    const source = member(hit, '_source');
    if (!isObject(source)) return [];
    const {id, name, names, keys} = source;
    const kind = entityKinds.find((one) => one === source.kind);
    const isEntity =
      typeof id === 'string' && typeof name === 'string' && isTexts(names) && isTexts(keys);
    return kind && isEntity ? [{id, kind, name, names, keys}] : [];
  });
}

/** The passages that were found; undefined where one of them is no record of ours. */
export function passagesIn(answer: unknown): ShownPassage[] | undefined {
  const shown: ShownPassage[] = [];
  for (const hit of hitsIn(answer)) {
    const source = member(hit, '_source');
    const passage = member(source, 'passage');
    if (!isObject(source) || !isPassage(passage)) return undefined;
    const {document: id, title, file} = source;
    if (typeof id !== 'string' || typeof title !== 'string' || typeof file !== 'string') {
      return undefined;
    }
    const score = typeof hit._score === 'number' ? hit._score : 0;
    shown.push({text: {...passage, document: 0}, document: {id, title, file}, score});
  }
  return shown;
}

function isPassage(value: unknown): value is Omit<PassageText, 'document'> {
  if (!isObject(value)) return false;
  const {id, label, element, language, start, end, runs, mentions} = value;
  return (
    [id, label, element].every((one) => typeof one === 'string') &&
    (language === undefined || typeof language === 'string') &&
    isCount(start) &&
    isCount(end) &&
    Array.isArray(runs) &&
    runs.every(isRun) &&
    Array.isArray(mentions) &&
    mentions.every(isMention)
  );
}

const isRun = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.text === 'string' &&
  (value.at === undefined || isCount(value.at)) &&
  Array.isArray(value.places) &&
  value.places.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount));

const isMention = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.kind === 'string' &&
  isCount(value.start) &&
  isCount(value.end) &&
  isTexts(value.entities);

/** What a facet is counted by, and what its values are called. */
export function facetCounts(answer: unknown, facet: FacetName) {
  return bucketsIn(answer, facet).map(({key, count}) => {
    const [value = '', ...rest] = parted(key);
    if (facet === 'document') return {value, count, label: rest[0] ?? value};
    if (facet !== 'entity') return {value: key, count};
    const kind = entityKinds.find((one) => one === rest[0]);
    return {value, count, ...(kind ? {kind} : {}), label: rest[1] ?? value};
  });
}
