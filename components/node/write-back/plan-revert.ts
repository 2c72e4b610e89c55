import {type Decision, makeDecision} from '../../core/annotations/decision.js';
import {stampOf} from '../../core/annotations/make-annotation.js';
import {newId} from '../../core/annotations/write-annotations.js';
import {removeAll} from '../../core/annotations/write-back/insertion.js';
import {planRemoval, type Removal} from '../../core/annotations/write-back/plan-removal.js';
import {writeSpliceRecord} from '../../core/annotations/write-back/splice-record.js';
import {trackSplices} from '../../core/annotations/write-back/track-splices.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {readBytes} from '../read-bytes.js';
import {readTeiSource} from '../read-file.js';
import type {FileChange} from './apply-plan.js';
import {ResultJudge} from './judge-result.js';
import {hashOf, standingOf, takeBack} from './records.js';
import {sayDiff} from './say-diff.js';
import {TextBytes} from './text-bytes.js';

export interface RevertInput {
  /** Path of the TEI file. */
  readonly text: string;
  /** The annotations to be taken out. */
  readonly taken: readonly string[];
  /** All decisions on the text's annotations, in the order they were written. */
  readonly decisions: readonly Decision[];
  /** Who takes it out; whoever applied it, by default. */
  readonly creator?: string;
  /** Now, by default. */
  readonly now?: Date;
}

/** What became, or would become, of one annotation. */
export interface RevertOutcome {
  readonly annotation: string;
  readonly state: 'reverted' | 'refused';
  /** Why it was refused, a sentence. */
  readonly reason?: string;
}

export interface RevertPlan {
  readonly text: FileChange;
  readonly diff: string;
  readonly outcomes: readonly RevertOutcome[];
  readonly warnings: readonly string[];
  /** Decisions to be recorded before the text is written. */
  readonly decisions: readonly Decision[];
}

export type RevertPlanResult =
  | {readonly ok: true; readonly plan: RevertPlan}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Decides how what annotations brought into a text is taken out, and writes nothing; `runApply`
 * carries the plan out. With the last annotation of a run goes its `change`, and with the last of a
 * reviewer the `respStmt`.
 */
export async function planRevert(input: RevertInput): Promise<RevertPlanResult> {
  const {text: path, taken, now = new Date()} = input;
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = TextBytes.read(bytes.bytes, path);
  if (!read.ok) return read;
  const {text} = read;
  const tei = readTeiSource(text.source, path);
  if (!tei.ok) return tei;
  const hash = hashOf(text.bytes);
  const {unlanded} = trackSplices(standingOf(input.decisions), hash);
  const withdrawals = unlanded.map((decision) => takeBack(decision, now));
  const decisions = [...input.decisions, ...withdrawals];
  const standing = trackSplices(standingOf(decisions), hash);
  const removal = planRemoval(tei.document, standing, new Set(taken));
  const after = bytesWithout(text, tei.document, removal);
  const outcomes: RevertOutcome[] = [];
  for (const [annotation, reason] of removal.refused) {
    outcomes.push({annotation, state: 'refused', reason});
  }
  for (const annotation of removal.strings.keys()) {
    if (typeof after === 'string') outcomes.push({annotation, state: 'refused', reason: after});
    else outcomes.push({annotation, state: 'reverted'});
  }
  const change: FileChange = {
    path,
    before: text.bytes,
    after: typeof after === 'string' ? text.bytes : after,
  };
  const run = {run: newId(), before: hash, after: hashOf(change.after)};
  const reverted = outcomes.flatMap(({annotation, state}) => {
    const applied = standingOf(decisions).findLast(
      (decision) => decision.annotation === annotation && decision.verdict === 'applied',
    );
    if (state === 'refused' || !applied) return [];
    const uses = standing.written.get(annotation)?.uses ?? [];
    const strings = removal.strings.get(annotation) ?? [];
    const shared = removal.shared.filter(({owner}) => uses.includes(owner));
    const last = decisions.findLast((decision) => decision.annotation === annotation);
    const decision = makeDecision({
      annotation,
      version: applied.version,
      follows: last?.id ?? applied.id,
      verdict: 'reverted',
      creator: input.creator ?? applied.creator,
      created: stampOf(now),
      more: writeSpliceRecord({...run, strings, shared, uses}),
    });
    return [decision];
  });
  const plan: RevertPlan = {
    text: change,
    diff: sayDiff(change),
    outcomes,
    warnings: removal.warnings,
    decisions: [...withdrawals, ...reverted],
  };
  return {ok: true, plan};
}

/** The file without the strings, or a sentence why they cannot be taken out of it. */
function bytesWithout(
  text: TextBytes,
  document: TeiDocument,
  {strings, shared}: Removal,
): Uint8Array | string {
  const taken = [...[...strings.values()].flat(), ...shared];
  const after = text.remove(taken);
  const decoded = decodeXml(after, text.file);
  const expected = removeAll(text.source, taken);
  if (!decoded.ok || expected === undefined || decoded.source !== expected) {
    return 'What was written stands so that it cannot be taken out by itself.';
  }
  const fault = new ResultJudge(text.bytes, document, undefined).fault(after);
  return fault === undefined ? after : `Without it, ${fault}.`;
}
