import {createHash, hash} from 'node:crypto';

/** In one call: for a short text an object of its own would cost more than to hash it. */
const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** The first 16 hexadecimal digits of the SHA-256: what names of files carry. */
export function shortHash(content: string | Uint8Array): string {
  return sha256(content).slice(0, 16);
}

/** One hash of several things; where one ends and the next begins is part of it. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  let whole: ReturnType<typeof createHash> | undefined;
  // Of a collection's entities each is short: to hand them over one by one costs more than to hash them.
  let waiting = '';
  for (const part of parts) {
    waiting += `${part.length}\n`;
    const isText = typeof part === 'string';
    if (isText) waiting += part;
    if (isText && waiting.length < mostWaiting) continue;
    whole ??= createHash('sha256');
    whole.update(waiting);
    waiting = '';
    if (!isText) whole.update(part);
  }
  return (whole ? whole.update(waiting).digest('hex') : sha256(waiting)).slice(0, 32);
}

/** UTF-16 units that are handed over at a time. */
const mostWaiting = 65_536;
