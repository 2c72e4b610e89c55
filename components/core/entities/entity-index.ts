import {decodePath, fileStem, resolvePath} from '../tei/file-paths.js';
import type {Mention, Pointer} from '../tei/tei-document.js';
import type {Entity, Resolution} from './entity.js';

/** A register as it was read: the file, the id of its document, and its records. */
export interface Register {
  readonly file: string;
  readonly documentId: string;
  readonly entities: readonly Entity[];
}

/**
 * All entities of a collection under ids that are unique in it, and the way from a pointer to one.
 * Entities that only an outside IRI or a key names are made on first sight, so that two mentions of
 * one IRI meet although nobody keeps a record of it.
 */
export class EntityIndex {
  readonly #byAddress = new Map<string, Entity>();
  readonly #byUri = new Map<string, Entity>();
  readonly #byId = new Map<string, Entity>();
  readonly #files = new Map<string, string>();

  constructor(registers: readonly Register[]) {
    for (const {file, documentId} of registers) {
      this.#files.set(decodePath(file), file);
      this.#files.set(file, file);
      this.#files.set(documentId, file);
      this.#files.set(fileStem(file), file);
    }
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

  get entities(): readonly Entity[] {
    return [...this.#byId.values()];
  }

  get(id: string): Entity | undefined {
    return this.#byId.get(id);
  }

  /** What a mention's pointers come to; `from` is the file the mention stands in. */
  resolve(mention: Mention, from: string): Resolution {
    if (mention.kind === 'date' || mention.pointers.length === 0) {
      return {state: 'none', entityIds: [], unresolved: []};
    }
    const ids = new Set<string>();
    const unresolved: string[] = [];
    for (const pointer of mention.pointers) {
      const entity = this.#find(pointer, from, mention);
      if (entity) ids.add(entity.id);
      else unresolved.push(pointer.raw);
    }
    const doubtful = mention.certainty === 'low' || mention.certainty === 'medium';
    const state =
      ids.size === 0
        ? 'unresolved'
        : ids.size === 1
          ? 'resolved'
          : doubtful
            ? 'ambiguous'
            : 'several';
    return {state, entityIds: [...ids], unresolved};
  }

  #find(pointer: Pointer, from: string, mention: Mention): Entity | undefined {
    if (pointer.kind === 'broken') return undefined;
    if (pointer.kind === 'key') {
      return (
        this.#byAddress.get(`${from}#${pointer.key}`) ??
        this.#byId.get(pointer.key) ??
        this.#named(`key:${pointer.key.replace(/\s+/g, '_')}`, pointer.key, mention)
      );
    }
    if (pointer.kind === 'uri') {
      return (
        this.#byUri.get(sameUri(pointer.uri)) ??
        this.#byAddress.get(pointer.uri) ??
        this.#outside(pointer.uri, mention)
      );
    }
    // `ref="pmb50"`: an id that lost its "#". A file of that name goes first.
    const bare = pointer.fragment === undefined;
    const fragment = pointer.fragment ?? pointer.file;
    const file = bare || pointer.file === '' ? from : this.#fileOf(pointer.file, from);
    return this.#byAddress.get(`${file}#${fragment}`);
  }

  #fileOf(written: string, from: string): string {
    return this.#files.get(resolvePath(written, from)) ?? this.#files.get(written) ?? written;
  }

  #outside(uri: string, mention: Mention): Entity | undefined {
    return /^(https?|urn|doi|info):/i.test(uri)
      ? this.#named(uri, mention.form, mention, uri)
      : undefined;
  }

  #named(id: string, name: string, mention: Mention, uri?: string): Entity {
    const known = this.#byId.get(id);
    if (known) return known;
    const kind = mention.kind === 'date' || mention.kind === 'name' ? 'term' : mention.kind;
    const entity: Entity = {
      id,
      kind,
      name,
      names: [],
      roles: [],
      dates: [],
      identifiers: uri
        ? [{authority: '', value: uri, ...(/^https?:/i.test(uri) ? {href: uri} : {})}]
        : [],
      notes: [],
      related: [],
      ...(uri ? {uri} : {}),
    };
    this.#byId.set(id, entity);
    if (uri) this.#byUri.set(sameUri(uri), entity);
    return entity;
  }

  #freeId(address: string): string {
    let id = address;
    for (let count = 2; this.#byId.has(id); count++) id = `${address}-${count}`;
    return id;
  }

  #add(file: string, named: Entity): void {
    const address = `${file}#${named.record?.fragment ?? named.id}`;
    // An id that stands twice in one file leads to its first record; the other keeps a name of its own.
    const first = !this.#byAddress.has(address);
    const entity = this.#byId.has(named.id) ? {...named, id: this.#freeId(address)} : named;
    this.#byId.set(entity.id, entity);
    if (first) this.#byAddress.set(address, entity);
    for (const {href} of entity.identifiers) if (href) this.#byUri.set(sameUri(href), entity);
  }
}

/** `http` and `https`, with and without a last slash, name the same thing in practice. */
function sameUri(uri: string): string {
  return uri.replace(/^http:/i, 'https:').replace(/\/+$/, '');
}
