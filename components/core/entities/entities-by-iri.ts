import {decodePath} from '../tei/file-paths.js';
import type {Entity} from './entity.js';

/** Finds the entities of a collection by IRIs, such as annotations have. */
export class EntitiesByIri {
  /** By whole IRI, and records by `#` and their fragment. */
  readonly #byIri = new Map<string, Entity[]>();

  constructor(entities: Iterable<Entity>) {
    for (const entity of entities) {
      const {record, uri, identifiers} = entity;
      const fragment = record ? [`#${record.fragment}`] : [];
      const iris = [uri, ...identifiers.map(({href}) => href)].flatMap((iri) => iri ?? []);
      for (const iri of [...fragment, ...iris]) {
        const others = this.#byIri.get(iri);
        if (others) others.push(entity);
        else this.#byIri.set(iri, [entity]);
      }
    }
  }

  /** The entity an IRI means: a record of one of the files, or one known by that IRI. */
  find(iri: string): Entity | undefined {
    const [file = '', fragment] = iri.split('#');
    const known = this.#byIri.get(iri) ?? this.#byIri.get(`#${decodePath(fragment ?? '')}`);
    const path = decodePath(file);
    return known?.find(
      ({record, uri, identifiers}) =>
        (record && `/${path}`.endsWith(`/${record.file}`)) ||
        uri === iri ||
        identifiers.some(({href}) => href === iri),
    );
  }
}
