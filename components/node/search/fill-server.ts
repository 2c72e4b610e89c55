import {Readable} from 'node:stream';
import type {Client} from '@opensearch-project/opensearch';
import {type ExportedRecord, exportRecords} from '../../core/search/server/export-records.js';
import {indexSettings} from '../../core/search/server/index-settings.js';
import type {IndexFolder} from './index-folder.js';
import type {ServerAddress} from './server-address.js';

/** Bytes of one request. */
const requestSize = 5_000_000;

/** A large segment is merged while a request waits, in milliseconds. */
const patience = 120_000;

/** What came of filling a server. */
export type Filled =
  | {readonly ok: true; readonly records: number; readonly index: string; readonly isNew: boolean}
  | {readonly ok: false; readonly message: string};

/**
 * Fills an index of OpenSearch or Elasticsearch by the official client. It gets a name of its own, and
 * the name that is searched is turned to it when it is whole: who searches meanwhile finds what was
 * there before. Records that the server refuses are a failure, after which nothing is changed.
 */
export async function fillServer(
  {source, version}: IndexFolder,
  server: ServerAddress,
): Promise<Filled> {
  let client: Client;
  try {
    const module = await import('@opensearch-project/opensearch');
    client = new module.Client({
      node: server.node,
      requestTimeout: patience,
      ...(server.auth ? {auth: server.auth} : {}),
      ...(server.authorization ? {headers: {authorization: server.authorization}} : {}),
    });
  } catch {
    return {
      ok: false,
      message: 'the client of OpenSearch is missing; npm install @opensearch-project/opensearch',
    };
  }
  try {
    return await fill(client, source, {name: server.index, index: `${server.index}-${version}`});
  } catch (error) {
    return {ok: false, message: sayFailure(error)};
  } finally {
    await client.close();
  }
}

async function fill(
  client: Client,
  source: IndexFolder['source'],
  {name, index}: {readonly name: string; readonly index: string},
): Promise<Filled> {
  const isAlias = await exists(client.indices.existsAlias({name}));
  const former = isAlias ? Object.keys((await client.indices.getAlias({name})).body) : [];
  if (former.includes(index)) return {ok: true, records: 0, index, isNew: false};
  if (!isAlias && (await exists(client.indices.exists({index: name})))) {
    return {
      ok: false,
      message: `${name} is an index by itself, which lectern did not make; choose another name or delete it`,
    };
  }
  // What an earlier run left unfinished.
  if (await exists(client.indices.exists({index}))) await client.indices.delete({index});
  await client.transport.request({method: 'PUT', path: `/${index}`, body: indexSettings});
  let refused: string | undefined;
  const stats = await client.helpers.bulk<ExportedRecord>({
    datasource: Readable.from(exportRecords(source)),
    flushBytes: requestSize,
    onDocument: (exported) => [{index: {_index: index, _id: exported.id}}, exported.record],
    // What it gives as the document is the record alone.
    onDrop: ({operation, error}) => {
      refused ??= `${idIn(operation)}: ${error.reason}`;
    },
  });
  if (stats.failed > 0) {
    await client.indices.delete({index});
    return {
      ok: false,
      message: `the server refused ${stats.failed} of ${stats.total} records, and was left as it was; the first: ${refused}`,
    };
  }
  await client.indices.refresh({index});
  const outdated = former.filter((one) => one.startsWith(`${name}-`));
  await client.indices.updateAliases({
    body: {
      actions: [
        {add: {index, alias: name}},
        ...outdated.map((one) => ({remove_index: {index: one}})),
      ],
    },
  });
  return {ok: true, records: stats.successful, index, isNew: true};
}

const exists = async (asked: Promise<{readonly statusCode?: number | null}>): Promise<boolean> =>
  (await asked).statusCode === 200;

function sayFailure(error: unknown): string {
  const status: unknown = error instanceof Error && 'statusCode' in error ? error.statusCode : 0;
  switch (status) {
    case 401:
    case 403:
      return `the server does not let us write (${status}); put its user into the address, or an Authorization header into LECTERN_SEARCH_AUTHORIZATION`;
    case 413:
      return 'the server takes no requests of 5 MB (413); raise http.max_content_length';
    case 429:
    case 503:
      return `the server has too much to do or is not ready (${status}); try again later`;
    default:
      return `the server could not be filled: ${reasonOf(error)}`;
  }
}

/** What the server says itself, where it says it as these servers do. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const body: unknown = 'body' in error ? error.body : undefined;
  const told: unknown = isObject(body) ? body.error : undefined;
  const reason: unknown = isObject(told) ? told.reason : told;
  return typeof reason === 'string' ? reason : error.message;
}

/** The id that a record was sent with. */
function idIn(operation: unknown): string {
  const index: unknown = isObject(operation) ? operation.index : undefined;
  const id: unknown = isObject(index) ? index._id : undefined;
  return typeof id === 'string' ? id : '?';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
