import {FilesByName} from '../tei/file-paths.js';
import {idInFragment} from '../tei/pointers.js';
import type {Pointer} from '../tei/tei-document.js';
import type {Entity} from './entity.js';
import {authorityKey, keysOf} from './identifiers.js';
import type {Register} from './register.js';

/** A number so short that two lists may both have it names nothing by itself. */
const shortestNumber = 5;

/**
 * The records of a collection under ids that are unique in it, and the ways to one: its file and
 * id, an address, the number an authority gave it.
 */
export class RecordShelf {
  readonly records = new Map<string, Entity>();
  readonly #files: FilesByName<Register>;
  readonly #byAddress = new Map<string, string>();
  readonly #byKey = new Map<string, string>();
  /** Undefined for a number that two records have. */
  readonly #byNumber = new Map<string, string | undefined>();
  readonly #copies = new Map<string, number>();

  constructor(registers: readonly Register[]) {
    this.#files = new FilesByName(
      registers.map((register) => ({
        file: register.file,
        id: register.documentId,
        found: register,
      })),
    );
    const uses = new Map<string, number>();
    for (const {entities} of registers) {
      for (const {id} of entities) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    for (const {file, documentId, entities} of registers) {
      for (const entity of entities) {
        const unique = uses.get(entity.id) === 1;
        this.#add(file, unique ? entity : {...entity, id: `${documentId}:${entity.id}`});
      }
    }
  }

  /** The id of the record that a pointer in the file `from` leads to. */
  find(pointer: Pointer, from: string): string | undefined {
    switch (pointer.kind) {
      case 'broken':
        return undefined;
      case 'key':
        return this.at(from, pointer.key) ?? this.#withKey(pointer.key);
      case 'uri':
        return this.#byKey.get(authorityKey(pointer.uri)) ?? this.#byAddress.get(pointer.uri);
      case 'document': {
        // `ref="pmb50"`: an id that lost its "#"; `ref="118540238"`: a number that lost its address.
        if (pointer.fragment === undefined) {
          return this.at(from, pointer.file) ?? this.#byNumber.get(pointer.file);
        }
        const register = pointer.file === '' ? undefined : this.#files.find(pointer.file, from);
        const file = register?.file ?? (pointer.file === '' ? from : pointer.file);
        return this.at(file, pointer.fragment);
      }
    }
  }

  /** The id of the record with an id in a file, or in one that the file includes. */
  at(file: string, fragment: string): string | undefined {
    const own = this.#byAddress.get(addressOf(file, fragment));
    if (own !== undefined) return own;
    const register = this.#files.find(file, file);
    for (const included of register?.includes ?? []) {
      const found = this.#byAddress.get(addressOf(included, fragment));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Lets an address lead to a record, unless it leads to another already. */
  addUri(uri: string, id: string): void {
    this.#know(authorityKey(uri), id);
  }

  #withKey(key: string): string | undefined {
    return (
      (this.records.has(key) ? key : undefined) ??
      this.#byKey.get(authorityKey(key)) ??
      this.#byNumber.get(key)
    );
  }

  #add(file: string, named: Entity): void {
    const written = named.record?.fragment ?? named.id;
    const address = addressOf(file, written);
    // An id that stands twice in one file leads to its first record; the other keeps a name of its own.
    const first = !this.#byAddress.has(address);
    // Ids of entities stand in lists, so that white space would part one.
    const wanted = named.id.replace(/\s+/g, '_');
    const id = this.records.has(wanted) ? this.#freeId(address.replace(/\s+/g, '_')) : wanted;
    this.records.set(id, id === named.id ? named : {...named, id});
    if (first) this.#byAddress.set(address, id);
    if (/^https?:\/\//i.test(written)) this.addUri(written, id);
    for (const identifier of named.identifiers) {
      for (const key of keysOf(identifier)) this.#know(key, id);
      const {value} = identifier;
      if (value.length < shortestNumber) continue;
      const known = this.#byNumber.has(value) && this.#byNumber.get(value) !== id;
      this.#byNumber.set(value, known ? undefined : id);
    }
  }

  #know(key: string, id: string): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
  }

  #freeId(address: string): string {
    let id = address;
    let count = this.#copies.get(address) ?? 1;
    while (this.records.has(id)) id = `${address}-${++count}`;
    this.#copies.set(address, count);
    return id;
  }
}

/** Two spellings of one letter, composed or not, are one id (UAX 15); so are two of white space. */
function addressOf(file: string, fragment: string): string {
  return `${file}#${idInFragment(fragment).replace(/\s+/g, ' ').normalize()}`;
}
