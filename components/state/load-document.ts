import type {TeiDocument} from '../core/tei/tei-document.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import {type FetchOptions, fetchSource} from './fetch-source.js';

export type LoadResult =
  | {readonly ok: true; readonly document: TeiDocument}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Fetches raw TEI and reads it. The XML reader is loaded only when it is used.
 *
 * @param url what `src` names; nothing else is fetched
 */
export async function loadDocument(url: string, options: FetchOptions = {}): Promise<LoadResult> {
  const fetched = await fetchSource(url, options);
  if (!fetched.ok) return fetched;
  return parseDocument(fetched.bytes, options.file ?? url, fetched.charset);
}

/** Reads TEI already at hand, e.g. a file dropped on the page. */
export async function parseDocument(
  bytes: Uint8Array,
  file: string,
  charset?: string,
): Promise<LoadResult> {
  const [{readOnPage}, {readTei}] = await Promise.all([
    import('../core/xml/read-on-page.js'),
    import('../core/tei/read-tei.js'),
  ]);
  const xml = await readOnPage(bytes, {file, charset});
  return xml.ok ? readTei(xml.tree) : xml;
}
