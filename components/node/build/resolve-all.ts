import type {EntityIndex, Referring} from '../../core/entities/entity-index.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import {DocumentIndex, resolveLinks} from '../../core/links/resolve-links.js';
import type {BuildCache} from './build-cache.js';
import type {Resolved} from './compile-document.js';
import type {CollectionFolder} from './find-collections.js';
import {hashOf} from './hash.js';
import {readBody} from './kept-extracts.js';
import {KnownAssemblies, type KnownAssembly} from './known-assembly.js';
import {KnownParts} from './known-parts.js';
import type {ReadFile} from './read-collection.js';
import type {BuildSession} from './session.js';

/** A document of a collection, with what the collection knows of it. */
export interface AssembledFile extends ReadFile {
  /** Unique in the collection. */
  readonly id: string;
  /** Where its `Resolved` lies, under a name that changes with it. */
  readonly resolved: string;
  /** How often each entity is mentioned in it. */
  readonly mentioned: ReadonlyMap<string, number>;
  /** Its links into other documents. */
  readonly outgoing: readonly DocumentLink[];
}

/** A file with the id that it has in its collection. */
export type NamedFile = ReadFile & {readonly id: string};

interface Sources {
  readonly files: readonly NamedFile[];
  /** Those of the files that are documents. */
  readonly documents: readonly NamedFile[];
  readonly entities: EntityIndex;
}

/** Says of each document what its pointers and links come to; of what has not changed as it was. */
export async function resolveAll(
  {root}: CollectionFolder,
  {files, documents, entities}: Sources,
  {cache}: BuildSession,
): Promise<AssembledFile[]> {
  const assemblies = new KnownAssemblies(cache, root, files);
  const keys = new Map(documents.map(({id, key}) => [id, key]));
  const resolver = new Resolver(cache, documents, entities);
  const assembled: AssembledFile[] = [];
  for (const file of documents) {
    const known = assemblies.find(file, (id) => keys.get(id));
    for (const mention of known?.loose ?? []) entities.resolve(mention, file.source.path);
    const assembly = known ?? (await resolver.resolve(file));
    assemblies.keep(file, assembly);
    assembled.push({
      ...file,
      resolved: cache.path('resolved', assembly.resolved),
      mentioned: assembly.mentioned,
      outgoing: assembly.outgoing,
    });
  }
  await assemblies.write();
  return assembled;
}

class Resolver {
  readonly #cache: BuildCache;
  readonly #entities: EntityIndex;
  readonly #index: DocumentIndex;
  readonly #keys: ReadonlyMap<string, string>;
  /** Documents that were asked for a part since the last look. */
  #consulted = new Set<string>();

  constructor(cache: BuildCache, documents: readonly NamedFile[], entities: EntityIndex) {
    this.#cache = cache;
    this.#entities = entities;
    this.#keys = new Map(documents.map(({id, key}) => [id, key]));
    const parts = new KnownParts(cache);
    this.#index = new DocumentIndex(
      documents.map(({id, source, key}) => ({
        id,
        file: source.path,
        has: (part) => {
          this.#consulted.add(id);
          return parts.partsOf(key).has(part);
        },
      })),
    );
  }

  async resolve({id, source, key, head}: NamedFile): Promise<KnownAssembly> {
    const body = readBody(this.#cache, key);
    const mentioned = new Map<string, number>();
    const loose: Referring[] = [];
    const resolutions = body.references.map(({mention, count}) => {
      const resolution = this.#entities.resolve(mention, source.path);
      for (const entity of resolution.entityIds) {
        mentioned.set(entity, (mentioned.get(entity) ?? 0) + count);
      }
      const isRecorded = (entity: string): boolean => Boolean(this.#entities.get(entity)?.record);
      if (!resolution.entityIds.every(isRecorded)) loose.push(mention);
      return resolution;
    });
    this.#consulted = new Set();
    const file = source.path;
    const links = resolveLinks({id, file, links: body.links, includes: head.includes}, this.#index);
    const resolved: Resolved = {resolutions, links};
    const text = JSON.stringify(resolved);
    const name = hashOf(text);
    this.#cache.write('resolved', name, text);
    return {
      key,
      resolved: name,
      mentioned,
      loose,
      outgoing: links.filter((link) => leadsAway(link, id)),
      consulted: [...this.#consulted].map((each) => [each, this.#keys.get(each) ?? '']),
    };
  }
}

function leadsAway({state, to}: DocumentLink, document: string): boolean {
  return state === 'resolved' && to.document !== document;
}
