import {fileStem} from '../tei/file-paths.js';
import {idOf} from '../tei/identifiers.js';
import {readPrefixes} from '../tei/pointers.js';
import {inclusionsOf} from '../tei/read-inclusions.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {elementsWithin} from '../xml/xml-tree.js';
import type {Entity} from './entity.js';
import {readEntity, recordKind} from './read-entity.js';
import {readRelation, type WrittenRelation} from './read-relations.js';

/** A register as it was read: the file, the id of its document, its records and what ties them. */
export interface Register {
  readonly file: string;
  readonly documentId: string;
  readonly entities: readonly Entity[];
  readonly relations?: readonly WrittenRelation[];
  /** Files whose records count as this file's own, because it includes them. */
  readonly includes?: readonly string[];
}

/** What registers are read from: a document, or a file that is no document but included in one. */
export type RegisterSource = Pick<TeiDocument, 'id' | 'file' | 'tree'>;

/**
 * The records of a file, wherever they stand: `standOff`, `particDesc`, `settingDesc`,
 * `sourceDesc`, `back` (TEI P5 chapter 14), and its `relation`s. Only a record with an id can be
 * pointed to.
 */
export function readRegister(source: RegisterSource): Required<Register> {
  const context = {prefixes: readPrefixes(source.tree.root)};
  const entities: Entity[] = [];
  const relations: WrittenRelation[] = [];
  for (const element of elementsWithin(source.tree.root)) {
    if (element.localName === 'relation') {
      const relation = readRelation(element, context);
      if (relation) relations.push(relation);
      continue;
    }
    const kind = recordKind(element);
    const fragment = kind && idOf(element)?.trim();
    if (kind && fragment)
      entities.push(readEntity(element, {kind, fragment, file: source.file, context}));
  }
  const includes = (inclusionsOf(source.tree)?.trees ?? []).map(({file}) => file);
  return {file: source.file, documentId: source.id, entities, relations, includes};
}

/** The registers of documents, and of files that they include but that are no documents themselves. */
export function readRegisters(documents: readonly RegisterSource[]): Register[] {
  const read = new Set(documents.map(({tree}) => tree));
  const included = new Set(documents.flatMap(({tree}) => inclusionsOf(tree)?.trees ?? []));
  const further = [...included].filter((tree) => !read.has(tree));
  return [
    ...documents,
    ...further.map((tree) => ({id: fileStem(tree.file), file: tree.file, tree})),
  ].map((source) => readRegister(source));
}
