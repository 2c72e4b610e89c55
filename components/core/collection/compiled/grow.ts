import type {Entity} from '../../entities/entity.js';
import {byId} from '../../tei/by-id.js';
import {headerOf} from '../../tei/header-of.js';
import type {Collection, DocumentRecord} from '../collection.js';
import {emptyRecord} from '../empty-record.js';
import type {EntityMentions, PlacedMentionRecord} from './compiled-files.js';
import type {RecordPart} from './record-parts.js';

/** A collection of which nothing is known yet. */
export const emptyCollection: Collection = {
  title: '',
  documents: [],
  entities: [],
  links: [],
  annotations: [],
  failures: [],
};

/** The collection with a document in it; mentions that are known of it already stay. */
export function withDocument(collection: Collection, document: DocumentRecord): Collection {
  const known = collection.documents.find(({id}) => id === document.id);
  return replaced(
    collection,
    known
      ? {
          ...document,
          mentions: inOrder(known.mentions, document.mentions),
          passages: inOrder(known.passages, document.passages),
        }
      : document,
  );
}

function replaced(collection: Collection, document: DocumentRecord): Collection {
  const {documents} = collection;
  const known = documents.findIndex(({id}) => id === document.id);
  return {
    ...collection,
    documents: known === -1 ? [...documents, document] : documents.with(known, document),
  };
}

/** The collection with what belongs to one stretch of a document; what is known already stays. */
export function withPart(collection: Collection, documentId: string, part: RecordPart): Collection {
  const document = collection.documents.find(({id}) => id === documentId);
  if (!document) return collection;
  return {
    ...replaced(collection, {
      ...document,
      mentions: inOrder(document.mentions, part.mentions),
      passages: inOrder(document.passages, part.passages),
      notes: inOrder(document.notes, part.notes),
      alternations: united(document.alternations, part.alternations),
      hidden: withHidden(document.hidden, part.hidden),
    }),
    links: united(collection.links, part.links),
    annotations: united(collection.annotations, part.annotations),
  };
}

/** The collection with an entity, and with where it is mentioned, in whichever documents. */
export function withEntity(
  collection: Collection,
  entity: Entity,
  where: EntityMentions | undefined,
): Collection {
  const entities = united(collection.entities, [entity]);
  let grown: Collection = {...collection, entities};
  for (const place of where?.documents ?? []) {
    const here = where?.mentions.filter(({document}) => document === place.id) ?? [];
    const document = grown.documents.find(({id}) => id === place.id) ?? outline(place);
    grown = replaced(grown, {
      ...document,
      mentions: inOrder(
        document.mentions,
        here.map(({mention}) => mention),
      ),
      passages: inOrder(document.passages, here.map(passageOf)),
    });
  }
  return grown;
}

/** All that is known of a document of which nothing is open: what it is called. */
function outline({id, file, title}: EntityMentions['documents'][number]): DocumentRecord {
  return emptyRecord({id, file, header: headerOf(title)});
}

function passageOf({mention, label}: PlacedMentionRecord): DocumentRecord['passages'][number] {
  const {passage: id, start, end} = mention;
  return {id, label, element: '', opening: '', start, end};
}

type Placed = {readonly id: string; readonly start: number};

function inOrder<Value extends Placed>(known: readonly Value[], more: readonly Value[]): Value[] {
  return united(known, more).sort((a, b) => a.start - b.start);
}

function united<Value extends {readonly id: string}>(
  known: readonly Value[],
  more: readonly Value[],
): Value[] {
  const ids = byId(known);
  return [...known, ...more.filter(({id}) => !ids.has(id))];
}

function withHidden(
  known: DocumentRecord['hidden'],
  more: DocumentRecord['hidden'],
): DocumentRecord['hidden'] {
  const places = new Set(known.map(({start, end}) => `${start}-${end}`));
  const fresh = more.filter(({start, end}) => !places.has(`${start}-${end}`));
  return [...known, ...fresh].sort((a, b) => a.start - b.start);
}
