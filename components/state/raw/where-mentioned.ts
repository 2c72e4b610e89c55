import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {EntityMentions} from '../../core/collection/compiled/compiled-files.js';
import type {Entity} from '../../core/entities/entity.js';

/** An entity, and where it is mentioned. */
export interface RawEntity {
  readonly entity: Entity;
  readonly where: EntityMentions;
}

/** A card shows a few of them, an entity's own page more: nobody reads thousands. */
const mostMentions = 500;

/** Where an entity is mentioned: of very many mentions the first ones, and how many there are. */
export function whereMentioned(index: CollectionIndex, id: string): EntityMentions {
  const all = index.mentionsOf(id);
  const counts = new Map<string, number>();
  for (const {document} of all) counts.set(document.id, (counts.get(document.id) ?? 0) + 1);
  const documents = [...counts].flatMap(([document, count]) => {
    const record = index.document(document);
    return record ? [{id: document, file: record.file, title: record.header.title, count}] : [];
  });
  const mentions = all.slice(0, mostMentions).map(({document, mention}) => ({
    document: document.id,
    mention,
    label: index.passage(document.id, mention.passage)?.label ?? '',
  }));
  return {total: all.length, documents, mentions, more: []};
}
