import {times} from '../../natives/times.js';
import {ByteReader, ByteWriter} from './bytes.js';

/** Passages whose labels stand in one entry. */
export const rowsOfGroup = 64;

/** The labels of a group of passages: each label once, then for each passage which it has. */
export function storeLabelRows(rows: readonly (readonly string[])[]): Uint8Array {
  const known = new Map<string, number>();
  for (const row of rows) {
    for (const label of row) if (!known.has(label)) known.set(label, known.size);
  }
  const bytes = new ByteWriter(2048);
  bytes.number(known.size);
  for (const label of known.keys()) bytes.text(label);
  for (const row of rows) {
    bytes.number(row.length);
    for (const label of row) bytes.number(known.get(label) ?? 0);
  }
  return bytes.finish();
}

export function readLabelRows(bytes: Uint8Array): string[][] {
  const reader = new ByteReader(bytes);
  const labels = times(reader.number(), () => reader.text());
  const rows: string[][] = [];
  while (!reader.isDone) {
    rows.push(times(reader.number(), () => labels[reader.number()] ?? ''));
  }
  return rows;
}
