import {placeAnnotations} from '../annotations/place-annotations.js';
import type {AnnotationProblem, WrittenAnnotation} from '../annotations/read-annotations.js';
import {EntityIndex} from '../entities/entity-index.js';
import {readRegisters} from '../entities/register.js';
import type {DocumentLink} from '../links/document-link.js';
import {DocumentIndex, linkSource, linkTarget, resolveLinks} from '../links/resolve-links.js';
import {byId} from '../tei/by-id.js';
import type {Showing, TeiDocument} from '../tei/tei-document.js';
import type {XmlProblem} from '../xml/xml-problem.js';
import type {Collection} from './collection.js';
import {recordOf} from './document-record.js';
import {failureOf, strayFailure} from './failures.js';
import {FilesByAddress} from './files-by-address.js';
import {idsOfTheirOwn} from './ids-of-their-own.js';
import {consultedFiles, type FurtherFile, withInclusions} from './include-files.js';

export interface CollectionSources {
  readonly title: string;
  /** Everything that was read, authority files among it. */
  readonly documents: readonly TeiDocument[];
  /** Files that documents include and that are none themselves. */
  readonly included?: readonly FurtherFile[];
  readonly annotations?: readonly WrittenAnnotation[];
  readonly problems?: readonly (XmlProblem | AnnotationProblem)[];
  /** Maps the IRIs of annotations to files: `https://…/texts/altay/` before a file's path. */
  readonly base?: string;
  /** What each document leaves out of view, from the rendering walk. */
  readonly showing?: (document: TeiDocument) => Showing;
}

/** A collection with what only a reading of the XML can still use. */
export interface AssembledCollection {
  readonly collection: Collection;
  readonly entities: EntityIndex;
  readonly documents: ReadonlyMap<string, TeiDocument>;
  /** The links of a document by their id in it. */
  readonly links: (document: TeiDocument) => readonly DocumentLink[];
}

/** Reads many documents as one: entities, links both ways, annotations in their places. */
export function assembleCollection(sources: CollectionSources): AssembledCollection {
  const documents = withIdsOfTheirOwn(withInclusions(sources.documents, sources.included));
  const entities = new EntityIndex(readRegisters(documents));
  const consulted = consultedFiles(documents);
  const read = documents.filter(
    (document) => document.texts.length > 0 && !consulted.has(document),
  );
  // What cannot be read has no page that a link could lead to.
  const index = new DocumentIndex(read.map(linkTarget));
  const links = new Map(
    read.map((document) => [document, resolveLinks(linkSource(document), index)]),
  );
  const records = read.map((document) =>
    recordOf(
      document,
      (mention) => entities.resolve(mention, document.file),
      sources.showing?.(document),
    ),
  );
  const files = new FilesByAddress(documents, sources.base);
  const annotations = placeAnnotations(sources.annotations ?? [], (source) => files.find(source));
  const collection: Collection = {
    title: sources.title,
    documents: records,
    entities: entities.entities,
    links: [...links.values()].flat(),
    annotations,
    failures: [...(sources.problems ?? []).map(failureOf), ...annotations.flatMap(strayFailure)],
  };
  return {
    collection,
    entities,
    documents: byId(documents),
    links: (document) => links.get(document) ?? [],
  };
}

function withIdsOfTheirOwn(documents: readonly TeiDocument[]): TeiDocument[] {
  const ids = idsOfTheirOwn(documents);
  return documents.map((document, at) => {
    const id = ids[at] ?? document.id;
    return id === document.id ? document : Object.freeze({...document, id});
  });
}
