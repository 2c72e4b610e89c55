import type {SceneNames} from '../prerender/document-scene.js';

/** What the pages of one document call others, as a task carries it. */
export interface NamesNearby {
  /** Names of the entities that it mentions, by id. */
  readonly entities: readonly (readonly [id: string, name: string])[];
  /** Names of the entities that its annotations identify, by IRI. */
  readonly iris: readonly (readonly [iri: string, name: string])[];
  /** Titles of the documents that its annotations lead to, by id. */
  readonly titles: readonly (readonly [id: string, title: string])[];
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
