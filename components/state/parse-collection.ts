import type {Collection} from '../core/collection/collection.js';
import {collectionShape} from '../core/collection/collection-shape.js';
import {msg, str} from '../core/words/msg.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import {placeOf} from '../core/xml/xml-tree.js';
import {nextTask} from './next-task.js';

type ParsedCollection =
  | {readonly ok: true; readonly collection: Collection}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Reads a `collection.json`, in steps: a page can see to its reader between them. What is no
 * collection is a problem that names the file and the place.
 */
export async function parseCollection(bytes: Uint8Array, file: string): Promise<ParsedCollection> {
  const refuse = (code: string, message: string, at = {line: 1, column: 1}): ParsedCollection => ({
    ok: false,
    problem: {severity: 'error', code, message, file, ...at},
  });
  const text = new TextDecoder().decode(bytes);
  await nextTask();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('not-json', msg(str`not JSON: ${reason}`), placeIn(text, reason));
  }
  await nextTask();
  const whole = typeof value === 'object' && value !== null ? {...nothingElse, ...value} : value;
  let fault: string | undefined;
  const isCollection = (json: unknown): json is Collection => {
    fault = collectionShape(json, '');
    return fault === undefined;
  };
  if (isCollection(whole)) return {ok: true, collection: whole};
  return refuse(
    'not-a-collection',
    msg(str`this is no collection as Lectern compiles it (${fault ?? ''})`),
  );
}

/** What a collection made by other hands may leave out. */
const nothingElse = {title: '', links: [], annotations: [], failures: []};

/** Engines say the place in words of their own, most of them as an offset. */
function placeIn(text: string, reason: string): {line: number; column: number} {
  const offset = /position (\d+)/.exec(reason)?.[1];
  return offset === undefined ? {line: 1, column: 1} : placeOf(text, Number(offset));
}
