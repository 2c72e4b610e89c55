import {createHash} from 'node:crypto';
import {closeSync, openSync, readSync, renameSync, unlinkSync, writeSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';
import {withPath} from './disk-error.js';
import {draftOf, inFolder} from './draft-of.js';

/** What is written at once, in UTF-16 units. */
const pieceSize = 1_000_000;

/** Lines as bytes, many at a time; a `\n` stands between them. */
export function encoded(lines: Iterable<string>): Generator<Uint8Array> {
  return inBytes(piecesOf(lines));
}

export function* inBytes(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

/**
 * Writes bytes whole or not at all, without having all of them in memory.
 *
 * @param pathOf gives their place, by the hash of what was written
 * @param near a file of the same disk
 * @returns the hash
 */
export function putPieces(
  near: string,
  pieces: Iterable<Uint8Array>,
  pathOf: (hash: string) => string,
): string {
  const draft = draftOf(near);
  const hash = createHash('sha256');
  const file = inFolder(draft, () => openSync(draft, 'wx'));
  try {
    for (const bytes of pieces) {
      hash.update(bytes);
      // A disk may take less at once than it is given.
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    }
  } catch (error) {
    unlinkSync(draft);
    throw withPath(error, near);
  } finally {
    closeSync(file);
  }
  const digits = hash.digest('hex').slice(0, 32);
  const path = pathOf(digits);
  inFolder(path, () => renameSync(draft, path));
  return digits;
}

function* piecesOf(lines: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let size = 0;
  let between = '';
  for (const line of lines) {
    waiting.push(line);
    size += line.length;
    if (size < pieceSize) continue;
    yield between + waiting.join('\n');
    between = '\n';
    waiting = [];
    size = 0;
  }
  if (waiting.length > 0) yield between + waiting.join('\n');
}

/** The lines of a file, without having all of them in memory; of one that is not there, none. */
export function* linesOf(path: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (const bytes of piecesIn(path)) {
    const lines = (rest + decoder.write(bytes)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** What is read at once, in bytes: many files may be open together. */
const readAtOnce = 262_144;

/** The bytes of a file piece by piece, each to be used before the next one is asked for. */
export function* piecesIn(path: string): Generator<Buffer> {
  const file = openFile(path);
  if (file === undefined) return;
  try {
    const bytes = Buffer.allocUnsafe(readAtOnce);
    for (;;) {
      const length = readSync(file, bytes, 0, readAtOnce, null);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}
