import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {fetchBytes} from '../load-document.js';
import {smallest} from './file-length.js';
import {RawBody, type RawProgress} from './raw-body.js';
import {openLine} from './raw-line.js';
import type {RawAuthority, RawBeginning, RawDrawing, RawOrder} from './raw-order.js';
import {RawSource} from './raw-source.js';
import type {RawStart} from './start-raw.js';

export interface LoadRawOptions {
  /** Asked for while this code was still on its way. */
  readonly start: RawStart;
  readonly drawing: RawDrawing;
  /** Addresses of authority files its pointers lead to. */
  readonly authority?: readonly string[];
  /** Aborts the request and ends the work; the promise then rejects with the abort. */
  readonly signal: AbortSignal;
  /** Gets the first chunks as soon as enough has come, and more of them if the rest takes long. */
  readonly onBeginning?: (beginning: RawBeginning) => void;
  readonly onProgress?: (progress: RawProgress) => void;
}

export type RawResult =
  | {readonly ok: true; readonly source: RawSource}
  /** A file that the page reads faster by itself. */
  | {readonly ok: true; readonly small: SmallFile}
  | {readonly ok: false; readonly problem: XmlProblem};

export interface SmallFile {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/**
 * Reads a raw TEI file in a worker while it comes in. What has been read stays in
 * the worker; the source asks it for what is shown. A small file is not read.
 *
 * @param url what `src` names
 */
export async function loadRaw(url: string, options: LoadRawOptions): Promise<RawResult> {
  const opened = await options.start.opened;
  if (!opened.ok) return opened;
  const {response, charset} = opened;
  const body = new RawBody(url, response, options);
  const small = await body.upTo(smallest);
  if (!small.ok) return small;
  const said = charset ? {charset} : {};
  if (small.ended) return {ok: true, small: {bytes: small.bytes, ...said}};
  return readInWorker(body, {file: url, drawing: options.drawing, ...said}, options);
}

async function readInWorker(
  body: RawBody,
  order: RawOrder,
  options: LoadRawOptions,
): Promise<RawResult> {
  const {signal, authority = []} = options;
  const consulted = Promise.all(authority.map((each) => fetchAuthority(each, signal)));
  consulted.catch(() => undefined);
  const line = openLine(options.start.worker(), order, (beginning) => {
    if (!signal.aborted) options.onBeginning?.(beginning);
  });
  const close = (): void => line.close();
  signal.addEventListener('abort', close, {once: true});
  try {
    const problem = await body.handOn(line);
    const outcome = problem
      ? {ok: false as const, problem}
      : await untilAborted(
          signal,
          consulted.then((files) => line.finish(files)),
        );
    if (outcome.ok) return {ok: true, source: new RawSource(line, outcome.drawn)};
    line.close();
    return outcome;
  } catch (error) {
    line.close();
    throw error;
  } finally {
    // From here on the line is the source's.
    signal.removeEventListener('abort', close);
  }
}

async function fetchAuthority(url: string, signal: AbortSignal): Promise<RawAuthority> {
  const fetched = await fetchBytes(url, url, signal);
  return fetched.ok ? {...fetched, file: url} : fetched;
}

/** A worker that has been ended never answers. */
function untilAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, {once: true});
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
