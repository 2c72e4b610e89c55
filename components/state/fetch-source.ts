import type {XmlProblem} from '../core/xml/xml-problem.js';
import {ByteQueue} from './byte-queue.js';
import {type FetchOptions, openSource} from './open-source.js';

export type {FetchOptions} from './open-source.js';

export type FetchedSource =
  | {readonly ok: true; readonly bytes: Uint8Array; readonly charset?: string}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Fetches what a `src` names, whole or not at all: every failure is a value that says what happened
 * and what an editor can do about it.
 *
 * @param address as it was written
 */
export async function fetchSource(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedSource> {
  const opened = await openSource(address, options);
  if (!opened.ok) return opened;
  const {source} = opened;
  const queue = new ByteQueue();
  for (;;) {
    const read = await source.read();
    if (!read.ok) return read;
    if (!read.piece) break;
    queue.add(read.piece);
  }
  const bytes = queue.first(queue.length);
  const problem = source.refusal(bytes);
  if (problem) return {ok: false, problem};
  const {charset} = source;
  return {ok: true, bytes, ...(charset ? {charset} : {})};
}
