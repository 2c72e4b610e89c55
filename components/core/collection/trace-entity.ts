import type {DocumentRecord, MentionRecord} from './collection.js';
import type {CollectionIndex, PlacedMention} from './collection-index.js';

/** A name something goes by, and how often. */
export interface FormCount {
  readonly form: string;
  readonly count: number;
}

/** One entity through several documents. */
export interface EntityTrace {
  /** In the order of the documents asked for, and of place in each. */
  readonly mentions: readonly PlacedMention[];
  /** What they call it, the most frequent first. */
  readonly forms: readonly FormCount[];
  /** Those of the documents that do not name it. */
  readonly silent: readonly DocumentRecord[];
}

/** The forms of mentions, the most frequent first; of two as frequent, the one that is met first. */
export function countForms(mentions: readonly Pick<MentionRecord, 'form'>[]): FormCount[] {
  const counts = new Map<string, number>();
  for (const {form} of mentions) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].map(([form, count]) => ({form, count})).sort((a, b) => b.count - a.count);
}

/**
 * How documents call an entity: “as Ospan Batyr 5, as Osman Batur 11”.
 *
 * @param documents ids; those the collection does not have count for nothing
 */
export function formsOf(
  index: CollectionIndex,
  entityId: string,
  documents: readonly string[],
): readonly FormCount[] {
  return traceEntity(index, entityId, documents).forms;
}

/** Where documents name an entity, how, and which of them do not. */
export function traceEntity(
  index: CollectionIndex,
  entityId: string,
  documents: readonly string[],
): EntityTrace {
  const places = new Map([...new Set(documents)].map((id): [string, PlacedMention[]] => [id, []]));
  for (const placed of index.mentionsOf(entityId)) places.get(placed.document.id)?.push(placed);
  const mentions = [...places.values()].flatMap((placed) =>
    // What is learned of a long text comes in the order in which it is asked for.
    placed.sort((a, b) => a.mention.start - b.mention.start),
  );
  return {
    mentions,
    forms: countForms(mentions.map(({mention}) => mention)),
    silent: [...places].flatMap(([id, placed]) =>
      placed.length > 0 ? [] : (index.document(id) ?? []),
    ),
  };
}
