import type {AnnotatedPassage, Annotation} from '../core/annotations/annotation.js';
import type {PassageRecord} from '../core/collection/collection.js';
import type {CollectionIndex} from '../core/collection/collection-index.js';
import {witnessesOf} from '../core/collection/witnesses-of.js';
import type {Entity} from '../core/entities/entity.js';
import type {DocumentLink, PassageAddress} from '../core/links/document-link.js';
import type {Addresses} from './addresses.js';
import type {
  AnnotationInCollection,
  AnnotationPassage,
  CardSubject,
  EntityInCollection,
  IdentifiedEntity,
  PassagePreview,
} from './card-subject.js';
import type {CardTopic} from './events.js';
import type {EditionAccess} from './reader-store.js';

/** What subjects are made from. */
export interface SubjectSources {
  readonly index: CollectionIndex;
  readonly addresses: Addresses;
  /** Where more of the collection comes from, when not all of it is known. */
  readonly edition?: EditionAccess | undefined;
  /** Ids of annotations that the reader may change. */
  readonly own?: ReadonlySet<string> | undefined;
  /** There are panes. */
  readonly isReader?: boolean | undefined;
}

/** Everything a card needs to show a topic, or undefined where the document has no such thing. */
export function subjectOf(
  documentId: string,
  topic: CardTopic,
  sources: SubjectSources,
): CardSubject | undefined {
  const {index} = sources;
  const document = index.document(documentId);
  if (!document) return undefined;
  switch (topic.kind) {
    case 'mention': {
      const mention = index.mention(documentId, topic.id);
      if (!mention) return undefined;
      const entities = mention.resolution.entityIds.flatMap(
        (id) => entityInCollection(id, sources) ?? [],
      );
      return {kind: 'mention', document, mention, entities, documents: index.collection.documents};
    }
    case 'editorial': {
      const alternation = index.alternation(documentId, topic.id);
      if (!alternation) return undefined;
      const named = new Set(alternation.wordings.flatMap(({witnesses}) => witnesses));
      const witnesses = document.witnesses.filter(({id}) => named.has(id));
      const shown = topic.shown === undefined ? {} : {shown: topic.shown};
      return {kind: 'editorial', document, alternation, witnesses, ...shown};
    }
    case 'link': {
      const link = index.link(documentId, topic.id);
      return link && linkSubject(link, sources);
    }
    case 'annotation': {
      const annotations = index
        .annotationsOf(documentId)
        .filter(({id}) => topic.ids.includes(id))
        .map((annotation) => annotationInCollection(annotation, sources));
      return annotations.length > 0 ? {kind: 'annotation', annotations} : undefined;
    }
  }
}

function linkSubject(link: DocumentLink, sources: SubjectSources): CardSubject {
  const target = link.state === 'resolved' ? previewOf(link.to, sources) : undefined;
  return {kind: 'link', link, ...(target ? {target} : {})};
}

/** An entity with all its mentions, each with a link that lands on it. */
export function entityInCollection(
  id: string,
  {index, addresses, edition, isReader}: SubjectSources,
): EntityInCollection | undefined {
  const entity = index.entity(id);
  if (!entity) return undefined;
  const mentions = index.mentionsOf(id).map(({document, mention}) => ({
    document,
    mention,
    href: addresses.passage({document: document.id, passage: mention.id}),
    passage: index.passage(document.id, mention.passage)?.label ?? '',
  }));
  const href = addresses.entity(id);
  const extent = edition?.extentOf(id);
  return {
    entity,
    mentions,
    sources: sourcesOf(entity, index),
    ...(extent ? {extent} : {}),
    ...(href ? {href} : {}),
    ...(isReader ? {canTrace: true} : {}),
  };
}

/** What the pointers of a record to where it has something from are called. */
function sourcesOf({roles, dates}: Entity, index: CollectionIndex): ReadonlyMap<string, string> {
  const pointers = [...roles, ...dates].flatMap(({sources = []}) => sources);
  return new Map(
    pointers.map((pointer) => [pointer, witnessesOf({sources: [pointer]}, index).join()]),
  );
}

/** A passage or a whole document, with its first words. */
export function previewOf(
  address: PassageAddress,
  sources: SubjectSources,
): PassagePreview | undefined {
  const document = sources.index.document(address.document);
  if (!document) return undefined;
  const passage = address.passage
    ? passageAround(document.id, address.passage, sources.index)
    : undefined;
  return {
    document,
    ...(passage ? {passage: passage.label} : {}),
    excerpt: passage?.opening ?? document.header.abstract ?? '',
    href: sources.addresses.passage(address),
  };
}

/** An annotation with its passages looked up. */
export function annotationInCollection(
  annotation: Annotation,
  sources: SubjectSources,
): AnnotationInCollection {
  const passages = [
    ...annotation.targets.map((passage) => describe(passage, 'target', sources)),
    ...annotation.linked.map((passage) => describe(passage, 'linked', sources)),
  ];
  return {
    annotation,
    passages,
    identified: annotation.identifies.map((iri) => identify(iri, annotation, sources)),
    own: sources.own?.has(annotation.id) ?? false,
    canCompare: sources.isReader ?? false,
  };
}

function identify(
  iri: string,
  {newEntity}: Annotation,
  {index, addresses}: SubjectSources,
): IdentifiedEntity {
  const entity = index.entityByIri(iri);
  if (entity) {
    const href = addresses.entity(entity.id);
    return {iri, name: entity.name, ...(href ? {href} : {})};
  }
  return newEntity && iri.endsWith(`#${newEntity.id}`)
    ? {iri, name: newEntity.name, isNew: true}
    : {iri};
}

function describe(
  passage: AnnotatedPassage,
  role: AnnotationPassage['role'],
  sources: SubjectSources,
): AnnotationPassage {
  const {placement, document} = passage;
  const quote = passage.selectors.quote?.exact ?? '';
  if ('reason' in placement) {
    return {role, quote, unplaced: placement.reason};
  }
  const preview = document && previewOf({document, passage: placement.passage}, sources);
  return {role, quote, ...(preview ? {preview} : {})};
}

/** A passage by its id, or the passage that a mention of that id stands in. */
function passageAround(
  documentId: string,
  id: string,
  index: CollectionIndex,
): PassageRecord | undefined {
  return index.passage(documentId, index.mention(documentId, id)?.passage ?? id);
}
