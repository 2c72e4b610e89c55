import type {Decision} from '../../core/annotations/decision.js';
import type {ApplyPlan} from './apply-plan.js';
import {lockText} from './lock-text.js';
import {takeBack} from './records.js';
import {replaceBytes} from './replace-bytes.js';

/** Takes decisions down and resolves when the disk has them. */
export type RecordDecisions = (decisions: readonly Decision[]) => Promise<void>;

export type RunResult =
  | {readonly ok: true}
  /** One sentence; nothing was written into the text. */
  | {readonly ok: false; readonly message: string};

/**
 * Carries out a plan of `planApply` or `planRevert`. The order is such that a crash leaves nothing
 * unnoticed: new records of the authority file first, which harm nobody by themselves; then the
 * decisions, which name the hash of the text before and after; then the text. After a crash in
 * between, the text still has the hash before, by which the next run knows that the decisions did
 * not come true and takes them back.
 */
export async function runApply(
  {text, authority, decisions}: Pick<ApplyPlan, 'text' | 'authority' | 'decisions'>,
  record: RecordDecisions,
): Promise<RunResult> {
  if (decisions.length === 0) return {ok: true};
  const lock = await lockText(text.path);
  if (!lock.ok) return lock;
  try {
    if (authority && !(await replaceBytes(authority.path, authority.before, authority.after))) {
      return changed(authority.path);
    }
    await record(decisions);
    const {path, before, after} = text;
    if (Buffer.from(before).equals(after) || (await replaceBytes(path, before, after))) {
      return {ok: true};
    }
    const untrue = decisions.filter(({verdict}) => verdict !== 'withdrawn');
    await record(untrue.map((decision) => takeBack(decision, new Date())));
    return changed(path);
  } finally {
    await lock.release();
  }
}

function changed(path: string): RunResult {
  return {ok: false, message: `${path} was changed meanwhile; nothing was written into it.`};
}
