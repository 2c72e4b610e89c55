import {msg, str} from '@lit/localize';
import type {Collection} from '../core/collection/collection.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import {placeOf} from '../core/xml/xml-tree.js';

type ParsedCollection =
  | {readonly ok: true; readonly collection: Collection}
  | {readonly ok: false; readonly problem: XmlProblem};

/** Reads a `collection.json`. What is no collection is a problem that names the file and the place. */
export function parseCollection(bytes: Uint8Array, file: string): ParsedCollection {
  const refuse = (code: string, message: string, at = {line: 1, column: 1}): ParsedCollection => ({
    ok: false,
    problem: {severity: 'error', code, message, file, ...at},
  });
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('not-json', msg(str`not JSON: ${reason}`), placeIn(text, reason));
  }
  if (isCollection(value)) return {ok: true, collection: {...nothingElse, ...value}};
  return refuse(
    'not-a-collection',
    msg('this is no collection: it has no list of documents with headers'),
  );
}

/** What a collection made by other hands may leave out. */
const nothingElse = {title: '', links: [], annotations: [], failures: []};

/** Engines say the place in words of their own, most of them as an offset. */
function placeIn(text: string, reason: string): {line: number; column: number} {
  const offset = /position (\d+)/.exec(reason)?.[1];
  return offset === undefined ? {line: 1, column: 1} : placeOf(text, Number(offset));
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
