import {numbered} from '../../natives/numbered.js';
import {ByteReader, ByteWriter} from './bytes.js';
import {type TableName, tableNames} from './manifest.js';
import {sizeOf, type WrittenTable} from './ways.js';

/** Tables in the order in which most searches look into them; those after the others that few do. */
const neededFirst = ['names', 'postings', 'mentions', 'passages', 'dictionary', 'endings'] as const;

/** Bytes of such pages; half of them when they are packed. */
const mostAtTop = 49_152;

/** What an index is opened with, in one file. */
export interface Top {
  /** The number of the first passage of each document. */
  readonly starts: readonly number[];
  /** Pages that lead to those which most searches look into, by the names of their files. */
  readonly pages: ReadonlyMap<string, Uint8Array>;
}

/**
 * The file that is fetched first: where documents begin, and of each table the pages that are read on
 * the way to all others, as far as they are few. Each step that a search need not take one after the
 * other spares it the time to a server and back.
 */
export function storeTop(
  starts: readonly number[],
  written: Readonly<Record<TableName, WrittenTable>>,
): Uint8Array {
  const tables = [...new Set<TableName>([...neededFirst, ...tableNames])].map(
    (name) => written[name],
  );
  const bytes = new ByteWriter(mostAtTop);
  bytes.part(storeStarts(starts));
  let left = mostAtTop;
  const mostLevels = Math.max(0, ...tables.map(({ways}) => ways.length));
  for (let level = 0; level < mostLevels; level++) {
    for (const {ways} of tables) {
      const pages = ways[level] ?? [];
      const size = sizeOf(pages);
      if (size > left) continue;
      left -= size;
      for (const {name, content} of pages) {
        bytes.text(name);
        bytes.part(content);
      }
    }
  }
  return bytes.finish();
}

export function readTop(content: Uint8Array): Top {
  const reader = new ByteReader(content);
  const starts = readStarts(reader.part());
  const pages = new Map<string, Uint8Array>();
  while (!reader.isDone) pages.set(reader.text(), reader.part());
  return {starts, pages};
}

function storeStarts(starts: readonly number[]): Uint8Array {
  const bytes = new ByteWriter(4 * starts.length);
  for (const [at, start] of numbered(starts)) bytes.number(start - (starts[at - 1] ?? 0));
  return bytes.finish();
}

function readStarts(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const starts: number[] = [];
  let last = 0;
  while (!reader.isDone) {
    last += reader.number();
    starts.push(last);
  }
  return starts;
}
