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

interface Failed {
  readonly ok: false;
  readonly problem: XmlProblem;
}

export type OpenedSource = {readonly ok: true; readonly source: OpenSource} | Failed;

/**
 * Asks for what a `src` names. Every failure is a value that says what happened and what an editor
 * can do about it.
 *
 * @param address as it was written
 */
export async function openSource(
  address: string,
  options: FetchOptions = {},
): Promise<OpenedSource> {
  const {signal, file = address, base, expected = 'tei'} = options;
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
  return {ok: true, source: new OpenSource(sought, response, options)};
}

/** A file that is being sent, read piece by piece. It rejects with the abort, otherwise never. */
export class OpenSource {
  /** How many bytes it will have, where the server says so. */
  readonly announced: number | undefined;
  /** What the server says of its encoding, if anything. */
  readonly charset: string | undefined;
  readonly #sought: SoughtFile;
  readonly #type: string;
  readonly #options: FetchOptions;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #received = 0;

  constructor(sought: SoughtFile, response: Response, options: FetchOptions) {
    this.#sought = sought;
    this.#options = options;
    this.#type = response.headers.get('content-type') ?? '';
    this.announced = announcedLength(response);
    this.charset = charsetOf(this.#type);
    this.#reader = response.body?.getReader();
  }

  /** The next bytes; undefined at the end. */
  async read(): Promise<{readonly ok: true; readonly piece: Uint8Array | undefined} | Failed> {
    const {signal, onProgress} = this.#options;
    let piece: Uint8Array | undefined;
    try {
      piece = (await this.#reader?.read())?.value;
    } catch (error) {
      if (signal?.aborted) throw error;
      return {ok: false, problem: cutOff(this.#sought, this.#progress)};
    }
    if (signal?.aborted) throw signal.reason;
    if (piece) {
      this.#received += piece.length;
      onProgress?.(this.#progress);
    }
    return {ok: true, piece};
  }

  /** What is wrong with what was sent, as far as its first bytes tell. */
  refusal(head: Uint8Array): XmlProblem | undefined {
    return wrongContent(this.#sought, this.#type, head);
  }

  /** Reads no further: the connection is free for others. */
  cancel(): void {
    void this.#reader?.cancel().catch(() => undefined);
  }

  /** A compressed file is announced with fewer bytes than it has. */
  get #progress(): Progress {
    const {announced} = this;
    const received = this.#received;
    return announced === undefined || received > announced
      ? {received}
      : {received, total: announced};
  }
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
