import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** A document takes about so many times the bytes of its file while it is compiled. */
const timesItsFile = 30;

/** A thread without a document, in bytes. */
const ofThread = 60_000_000;

/** Of the memory there is, so much is taken at most. */
const share = 0.6;

/**
 * How many threads may work at a time: as many as have room for the largest files together. None of
 * them is none, however small the memory: the program then reads one file after the other itself.
 *
 * @param sizes of the files, in bytes
 * @param memory there is, in bytes
 */
export function threadsWithin(sizes: readonly number[], most: number, memory: number): number {
  const largest = [...sizes].sort((a, b) => b - a);
  const own = ofThread + 1_000_000 * (roomForNewThings(largest[0] ?? 0) ?? 0);
  let room = memory * share;
  let threads = 0;
  while (threads < Math.min(most, largest.length)) {
    room -= own + timesItsFile * (largest[threads] ?? 0);
    if (room < 0) break;
    threads++;
  }
  return threads;
}

/** A file from this size on, in bytes, decides how much memory a build takes. */
const largeFile = 4_000_000;

/**
 * Megabytes in which a thread makes new things: of small files most is of no use any more before so
 * much has been made, and what is of no use costs nothing to leave behind. It saves a tenth of the
 * time. Where files are large, memory is what there is least of: then as Node has it.
 *
 * @param largest file, in bytes
 */
export function roomForNewThings(largest: number): number | undefined {
  return largest < largeFile ? 96 : undefined;
}

/** What the heap grows by, in hundredths, before it is looked through for what is no longer needed. */
const growth = 7;

/**
 * Where files are large, garbage is gathered sooner: a tree that has been drawn would lie about else
 * while as much again is made. That takes time, and saves memory.
 *
 * @returns puts things back
 */
export function spareMemory(largest: number): () => void {
  if (largest < largeFile) return growAtOnce();
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  // What is new has no more room than it has so far: with sixteen megabytes it is counted four times.
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => {
    setFlagsFromString('--heap-growing-percent=0');
    setFlagsFromString('--semi-space-growth-factor=2');
  };
}

/**
 * Where no file is large the room for new things grows to all that it may have the first time that it
 * is full, not in steps: a build in which little has changed is over before the last of these.
 *
 * @returns puts things back
 */
function growAtOnce(): () => void {
  setFlagsFromString('--semi-space-growth-factor=16');
  return () => setFlagsFromString('--semi-space-growth-factor=2');
}

/**
 * Gathers garbage now, where a large tree has just been let go: what comes next would else be made
 * beside it.
 *
 * @param characters of the document's text
 */
export function forgetNow(characters: number): void {
  if (characters < largeFile / 2) return;
  setFlagsFromString('--expose-gc');
  // The function is there for contexts that are made after the flag is set.
  const gather: unknown = runInNewContext('gc');
  if (typeof gather === 'function') gather();
}
