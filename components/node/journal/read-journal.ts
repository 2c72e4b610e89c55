import {readFile} from 'node:fs/promises';
import {readDecisions} from '../../core/annotations/decision.js';
import {DecisionLedger} from '../../core/annotations/decision-ledger.js';
import type {AnnotationProblem} from '../../core/annotations/read-annotations.js';
import {type FileState, isMissing, stateOf} from './durable-write.js';

/** A `.decisions.jsonl` as it stands on disk. */
export interface Journal {
  readonly ledger: DecisionLedger;
  readonly problems: readonly AnnotationProblem[];
  /** Whether the last line lacks its end, so that the next one must not be written right behind. */
  readonly endsInLine: boolean;
  /** Undefined where there is no file yet. */
  readonly state: FileState | undefined;
}

/** @param name how the file is called in problems */
export async function readJournal(path: string, name: string): Promise<Journal> {
  const state = await stateOf(path);
  const bytes = await readIfThere(path);
  const {decisions, problems} = readDecisions(linesOf(bytes).join('\n'), name);
  const endsInLine = bytes.length > 0 && bytes.at(-1) !== lineFeed;
  return {ledger: new DecisionLedger(decisions), problems, endsInLine, state};
}

async function readIfThere(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  }
}

const lineFeed = 0x0a;

/** Line by line, so that bytes a crash has left spoil no line but their own. */
function linesOf(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end === -1 ? bytes.length : end;
    lines.push(decode(bytes.subarray(from, to)));
    from = to + 1;
  }
  return lines;
}

/** A line that is not UTF-8 must not pass for a decision with other words in it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return 'not UTF-8';
  }
}
