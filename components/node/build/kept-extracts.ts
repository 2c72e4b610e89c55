import type {TeiHeader} from '../../core/tei/tei-header.js';
import type {BuildCache} from './build-cache.js';
import {cached} from './cached.js';
import type {ExtractBody, Extracted} from './extract.js';

/** An extract is four lines of JSON, of which each step reads the one it needs. */
export function keepLines(cache: BuildCache, key: string, lines: readonly unknown[]): void {
  cache.write(cached.extract, key, lines.map((line) => JSON.stringify(line)).join('\n'));
}

export function readHead(cache: BuildCache, key: string): Extracted | undefined {
  try {
    return JSON.parse(readLine(cache, key, 0));
  } catch {
    // Not there yet, or cut off where the power failed: it is made again.
    return undefined;
  }
}

export function readBody(cache: BuildCache, key: string): ExtractBody {
  return JSON.parse(readLine(cache, key, 1));
}

export function readParts(cache: BuildCache, key: string): readonly string[] {
  return JSON.parse(readLine(cache, key, 2));
}

/** The header as it was read; undefined for a file that is no document. */
export function readKeptHeader(cache: BuildCache, key: string): TeiHeader | undefined {
  try {
    return JSON.parse(readLine(cache, key, 3));
  } catch {
    return undefined;
  }
}

function readLine(cache: BuildCache, key: string, number: number): string {
  const text = cache.read(cached.extract, key) ?? '';
  let from = 0;
  for (let line = 0; line < number; line++) from = text.indexOf('\n', from) + 1;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.slice(from) : text.slice(from, end);
}
