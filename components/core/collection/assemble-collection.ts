import type {Annotation} from '../annotations/annotation.js';
import {placeAnnotations} from '../annotations/place-annotations.js';
import type {AnnotationProblem, WrittenAnnotation} from '../annotations/read-annotations.js';
import {EntityIndex} from '../entities/entity-index.js';
import {readRegisters} from '../entities/register.js';
import {hasImages} from '../facsimile/facsimile.js';
import {readFacsimile} from '../facsimile/read-facsimile.js';
import type {DocumentLink} from '../links/document-link.js';
import {DocumentIndex, resolveLinks} from '../links/resolve-links.js';
import {byId} from '../tei/by-id.js';
import {codePointLength} from '../tei/code-points.js';
import {contextOf, openingOf, RunningText} from '../tei/context-of.js';
import {decodePath} from '../tei/file-paths.js';
import type {Showing, TeiDocument} from '../tei/tei-document.js';
import type {XmlProblem} from '../xml/xml-problem.js';
import type {Collection, DocumentRecord, Failure, MentionRecord} from './collection.js';
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
  const index = new DocumentIndex(read);
  const links = new Map(read.map((document) => [document, resolveLinks(document, index)]));
  const records = read.map((document) => recordOf(document, entities, sources));
  // The longest path first, so that `b/a.xml` is not taken for `a.xml`.
  const byPath = [...documents].sort((a, b) => b.file.length - a.file.length);
  const find = (source: string): TeiDocument | undefined =>
    byPath.find((document) => isSource(source, document.file, sources.base));
  const annotations = placeAnnotations(sources.annotations ?? [], find);
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

/**
 * Files in two folders may share a name, and so an id: the later one takes its path for it, so that
 * addresses on a page and in a link mean one document.
 */
function withIdsOfTheirOwn(documents: readonly TeiDocument[]): TeiDocument[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    let {id} = document;
    if (taken.has(id))
      id = document.file.replace(/\.[^./]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
    for (let count = 2; taken.has(id); count++) id = `${document.id}-${count}`;
    taken.add(id);
    return id === document.id ? document : Object.freeze({...document, id});
  });
}

function failureOf({file, message, ...place}: XmlProblem | AnnotationProblem): Failure {
  return {
    file,
    message,
    line: place.line ?? 1,
    column: 'column' in place ? place.column : 1,
  };
}

/** An annotation of no text of the collection stands beside none of them: it is listed here. */
function strayFailure({id, targets, linked}: Annotation): Failure[] {
  const passages = [...targets, ...linked];
  if (passages.some(({document}) => document !== undefined)) return [];
  const reasons = passages.flatMap(({placement}) =>
    'reason' in placement ? placement.reason : [],
  );
  const message = `this annotation is about no text of the collection: ${[...new Set(reasons)].join('; ')}`;
  return [{file: id, message, line: 1, column: 1}];
}

function recordOf(
  document: TeiDocument,
  entities: EntityIndex,
  sources: CollectionSources,
): DocumentRecord {
  const {hidden, generic} = sources.showing?.(document) ?? {hidden: [], generic: {}};
  const text = new RunningText(document.canonicalText, [...document.notes, ...hidden]);
  const mentions: MentionRecord[] = document.mentions.map((mention) => ({
    ...mention,
    resolution: entities.resolve(mention, document.file),
    ...contextOf(text.around(mention), mention),
  }));
  const facsimile = readFacsimile(document, '');
  return {
    id: document.id,
    file: document.file,
    header: document.header,
    characters: codePointLength(document.canonicalText),
    passages: document.passages.map((passage) => ({
      ...passage,
      opening: openingOf(text.around(passage), passage),
    })),
    mentions,
    notes: document.notes,
    alternations: document.alternations,
    witnesses: document.witnesses,
    ...(hasImages(facsimile) ? {facsimile} : {}),
    hidden,
    generic,
    warnings: document.warnings,
  };
}

/** An IRI means a file when it is the base and the file's path, or ends in that path. */
function isSource(source: string, file: string, base: string | undefined): boolean {
  const bare = decodePath(source.split('#')[0] ?? source);
  const path = decodePath(file);
  const folder = base === undefined ? undefined : decodePath(base);
  if (folder !== undefined && bare.startsWith(folder)) return bare.slice(folder.length) === path;
  return bare === path || bare.endsWith(`/${path}`);
}
