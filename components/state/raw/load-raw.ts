import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {isJson} from '../is-json.js';
import {RawBody} from './raw-body.js';
import {openLine} from './raw-line.js';
import {firstReach, type RawBeginning, type RawDrawing, type RawOrder} from './raw-order.js';
import {RawSource} from './raw-source.js';
import type {RawStart} from './start-raw.js';

interface LoadRawOptions {
  /** Asked for while this code was still on its way. */
  readonly start: RawStart;
  readonly drawing: RawDrawing;
  /** Aborts the request and ends the work; the promise then rejects with the abort. */
  readonly signal: AbortSignal;
  /** Gets the first chunks as soon as enough has come, and more of them if the rest takes long. */
  readonly onBeginning?: (beginning: RawBeginning) => Promise<void>;
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
/** Up to so many bytes a page has read a file before a worker would have drawn it. */
const smallest = 32_768;
/** A first screen that takes more bytes is left to the worker: the page would be held up. */
const mostOnPage = 4 * firstReach;

/**
 * Reads a raw TEI file in a worker while it comes in; its first screen the page draws, before there
 * is a worker to compete with. What has been read stays in the worker; the source asks it for what
 * is shown. A small file is not read.
 *
 * @param url what `src` names
 */
export async function loadRaw(url: string, options: LoadRawOptions): Promise<RawResult> {
  const {start, drawing} = options;
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
  const order = {file: url, drawing, ...said};
  const given = await beginOnPage(body, order, options);
  return readInWorker(body, given ? {...order, given} : order, options);
}

/** How many bytes the page reads before it leaves them to a worker. */
function reachOf(first: Uint8Array, announced: number): number {
  if (isJson(first)) return Number.POSITIVE_INFINITY;
  return announced > smallest ? 0 : smallest;
}

/** Draws the first screen of a long file, and waits until it is on the page. */
async function beginOnPage(
  body: RawBody,
  order: RawOrder,
  {signal, start, onBeginning}: LoadRawOptions,
): Promise<RawBeginning | undefined> {
  const screens = onBeginning && (await start.firstScreen);
  for (let reach = firstReach; screens && reach <= mostOnPage; reach *= 2) {
    const begun = await body.upTo(reach);
    // Whoever reads on hears that it broke off.
    if (!begun.ok) return undefined;
    const beginning = await screens.drawFirstScreen(begun.bytes.subarray(0, reach), order);
    signal.throwIfAborted();
    if (!beginning) continue;
    await onBeginning(beginning);
    return beginning;
  }
  return undefined;
}

async function readInWorker(
  body: RawBody,
  order: RawOrder,
  {signal, start, onBeginning}: LoadRawOptions,
): Promise<RawResult> {
  signal.throwIfAborted();
  const line = openLine(order, (beginning) => {
    if (!signal.aborted) void onBeginning?.(beginning);
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
