import {checkAnnotation} from './check-annotation.js';
import {type Decision, readDecision, reviewStates} from './decision.js';
import {asList, asObject, asText} from './json.js';
import {isAbsoluteIri} from './model-rules.js';
import {annotationContext} from './write-annotations.js';

export type NewDecisionResult =
  | {readonly ok: true; readonly decision: Decision}
  /** Each begins with the path of the member that is wrong. */
  | {readonly ok: false; readonly faults: readonly string[]};

/** A decision as it is sent, made ready to be a line of a journal: with its context, and checked. */
export function readNewDecision(value: unknown): NewDecisionResult {
  const faults = checkDecision(value);
  if (faults.length > 0) return {ok: false, faults};
  const read = readDecision({'@context': annotationContext, ...asObject(value)});
  return typeof read === 'string'
    ? {ok: false, faults: [`decision: ${read}`]}
    : {ok: true, decision: read};
}

/**
 * What keeps a new decision from being written, one sentence each that begins with the path of the
 * member; none where it is in order. Stricter than reading, for a journal is never mended later.
 */
function checkDecision(value: unknown): string[] {
  const decision = asObject(value);
  if (!decision) return ['decision: must be an object'];
  const faults = checkAnnotation(decision);
  const fault = (member: string, message: string): void =>
    void faults.push(`${member}: ${message}`);
  if (decision.motivation !== 'assessing') fault('motivation', 'must be assessing');
  if (asText(decision.created) === undefined) fault('created', 'must be there');
  const target = asObject(decision.target);
  if (!target) fault('target', 'must be one object');
  if (typeof target?.source !== 'string') fault('target.source', 'must be the id of an annotation');
  const follows = target?.['lectern:follows'];
  if (follows !== undefined && !isAbsoluteIri(asText(follows) ?? '')) {
    fault('target.lectern:follows', 'must be the id of a decision');
  }
  const saying = asList(decision.body).filter((body) => asObject(body)?.purpose === 'classifying');
  const verdict = asObject(saying[0])?.value;
  if (saying.length !== 1) fault('body', 'must hold exactly one verdict');
  // How far the review of a text has come is said of the text, which has no version of this kind.
  const ofText = reviewStates.some((state) => state === verdict);
  if (!ofText && !/^[0-9a-f]{64}$/.test(asText(target?.['lectern:version']) ?? '')) {
    fault('target.lectern:version', 'must be the SHA-256 of the judged annotation, 64 hex digits');
  }
  if (verdict === 'withdrawn' && follows === undefined) {
    fault('target.lectern:follows', 'must name the decision that is withdrawn');
  }
  if ((verdict === 'amended') !== (asObject(decision['lectern:amended']) !== undefined)) {
    fault('lectern:amended', 'must be there with the verdict amended, and only then');
  }
  return faults;
}
