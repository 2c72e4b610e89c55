import {createHash} from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256: what names of files carry. */
export function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** One hash of several things; where one ends and the next begins is part of it. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 32);
}
