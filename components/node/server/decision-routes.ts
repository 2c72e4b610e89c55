import {readNewDecision} from '../../core/annotations/check-decision.js';
import type {Decision} from '../../core/annotations/decision.js';
import {asList} from '../../core/annotations/json.js';
import {answer} from './answer.js';
import {bodyOf, type Call, dossierOf} from './call.js';

/** `GET /_lectern/decisions/<path>`; `lastEvent` is where the stream of events goes on. */
export async function answerDecisions(call: Call): Promise<void> {
  const dossier = await dossierOf(call, call.path);
  if (!dossier) return;
  // Taken before reading: what comes in between is told twice rather than not at all.
  const {lastId} = call.folder.events;
  const {decisions, problems} = await dossier.decisions();
  answer(call.response, 200, {decisions: asJson(decisions), problems, lastEvent: lastId});
}

/**
 * `POST /_lectern/decisions/<path>`, one decision or several: answered when the disk has them. All
 * are checked before any is written. 409 where none was accepted.
 */
export async function appendDecisions(call: Call): Promise<void> {
  const dossier = await dossierOf(call, call.path);
  const body = dossier && (await bodyOf(call));
  if (!body) return;
  const read = asList(body.value).map(readNewDecision);
  const faults = read.flatMap((each, at) =>
    each.ok ? [] : each.faults.map((fault) => `decision ${at + 1}: ${fault}`),
  );
  if (read.length === 0) faults.push('expected at least one decision');
  if (faults.length > 0) {
    const problem = `nothing is written: ${faults[0]}`;
    return answer(call.response, 422, {problem, faults});
  }
  const decisions = read.flatMap((each) => (each.ok ? [each.decision] : []));
  const {accepted, refused} = await dossier.append(decisions);
  answer(call.response, accepted.length > 0 ? 200 : 409, {
    accepted,
    refused: refused.map(({current, ...rest}) => ({...rest, current: asJson(current)})),
  });
}

function asJson(decisions: readonly Decision[]) {
  return decisions.map(({json}) => json);
}
