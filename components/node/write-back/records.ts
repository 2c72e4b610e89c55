import {createHash} from 'node:crypto';
import {type Decision, makeDecision} from '../../core/annotations/decision.js';
import {stampOf} from '../../core/annotations/make-annotation.js';

/** SHA-256 of a file's bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Decisions that no later one takes back. */
export function standingOf(decisions: readonly Decision[]): Decision[] {
  const withdrawn = new Set(
    decisions.flatMap(({verdict, follows}) =>
      verdict === 'withdrawn' && follows ? [follows] : [],
    ),
  );
  return decisions.filter(({id, verdict}) => verdict !== 'withdrawn' && !withdrawn.has(id));
}

/** Takes back a record of something that did not come into the file. */
export function takeBack({annotation, version, id, creator}: Decision, now: Date): Decision {
  return makeDecision({
    annotation,
    version,
    follows: id,
    verdict: 'withdrawn',
    reason: 'It was recorded, and the file was not written.',
    creator,
    created: stampOf(now),
  });
}
