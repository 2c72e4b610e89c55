import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname} from 'node:path';
import {fileWithin} from '../journal/text-path.js';
import {refuse} from './answer.js';
import {decodeNames} from './read-address.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  // Says its encoding itself; a charset here would go before it (RFC 7303).
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** The media type of a file, by the ending of its name. */
export function mediaType(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Answers with the files of a folder: no listing, nothing hidden, nothing outside it. */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'expected GET, HEAD', {Allow: 'GET, HEAD'});
  }
  const [path = ''] = (request.url ?? '').split('?');
  const names = decodeNames(path);
  if (!names) return refuse(response, 400, 'the address cannot be read');
  const isFolder = names.at(-1) === '';
  const asked = isFolder ? [...names.slice(0, -1), 'index.html'] : names;
  const found = await fileWithin(folder, asked.join('/'));
  const state = found.ok ? await stat(found.path).catch(() => undefined) : undefined;
  if (found.ok && state?.isDirectory() && !isFolder) {
    // The last name alone, so that it leads to this site whatever the path looks like.
    const last = path.slice(path.lastIndexOf('/') + 1);
    response.writeHead(308, {Location: `./${last}/`}).end();
    return;
  }
  if (!found.ok || !state?.isFile()) return refuse(response, 404, 'there is no such page');
  const tag = `"${state.ino}-${state.size}-${state.mtimeMs}"`;
  const headers = {
    'Cache-Control': 'no-cache',
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': mediaType(found.path),
    'Content-Length': state.size,
  });
  if (request.method === 'HEAD') response.end();
  else await send(found.path, response);
}

/** Whether a folder has a site in it. */
export async function hasSite(folder: string): Promise<boolean> {
  try {
    return (await stat(`${await realpath(folder)}/index.html`)).isFile();
  } catch {
    return false;
  }
}

function send(path: string, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const file = createReadStream(path);
    // The length is promised: a file that breaks off must not look whole.
    file.on('error', () => response.destroy());
    response.on('close', () => {
      file.destroy();
      resolve();
    });
    file.pipe(response);
  });
}
