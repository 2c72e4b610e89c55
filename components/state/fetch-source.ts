import type {XmlProblem} from '../core/xml/xml-problem.js';
import {
  cutOff,
  explainRefusal,
  explainStatus,
  notFetchable,
  type SoughtFile,
  wrongContent,
} from './fetch-problems.js';
import type {Progress} from './progress.js';

export interface FetchOptions {
  /** Aborts the request; the promise then rejects with the abort. */
  readonly signal?: AbortSignal;
  /** How messages call the file; the address as written by default. */
  readonly file?: string;
  /** What a relative address starts from: the `baseURI` of the element that asks. */
  readonly base?: string;
  /** What was expected, for messages; a TEI document by default. */
  readonly expected?: SoughtFile['expected'];
  /** `omit` sends no cookie even to the page's own site. */
  readonly credentials?: RequestCredentials;
  /** Ask the server even where the browser has kept a copy. */
  readonly fresh?: boolean;
  /** Told whenever more bytes have come. */
  readonly onProgress?: (progress: Progress) => void;
}

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
  const {signal, file = address, base, expected = 'tei', onProgress} = options;
  const from = base ?? globalThis.document?.baseURI ?? location.href;
  const url = URL.canParse(address, from) ? new URL(address, from) : null;
  const sought = {file, url, expected};
  if (!url) return {ok: false, problem: notFetchable(sought)};
  const request: RequestInit = {
    ...(signal ? {signal} : {}),
    ...(options.credentials ? {credentials: options.credentials} : {}),
    ...(options.fresh ? {cache: 'no-cache'} : {}),
  };
  let response: Response;
  try {
    response = await fetch(url.href, request);
  } catch (error) {
    if (signal?.aborted) throw error;
    return {ok: false, problem: await explainRefusal({...sought, url}, signal)};
  }
  if (!response.ok) {
    // Nobody reads the page that says so: the connection is free for others.
    void response.body?.cancel().catch(() => undefined);
    return {ok: false, problem: explainStatus(sought, response)};
  }
  const read = await readBody(response, onProgress);
  if (signal?.aborted) throw signal.reason;
  if (!read.whole) return {ok: false, problem: cutOff(sought, read.progress)};
  const type = response.headers.get('content-type') ?? '';
  const problem = wrongContent(sought, type, read.bytes);
  if (problem) return {ok: false, problem};
  const charset = charsetOf(type);
  return {ok: true, bytes: read.bytes, ...(charset ? {charset} : {})};
}

type ReadBody =
  | {readonly whole: true; readonly bytes: Uint8Array}
  | {readonly whole: false; readonly progress: Progress};

/** Reads to the end, or to where the connection breaks off. */
async function readBody(
  response: Response,
  onProgress: FetchOptions['onProgress'],
): Promise<ReadBody> {
  const announced = announcedLength(response);
  const chunks: Uint8Array[] = [];
  let received = 0;
  // A compressed file is announced with fewer bytes than it has.
  const progress = (): Progress =>
    announced === undefined || received > announced ? {received} : {received, total: announced};
  const reader = response.body?.getReader();
  try {
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      chunks.push(step.value);
      received += step.value.length;
      onProgress?.(progress());
    }
  } catch {
    return {whole: false, progress: progress()};
  }
  return {whole: true, bytes: joined(chunks, received)};
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function announcedLength({headers}: Response): number | undefined {
  if (headers.has('content-encoding')) return undefined;
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

/** RFC 7303: a charset of the transport goes before the XML declaration; a BOM before both. */
function charsetOf(contentType: string): string | undefined {
  return /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1];
}
