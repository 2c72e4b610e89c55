import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {isJson} from '../is-json.js';
import {RawBody} from './raw-body.js';
import {openLine} from './raw-line.js';
import type {RawBeginning, RawDrawing, RawOrder} from './raw-order.js';
import {RawSource} from './raw-source.js';
import {type RawStart, smallest} from './start-raw.js';

interface LoadRawOptions {
  /** Asked for while this code was still on its way. */
  readonly start: RawStart;
  readonly drawing: RawDrawing;
  /** Aborts the request and ends the work; the promise then rejects with the abort. */
  readonly signal: AbortSignal;
  /** Gets the first chunks as soon as enough has come, and more of them if the rest takes long. */
  readonly onBeginning?: (beginning: RawBeginning) => void;
}

export type RawResult =
  | {readonly ok: true; readonly source: RawSource}
  /** A file that the page reads faster by itself, or that is no raw text but a collection. */
  | {readonly ok: true; readonly small: SmallFile}
  | {
      readonly ok: false;
      readonly problem: XmlProblem;
      /** What was wrong with authority files. */
      readonly others?: readonly XmlProblem[];
    };

interface SmallFile {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/** So many bytes tell what a server sent in place of a text. */
const head = 4000;

/**
 * Reads a raw TEI file in a worker while it comes in. What has been read stays in
 * the worker; the source asks it for what is shown. A small file is not read.
 *
 * @param url what `src` names
 */
export async function loadRaw(url: string, options: LoadRawOptions): Promise<RawResult> {
  const {start, drawing} = options;
  try {
    const opened = await start.opened;
    if (!opened.ok) return opened;
    const {source} = opened;
    const body = new RawBody(source);
    const begun = await body.upTo(head);
    if (!begun.ok) return begun;
    const problem = source.refusal(begun.bytes);
    if (problem) {
      source.cancel();
      return {ok: false, problem};
    }
    const small = await body.upTo(reachOf(begun.bytes, source.announced ?? 0));
    if (!small.ok) return small;
    const said = source.charset ? {charset: source.charset} : {};
    if (small.ended) return {ok: true, small: {bytes: small.bytes, ...said}};
    return await readInWorker(body, {file: url, drawing, ...said}, options);
  } finally {
    start.dismiss();
  }
}

/** How many bytes the page reads before it leaves them to a worker. */
function reachOf(first: Uint8Array, announced: number): number {
  if (isJson(first)) return Number.POSITIVE_INFINITY;
  return announced > smallest ? 0 : smallest;
}

async function readInWorker(
  body: RawBody,
  order: RawOrder,
  {signal, start, onBeginning}: LoadRawOptions,
): Promise<RawResult> {
  const line = openLine(start.worker(), order, (beginning) => {
    if (!signal.aborted) onBeginning?.(beginning);
  });
  const close = (): void => line.close();
  signal.addEventListener('abort', close, {once: true});
  try {
    const problem = await body.handOn(line);
    if (problem) {
      line.close();
      return {ok: false, problem};
    }
    const authority = await start.authority;
    const outcome = await untilAborted(signal, line.finish(authority));
    if (outcome.ok) return {ok: true, source: new RawSource(line, outcome.drawn)};
    line.close();
    const others = authority.flatMap((each) => (each.ok ? [] : [each.problem]));
    return {...outcome, others};
  } catch (error) {
    line.close();
    throw error;
  } finally {
    // From here on the line is the source's.
    signal.removeEventListener('abort', close);
  }
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
