import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {readdir, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {hashOf} from './hash.js';
import {linesOf, putPieces} from './line-file.js';
import {putFile} from './put-file.js';

/**
 * What builds keep between them, by the hash of what it was made from. Entries appear whole or not
 * at all, so that a build that was interrupted goes on where it was; a cache that is lost costs
 * time and nothing else.
 */
export class BuildCache {
  readonly #folder: string;

  /**
   * @param root a folder of its own, which may hold other programs' caches too
   * @param program what this program is: another one reads and renders in another way
   */
  constructor(
    readonly root: string,
    readonly program: string,
  ) {
    this.#folder = join(root, `build-${program}`);
  }

  path(kind: string, key: string): string {
    return join(this.#folder, kind, key);
  }

  read(kind: string, key: string): string | undefined {
    try {
      return readFileSync(this.path(kind, key), 'utf8');
    } catch {
      return undefined;
    }
  }

  write(kind: string, key: string, text: string): void {
    putFile(this.path(kind, key), text, true);
  }

  /**
   * Keeps bytes by their content, piece by piece, for what is larger than it should be in memory.
   *
   * @returns the key, which is the hash
   */
  keepPieces(kind: string, pieces: Iterable<Uint8Array>): string {
    return putPieces(this.path(kind, newcomers), pieces, (hash) => this.path(kind, hash));
  }

  /**
   * Writes an entry piece by piece.
   *
   * @returns the hash of its content
   */
  writePieces(kind: string, key: string, pieces: Iterable<Uint8Array>): string {
    const path = this.path(kind, key);
    return putPieces(path, pieces, () => path);
  }

  /** The lines of an entry; none where there is none. */
  lines(kind: string, key: string): Generator<string> {
    return linesOf(this.path(kind, key));
  }

  /** An entry as bytes; undefined where there is none. */
  bytes(kind: string, key: string): Uint8Array | undefined {
    try {
      return readFileSync(this.path(kind, key));
    } catch {
      return undefined;
    }
  }

  /** Whether there is an entry. */
  has(kind: string, key: string): boolean {
    return existsSync(this.path(kind, key));
  }

  /** Writes what is not named by its content. */
  replace(kind: string, key: string, text: string): void {
    putFile(this.path(kind, key), text);
  }

  /** Takes an entry away, where there is one. */
  forget(kind: string, key: string): void {
    rmSync(this.path(kind, key), {force: true});
  }

  /** Takes away what other versions of this program left here. */
  async forgetOthers(): Promise<void> {
    const names = await readdir(this.root).catch(() => []);
    const [own] = this.program.split('-');
    for (const name of names) {
      const [, key] = /^build-([0-9a-f]{12})(?:-[a-z]{2,3})?$/.exec(name) ?? [];
      if (key && key !== own) await rm(join(this.root, name), {recursive: true});
    }
  }
}

/** Where entries are written until their key is known: in the folder of their kind. */
const newcomers = 'newcomer';

/** Folders of the program whose code decides what a build makes. */
const rooms = [
  'core',
  'render',
  'styles',
  'locales',
  'node/build',
  'node/csl',
  'node/pages',
  'node/prerender',
];

/** The program as it speaks a language: what it makes has words in it. */
export function programIn(locale: string): string {
  return locale === 'en' ? programKey() : `${programKey()}-${locale}`;
}

/** Changes with every change of the program, also while it is being written. */
function programKey(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const home = join(here, '../..');
  // Made into few files, the program has all of itself in one folder (`node/publish/program.ts`).
  const isInOne = basename(here) === 'program';
  const folders = isInOne ? [here] : rooms.map((room) => join(home, room));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const states = files.sort().map((file) => {
    const {size, mtimeMs} = statSync(file);
    return `${file} ${size} ${mtimeMs}`;
  });
  return hashOf(process.version, ...states).slice(0, 12);
}
