import {type Decision, makeDecision} from '../../core/annotations/decision.js';
import type {AcceptedRequest} from '../../core/annotations/write-back/accepted-requests.js';
import {afterInserting, type Inserted} from '../../core/annotations/write-back/insertion.js';
import type {SplicePlan} from '../../core/annotations/write-back/plan-splices.js';
import {
  type SpliceRecord,
  writeSpliceRecord,
} from '../../core/annotations/write-back/splice-record.js';
import {CodePointText} from '../../core/tei/code-points.js';
import type {Span} from '../../core/tei/span.js';

export interface AppliedRun extends Pick<SpliceRecord, 'run' | 'before' | 'after'> {
  readonly created: string;
  readonly canonicalText: string;
}

/** One `applied` decision for each annotation of a plan, with all that is needed to take it out. */
export function appliedDecisions(
  plan: SplicePlan | undefined,
  accepted: ReadonlyMap<string, AcceptedRequest>,
  {run, before, after, created, canonicalText}: AppliedRun,
): Decision[] {
  const text = new CodePointText(canonicalText);
  const inserted = new Map<string, Inserted[]>();
  for (const each of afterInserting(plan?.insertions ?? [])) {
    const own = inserted.get(each.owner);
    if (own) own.push(each);
    else inserted.set(each.owner, [each]);
  }
  const decisions: Decision[] = [];
  for (const [annotation, outcome] of plan?.outcomes ?? []) {
    const from = accepted.get(annotation);
    if (outcome.state !== 'planned' || !from) continue;
    const {acceptance, last, request} = from;
    const record: SpliceRecord = {
      run,
      before,
      after,
      strings: inserted.get(annotation) ?? [],
      shared: outcome.uses.flatMap((key) => inserted.get(key) ?? []),
      uses: outcome.uses,
      words: wordsAround(text, request),
    };
    const decision = makeDecision({
      annotation,
      version: acceptance.version,
      follows: last.id,
      verdict: 'applied',
      creator: acceptance.creator,
      created,
      more: writeSpliceRecord(record),
    });
    decisions.push(decision);
  }
  return decisions;
}

/** UTF-16 units of context on either side. */
const context = 32;

/** The words as they are tagged, without white space at their ends. */
function wordsAround(text: CodePointText, {start, end}: Span): NonNullable<SpliceRecord['words']> {
  const whole = text.text.slice(text.utf16(start), text.utf16(end));
  const exact = whole.trim();
  const from = text.utf16(start) + whole.length - whole.trimStart().length;
  const to = from + exact.length;
  return {
    prefix: text.text.slice(Math.max(0, from - context), from).replace(/^[\uDC00-\uDFFF]/, ''),
    exact,
    suffix: text.text.slice(to, to + context).replace(/[\uD800-\uDBFF]$/, ''),
  };
}
