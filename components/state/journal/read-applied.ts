import {asList, asObject, asText, type JsonObject} from '../../core/annotations/json.js';
import type {AppliedText} from './decision-store.js';

/** The answer to `POST /_lectern/apply`. */
export function readApplied(status: number, json: JsonObject): AppliedText {
  if (status !== 200 || json.ok !== true) {
    return {ok: false, message: asText(json.message) ?? asText(json.problem) ?? `${status}`};
  }
  const outcomes = asList(json.outcomes).map((outcome) => asObject(outcome) ?? {});
  return {
    ok: true,
    diff: asText(json.diff) ?? '',
    applied: outcomes.filter(({state}) => state === 'applied').length,
    refused: outcomes
      .filter(({state}) => state === 'refused')
      .map(({annotation, reason}) => ({
        annotation: asText(annotation) ?? '',
        reason: asText(reason) ?? '',
      })),
    warnings: asList(json.warnings).flatMap((warning) => asText(warning) ?? []),
  };
}
