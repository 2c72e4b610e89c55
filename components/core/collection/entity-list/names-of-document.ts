import type {EntityKind} from '../../entities/entity.js';
import type {MentionKind} from '../../tei/tei-document.js';
import type {DocumentRecord} from '../collection.js';
import type {PlacedMentionRecord} from '../compiled/compiled-files.js';
import {type DocumentNames, type LooseName, looseId} from './entity-row.js';

/** Mentions of one name without a record that one document gives. */
const mostOfOneDocument = 20;

/** A longer form is a clause that somebody marked as a name. */
const longestForm = 120;

/** What a document names, and how often by which form. */
export function namesOfDocument({id, mentions, passages}: DocumentRecord): DocumentNames {
  const labels = new Map(passages.map((passage) => [passage.id, passage.label]));
  const named = new Map<string, Map<string, number>>();
  const loose = new Map<string, LooseName & {count: number; mentions: PlacedMentionRecord[]}>();
  for (const mention of mentions) {
    const kind = kindOfName(mention.kind);
    const form = formOf(mention.form);
    if (kind === undefined || form === '') continue;
    for (const entity of mention.resolution.entityIds) {
      const forms = named.get(entity) ?? new Map<string, number>();
      named.set(entity, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
    if (mention.resolution.entityIds.length > 0) continue;
    const key = looseId(kind, form);
    const known = loose.get(key) ?? {kind, form, count: 0, mentions: []};
    loose.set(key, known);
    known.count++;
    if (known.mentions.length < mostOfOneDocument) {
      known.mentions.push({document: id, mention, label: labels.get(mention.passage) ?? ''});
    }
  }
  return {
    named: [...named].map(([entity, forms]) => [entity, [...forms]] as const),
    loose: [...loose.values()],
  };
}

/** A name of which nobody says what it is of is listed as a term; a date is no name. */
function kindOfName(kind: MentionKind): EntityKind | undefined {
  if (kind === 'date') return undefined;
  return kind === 'name' ? 'term' : kind;
}

function formOf(form: string): string {
  const folded = form.replace(/\s+/g, ' ').trim();
  return folded.length > longestForm ? `${folded.slice(0, longestForm)}…` : folded;
}
