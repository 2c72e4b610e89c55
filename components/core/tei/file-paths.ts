/** Paths of a collection: forward slashes, relative to its folder, or whole addresses. */

/** A written relative path, resolved against the file it stands in. */
export function resolvePath(written: string, from: string): string {
  if (written === '') return from;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  const address = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/is.exec(from);
  const origin = address?.[1] ?? '';
  const path = address?.[2] ?? from;
  const start = written.startsWith('/') ? [] : path.split('/').slice(0, -1);
  const parts: string[] = [];
  for (const part of [...start, ...written.split('/')]) {
    // What lies above the first folder is kept as written.
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const rooted = written.startsWith('/') || path.startsWith('/') ? '/' : '';
  return `${origin}${rooted}${parts.join('/')}`;
}

/** A path with its percent-encoded characters written out; one that is not encoded as it stands. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file's name without folders and ending: `letters/L03324.xml` → `L03324`. */
export function fileStem(file: string): string {
  return (file.split(/[?#]/)[0]?.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '');
}

/** A file of a collection, and what is to be found by its name. */
export interface NamedFile<Found> {
  readonly file: string;
  /** The id of its document. */
  readonly id: string;
  readonly found: Found;
}

/**
 * Finds files of a collection by the ways real files point at them: the path from the file the
 * pointer stands in, percent-encoded or not, in either normal form of Unicode; the path from the
 * collection's folder; the document's id; the bare name, where only one file bears it.
 */
export class FilesByName<Found> {
  readonly #byName = new Map<string, Found>();
  readonly #byStem = new Map<string, Found | undefined>();

  /** @param files of several that share a name, the first is found */
  constructor(files: readonly NamedFile<Found>[]) {
    const ways: readonly ((file: NamedFile<Found>) => string)[] = [
      ({file}) => file,
      ({id}) => id,
      ({file}) => plain(file),
    ];
    for (const way of ways) {
      for (const each of files) {
        const name = way(each);
        if (!this.#byName.has(name)) this.#byName.set(name, each.found);
      }
    }
    for (const {file, found} of files) {
      const stem = plain(fileStem(file));
      this.#byStem.set(stem, this.#byStem.has(stem) ? undefined : found);
    }
  }

  /** What a written path means in the file `from`, or undefined where the collection has no such file. */
  find(written: string, from: string): Found | undefined {
    const path = resolvePath(written, from);
    const found =
      this.#byName.get(path) ??
      this.#byName.get(plain(path)) ??
      this.#byName.get(written) ??
      this.#byName.get(plain(written));
    if (found !== undefined || otherEnding.test(written)) return found;
    return this.#byStem.get(plain(fileStem(written)));
  }
}

/** A picture or a schema of the same name is another file. */
const otherEnding = /\.(?!xml$|tei$)[a-z]\w{1,4}$/i;

function plain(path: string): string {
  return decodePath(path).normalize();
}

/**
 * A name as part of an address. Half of a surrogate pair, at which `encodeURIComponent` throws,
 * becomes U+FFFD, as it does wherever text is encoded (Encoding Standard 4.3).
 */
export function encodePart(name: string): string {
  return encodeURIComponent(wellFormed(name));
}

/** Half of a surrogate pair is no character: U+FFFD stands for it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A path as an address, name by name, as it is written. */
export function encodeNames(path: string): string {
  return path.split('/').map(encodePart).join('/');
}

/** A path below a folder as an address relative to it; no name in it leads up or to the root. */
export function encodePath(path: string): string {
  const names = path.split('/').filter((name) => !/^\.{0,2}$/.test(name));
  return encodeNames(names.join('/'));
}
