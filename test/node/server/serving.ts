import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {type IncomingHttpHeaders, type OutgoingHttpHeaders, request} from 'node:http';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {asObject, asText, type JsonObject} from '../../../components/core/annotations/json.js';
import {runServe, type ServeSurroundings} from '../../../components/node/cli/serve-command.js';
import {temporaryFolder} from '../journal/sources.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as an object; empty where it is none. */
  readonly json: JsonObject;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Made JSON where it is no text. */
  readonly body?: unknown;
}

/** Sends a request as it stands, also one that no browser would send. */
export function send(url: string, path: string, sent: Sent = {}): Promise<Answer> {
  const {method = 'GET', body} = sent;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const length = text === undefined ? {} : {'Content-Length': Buffer.byteLength(text)};
  const headers = {...length, ...sent.headers};
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({host: hostname, port, path, method, headers}, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json = /json/.test(answer.headers['content-type'] ?? '') && method !== 'HEAD';
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          json: (json ? asObject(JSON.parse(text)) : undefined) ?? {},
        });
      });
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(text);
  });
}

export interface Serving {
  readonly url: string;
  readonly root: string;
  readonly annotations: string;
  /** Headers of a page of this server that has the token. */
  readonly trusted: Readonly<Record<string, string>>;
  get(path: string, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** As a page that has the token sends it. */
  write(
    method: string,
    path: string,
    body?: unknown,
    headers?: OutgoingHttpHeaders,
  ): Promise<Answer>;
  stop(): Promise<void>;
}

/** `lectern serve` in this process, with a small site; ends with the test. */
export async function serve(
  context: TestContext,
  surroundings: ServeSurroundings = {},
): Promise<Serving> {
  const root = await temporaryFolder(context);
  const [site, annotations] = [join(root, 'site'), join(root, 'annotations')];
  await mkdir(join(site, 'read', 'brief ä'), {recursive: true});
  await writeFile(join(site, 'index.html'), '<p>Library</p>');
  await writeFile(join(site, 'read', 'brief ä', 'index.html'), '<p>Letter</p>');
  await writeFile(join(site, 'letter.xml'), '<TEI/>');
  await writeFile(join(site, '.hidden'), 'hidden');
  await writeFile(join(root, 'secret.txt'), 'secret');

  const stop = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();
  const url = await new Promise<string>((resolve, reject) => {
    const args = ['--site', site, '--annotations', annotations, '--port', '0', '--name', 'Ada'];
    const terminal = {
      out: (text: string) => resolve(/http:\S+/.exec(text)?.[0] ?? ''),
      err: (text: string) => reject(new Error(text)),
      interactive: false,
    };
    ended = runServe(args, terminal, {...surroundings, stop: stop.signal});
  });
  const end = async (): Promise<void> => {
    stop.abort();
    await ended;
  };
  context.after(end);
  const own = {'Sec-Fetch-Site': 'same-origin'};
  const token = asText((await send(url, '/_lectern/session', {headers: own})).json.token);
  assert.ok(token, 'the server gives a token');
  const trusted = {...own, 'X-Lectern-Token': token};
  return {
    ...{url, root, annotations, trusted},
    get: (path, headers = {}) => send(url, path, {headers}),
    write(method, path, body, headers = {}) {
      const json = body === undefined ? {} : {'Content-Type': 'application/json'};
      return send(url, path, {method, headers: {...trusted, ...json, ...headers}, body});
    },
    stop: end,
  };
}
