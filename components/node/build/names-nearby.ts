import type {Annotation} from '../../core/annotations/annotation.js';
import {EntitiesByIri} from '../../core/entities/entities-by-iri.js';
import type {Entity} from '../../core/entities/entity.js';
import {byId} from '../../core/tei/by-id.js';
import type {SceneNames} from '../prerender/document-scene.js';
import type {AssembledExtracts, AssembledFile} from './assemble-extracts.js';

/** What the pages of one document call others, as a task carries it. */
export interface NamesNearby {
  /** Names of the entities that it mentions, by id. */
  readonly entities: readonly (readonly [id: string, name: string])[];
  /** Names of the entities that its annotations identify, by IRI. */
  readonly iris: readonly (readonly [iri: string, name: string])[];
  /** Titles of the documents that its annotations lead to, by id. */
  readonly titles: readonly (readonly [id: string, title: string])[];
}

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

export function sceneNames({entities, iris, titles}: NamesNearby): SceneNames {
  const byEntity = new Map(entities);
  const byIri = new Map(iris);
  const byDocument = new Map(titles);
  const withName = (name: string | undefined) => (name === undefined ? undefined : {name});
  return {
    entity: (id) => withName(byEntity.get(id)),
    entityByIri: (iri) => withName(byIri.get(iri)),
    document: (id) => {
      const title = byDocument.get(id);
      return title === undefined ? undefined : {header: {title}};
    },
  };
}
