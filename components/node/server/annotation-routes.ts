import {asObject, asText} from '../../core/annotations/json.js';
import type {WrittenInDossier} from '../journal/dossier.js';
import {answer, refuse} from './answer.js';
import {bodyOf, type Call, dossierOf} from './call.js';

/** `GET /_lectern/annotations/<path>[?id=…]`: all with their versions, or one with its `ETag`. */
export async function answerAnnotations(call: Call): Promise<void> {
  const dossier = await dossierOf(call, call.path);
  if (!dossier) return;
  const {lastId} = call.folder.events;
  const {annotations, problems} = await dossier.annotations();
  const id = call.query.get('id');
  if (id === null) return answer(call.response, 200, {annotations, problems, lastEvent: lastId});
  const found = annotations.find(({annotation}) => annotation.id === id);
  if (!found) return refuse(call.response, 404, `there is no annotation ${id}`);
  answer(call.response, 200, found.annotation, {ETag: `"${found.version}"`});
}

/** `PUT`: adds, or replaces the version that `If-Match` names. */
export async function putAnnotation(call: Call): Promise<void> {
  const dossier = await dossierOf(call, call.path);
  const body = dossier && (await bodyOf(call));
  if (!body) return;
  const annotation = asObject(body.value);
  if (!annotation) return refuse(call.response, 422, 'annotation: must be an object');
  const id = call.query.get('id');
  if (id !== null && id !== annotation.id) {
    return refuse(call.response, 422, 'id: must be the one that the address names');
  }
  const ifMatch = matchOf(call);
  if (ifMatch === 'unreadable') return refuse(call.response, 400, unreadableMatch);
  sayWritten(call, await dossier.put(annotation, ifMatch), ifMatch);
}

/** `DELETE …?id=…`, of the version that `If-Match` names. */
export async function removeAnnotation(call: Call): Promise<void> {
  const dossier = await dossierOf(call, call.path);
  if (!dossier) return;
  const id = call.query.get('id');
  if (!id) return refuse(call.response, 400, 'expected ?id= with the id of an annotation');
  const ifMatch = matchOf(call);
  if (ifMatch === 'unreadable') return refuse(call.response, 400, unreadableMatch);
  if (ifMatch === undefined) return refuse(call.response, 428, 'expected If-Match');
  sayWritten(call, await dossier.remove(id, ifMatch), ifMatch);
}

const unreadableMatch = 'If-Match must be one version in quotation marks';

function matchOf({request}: Call): string | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  return /^"([0-9a-f]{64})"$/.exec(asText(header) ?? '')?.[1] ?? 'unreadable';
}

function sayWritten({response}: Call, written: WrittenInDossier, ifMatch?: string): void {
  const tag = written.ok && written.version ? {ETag: `"${written.version}"`} : {};
  const {ok: _, ...told} = written;
  const problem = problemOf(written);
  const status = statusOf(written, ifMatch);
  answer(response, status, problem ? {problem, ...told} : told, {...tag});
}

function statusOf(written: WrittenInDossier, ifMatch: string | undefined): number {
  if (written.ok) return written.was === 'added' ? 201 : 200;
  switch (written.reason) {
    case 'changed':
      return ifMatch === undefined ? 428 : 412;
    case 'gone':
      return 412;
    case 'invalid':
      return 422;
    case 'unreadable':
      return 409;
  }
}

function problemOf(written: WrittenInDossier): string | undefined {
  if (written.ok) return undefined;
  switch (written.reason) {
    case 'changed':
      return 'somebody has changed the annotation; nothing is written';
    case 'gone':
      return 'the annotation is no longer in its file; nothing is written';
    default:
      return `nothing is written: ${written.faults.join('; ')}`;
  }
}
