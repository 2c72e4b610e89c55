import {readFileSync, statSync} from 'node:fs';
import {rmdir, unlink} from 'node:fs/promises';
import {dirname, join, resolve, sep} from 'node:path';
import {putFile, putInSite} from './put-file.js';

/** The list of what builds wrote into a folder: nothing else is ever taken away there. */
const listName = '.lectern-files';

/** A file that a build wrote, as it left it. */
interface ListedFile {
  readonly size: number;
  readonly modified: number;
  /** What it was made of, where that is told without making it. */
  readonly madeOf?: string | undefined;
}

/** What earlier builds wrote into a folder, and this one does. */
export class SiteList {
  readonly #out: string;
  readonly #former: ReadonlyMap<string, ListedFile>;
  readonly #paths = new Set<string>();
  readonly #madeOf = new Map<string, string>();
  /** Files that were looked at and found as they were left: the end of the build need not look again. */
  readonly #seen = new Map<string, ListedFile>();
  #written = 0;

  constructor(out: string) {
    this.#out = resolve(out);
    this.#former = readList(join(this.#out, listName));
  }

  /** Files that were written because they were not there, or were others. */
  get written(): number {
    return this.#written;
  }

  get paths(): ReadonlySet<string> {
    return this.#paths;
  }

  /** Files that belong to the site and are there already. */
  keep(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#paths.add(path);
      const madeOf = this.#former.get(path)?.madeOf;
      if (madeOf !== undefined) this.#madeOf.set(path, madeOf);
    }
  }

  /**
   * Files that were just made by somebody else.
   *
   * @param written how many of them were not there, or were others
   */
  take(paths: Iterable<string>, written: number): void {
    for (const path of paths) {
      this.#paths.add(path);
      this.#seen.delete(path);
    }
    this.#written += written;
  }

  /** Whether all of these are there, as large as they should be and not changed since. */
  holds(files: Iterable<{readonly path: string; readonly size: number}>): boolean {
    for (const {path, size} of files) {
      const now = this.#stateOf(path);
      const listed = this.#former.get(path);
      if (now?.size !== size || (listed && listed.modified !== now.modified)) return false;
    }
    return true;
  }

  /** Whether all of these are as an earlier build left them. */
  hasAll(paths: Iterable<string>): boolean {
    for (const path of paths) {
      const listed = this.#former.get(path);
      const now = listed && this.#stateOf(path);
      if (now?.size !== listed?.size || now?.modified !== listed?.modified || !now) return false;
    }
    return true;
  }

  async put(path: string, content: string | Uint8Array, isImmutable = false): Promise<void> {
    this.#paths.add(path);
    this.#put(path, content, isImmutable);
  }

  #put(path: string, content: string | Uint8Array, isImmutable = false): void {
    this.#seen.delete(path);
    if (putInSite(join(this.#out, path), content, isImmutable)) this.#written++;
  }

  #stateOf(path: string): ListedFile | undefined {
    const known = this.#seen.get(path);
    if (known) return known;
    const now = stateOf(join(this.#out, path));
    if (now) this.#seen.set(path, now);
    return now;
  }

  /**
   * Copies a file as it is.
   *
   * @param state of a file that is known to be as it was looked at
   */
  async copy(disk: string, path: string, state = sourceState(disk)): Promise<void> {
    const was = `${state.bytes} ${state.modified}`;
    if (this.#isMadeOf(path, was)) return;
    this.#put(path, readFileSync(disk));
  }

  /**
   * Writes a file that is made only where it has to be.
   *
   * @param of changes with what it is made of
   */
  make(path: string, of: string, content: () => string): void {
    if (this.#isMadeOf(path, of)) return;
    this.#put(path, content());
  }

  #isMadeOf(path: string, of: string): boolean {
    this.#paths.add(path);
    this.#madeOf.set(path, of);
    return this.#former.get(path)?.madeOf === of && this.hasAll([path]);
  }

  /**
   * Takes away what earlier builds wrote and this one did not, unless somebody has changed it since;
   * and keeps the list for the next one.
   *
   * @returns how many files are gone
   */
  async finish(): Promise<number> {
    let removed = 0;
    for (const [path, listed] of this.#former) {
      if (this.#paths.has(path) || !this.#isWithin(path)) continue;
      const disk = join(this.#out, path);
      const now = stateOf(disk);
      if (now?.size !== listed.size || now.modified !== listed.modified) continue;
      await unlink(disk);
      removed++;
      await this.#removeEmpty(dirname(disk));
    }
    const lines = [...this.#paths].sort().map((path) => {
      const {size, modified} = this.#stateOf(path) ?? {size: 0, modified: 0};
      return JSON.stringify([path, size, modified, this.#madeOf.get(path)]);
    });
    putFile(join(this.#out, listName), `${lines.join('\n')}\n`);
    return removed;
  }

  /** A list from elsewhere must not name what lies elsewhere. */
  #isWithin(path: string): boolean {
    return resolve(this.#out, path).startsWith(this.#out + sep);
  }

  async #removeEmpty(folder: string): Promise<void> {
    for (let at = folder; at.startsWith(this.#out + sep); at = dirname(at)) {
      try {
        await rmdir(at);
      } catch {
        // There is something in it still.
        return;
      }
    }
  }
}

function stateOf(path: string): ListedFile | undefined {
  const found = statSync(path, {throwIfNoEntry: false});
  return found?.isFile() ? {size: found.size, modified: found.mtimeMs} : undefined;
}

function sourceState(disk: string): {readonly bytes: number; readonly modified: number} {
  const {size, mtimeMs} = statSync(disk);
  return {bytes: size, modified: mtimeMs};
}

function readList(path: string): ReadonlyMap<string, ListedFile> {
  const listed = new Map<string, ListedFile>();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return listed;
  }
  for (const line of text.split('\n')) {
    try {
      const entry: unknown = JSON.parse(line);
      if (!Array.isArray(entry)) continue;
      const [name, size, modified, made]: unknown[] = entry;
      if (typeof name !== 'string' || typeof size !== 'number') continue;
      if (typeof modified !== 'number') continue;
      const madeOf = typeof made === 'string' ? made : undefined;
      listed.set(name, {size, modified, madeOf});
    } catch {
      // The last line is empty.
    }
  }
  return listed;
}
