import type {Annotation} from '../annotations/annotation.js';
import {EntitiesByIri} from '../entities/entities-by-iri.js';
import type {Entity} from '../entities/entity.js';
import type {DocumentLink} from '../links/document-link.js';
import {byId} from '../tei/by-id.js';
import type {Alternation} from '../tei/variants/alternation.js';
import type {Collection, DocumentRecord, MentionRecord, PassageRecord} from './collection.js';

/** A mention with the document it stands in. */
export interface PlacedMention {
  readonly document: DocumentRecord;
  readonly mention: MentionRecord;
}

/** The questions a reader asks of a collection, answered from maps made once. */
export class CollectionIndex {
  readonly #documents: ReadonlyMap<string, DocumentRecord>;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #mentions = new Map<string, PlacedMention[]>();
  /** Parts of a document by their ids, made when the document is first asked for one. */
  readonly #parts = new Map<string, DocumentParts>();
  readonly #linksTo: ReadonlyMap<string, readonly DocumentLink[]>;
  readonly #linksFrom: ReadonlyMap<string, readonly DocumentLink[]>;
  /** Made when it is first asked for. */
  #byIri: EntitiesByIri | undefined;

  constructor(readonly collection: Collection) {
    this.#documents = byId(collection.documents);
    this.#entities = byId(collection.entities);
    for (const document of collection.documents) {
      for (const mention of document.mentions) {
        for (const id of mention.resolution.entityIds) {
          const known = this.#mentions.get(id);
          if (known) known.push({document, mention});
          else this.#mentions.set(id, [{document, mention}]);
        }
      }
    }
    const resolved = collection.links.filter((link) => link.state === 'resolved');
    this.#linksTo = groupBy(resolved, (link) => link.to.document);
    this.#linksFrom = groupBy(collection.links, (link) => link.from.document);
  }

  document(id: string): DocumentRecord | undefined {
    return this.#documents.get(id);
  }

  mention(documentId: string, id: string): MentionRecord | undefined {
    return this.#partsOf(documentId)?.mentions.get(id);
  }

  passage(documentId: string, id: string): PassageRecord | undefined {
    return this.#partsOf(documentId)?.passages.get(id);
  }

  /** A link by the id its document gives it: the `data-link` of the text. */
  link(documentId: string, id: string): DocumentLink | undefined {
    return this.#partsOf(documentId)?.links.get(`${documentId}.${id}`);
  }

  /** What gives more than one wording: the `data-editorial` of the text. */
  alternation(documentId: string, id: string): Alternation | undefined {
    return this.#partsOf(documentId)?.alternations.get(id);
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** The entity an annotation's IRI means: a record of one of the files, or one known by that IRI. */
  entityByIri(iri: string): Entity | undefined {
    this.#byIri ??= new EntitiesByIri(this.collection.entities);
    return this.#byIri.find(iri);
  }

  /** Every mention of an entity, in order of document and place. */
  mentionsOf(entityId: string): readonly PlacedMention[] {
    return this.#mentions.get(entityId) ?? [];
  }

  linksFrom(documentId: string): readonly DocumentLink[] {
    return this.#linksFrom.get(documentId) ?? [];
  }

  /** Links of other documents that lead into this one. */
  backlinks(documentId: string): readonly DocumentLink[] {
    const links = this.#linksTo.get(documentId) ?? [];
    return links.filter((link) => link.from.document !== documentId);
  }

  /** Annotations with a target or a linked passage in a document. */
  annotationsOf(documentId: string): readonly Annotation[] {
    return this.collection.annotations.filter(({targets, linked}) =>
      [...targets, ...linked].some((passage) => passage.document === documentId),
    );
  }

  #partsOf(documentId: string): DocumentParts | undefined {
    const known = this.#parts.get(documentId);
    const document = this.#documents.get(documentId);
    if (known || !document) return known;
    const parts = {
      mentions: byId(document.mentions),
      passages: byId(document.passages),
      alternations: byId(document.alternations),
      links: byId(this.linksFrom(documentId)),
    };
    this.#parts.set(documentId, parts);
    return parts;
  }

  /** How many entities two documents share. */
  sharedEntities(one: DocumentRecord, other: DocumentRecord): number {
    const entities = new Set(one.mentions.flatMap((mention) => mention.resolution.entityIds));
    const others = new Set(other.mentions.flatMap((mention) => mention.resolution.entityIds));
    return [...others].filter((id) => entities.has(id)).length;
  }
}

interface DocumentParts {
  readonly mentions: ReadonlyMap<string, MentionRecord>;
  readonly passages: ReadonlyMap<string, PassageRecord>;
  readonly alternations: ReadonlyMap<string, Alternation>;
  readonly links: ReadonlyMap<string, DocumentLink>;
}

/** Values by a key of each, in the order in which the keys come. */
export function groupBy<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
