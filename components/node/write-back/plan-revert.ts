import {type Decision, makeDecision} from '../../core/annotations/decision.js';
import {newId} from '../../core/annotations/write-annotations.js';
import {removeAll} from '../../core/annotations/write-back/insertion.js';
import {planRemoval} from '../../core/annotations/write-back/plan-removal.js';
import {writeSpliceRecord} from '../../core/annotations/write-back/splice-record.js';
import {trackSplices} from '../../core/annotations/write-back/track-splices.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {readBytes, readTeiSource} from '../read-file.js';
import type {FileChange} from './apply-plan.js';
import {ResultJudge} from './judge-result.js';
import {hashOf, stampOf, standingOf, takeBack} from './records.js';
import {sayDiff} from './say-diff.js';
import {TextBytes} from './text-bytes.js';

export interface RevertInput {
  /** Path of the TEI file. */
  readonly text: string;
  /** The annotation to be taken out. */
  readonly annotation: string;
  /** All decisions on the text's annotations, in the order they were written. */
  readonly decisions: readonly Decision[];
  /** Who takes it out; whoever applied it, by default. */
  readonly creator?: string;
  /** Now, by default. */
  readonly now?: Date;
}

export interface RevertPlan {
  readonly text: FileChange;
  readonly diff: string;
  readonly warnings: readonly string[];
  /** Decisions to be recorded before the text is written. */
  readonly decisions: readonly Decision[];
}

export type RevertPlanResult =
  | {readonly ok: true; readonly plan: RevertPlan}
  | {readonly ok: false; readonly problem: XmlProblem}
  /** One sentence why exactly this annotation cannot be taken out. */
  | {readonly ok: false; readonly reason: string};

/**
 * Decides how what an annotation brought into a text is taken out, and writes nothing; `runApply`
 * carries the plan out. With the last annotation of a run goes its `change`, and with the last of a
 * reviewer the `respStmt`.
 */
export async function planRevert(input: RevertInput): Promise<RevertPlanResult> {
  const {text: path, annotation, now = new Date()} = input;
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = TextBytes.read(bytes.bytes, path);
  if (!read.ok) return read;
  const {text} = read;
  const tei = readTeiSource(text.source, path);
  if (!tei.ok) return tei;
  const hash = hashOf(text.bytes);
  const first = trackSplices(standingOf(input.decisions), hash);
  const withdrawals = first.unlanded.map((decision) => takeBack(decision, now));
  const decisions = [...input.decisions, ...withdrawals];
  const standing = trackSplices(standingOf(decisions), hash);
  const applied = standingOf(decisions).findLast(
    (decision) => decision.annotation === annotation && decision.verdict === 'applied',
  );
  const removal = planRemoval(tei.document, standing, annotation);
  if (!removal.ok) return removal;
  if (!applied) return {ok: false, reason: 'It is not applied.'};
  const taken = [...removal.strings, ...removal.shared];
  const after = text.remove(taken);
  const decoded = decodeXml(after, path);
  const expected = removeAll(text.source, taken);
  if (!decoded.ok || expected === undefined || decoded.source !== expected) {
    return {ok: false, reason: 'What was written stands so that it cannot be taken out by itself.'};
  }
  const fault = new ResultJudge(text.bytes, tei.document, undefined).fault(after);
  if (fault !== undefined) return {ok: false, reason: `Without it ${fault}.`};
  const record = {
    run: newId(),
    before: hash,
    after: hashOf(after),
    strings: removal.strings,
    shared: removal.shared,
    uses: standing.written.get(annotation)?.uses ?? [],
  };
  const last = decisions.findLast((decision) => decision.annotation === annotation);
  const decision = makeDecision({
    annotation,
    version: applied.version,
    follows: last?.id ?? applied.id,
    verdict: 'reverted',
    creator: input.creator ?? applied.creator,
    created: stampOf(now),
    more: writeSpliceRecord(record),
  });
  const change: FileChange = {path, before: text.bytes, after};
  const plan: RevertPlan = {
    text: change,
    diff: sayDiff(change),
    warnings: removal.warnings,
    decisions: [...withdrawals, decision],
  };
  return {ok: true, plan};
}
