import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {build} from 'esbuild';
import {decodeXml} from '../../../components/core/xml/decode-xml.js';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {judge} from '../../../components/node/validate/judge.js';
import {projectRoot} from '../../tools/shared.js';
import type {Attack} from '../attack.js';
import {compile} from '../collections.js';
import type {ListedAttack} from './run-attacks.js';

/** The header under which every attack is made: that of the issue, word for word. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** A page that embeds, with things that an attack would like to reach. */
const hostPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The host</title>
<link rel="stylesheet" href="/host.css"><link rel="icon" href="data:,"></head>
<body><header id="host"><h1>The host’s own page</h1><form id="f" name="search" action="/none"><input name="q"></form><a id="l" href="/none">a link</a></header>
<script type="module" src="/elements/run-attacks.js"></script></body></html>`;

export interface AttackServer {
  readonly url: string;
  readonly attacks: readonly ListedAttack[];
  close(): Promise<void>;
}

interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Serves the elements as they are now, a page under the strict policy, and the files of attacks. */
export async function serveAttacks(
  attacks: readonly Attack[],
  policy = strictPolicy,
): Promise<AttackServer> {
  const served = new Map<string, Served>(await elementScripts());
  served.set('/', {type: 'text/html; charset=utf-8', body: hostPage});
  served.set('/host.css', {
    type: 'text/css',
    body: 'body {margin: 0; font: 16px serif} header {height: 120px}',
  });
  const listed = attacks.map((attack, at) => {
    const folder = `/attacks/${at}/`;
    for (const [name, body] of Object.entries(filesOf(attack))) {
      served.set(`${folder}${name}`, {type: typeOf(name), body});
    }
    return listedAs(attack, folder);
  });
  const server = createServer((request, response) => {
    const found = served.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', found?.type ?? 'text/plain');
    response.statusCode = found ? 200 : 404;
    response.end(found?.body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    attacks: listed,
    close: () => {
      // A connection that the browser opened ahead and never used would be waited for.
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function filesOf({kind, files, folder}: Attack): Readonly<Record<string, string | Uint8Array>> {
  const {'text.xml': text, 'annotations.jsonld': annotations} = files;
  if (kind !== 'annotations' || typeof text !== 'string') return {...files, ...folder};
  return {...files, 'collection.json': compile(text, annotations)};
}

function listedAs({name, kind, files, value, kept}: Attack, folder: string): ListedAttack {
  const text = kind === 'text' ? canonicalText(files['text.xml'] ?? '') : undefined;
  const authority = files['authority.xml'] !== undefined;
  const unread = /nested|\b(\w+) in \1\b|unknown entities|external DTD/.test(name);
  return {
    ...{name, kind, folder, authority, unread},
    ...(text !== undefined && {text}),
    ...(value !== undefined && {value}),
    ...(kept && {kept}),
  };
}

/** By libxml2, which shares no code with us; absent where one of both refuses the file. */
function canonicalText(source: string | Uint8Array): string | undefined {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const decoded = decodeXml(bytes, 'text.xml');
  if (!decoded.ok || !readXml(decoded.source, {file: 'text.xml'}).ok) return undefined;
  return judge(bytes, decoded.source, 'text.xml').text;
}

function typeOf(name: string): string {
  return name.endsWith('.xml') ? 'application/xml' : 'application/json';
}

/** The elements and what attacks them, as modules that a page can load from its own site. */
async function elementScripts(): Promise<readonly (readonly [string, Served])[]> {
  const {outputFiles} = await build({
    absWorkingDir: projectRoot,
    entryPoints: [
      'test/attacks/page/run-attacks.ts',
      // Found by the address beside the module that starts it.
      'components/state/parallel/parallel-worker.ts',
      'components/state/raw/raw-worker.ts',
      'components/state/review/review-worker.ts',
    ],
    entryNames: '[name]',
    outdir: join(projectRoot, '.cache/elements'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({path, contents}) => [
    `/elements/${path.split(/[/\\]/).at(-1)}`,
    {type: 'text/javascript', body: contents},
  ]);
}
