import type {Annotation} from '../../core/annotations/annotation.js';
import {EntitiesByIri} from '../../core/entities/entities-by-iri.js';
import type {Entity} from '../../core/entities/entity.js';
import {byId} from '../../core/tei/by-id.js';
import type {AssembledExtracts, AssembledFile} from './assemble-extracts.js';
import type {NamesNearby} from './names-nearby.js';

/** Knows the names that documents of a collection need. */
export class NamesOfCollection {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #documents: ReadonlyMap<string, AssembledFile>;
  readonly #byIri: EntitiesByIri;

  constructor({entities, documents}: AssembledExtracts) {
    this.#entities = byId(entities);
    this.#documents = byId(documents);
    this.#byIri = new EntitiesByIri(entities);
  }

  of({mentioned}: AssembledFile, annotations: readonly Annotation[]): NamesNearby {
    const iris = new Set(annotations.flatMap(({identifies}) => identifies));
    const passages = annotations.flatMap(({targets, linked}) => [...targets, ...linked]);
    const others = new Set(passages.flatMap(({document}) => document ?? []));
    return {
      entities: named(mentioned.keys(), (id) => this.#entities.get(id)?.name),
      iris: named(iris, (iri) => this.#byIri.find(iri)?.name),
      titles: named(others, (id) => this.#documents.get(id)?.head.row.title),
    };
  }
}

function named(
  keys: Iterable<string>,
  nameOf: (key: string) => string | undefined,
): (readonly [string, string])[] {
  return [...keys].flatMap((key) => {
    const name = nameOf(key);
    return name === undefined ? [] : [[key, name] as const];
  });
}
