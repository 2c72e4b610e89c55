import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {fetchBytes, notFetched, openFile} from '../load-document.js';
import {openLine, type RawLine} from './raw-line.js';
import type {RawAuthority, RawBeginning, RawDrawing} from './raw-order.js';
import {RawSource} from './raw-source.js';

/** How far the bytes of a file have come. */
export interface RawProgress {
  readonly received: number;
  /** Undefined where the server does not say, or sends it compressed. */
  readonly total: number | undefined;
}

export interface LoadRawOptions {
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
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Fetches a raw TEI file and reads it in a worker while it comes in. What has been read stays in
 * the worker; the source asks it for what is shown.
 *
 * @param url what `src` names; nothing else is fetched but the authority files
 */
export async function loadRaw(url: string, options: LoadRawOptions): Promise<RawResult> {
  const {drawing, signal, authority = []} = options;
  const consulted = Promise.all(authority.map((each) => fetchAuthority(each, signal)));
  consulted.catch(() => undefined);
  const opened = await openFile(url, url, signal);
  if (!opened.ok) return opened;
  const {response, charset} = opened;
  const line = openLine({file: url, drawing, ...(charset ? {charset} : {})}, (beginning) => {
    if (!signal.aborted) options.onBeginning?.(beginning);
  });
  const close = (): void => line.close();
  signal.addEventListener('abort', close, {once: true});
  try {
    const problem = await handOn(url, response, line, options);
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

/** Hands the body on piece by piece. Gives what is wrong when it breaks off. */
async function handOn(
  file: string,
  response: Response,
  line: RawLine,
  {signal, onProgress}: LoadRawOptions,
): Promise<XmlProblem | undefined> {
  const reader = response.body?.getReader();
  const total = lengthOf(response);
  let received = 0;
  try {
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return undefined;
      received += read.value.length;
      line.take(read.value);
      onProgress?.({received, total: total !== undefined && received <= total ? total : undefined});
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return notFetched(file);
  }
}

/** `Content-Length` counts what is sent, which is less than what arrives where it is compressed. */
function lengthOf({headers}: Response): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : Number(length);
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
