import type {Saying} from '../../core/annotations/make-annotation.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {Entity, EntityKind} from '../../core/entities/entity.js';
import {EntityDirectory} from '../../core/review/entity-directory.js';
import type {OwnSources} from './own-sources.js';

/** An entity that was found, with the IRI that annotations call it by. */
export interface OfferedRecord {
  readonly entity: Entity;
  readonly matched: string;
  readonly iri: string;
}

/**
 * Finds entities as one types: those of the collection's authority files, and those that
 * annotations have named anew, so that whoever is named twice is made once.
 */
export class EntitySearch {
  readonly #sources: OwnSources;
  #index: CollectionIndex | undefined;
  #directory = new EntityDirectory([], '');

  constructor(sources: OwnSources) {
    this.#sources = sources;
  }

  find(index: CollectionIndex, words: string, kind?: EntityKind): OfferedRecord[] {
    if (index !== this.#index) {
      this.#index = index;
      const entities = [...index.collection.entities, ...this.#named(index)];
      this.#directory = new EntityDirectory(entities, this.#sources.iriOf(''));
    }
    return this.#directory
      .search(words, kind)
      .map((found) => ({...found, iri: this.#directory.iriOf(found.entity)}));
  }

  /** IRI of the file that new records go into; that of the text where there is no authority file. */
  register(index: CollectionIndex, documentId: string): string {
    const file = registerOf(index);
    return file === undefined ? this.#sources.sourceOf(documentId) : this.#sources.iriOf(file);
  }

  /** A saying that names an entity which another annotation made says so, too. */
  complete(index: CollectionIndex, saying: Saying): Saying {
    if (saying.kind !== 'identify' || saying.newEntity) return saying;
    const iri = saying.entities?.[0]?.iri;
    if (iri === undefined || index.entityByIri(iri)) return saying;
    const named = index.collection.annotations.find(
      ({newEntity, identifies}) => newEntity && identifies.includes(iri),
    );
    return named?.newEntity ? {...saying, newEntity: named.newEntity} : saying;
  }

  #named(index: CollectionIndex): Entity[] {
    const named = new Map<string, Entity>();
    const file = registerOf(index);
    for (const {newEntity} of index.collection.annotations) {
      if (!newEntity || file === undefined) continue;
      const {id, kind, name} = newEntity;
      named.set(id, {
        id: `new ${id}`,
        kind,
        name,
        record: {file, fragment: id},
        names: [{text: name}],
        roles: [],
        dates: [],
        identifiers: [],
        notes: [],
        related: [],
      });
    }
    return [...named.values()];
  }
}

function registerOf(index: CollectionIndex): string | undefined {
  for (const {record} of index.collection.entities) if (record) return record.file;
  return undefined;
}
