import {msg, str} from '@lit/localize';
import type {Collection} from '../core/collection/collection.js';

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
  try {
    const value: unknown = JSON.parse(text);
    if (isCollection(value)) return {ok: true, collection: value};
    return fail(msg('this is no collection: it has no list of documents with headers'));
  } catch (error) {
    return fail(msg(str`not JSON: ${error instanceof Error ? error.message : String(error)}`));
  }
}

/** As far as elements rely on it. */
function isCollection(value: unknown): value is Collection {
  if (typeof value !== 'object' || value === null) return false;
  const {documents, entities} = value as Partial<Record<keyof Collection, unknown>>;
  return (
    Array.isArray(documents) &&
    Array.isArray(entities) &&
    documents.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'header' in one &&
        'mentions' in one &&
        Array.isArray(one.mentions),
    )
  );
}
