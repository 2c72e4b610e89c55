import type {TeiDocument} from '../core/tei/tei-document.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';

export type LoadResult =
  | {readonly ok: true; readonly document: TeiDocument}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Fetches raw TEI and reads it. The XML reader is loaded only when it is used.
 *
 * @param url what `src` names; nothing else is fetched
 * @param options.signal aborts the request; the promise then rejects with the abort
 * @param options.file how messages and pointers call the file; the URL's path by default
 */
export async function loadDocument(
  url: string,
  options: {readonly signal?: AbortSignal; readonly file?: string} = {},
): Promise<LoadResult> {
  const file = options.file ?? url;
  const fetched = await fetchBytes(url, file, options.signal);
  if (!fetched.ok) return fetched;
  return parseDocument(fetched.bytes, file, fetched.charset);
}

/** Reads TEI already at hand, e.g. a file dropped on the page. */
export async function parseDocument(
  bytes: Uint8Array,
  file: string,
  charset?: string,
): Promise<LoadResult> {
  const [{decodeXml}, {readXml}, {readTei}] = await Promise.all([
    import('../core/xml/decode-xml.js'),
    import('../core/xml/read-xml.js'),
    import('../core/tei/read-tei.js'),
  ]);
  const decoded = decodeXml(bytes, file, charset);
  if (!decoded.ok) return decoded;
  const xml = readXml(decoded.source, {file});
  return xml.ok ? readTei(xml.tree) : xml;
}

type FetchResult =
  | {readonly ok: true; readonly bytes: Uint8Array; readonly charset?: string}
  | {readonly ok: false; readonly problem: XmlProblem};

/** Fetches the bytes of a file, or says why it cannot. */
export async function fetchBytes(
  url: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<FetchResult> {
  const opened = await openFile(url, file, signal);
  if (!opened.ok) return opened;
  const {response, charset} = opened;
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {ok: true, bytes, ...(charset ? {charset} : {})};
  } catch (error) {
    if (signal?.aborted) throw error;
    return {ok: false, problem: notFetched(file)};
  }
}

export type OpenedFile =
  | {readonly ok: true; readonly response: Response; readonly charset?: string}
  | {readonly ok: false; readonly problem: XmlProblem};

/** Asks for a file; its body is still to be read, and may break off (`notFetched`). */
export async function openFile(
  url: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<OpenedFile> {
  try {
    const response = await fetch(url, signal ? {signal} : {});
    if (!response.ok) {
      const answer = `${response.status} ${response.statusText}`.trim();
      const message = `the server answered ${answer}; expected a TEI document`;
      return {ok: false, problem: asProblem('http-error', message, file)};
    }
    const charset = charsetOf(response.headers.get('content-type'));
    return {ok: true, response, ...(charset ? {charset} : {})};
  } catch (error) {
    if (signal?.aborted) throw error;
    return {ok: false, problem: notFetched(file)};
  }
}

export function notFetched(file: string): XmlProblem {
  const reason =
    'the file could not be fetched: no connection, or the other site does not allow it (CORS)';
  return asProblem('not-fetched', reason, file);
}

function asProblem(code: string, message: string, file: string): XmlProblem {
  return {severity: 'error', code, message, file, line: 1, column: 1};
}

/** RFC 7303: a charset of the transport goes before the XML declaration; a BOM before both. */
function charsetOf(contentType: string | null): string | undefined {
  return /;\s*charset="?([^";\s]+)/i.exec(contentType ?? '')?.[1];
}
