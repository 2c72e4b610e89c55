import {asList, type JsonObject} from '../../json.js';
import {type PutOutcome, storeFailure} from '../annotation-store.js';
import type {WebAnnotation} from '../exchange-problem.js';
import {isIri} from '../iri.js';
import {type Answer, askServer} from './ask-server.js';
import {annotationMediaType, failureOf, jsonOf} from './judge-answer.js';
import type {ProtocolOptions} from './protocol-options.js';

/** Reads one annotation, with the version the server gives it (its ETag). */
export async function readKept(address: string, options: ProtocolOptions): Promise<PutOutcome> {
  const headers = {Accept: annotationMediaType};
  const answer = await askServer(address, {method: 'GET', headers}, options);
  return answer.ok ? keptIn(answer) : answer;
}

/** The annotation an answer holds. */
export function keptIn(answer: Answer): PutOutcome {
  const failure = failureOf(answer);
  if (failure) return failure;
  const read = jsonOf(answer);
  if (!read.ok) return read;
  const annotation = asAnnotation(read.json, answer.address);
  if (!annotation) {
    return storeFailure('unreadable', `${answer.address}: the answer is no annotation.`);
  }
  const version = answer.headers.get('etag');
  return {
    ok: true,
    kept: {address: answer.address, annotation, ...(version ? {version} : {})},
  };
}

/** An object as an annotation; one without an id has the address it was read from. */
export function asAnnotation(json: JsonObject, address?: string): WebAnnotation | undefined {
  const id = isIri(json.id) ? json.id : address;
  const isOne = asList(json.type).includes('Annotation') && asList(json.target).length > 0;
  return isOne && id !== undefined ? {...json, id, type: 'Annotation'} : undefined;
}
