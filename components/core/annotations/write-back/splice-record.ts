import type {Decision} from '../decision.js';
import {asList, asObject, asText, type JsonObject} from '../json.js';
import type {Inserted} from './insertion.js';

/**
 * What an `applied` decision keeps in `lectern:splices`: the strings that went into the file, by
 * where they stand in it after the run, in UTF-16 units of the decoded source. A `reverted` one
 * keeps in the same way what was taken out, by where it stood before.
 */
export interface SpliceRecord {
  /** One for all annotations that were written in the same go. */
  readonly run: string;
  /** SHA-256 of the file's bytes before and after the run. */
  readonly before: string;
  readonly after: string;
  /** The annotation's own strings. */
  readonly strings: readonly Inserted[];
  /** Strings of shared parts that this run wrote, or took out, and this annotation needs. */
  readonly shared: readonly Inserted[];
  /** Keys of all shared parts it needs, those of earlier runs too. */
  readonly uses: readonly string[];
  /** The tagged words with those around them, to find the tags by when the file was edited. */
  readonly words?: {readonly prefix: string; readonly exact: string; readonly suffix: string};
}

export function writeSpliceRecord(record: SpliceRecord): JsonObject {
  const {run, before, after, strings, shared, uses, words} = record;
  return {
    'lectern:splices': {
      run,
      before,
      after,
      strings: strings.map(({at, text}) => ({at, text})),
      shared: shared.map(({at, text, owner}) => ({at, text, owner})),
      uses,
      ...(words ? {words} : {}),
    },
  };
}

/** The record of a decision; undefined where it has none that can be read. */
export function readSpliceRecord(decision: Decision): SpliceRecord | undefined {
  const json = asObject(decision.json['lectern:splices']);
  const run = asText(json?.run);
  const before = asText(json?.before);
  const after = asText(json?.after);
  if (!json || run === undefined || before === undefined || after === undefined) return undefined;
  const words = asObject(json.words);
  const exact = asText(words?.exact);
  return {
    run,
    before,
    after,
    strings: readStrings(json.strings, decision.annotation),
    shared: readStrings(json.shared),
    uses: asList(json.uses).flatMap((key) => asText(key) ?? []),
    ...(exact === undefined
      ? {}
      : {words: {prefix: asText(words?.prefix) ?? '', exact, suffix: asText(words?.suffix) ?? ''}}),
  };
}

function readStrings(value: unknown, owner?: string): Inserted[] {
  return asList(value).flatMap((each) => {
    const {at, text, owner: own} = asObject(each) ?? {};
    const whose = owner ?? asText(own);
    if (typeof at !== 'number' || typeof text !== 'string' || whose === undefined) return [];
    return [{at, text, owner: whose}];
  });
}
