import {asObject, asText} from '../../core/annotations/json.js';
import {answer, refuse} from './answer.js';
import {bodyOf, type Call, dossierOf} from './call.js';

/** `POST /_lectern/apply` with `{path, dryRun}`. Without `dryRun` nothing is assumed. */
export async function applyToText(call: Call): Promise<void> {
  if (!call.apply) return refuse(call.response, 501, 'this server does not write into texts');
  const body = await bodyOf(call);
  if (!body) return;
  const {path, dryRun} = asObject(body.value) ?? {};
  const text = asText(path);
  if (text === undefined) return refuse(call.response, 422, 'path: must be the path of a text');
  if (typeof dryRun !== 'boolean') {
    return refuse(call.response, 422, 'dryRun: must be true or false');
  }
  const dossier = await dossierOf(call, text);
  if (dossier) answer(call.response, 200, await call.apply({path: text, dryRun}, dossier));
}
