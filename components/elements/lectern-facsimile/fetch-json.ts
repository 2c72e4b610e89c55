import {msg} from '../../core/words/msg.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {type FetchOptions, fetchSource} from '../../state/fetch-source.js';

export type FetchedJson =
  | {readonly ok: true; readonly json: unknown}
  | {readonly ok: false; readonly problem: XmlProblem};

/** Fetches JSON of an image service without cookies; every failure but an abort is a value. */
export async function fetchJson(address: string, options: FetchOptions): Promise<FetchedJson> {
  const fetched = await fetchSource(address, {
    ...options,
    expected: 'manifest',
    credentials: 'omit',
  });
  if (!fetched.ok) return fetched;
  try {
    return {ok: true, json: JSON.parse(new TextDecoder().decode(fetched.bytes))};
  } catch {
    const message = msg('what was found at the address is no list of page images (IIIF manifest)');
    const place = {file: address, line: 1, column: 1};
    return {ok: false, problem: {severity: 'error', code: 'not-json', message, ...place}};
  }
}
