import type {Referring} from '../../core/entities/entity-index.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import type {BuildCache} from './build-cache.js';
import {hashOf} from './hash.js';
import type {ReadFile} from './read-collection.js';

/** What a document's own pointers came to, as an earlier build found it. */
export interface KnownAssembly {
  /** The extract it was made from. */
  readonly key: string;
  /** Names its `Resolved` in the cache. */
  readonly resolved: string;
  /** How often each entity is mentioned in it. */
  readonly mentioned: ReadonlyMap<string, number>;
  /** What points to entities that nobody keeps a record of: these are made on first sight. */
  readonly loose: readonly Referring[];
  /** Links that lead into other documents. */
  readonly outgoing: readonly DocumentLink[];
  /** The documents that its links were looked for in, by id, with the extract of each. */
  readonly consulted: readonly (readonly [document: string, key: string])[];
}

/** As it is kept: of a large collection each entity is named a hundred times. */
interface KeptDocument extends Omit<KnownAssembly, 'mentioned'> {
  /** The number of an entity, and how often; and so on. */
  readonly mentioned: readonly number[];
}

interface KeptAssembly {
  readonly state: string;
  /** By number. */
  readonly entities: readonly string[];
  readonly documents: Readonly<Record<string, KeptDocument>>;
}

const nothingKept: Pick<KeptAssembly, 'entities' | 'documents'> = {entities: [], documents: {}};

/**
 * Remembers what the pointers of documents came to. That changes with the document, the registers,
 * the names of all files, and the documents that its links lead to; and with nothing else.
 */
export class KnownAssemblies {
  readonly #cache: BuildCache;
  readonly #key: string;
  readonly #state: string;
  readonly #before: Pick<KeptAssembly, 'entities' | 'documents'>;
  readonly #now: [string, KeptDocument][] = [];
  /** Entities of now by their ids. */
  readonly #numbers = new Map<string, number>();

  /**
   * @param folder where the collection lies
   * @param files all of it, with the ids that they have there
   */
  constructor(cache: BuildCache, folder: string, files: readonly (ReadFile & {id: string})[]) {
    this.#cache = cache;
    this.#key = hashOf('assembled', folder);
    this.#state = hashOf(...files.map(stateOf));
    const kept = readKept(cache.read('assembled', this.#key));
    this.#before = kept?.state === this.#state ? kept : nothingKept;
  }

  /** @param keyOf gives the extract that a document has now, by its id */
  find(
    {source, key}: ReadFile,
    keyOf: (document: string) => string | undefined,
  ): KnownAssembly | undefined {
    const {documents, entities} = this.#before;
    const kept = Object.hasOwn(documents, source.path) ? documents[source.path] : undefined;
    if (kept?.key !== key || !this.#cache.has('resolved', kept.resolved)) return undefined;
    if (!kept.consulted.every(([id, then]) => keyOf(id) === then)) return undefined;
    const mentioned = new Map<string, number>();
    for (let at = 0; at < kept.mentioned.length; at += 2) {
      mentioned.set(entities[kept.mentioned[at] ?? 0] ?? '', kept.mentioned[at + 1] ?? 0);
    }
    return {...kept, mentioned};
  }

  keep({source}: ReadFile, assembly: KnownAssembly): void {
    const mentioned = [...assembly.mentioned].flatMap(([entity, count]) => [
      this.#numberOf(entity),
      count,
    ]);
    this.#now.push([source.path, {...assembly, mentioned}]);
  }

  #numberOf(entity: string): number {
    const number = this.#numbers.get(entity) ?? this.#numbers.size;
    this.#numbers.set(entity, number);
    return number;
  }

  async write(): Promise<void> {
    const kept: KeptAssembly = {
      state: this.#state,
      entities: [...this.#numbers.keys()],
      documents: Object.fromEntries(this.#now),
    };
    this.#cache.replace('assembled', this.#key, JSON.stringify(kept));
  }
}

/** All of a file that decides what others' pointers come to, but for the parts that links land on. */
function stateOf({id, source, head}: ReadFile & {id: string}): string {
  const {entities, relations = []} = head.register;
  const isRegister = entities.length + relations.length + head.further.length > 0;
  const register = isRegister ? [head.register, head.further] : [];
  return JSON.stringify([source.path, id, head.hasText, head.root, head.includes, register]);
}

function readKept(text: string | undefined): KeptAssembly | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
