import type {Entity, Resolution} from '../entities/entity.js';
import type {Mention} from '../tei/tei-document.js';
import type {NamedEntity} from './term-source.js';

/** What an index asks of the entities of a collection; `EntityIndex` answers it. */
export interface SearchableEntities {
  /** All of them, once every document is read. */
  readonly entities: readonly Entity[];
  resolve(mention: Mention, file: string): Resolution;
}

/** Entities as an index keeps them: their names, each once. */
export function namedEntity({id, kind, name, names}: Entity): NamedEntity {
  const all = new Set([name, ...names.map(({text}) => text)]);
  return {id, kind, name, names: [...all].filter((one) => one.trim() !== '')};
}
