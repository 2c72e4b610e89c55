import type {Decision} from '../decision.js';
import {type Inserted, shiftByInserting, shiftByRemoving} from './insertion.js';
import {readSpliceRecord, type SpliceRecord} from './splice-record.js';

/** What the decisions say stands in the file. */
export interface Standing {
  /** Where strings stand now; those from before the file was edited elsewhere are not among them. */
  readonly strings: readonly Inserted[];
  /** The last record of each annotation that is written into the text. */
  readonly written: ReadonlyMap<string, SpliceRecord>;
  /** Strings of shared parts by their key, wherever they may stand now. */
  readonly shared: ReadonlyMap<string, readonly Inserted[]>;
  /** Decisions of a run that was recorded and never came into the file: it is as it was before. */
  readonly unlanded: readonly Decision[];
}

interface Operation {
  readonly kind: 'applied' | 'reverted';
  readonly record: SpliceRecord;
  readonly decisions: Decision[];
  readonly strings: Inserted[];
  /** Shared strings that are among `strings` already: each annotation's record has them. */
  readonly seen: Set<string>;
}

/**
 * Follows what was written into a file and taken out again, from record to record.
 *
 * @param decisions those that stand, in the order they were written
 * @param hash SHA-256 of the file's bytes as they are now
 */
export function trackSplices(decisions: readonly Decision[], hash: string): Standing {
  const operations = operationsOf(decisions);
  const last = operations.at(-1);
  // The record comes before the file: a crash in between leaves the file as it was.
  const missed = last !== undefined && last.record.after !== hash && last.record.before === hash;
  const unlanded = missed ? last.decisions : [];
  if (missed) operations.pop();
  let strings: Inserted[] = [];
  let hashNow: string | undefined;
  const written = new Map<string, SpliceRecord>();
  const shared = new Map<string, readonly Inserted[]>();
  for (const operation of operations) {
    const {record, kind} = operation;
    if (hashNow !== undefined && record.before !== hashNow) strings = [];
    hashNow = record.after;
    const moved = operation.strings;
    if (kind === 'applied') {
      strings = [...shiftByInserting(strings, moved), ...moved];
    } else {
      const gone = new Set(moved.map(({at}) => at));
      const left = strings.filter(({at}) => !gone.has(at));
      strings = shiftByRemoving(left, moved);
    }
    for (const decision of operation.decisions) {
      const own = readSpliceRecord(decision);
      if (kind === 'applied' && own) written.set(decision.annotation, own);
      else written.delete(decision.annotation);
    }
    const parts = sharedOf(operation);
    for (const {owner} of parts) {
      if (kind === 'applied')
        shared.set(
          owner,
          parts.filter((each) => each.owner === owner),
        );
      else shared.delete(owner);
    }
  }
  return {strings: hashNow === hash ? strings : [], written, shared, unlanded};
}

function sharedOf({strings, decisions}: Operation): Inserted[] {
  const annotations = new Set(decisions.map(({annotation}) => annotation));
  return strings.filter(({owner}) => !annotations.has(owner));
}

function operationsOf(decisions: readonly Decision[]): Operation[] {
  const operations: Operation[] = [];
  for (const decision of decisions) {
    const {verdict} = decision;
    if (verdict !== 'applied' && verdict !== 'reverted') continue;
    const record = readSpliceRecord(decision);
    if (!record) continue;
    let operation = operations.at(-1);
    if (operation?.record.run !== record.run || operation.kind !== verdict) {
      operation = {kind: verdict, record, decisions: [], strings: [], seen: new Set()};
      operations.push(operation);
    }
    operation.decisions.push(decision);
    operation.strings.push(...record.strings);
    for (const each of record.shared) {
      const key = `${each.at} ${each.owner}`;
      if (!operation.seen.has(key)) operation.strings.push(each);
      operation.seen.add(key);
    }
  }
  return operations;
}
