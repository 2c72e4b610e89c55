import type {Entity} from '../../entities/entity.js';
import {byId} from '../../tei/by-id.js';
import {headerOf} from '../../tei/header-of.js';
import type {Span} from '../../tei/span.js';
import type {Collection, DocumentRecord} from '../collection.js';
import {groupBy} from '../collection-index.js';
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

/**
 * The collection with what belongs to stretches of a document; what is known already stays. All that
 * is known is gone through once, however many stretches come: of a long text there are a thousand.
 */
export function withParts(
  collection: Collection,
  documentId: string,
  parts: readonly RecordPart[],
): Collection {
  const document = collection.documents.find(({id}) => id === documentId);
  if (!document) return collection;
  const all = <Value>(of: (part: RecordPart) => readonly Value[]): Value[] => parts.flatMap(of);
  return {
    ...replaced(collection, {
      ...document,
      mentions: inOrder(
        document.mentions,
        all(({mentions}) => mentions),
      ),
      passages: inOrder(
        document.passages,
        all(({passages}) => passages),
      ),
      notes: inOrder(
        document.notes,
        all(({notes}) => notes),
      ),
      alternations: united(
        document.alternations,
        all(({alternations}) => alternations),
      ),
      hidden: withHidden(
        document.hidden,
        all(({hidden}) => hidden),
      ),
    }),
    links: united(
      collection.links,
      all(({links}) => links),
    ),
    annotations: united(
      collection.annotations,
      all(({annotations}) => annotations),
    ),
  };
}

/** An entity, with where it is mentioned, in whichever documents, if that is known. */
export interface PlacedEntity {
  readonly entity: Entity;
  readonly where?: EntityMentions | undefined;
}

/** The collection with entities, and with where they are mentioned. */
export function withEntities(collection: Collection, found: readonly PlacedEntity[]): Collection {
  const places = new Map<string, EntityMentions['documents'][number]>();
  for (const {where} of found) {
    for (const place of where?.documents ?? []) places.set(place.id, place);
  }
  const here = groupBy(
    found.flatMap(({where}) => where?.mentions ?? []),
    ({document}) => document,
  );
  const entities = united(
    collection.entities,
    found.map(({entity}) => entity),
  );
  const known = byId(collection.documents);
  const grown = [...places.values()].map((place) => {
    const document = known.get(place.id) ?? outlineOf(place);
    const placed = here.get(place.id) ?? [];
    return {
      ...document,
      mentions: inOrder(
        document.mentions,
        placed.map(({mention}) => mention),
      ),
      passages: inOrder(document.passages, placed.map(passageOf)),
    };
  });
  const documents = new Map([...collection.documents, ...grown].map((one) => [one.id, one]));
  return {...collection, entities, documents: [...documents.values()]};
}

/** All that is known of a document of which nothing is open: what it is called. */
export function outlineOf({
  id,
  file,
  title,
}: Pick<EntityMentions['documents'][number], 'id' | 'file' | 'title'>): DocumentRecord {
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
  const ids = new Set(known.map(({id}) => id));
  return [...known, ...more.filter(({id}) => !ids.has(id) && ids.add(id))];
}

function withHidden(
  known: DocumentRecord['hidden'],
  more: DocumentRecord['hidden'],
): DocumentRecord['hidden'] {
  const place = ({start, end}: Span): string => `${start}-${end}`;
  const places = new Set(known.map(place));
  const fresh = more.filter((one) => !places.has(place(one)));
  return [...known, ...fresh].sort((a, b) => a.start - b.start);
}
