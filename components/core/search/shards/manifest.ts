import {msg} from '../../words/msg.js';
import type {IndexMeasures} from './postings.js';
import {isNamedByContent} from './shard-name.js';
import type {TableRoot} from './ways.js';

/** The tables of an index kept as files. */
export const tableNames = [
  'dictionary',
  'endings',
  'sounds',
  'postings',
  'positions',
  'mentions',
  'names',
  'entities',
  'documents',
  'passages',
  'labels',
] as const;

export type TableName = (typeof tableNames)[number];

/** Raised when files written earlier can no longer be read. */
const version = 3;

/** What an index begins with. */
export interface SearchManifest extends IndexMeasures {
  readonly documents: number;
  /** Name of the file that is fetched next (`top.ts`). */
  readonly top: string;
  /** Scripts of the words that can be found by their sounds. */
  readonly scripts: readonly string[];
  readonly tables: Readonly<Record<TableName, TableRoot>>;
}

export function writeManifest({tables, ...measures}: SearchManifest): string {
  const roots = tableNames.map((name) => {
    const {hash, depth} = tables[name];
    return [name, {hash, depth}] as const;
  });
  const manifest = {...measures, tables: Object.fromEntries(roots)};
  return `${JSON.stringify({format: 'lectern-search', version, ...manifest})}\n`;
}

/** Reads a manifest; a sentence where it is none. */
export function readManifest(text: string): SearchManifest | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return msg('The search index cannot be read: its first file is no JSON.');
  }
  if (!isRecord(json) || json.format !== 'lectern-search') {
    return msg('The search index cannot be read: its first file is of another kind.');
  }
  if (json.version !== version) {
    return msg('The search index was written by another version of this software; build it again.');
  }
  const {size, averageLength, documents, top, scripts, tables} = json;
  if (
    typeof size === 'number' &&
    typeof averageLength === 'number' &&
    typeof documents === 'number' &&
    // No other file is ever asked for, wherever a name of another kind would lead.
    typeof top === 'string' &&
    isNamedByContent(top) &&
    isTexts(scripts) &&
    hasTables(tables)
  ) {
    return {size, averageLength, documents, top, scripts, tables};
  }
  return msg('The search index cannot be read: its first file is incomplete.');
}

function hasTables(value: unknown): value is Record<TableName, TableRoot> {
  if (!isRecord(value)) return false;
  return tableNames.every((name) => {
    const root = value[name];
    return (
      isRecord(root) &&
      typeof root.hash === 'string' &&
      /^[0-9a-f]*$/.test(root.hash) &&
      typeof root.depth === 'number'
    );
  });
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
