import type {SearchedDocument} from '../../core/search/shards/searched-document.js';
import {shortHash} from './hash.js';

/** A file of a compiled site. */
export interface CompiledFile {
  /** From the site's root. */
  readonly path: string;
  readonly content: string;
}

/** Where the files of a document go. */
export interface CompiledOutput {
  /** Gets each file whose name carries its hash as soon as it is made: together they are larger than the document. */
  give(path: string, bytes: Uint8Array): void;
  /** The content of a file that was given. */
  read(path: string): string;
  /** Gets what an index of words takes of the document, to be gone through at once. */
  search(searched: SearchedDocument): void;
  /** Gets the lines of its mentions by entity, to be gone through at once. */
  mentions(lines: Iterable<string>): void;
  /** Gets pieces of JSON with its dates and events, none for a document without a date. */
  dated(json: Iterable<string>): void;
  /** Gets what it names, as JSON. */
  names(json: string): void;
  /** Gets the record as one, for a collection that is given as one. */
  record(json: string): void;
}

/** @returns the file's name, which carries its hash */
export function addJson(
  output: CompiledOutput,
  folder: string,
  name: string,
  content: string,
): string {
  const bytes = Buffer.from(content);
  const file = `${name}-${shortHash(bytes)}.json`;
  output.give(folder + file, bytes);
  return file;
}
