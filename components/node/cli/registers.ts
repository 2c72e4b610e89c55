import {realpath} from 'node:fs/promises';
import {dirname, sep} from 'node:path';
import {type Register, readRegister} from '../../core/entities/register.js';
import {resolvePath} from '../../core/tei/file-paths.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {readTeiFile} from '../read-file.js';

export interface RegistersOfDocument {
  /** The document's own records first, then those of each file its mentions point into. */
  readonly registers: readonly Register[];
  /** Files that were pointed into but not read, as the pointer writes them, with the reason. */
  readonly missing: ReadonlyMap<string, string>;
}

type Shelved = {readonly register: Register} | {readonly reason: string};

/** Reads authority files that documents point into, each once in a run. */
export class RegisterShelf {
  readonly #shelved = new Map<string, Promise<Shelved>>();

  /** The registers a document needs: its own, and files in its folder or below it. */
  async registersOf(document: TeiDocument): Promise<RegistersOfDocument> {
    const registers: Register[] = [readRegister(document)];
    const missing = new Map<string, string>();
    for (const written of filesPointedInto(document)) {
      const file = resolvePath(written, document.file);
      if (file === document.file) continue;
      const shelved = await this.#read(file, document.file);
      if ('register' in shelved) registers.push(shelved.register);
      else missing.set(written, shelved.reason);
    }
    return {registers, missing};
  }

  async #read(file: string, from: string): Promise<Shelved> {
    const reason = await whyNotRead(file, from);
    if (reason !== undefined) return {reason};
    const known = this.#shelved.get(file);
    if (known) return known;
    const reading = shelve(file);
    this.#shelved.set(file, reading);
    return reading;
  }
}

/** A pointer must not make the program read whatever lies elsewhere on the disk. */
async function whyNotRead(file: string, from: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return 'it is not a file of this folder';
  try {
    const folder = await realpath(dirname(from));
    const found = await realpath(file);
    const inside = found.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    return inside ? undefined : 'it lies outside the folder of the document and is not read';
  } catch {
    return 'there is no such file';
  }
}

async function shelve(file: string): Promise<Shelved> {
  const read = await readTeiFile(file);
  if (read.ok) return {register: readRegister(read.document)};
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
