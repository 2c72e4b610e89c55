import {
  bucketOf,
  type CollectionManifest,
  compiledFormat,
  type DocumentRow,
  mentionsInList,
  mostPeopleInRow,
} from '../../core/collection/compiled/compiled-files.js';
import type {Entity} from '../../core/entities/entity.js';
import {byId} from '../../core/tei/by-id.js';
import {sitePaths} from '../pages/site-paths.js';
import type {AssembledExtracts, AssembledFile} from './assemble-extracts.js';
import type {CompiledFile} from './compiled-output.js';
import {shortHash} from './hash.js';

/** Rows of the library in one file. */
export const rowsInFile = 250;

/** What one request should bring of entities or mentions, in UTF-16 units. */
const usualBucket = 65_536;

/** The library's rows, in its order. */
export function documentRows({documents, entities}: AssembledExtracts): DocumentRow[] {
  const known = byId(entities);
  return documents.map(({id, source, head, mentioned}) => {
    const people = peopleOf(mentioned, known);
    return {
      id,
      file: source.path,
      ...head.row,
      people: people
        .slice(0, mostPeopleInRow)
        .map((person) => ({id: person.id, name: person.name})),
      persons: people.length,
    };
  });
}

/** Persons, the most often mentioned first. */
function peopleOf(
  mentioned: AssembledFile['mentioned'],
  entities: ReadonlyMap<string, Entity>,
): Entity[] {
  return [...mentioned]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([id]) => entities.get(id) ?? [])
    .filter(({kind}) => kind === 'person');
}

/** Files of data under names that carry their hash. */
export class DataFiles {
  readonly files: CompiledFile[] = [];

  constructor(readonly folder: string) {}

  /** @returns the file's name as the collection's manifest has it */
  add(name: string, content: string): string {
    const path = `${sitePaths.data(this.folder)}${name}-${shortHash(content)}.json`;
    this.files.push({path, content});
    return path.slice(this.folder.length + 1);
  }
}

/** Rows and entities of a collection, and what a page knows of it first. */
export function collectionData(
  assembled: Pick<AssembledExtracts, 'title' | 'entities' | 'written' | 'failures'>,
  rows: readonly DocumentRow[],
  mentions: readonly string[],
  data: DataFiles,
): CollectionManifest {
  const library: string[] = [];
  for (let from = 0; from < rows.length; from += rowsInFile) {
    const shard = rows.slice(from, from + rowsInFile);
    library.push(data.add(`rows${library.length}`, JSON.stringify(shard)));
  }
  return {
    format: compiledFormat,
    title: assembled.title,
    documents: rows.length,
    library,
    entities: entityBuckets(assembled).map((bucket, at) => data.add(`e${at}`, bucket)),
    ...namedMentions(mentions, data),
    failures: assembled.failures,
  };
}

/** More files are not named in the manifest, which every page of the collection fetches. */
const mostNamed = 2 * mentionsInList;

function namedMentions(
  mentions: readonly string[],
  data: DataFiles,
): Pick<CollectionManifest, 'mentions' | 'mentionLists'> {
  if (mentions.length <= mostNamed) return {mentions};
  const files: string[] = [];
  for (let from = 0; from < mentions.length; from += mentionsInList) {
    const names = mentions.slice(from, from + mentionsInList);
    files.push(data.add(`mentions${files.length}`, JSON.stringify(names)));
  }
  return {mentions: [], mentionLists: {count: mentions.length, files}};
}

function entityBuckets({
  entities,
  written,
}: Pick<AssembledExtracts, 'entities' | 'written'>): string[] {
  const size = written.entities.reduce((sum, json) => sum + json.length, 0);
  const count = Math.ceil(size / usualBucket);
  const buckets: string[][] = Array.from({length: count}, () => []);
  for (const [at, {id}] of entities.entries()) {
    buckets[bucketOf(id, count)]?.push(`${JSON.stringify(id)}:${written.entities[at]}`);
  }
  return buckets.map((members) => `{${members.join(',')}}`);
}

/** What a mention takes in an index, about, in UTF-16 units. */
const usualMention = 450;

/**
 * How many files the index of mentions has: a power of two, so that a growing collection is not
 * sorted anew with every document.
 *
 * @param former the number an earlier build had: it stays while it is about right
 */
export function mentionBuckets(
  totals: Iterable<number>,
  mostOfOne: number,
  former: number | undefined,
): number {
  let size = 0;
  for (const total of totals) size += Math.min(total, mostOfOne) * usualMention;
  if (size === 0) return 0;
  const wanted = size / usualBucket;
  if (former && former >= wanted / 3 && former <= Math.max(1, wanted * 3)) return former;
  return 2 ** Math.max(0, Math.round(Math.log2(wanted)));
}
