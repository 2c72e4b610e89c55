import {standsAt} from '../../natives/stands-at.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {findSplices, placesOf} from './find-splices.js';
import {type Inserted, removeAll} from './insertion.js';
import type {Standing} from './track-splices.js';

export interface Removal {
  /** Each annotation's own strings, by where they stand. */
  readonly strings: ReadonlyMap<string, readonly Inserted[]>;
  /** Strings of shared parts that nothing else needs. */
  readonly shared: readonly Inserted[];
  /** Why annotations cannot be taken out, a sentence for each. */
  readonly refused: ReadonlyMap<string, string>;
  /** Clauses. */
  readonly warnings: readonly string[];
}

/**
 * Plans how what annotations brought into a file is taken out again, whatever else was applied
 * later. Where the file was edited elsewhere, only strings that are found unmistakably are taken.
 *
 * @param document the file as it is now
 * @param standing what the decisions say of it
 */
export function planRemoval(
  document: TeiDocument,
  standing: Standing,
  annotations: Iterable<string>,
): Removal {
  const {source} = document.tree;
  const standingOf = byOwner(standing.strings);
  const strings = new Map<string, readonly Inserted[]>();
  const refused = new Map<string, string>();
  for (const annotation of annotations) {
    const record = standing.written.get(annotation);
    if (!record) {
      refused.set(annotation, 'It is not applied.');
      continue;
    }
    const known = stringsOf(standingOf.get(annotation), record.strings.length, source);
    const found = known ? {ok: true as const, strings: known} : findSplices(document, record);
    if (found.ok) strings.set(annotation, found.strings);
    else {
      const reason = `The file was edited since, and ${found.reason}; it has to be taken out by hand.`;
      refused.set(annotation, reason);
    }
  }
  const taken = [...strings.values()].flat();
  const shared: Inserted[] = [];
  const warnings: string[] = [];
  for (const key of unneeded(standing, strings)) {
    const written = standing.shared.get(key) ?? [];
    const placed =
      stringsOf(standingOf.get(key), written.length, source) ??
      findShared(source, written, [...taken, ...shared]);
    if (placed && isBlankBetween(source, placed, [...taken, ...shared])) shared.push(...placed);
    else {
      const first = written[0]?.text.trim().split('\n')[0] ?? key;
      warnings.push(`${first} stays in the file, for it was changed or holds something else now`);
    }
  }
  return {strings, shared, refused, warnings};
}

/** Keys of shared parts that only these annotations needed, those inside before those around. */
function unneeded(standing: Standing, going: ReadonlyMap<string, unknown>): string[] {
  const needed = new Set<string>();
  const used = new Set<string>();
  for (const [id, {uses}] of standing.written) {
    for (const key of uses) (going.has(id) ? used : needed).add(key);
  }
  const outermost = ['revisionDesc', 'listAnnotation', 'standOff'];
  return [...used]
    .filter((key) => !needed.has(key) && standing.shared.has(key))
    .sort((a, b) => outermost.indexOf(a) - outermost.indexOf(b));
}

function byOwner(strings: readonly Inserted[]): Map<string, Inserted[]> {
  const found = new Map<string, Inserted[]>();
  for (const each of strings) {
    const own = found.get(each.owner);
    if (own) own.push(each);
    else found.set(each.owner, [each]);
  }
  return found;
}

/** The strings of an owner where they are known to stand; undefined where they are not. */
function stringsOf(
  own: readonly Inserted[] | undefined,
  count: number,
  source: string,
): readonly Inserted[] | undefined {
  if (!own || own.length !== count) return undefined;
  return own.every(({at, text}) => standsAt(source, text, at)) ? own : undefined;
}

/** Whole elements, or the two tags of one with nothing but what is taken out between them. */
function findShared(
  source: string,
  written: readonly Inserted[],
  taken: readonly Inserted[],
): Inserted[] | undefined {
  const [open, close] = written;
  if (!open) return undefined;
  // Equal strings are as good as each other.
  const places = placesOf(source, open.text).filter((at) => !taken.some((each) => each.at === at));
  const [first] = places;
  if (!close) return first === undefined ? undefined : [{...open, at: first}];
  for (const at of places) {
    const end = source.indexOf(close.text, at + open.text.length);
    const pair = [
      {...open, at},
      {...close, at: end},
    ];
    if (end !== -1 && isBlankBetween(source, pair, taken)) return pair;
  }
  return undefined;
}

function isBlankBetween(
  source: string,
  [open, close]: readonly Inserted[],
  taken: readonly Inserted[],
): boolean {
  if (!open || !close) return true;
  const from = open.at + open.text.length;
  const inside = taken
    .filter(({at}) => at >= from && at < close.at)
    .map((each) => ({...each, at: each.at - from}));
  return removeAll(source.slice(from, close.at), inside)?.trim() === '';
}
