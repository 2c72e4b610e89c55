import {dirname, resolve} from 'node:path';
import {type Register, readRegisters} from '../../core/entities/register.js';
import {resolvePath} from '../../core/tei/file-paths.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {readTeiFile} from '../read-file.js';
import {noSuchFile, whyNotRead} from '../within-folder.js';
import {DeadEnds} from './dead-ends.js';
import {withFilesIncluded} from './with-files-included.js';

export interface RegistersOfDocument {
  /**
   * The document's own records first, with those of files it includes, then those of each file its
   * mentions point into.
   */
  readonly registers: readonly Register[];
  /** Files that were pointed into but not read, as the pointer writes them, with the reason. */
  readonly missing: ReadonlyMap<string, string>;
}

type Shelved =
  | {readonly registers: readonly Register[]; readonly deadEnds: DeadEnds}
  | {readonly reason: string};

/** Reads authority files that documents point into, each once in a run. */
export class RegisterShelf {
  readonly #shelved = new Map<string, Promise<Shelved>>();

  /** Whole paths of the files of this run: what the user names may be read, wherever it lies. */
  readonly named: ReadonlySet<string>;

  /** @param files of this run */
  constructor(files: readonly string[] = []) {
    this.named = new Set(files.map((file) => resolve(file)));
  }

  /** The registers a document needs: its own, and files in its folder, below it or of this run. */
  async registersOf(document: TeiDocument): Promise<RegistersOfDocument> {
    const registers = new Map<string, Register>();
    const add = (more: readonly Register[]): void => {
      for (const each of more) if (!registers.has(each.file)) registers.set(each.file, each);
    };
    add(readRegisters([document]));
    const missing = new Map<string, string>();
    for (const written of filesPointedInto(document)) {
      const file = resolvePath(written, document.file);
      if (registers.has(file)) continue;
      const shelved = await this.#read(file, document.file);
      if ('registers' in shelved) add(shelved.registers);
      else missing.set(written, shelved.reason);
    }
    return {registers: [...registers.values()], missing};
  }

  /**
   * Why a path and fragment written in a document lead nowhere; undefined where they lead
   * somewhere, or to what is not for this program to read.
   */
  async whyDead(
    written: string,
    fragment: string | undefined,
    document: TeiDocument,
  ): Promise<string | undefined> {
    const file = resolvePath(written, document.file);
    const reason = await whyNotRead(file, dirname(document.file), this.named);
    if (reason !== undefined) return reason === noSuchFile ? reason : undefined;
    if (fragment === undefined || !/\.(?:xml|tei)$/i.test(file)) return undefined;
    const shelved = await this.#read(file, document.file);
    if (!('deadEnds' in shelved) || shelved.deadEnds.finds(fragment)) return undefined;
    return 'no element of that file has that id';
  }

  async #read(file: string, from: string): Promise<Shelved> {
    const reason = await whyNotRead(file, dirname(from), this.named);
    if (reason !== undefined) return {reason};
    const known = this.#shelved.get(file);
    if (known) return known;
    const reading = shelve(file, this.named);
    this.#shelved.set(file, reading);
    return reading;
  }
}

async function shelve(file: string, named: ReadonlySet<string>): Promise<Shelved> {
  const read = await readTeiFile(file);
  if (read.ok) {
    const document = await withFilesIncluded(read.document, named);
    return {registers: readRegisters([document]), deadEnds: new DeadEnds(document.tree)};
  }
  const {line, column, message} = read.problem;
  return {reason: `it cannot be read (${line}:${column}: ${message})`};
}

function filesPointedInto(document: TeiDocument): ReadonlySet<string> {
  const files = new Set<string>();
  for (const {pointers} of document.mentions) {
    for (const pointer of pointers) {
      if (pointer.kind !== 'document' || pointer.fragment === undefined) continue;
      if (pointer.file !== '') files.add(pointer.file);
    }
  }
  return files;
}
