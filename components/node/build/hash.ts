import {createHash} from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256: what names of files carry. */
export function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** One hash of several things; where one ends and the next begins is part of it. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Of a collection's entities each is short: to hand them over one by one costs more than to hash them.
  let waiting = '';
  for (const part of parts) {
    waiting += `${part.length}\n`;
    const isText = typeof part === 'string';
    if (isText) waiting += part;
    if (isText && waiting.length < mostWaiting) continue;
    hash.update(waiting);
    waiting = '';
    if (!isText) hash.update(part);
  }
  return hash.update(waiting).digest('hex').slice(0, 32);
}

/** UTF-16 units that are handed over at a time. */
const mostWaiting = 65_536;
