import type {EntityMentions} from '../../core/collection/compiled/compiled-files.js';
import type {DataFiles} from './collection-data.js';
import type {MentionsOfEntity} from './mention-index.js';

/** Mentions of an entity that come at once; further ones in files of as many. */
export const mentionsAtOnce = 200;

interface DocumentOnList {
  readonly id: string;
  readonly file: string;
  readonly title: string;
}

/** Writes what is known of where the entities of one bucket are mentioned: `{[id]: EntityMentions}`. */
export function mentionFile(
  mentions: ReadonlyMap<string, MentionsOfEntity>,
  documents: ReadonlyMap<string, DocumentOnList>,
  data: DataFiles,
): string {
  const members = [...mentions].map(([entity, all]) => {
    const counts = new Map<string, number>();
    for (const {document} of all) counts.set(document, (counts.get(document) ?? 0) + 1);
    const listed: EntityMentions['documents'] = [...counts].flatMap(([id, count]) => {
      const document = documents.get(id);
      return document ? [{id, file: document.file, title: document.title, count}] : [];
    });
    const more: string[] = [];
    for (let from = mentionsAtOnce; from < all.length; from += mentionsAtOnce) {
      more.push(data.add('more', listOf(all.slice(from, from + mentionsAtOnce))));
    }
    const fields: Readonly<Record<keyof EntityMentions, string>> = {
      total: `${all.length}`,
      documents: JSON.stringify(listed),
      mentions: listOf(all.slice(0, mentionsAtOnce)),
      more: JSON.stringify(more),
    };
    const written = Object.entries(fields).map(([name, json]) => `"${name}":${json}`);
    return `${JSON.stringify(entity)}:{${written.join(',')}}`;
  });
  return `{${members.join(',')}}`;
}

/** Mentions are JSON already: they are not read to be written. */
function listOf(mentions: MentionsOfEntity): string {
  return `[${mentions.map(({json}) => json).join(',')}]`;
}
