import {asObject, type JsonObject} from '../../json.js';
import {endOfValue} from '../../scan-json.js';
import {type StoreFailure, storeFailure} from '../annotation-store.js';
import type {Answer} from './ask-server.js';

export const annotationMediaType =
  'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** What a status other than success means to who keeps annotations; undefined for success. */
export function failureOf({status, address, headers}: Answer): StoreFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  const say = (reason: StoreFailure['reason'], message: string): StoreFailure =>
    storeFailure(reason, `${address}: ${message} (HTTP ${status}).`);
  switch (status) {
    case 401:
      return say('refused', 'the server asks who you are; sign in first');
    case 403:
      return say('refused', 'the server does not allow this to you');
    case 404:
      return say('missing', 'there is nothing at this address');
    case 410:
      return say('missing', 'the annotation was deleted, and its address is not used again');
    case 409:
    case 412:
      return say('stale', 'changed on the server since you read it');
    case 428:
      return say('stale', 'the server changes nothing unless it is told which version was read');
    case 413:
      return say('refused', 'the annotation is too long for the server');
    case 415:
      return say('refused', 'the server takes no annotations in JSON-LD');
    case 429:
    case 503: {
      const after = headers.get('retry-after');
      return say(
        'unavailable',
        `the server asks to wait${after ? ` (Retry-After: ${after})` : ''}`,
      );
    }
  }
  if (status >= 500) return say('unavailable', 'the server has a fault of its own');
  return say('refused', 'the server refuses the request');
}

const deepest = 200;

/** The JSON object an answer holds; a failure where it is anything else. */
export function jsonOf({
  address,
  headers,
  text,
}: Answer): {readonly ok: true; readonly json: JsonObject} | StoreFailure {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const wrong = (message: string): StoreFailure =>
    storeFailure('unreadable', `${address}: ${message}.`);
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) {
    return wrong(`the answer is ${type || 'of no media type'}; expected application/ld+json`);
  }
  const start = text.search(/\S/);
  if (start === -1) return wrong('the answer is empty; expected JSON');
  if (endOfValue(text, start).depth > deepest) {
    return wrong(`the JSON is nested more than ${deepest} levels deep`);
  }
  try {
    const json = asObject(JSON.parse(text));
    return json ? {ok: true, json} : wrong('the answer is not a JSON object');
  } catch (error) {
    return wrong(`not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}
