import {decodePath} from '../tei/file-paths.js';

/** Finds the file of a collection that an annotation's IRI means. */
export class FilesByAddress<Found extends {readonly file: string}> {
  readonly #byPath = new Map<string, Found>();
  readonly #folder: string | undefined;

  /** @param base what stands before a file's path in the IRIs: `https://…/texts/altay/` */
  constructor(files: readonly Found[], base?: string) {
    this.#folder = base === undefined ? undefined : decodePath(base);
    for (const found of files) {
      const path = decodePath(found.file);
      if (!this.#byPath.has(path)) this.#byPath.set(path, found);
    }
  }

  /** An IRI means a file when it is the base and the file's path, or ends in that path. */
  find(source: string): Found | undefined {
    const bare = decodePath(source.split('#')[0] ?? source);
    const folder = this.#folder;
    if (folder !== undefined && bare.startsWith(folder)) {
      return this.#byPath.get(bare.slice(folder.length));
    }
    // The longest path first, so that `b/a.xml` is not taken for `a.xml`.
    for (let from = 0; ; ) {
      const found = this.#byPath.get(bare.slice(from));
      const slash = bare.indexOf('/', from);
      if (found || slash === -1) return found;
      from = slash + 1;
    }
  }
}
