import type {Annotation} from '../../core/annotations/annotation.js';
import type {Failure} from '../../core/collection/collection.js';
import {failureOf, strayFailure} from '../../core/collection/failures.js';
import {FilesByAddress} from '../../core/collection/files-by-address.js';
import {idsOfTheirOwn} from '../../core/collection/ids-of-their-own.js';
import {isConsulted} from '../../core/collection/include-files.js';
import type {Entity} from '../../core/entities/entity.js';
import {EntityIndex} from '../../core/entities/entity-index.js';
import type {Register} from '../../core/entities/register.js';
import type {DocumentLink} from '../../core/links/document-link.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import type {CollectionFolder} from './find-collections.js';
import {hashOf} from './hash.js';
import {type AnnotationFileRead, placeInSources, readAnnotationFiles} from './place-in-sources.js';
import type {ReadFile} from './read-collection.js';
import {type AssembledFile, resolveAll} from './resolve-all.js';
import type {BuildSession} from './session.js';

export type {AssembledFile} from './resolve-all.js';

export interface AssembledExtracts {
  readonly title: string;
  readonly documents: readonly AssembledFile[];
  readonly entities: readonly Entity[];
  /** Each of the entities as JSON, in their order; one hash of all. */
  readonly written: {readonly entities: readonly string[]; readonly hash: string};
  /** Links into a document from others, by its id. */
  readonly backlinks: ReadonlyMap<string, readonly DocumentLink[]>;
  /** Pairs of ids of documents that links join. */
  readonly linked: readonly (readonly [string, string])[];
  readonly annotations: readonly Annotation[];
  readonly annotationFiles: readonly AnnotationFileRead[];
  readonly failures: readonly Failure[];
}

export interface CollectionSetting {
  /** The IRI that annotations put before a file's path. */
  readonly base: string;
  /** Its title; otherwise the series that its documents agree on, or the folder's name. */
  readonly title?: string;
}

/** Reads many documents as one, without having any of them at hand: the streaming `assembleCollection`. */
export async function assembleExtracts(
  folder: CollectionFolder,
  {read, problems}: {readonly read: readonly ReadFile[]; readonly problems: readonly XmlProblem[]},
  {base, title}: CollectionSetting,
  session: BuildSession,
): Promise<AssembledExtracts> {
  const ids = idsOfTheirOwn(read.map(({source, head}) => ({id: head.id, file: source.path})));
  const files = read.map((each, at) => ({...each, id: ids[at] ?? each.head.id}));
  const entities = new EntityIndex(registersOf(files));
  const included = new Set(read.flatMap(({head}) => head.includes));
  const documents = files.filter(
    ({head, source}) => head.hasText && !(included.has(source.path) && isConsulted(head.root)),
  );
  const assembled = await resolveAll(folder, {files, documents, entities}, session);
  const written = entities.entities.map((entity) => JSON.stringify(entity));
  const backlinks = new Map<string, DocumentLink[]>();
  const linked = new Map<string, readonly [string, string]>();
  for (const {id, outgoing} of assembled) {
    for (const link of outgoing) {
      const to = link.to.document;
      linked.set(`${id} ${to}`, [id, to]);
      const others = backlinks.get(to);
      if (others) others.push(link);
      else backlinks.set(to, [link]);
    }
  }
  const annotationFiles = await readAnnotationFiles(folder.annotations);
  const byAddress = new FilesByAddress(
    files.map(({id, key, source, bytes}) => ({id, key, source, bytes, file: source.path})),
    base,
  );
  const annotations = await placeInSources(
    annotationFiles.flatMap((file) => file.annotations),
    (source) => byAddress.find(source),
    session,
  );
  return {
    title: title ?? titleOf(files, folder.name),
    documents: assembled,
    entities: entities.entities,
    written: {entities: written, hash: hashOf(...written)},
    backlinks,
    linked: [...linked.values()],
    annotations,
    annotationFiles,
    failures: [
      ...[...problems, ...annotationFiles.flatMap((file) => file.problems)].map(failureOf),
      ...annotations.flatMap(strayFailure),
    ],
  };
}

/** The registers of all files, and of those that they include but that are none of them. */
function registersOf(files: readonly (ReadFile & {readonly id: string})[]): Register[] {
  const further = new Map<string, Register>();
  for (const {head} of files) {
    for (const register of head.further) {
      if (!further.has(register.file)) further.set(register.file, register);
    }
  }
  const own = files.map(({id, head}) => ({...head.register, documentId: id}));
  return [...own, ...further.values()];
}

/** The series the documents name, when they agree on one; else the folder's name. */
function titleOf(files: readonly ReadFile[], folder: string): string {
  const series = new Set(files.flatMap(({head}) => head.series ?? []));
  const [only] = series;
  return series.size === 1 && only ? only : folder;
}
