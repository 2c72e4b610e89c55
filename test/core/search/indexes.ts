import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegisters} from '../../../components/core/entities/register.js';
import {buildMemoryIndex} from '../../../components/core/search/memory-index.js';
import type {
  SearchIndex,
  SearchOptions,
  SearchResult,
} from '../../../components/core/search/search-index.js';
import type {SearchableEntities} from '../../../components/core/search/searchable-entities.js';
import {exportRecords} from '../../../components/core/search/server/export-records.js';
import type {ServerRecord} from '../../../components/core/search/server/server-record.js';
import {serverSearch} from '../../../components/core/search/server/server-search.js';
import {buildSearchShards} from '../../../components/core/search/shards/build-shards.js';
import {
  type SearchedDocument,
  searchedDocument,
} from '../../../components/core/search/shards/searched-document.js';
import {openSource, shardSearch} from '../../../components/core/search/shards/shard-search.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readTeiSource} from '../../../components/node/read-file.js';
import {deflateShard} from '../../../components/node/search/deflate-shard.js';
import {analysed} from '../../tools/search-server/analysed.js';
import {answerSearch} from '../../tools/search-server/answer-search.js';
import {projectRoot, sharedFolder} from '../../tools/shared.js';

export function read(source: string, file: string): TeiDocument {
  const result = readTeiSource(source, file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

/** A small document in words of our own. */
export function letter(body: string, {id = 'letter', header = ''} = {}): TeiDocument {
  return read(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}"><teiHeader>${header}</teiHeader><text xml:lang="en"><body>${body}</body></text></TEI>`,
    `${id}.xml`,
  );
}

/** Longer files take a second and say nothing that the others do not. */
const longest = 60_000;

const inFolder = (folder: string): TeiDocument[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .filter((name) => name === 'authority.xml' || statSync(join(folder, name)).size < longest)
    .sort()
    .map((name) => read(readFileSync(join(folder, name), 'utf8'), name));

export const altay = (): TeiDocument[] => inFolder(join(projectRoot, 'texts/altay'));

/** The real texts beside the checkout; none where there are none. */
export function fixtures(): TeiDocument[] {
  const folder = sharedFolder();
  return folder === undefined ? [] : inFolder(join(folder, 'fixtures'));
}

/** The same documents indexed in memory, as files and on a server. */
export interface Indexes {
  readonly memory: SearchIndex;
  readonly shards: SearchIndex;
  /** A server's, filled from those files; asked without a network. */
  readonly server: SearchIndex;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly texts: ReadonlyMap<string, TeiDocument>;
}

/** Documents as the index of files takes them, each when it is its turn. */
export function* searched(
  documents: Iterable<TeiDocument>,
  entities: SearchableEntities,
): Generator<SearchedDocument> {
  for (const document of documents) {
    yield searchedDocument(
      document,
      (mention) => entities.resolve(mention, document.file).entityIds,
    );
  }
}

export async function indexed(documents: readonly TeiDocument[]): Promise<Indexes> {
  const entities = new EntityIndex(readRegisters(documents));
  const texts = documents.filter((document) => document.texts.length > 0);
  const files = new Map<string, Uint8Array>();
  const shards = buildSearchShards({
    documents: searched(texts, entities),
    entities,
    deflate: deflateShard,
  });
  for (const {name, bytes} of shards) files.set(name, bytes);
  const records = (await exported(files)).map(analysed);
  return {
    server: serverSearch(async (question) => {
      const asked = JSON.parse(JSON.stringify(question));
      const answer: unknown = JSON.parse(JSON.stringify(answerSearch(records, asked)));
      return {ok: true, answer};
    }, 'server'),
    memory: await buildMemoryIndex({documents: texts, entities}),
    shards: shardSearch(fetchFrom(files)),
    files,
    texts: new Map(texts.map((document) => [document.id, document])),
  };
}

/** The records of an index of files for a server. */
export async function exported(files: ReadonlyMap<string, Uint8Array>): Promise<ServerRecord[]> {
  const source = await openSource(fetchFrom(files));
  if ('message' in source) throw new Error(source.message);
  const records: ServerRecord[] = [];
  for await (const {record} of exportRecords(source)) records.push(record);
  return records;
}

export const fetchFrom =
  (files: ReadonlyMap<string, Uint8Array>) =>
  async (name: string): Promise<Uint8Array> => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`404: ${name}`);
    return bytes;
  };

/** A result as far as it must not depend on the kind of index: weights to six digits. */
export function comparable(result: SearchResult): SearchResult {
  const passages = result.passages.map((each) => ({...each, score: Number(each.score.toFixed(6))}));
  return {...result, passages};
}

/** `document ¶: hit` of each line found. */
export async function linesOf(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): Promise<string[]> {
  const {lines} = await index.search(query, {limit: 100, sort: 'text', ...options});
  return lines.map(({passageLabel, hit}) => `${passageLabel}: ${hit}`);
}
