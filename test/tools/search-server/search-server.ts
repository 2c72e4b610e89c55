import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {ServerRecord} from '../../../components/core/search/server/server-record.js';
import {type Analysed, analysed} from './analysed.js';
import {answerSearch, type Question} from './answer-search.js';

/**
 * A small OpenSearch on this computer, of what we ask one for: indexes by name, other names for them,
 * `_bulk`, `_search`. It answers as the real one does, and refuses the rest.
 */
export interface SearchServer {
  readonly origin: string;
  readonly indexes: Map<string, Map<string, Analysed>>;
  /** Another name → index. */
  readonly aliases: Map<string, string>;
  /** Makes it answer as one that is in trouble. */
  trouble: {readonly status: number; readonly body: string} | 'silent' | undefined;
  /** Ids of records that it refuses. */
  refused: ReadonlySet<string>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const missing = (what: string): Answer => ({
  status: 404,
  body: {
    error: {
      root_cause: [{type: 'index_not_found_exception', reason: `no such index [${what}]`}],
      type: 'index_not_found_exception',
      reason: `no such index [${what}]`,
    },
    status: 404,
  },
});

export async function startSearchServer(): Promise<SearchServer> {
  const http = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const {trouble} = server;
    if (trouble === 'silent') return;
    const answer = trouble ?? route(server, request.method ?? '', request.url ?? '', body);
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
    response.writeHead(answer.status, {'content-type': 'application/json'});
    response.end(request.method === 'HEAD' ? undefined : text);
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const server: SearchServer = {
    origin: `http://127.0.0.1:${portOf(http.address())}`,
    indexes: new Map(),
    aliases: new Map(),
    trouble: undefined,
    refused: new Set(),
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0;

function route(server: SearchServer, method: string, url: string, body: string): Answer {
  const parts = url.replace(/\?.*$/, '').split('/').filter(Boolean).map(decodeURIComponent);
  const [first = '', second = ''] = parts;
  const {indexes, aliases} = server;
  switch (`${method} ${parts.length > 1 && first !== '_alias' ? `* ${second}` : first}`) {
    case 'HEAD _alias':
      return {status: aliases.has(second) ? 200 : 404};
    case 'GET _alias': {
      const index = aliases.get(second);
      if (index === undefined) return missing(second);
      return {status: 200, body: {[index]: {aliases: {[second]: {}}}}};
    }
    case 'POST _aliases':
      return turnNames(server, JSON.parse(body));
    case 'POST _bulk':
      return takeIn(server, body);
    case 'GET * _refresh':
    case 'POST * _refresh':
      return {status: 200, body: {}};
    case 'POST * _search': {
      const records = indexes.get(aliases.get(first) ?? first);
      if (!records) return missing(first);
      const question: Question = JSON.parse(body);
      return {status: 200, body: answerSearch([...records.values()], question)};
    }
  }
  if (parts.length !== 1) return {status: 400, body: {error: `no handler for ${method} ${url}`}};
  if (method === 'HEAD') return {status: indexes.has(first) || aliases.has(first) ? 200 : 404};
  if (method === 'PUT' && !indexes.has(first)) {
    const {mappings} = JSON.parse(body);
    if (mappings?.properties?.terms?.analyzer !== 'terms') return {status: 400};
    indexes.set(first, new Map());
    return {status: 200, body: {acknowledged: true, index: first}};
  }
  if (method === 'DELETE' && indexes.delete(first)) return {status: 200, body: {}};
  return {status: 400, body: {error: `no handler for ${method} ${url}`}};
}

function takeIn({indexes, refused}: SearchServer, body: string): Answer {
  const lines = body.split('\n').filter(Boolean);
  const items: object[] = [];
  let errors = false;
  for (let at = 0; at < lines.length; at += 2) {
    const {index}: {index: {_index: string; _id: string}} = JSON.parse(lines[at] ?? '');
    const record: ServerRecord = JSON.parse(lines[at + 1] ?? '');
    const reason = 'failed to parse field';
    if (refused.has(index._id)) {
      errors = true;
      items.push({index: {...index, status: 400, error: {type: 'mapper_parsing', reason}}});
      continue;
    }
    indexes.get(index._index)?.set(index._id, analysed(record));
    items.push({index: {...index, status: 201}});
  }
  return {status: 200, body: {errors, items}};
}

interface Actions {
  readonly actions: readonly {
    readonly add?: {readonly index: string; readonly alias: string};
    readonly remove_index?: {readonly index: string};
  }[];
}

function turnNames({indexes, aliases}: SearchServer, {actions}: Actions): Answer {
  for (const {add, remove_index: gone} of actions) {
    if (add) aliases.set(add.alias, add.index);
    if (gone) indexes.delete(gone.index);
  }
  return {status: 200, body: {acknowledged: true}};
}
