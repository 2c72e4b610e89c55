import {msg, str} from '@lit/localize';
import type {Collection} from '../core/collection/collection.js';
import {collectionShape} from '../core/collection/collection-shape.js';

export type FetchedCollection =
  | {readonly ok: true; readonly collection: Collection}
  | {readonly ok: false; readonly message: string};

/** Fetches a `collection.json`. A file that is missing or no collection is a message that names it. */
export async function fetchCollection(
  src: string,
  signal: AbortSignal,
): Promise<FetchedCollection> {
  const fail = (reason: string): FetchedCollection => ({ok: false, message: `${src}: ${reason}`});
  let text: string;
  try {
    const response = await fetch(src, {signal});
    if (!response.ok) {
      return fail(msg(str`the server answered ${response.status}; expected a collection.json`));
    }
    text = await response.text();
  } catch (error) {
    if (signal.aborted) throw error;
    return fail(msg('the file could not be fetched: no connection, or the other site forbids it'));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(msg(str`not JSON: ${error instanceof Error ? error.message : String(error)}`));
  }
  let fault: string | undefined;
  const isCollection = (json: unknown): json is Collection => {
    fault = collectionShape(json, '');
    return fault === undefined;
  };
  if (isCollection(value)) return {ok: true, collection: value};
  return fail(msg(str`this is no collection as Lectern compiles it (${fault ?? ''})`));
}
