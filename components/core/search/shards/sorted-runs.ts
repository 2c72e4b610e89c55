import {numbered} from '../../natives/numbered.js';
import {ByteReader, ByteWriter} from './bytes.js';

/** Bytes put away or read at once. */
const pieceSize = 65_536;

/** An entry of a sorted run. */
interface RunEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** All that stands under a key in several runs. */
export interface Gathered {
  readonly key: string;
  readonly parts: readonly Uint8Array[];
  /** The run each part comes from. */
  readonly runs: readonly number[];
}

/** Entries in order of their keys, as pieces of bytes. */
export function* runOf(
  entries: Iterable<readonly [key: string, bytes: Uint8Array]>,
): Generator<Uint8Array> {
  const piece = new ByteWriter(2 * pieceSize);
  for (const [key, bytes] of entries) {
    piece.text(key);
    piece.part(bytes);
    if (piece.length < pieceSize) continue;
    yield piece.finish();
    piece.clear();
  }
  if (piece.length > 0) yield piece.finish();
}

/** Entries of a run; pieces may end anywhere. */
function* entriesOf(pieces: Iterable<Uint8Array>): Generator<RunEntry> {
  let rest = new Uint8Array(0);
  for (const piece of pieces) {
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const reader = new ByteReader(bytes);
    let whole = 0;
    for (;;) {
      const key = reader.part();
      const value = reader.part();
      if (reader.at > bytes.length || reader.at === whole) break;
      whole = reader.at;
      yield {key: new ByteReader(key).rest(), bytes: value};
      if (reader.isDone) break;
    }
    rest = bytes.slice(whole);
  }
}

/** The entries of sorted runs in order; equal keys are put together, earlier runs first. */
export function* merged(runs: readonly Iterable<Uint8Array>[]): Generator<Gathered> {
  const entries = runs.map((pieces) => entriesOf(pieces));
  const heads = entries.map((run) => nextOf(run));
  for (;;) {
    let least: string | undefined;
    for (const head of heads) {
      if (head && (least === undefined || head.key < least)) least = head.key;
    }
    if (least === undefined) return;
    const parts: Uint8Array[] = [];
    const from: number[] = [];
    for (const [at, head] of numbered(heads)) {
      if (head?.key !== least) continue;
      parts.push(head.bytes);
      from.push(at);
      const run = entries[at];
      heads[at] = run && nextOf(run);
    }
    yield {key: least, parts, runs: from};
  }
}

function nextOf(run: Generator<RunEntry>): RunEntry | undefined {
  const next = run.next();
  return next.done ? undefined : next.value;
}
