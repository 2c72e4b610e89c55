import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AnnotationsFolder} from '../journal/annotations-folder.js';
import type {Dossier} from '../journal/dossier.js';
import {refuse} from './answer.js';
import type {Apply} from './apply.js';
import {readBody} from './read-body.js';

/** A request that may be answered, with what answers it. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly folder: AnnotationsFolder;
  readonly token: string;
  /** What follows the route's name; a text's path without ending. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly reviewer?: string;
  readonly apply?: Apply;
}

/** The dossier a call is about; undefined after it was refused. */
export async function dossierOf(
  {folder, response}: Call,
  path: string,
): Promise<Dossier | undefined> {
  const found = await folder.dossier(path);
  if (found.ok) return found.dossier;
  refuse(response, 400, found.message);
  return undefined;
}

/** The JSON of a call in an object of its own, for JSON may be anything; undefined after refusal. */
export async function bodyOf({request, response}: Call): Promise<{value: unknown} | undefined> {
  const body = await readBody(request);
  if (body.ok) return {value: body.value};
  // The rest of the body is not read: the line ends with the answer.
  refuse(response, body.status, body.message, {Connection: 'close'});
  return undefined;
}
