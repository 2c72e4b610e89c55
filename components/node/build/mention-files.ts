import type {
  EntityMentions,
  NamingDocument,
} from '../../core/collection/compiled/compiled-files.js';
import type {DataFiles} from './collection-data.js';
import type {MentionsOfEntity} from './mention-index.js';

/**
 * Mentions of an entity that come at once, and documents with them; further ones in files of as many.
 * Since a document that is listed has one mention at least, who has read so many files of mentions
 * and of documents knows the documents of these mentions.
 */
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
    const listed: readonly NamingDocument[] = [...counts].flatMap(([id, count]) => {
      const document = documents.get(id);
      return document ? [{id, file: document.file, title: document.title, count}] : [];
    });
    const more = furtherFiles(all, (some) => data.add('more', listOf(some)));
    const further = furtherFiles(listed, (some) => data.add('docs', JSON.stringify(some)));
    const fields: Readonly<Partial<Record<keyof EntityMentions, string>>> = {
      total: `${all.length}`,
      documents: JSON.stringify(listed.slice(0, mentionsAtOnce)),
      ...(further.length > 0
        ? {naming: `${listed.length}`, furtherDocuments: JSON.stringify(further)}
        : {}),
      mentions: listOf(all.slice(0, mentionsAtOnce)),
      more: JSON.stringify(more),
    };
    const written = Object.entries(fields).map(([name, json]) => `"${name}":${json}`);
    return `${JSON.stringify(entity)}:{${written.join(',')}}`;
  });
  return `{${members.join(',')}}`;
}

/** What does not come at once, in files. */
function furtherFiles<Value>(
  values: readonly Value[],
  add: (some: readonly Value[]) => string,
): string[] {
  const files: string[] = [];
  for (let from = mentionsAtOnce; from < values.length; from += mentionsAtOnce) {
    files.push(add(values.slice(from, from + mentionsAtOnce)));
  }
  return files;
}

/** Mentions are JSON already: they are not read to be written. */
function listOf(mentions: MentionsOfEntity): string {
  return `[${mentions.map(({json}) => json).join(',')}]`;
}
