import type {EntityKind} from '../../entities/entity.js';
import type {MentionKind} from '../../tei/tei-document.js';
import type {DocumentRecord, MentionRecord} from '../collection.js';
import type {PlacedMentionRecord} from '../compiled/compiled-files.js';
import {type DocumentNames, type LooseName, looseId} from './entity-row.js';

/** Mentions of one name without a record that one document gives. */
const mostOfOneDocument = 20;

/** A longer form is a clause that somebody marked as a name. */
const longestForm = 120;

/** What a document names, and how often by which form. */
export function namesOfDocument({id, mentions, passages}: DocumentRecord): DocumentNames {
  const labels = new Map(passages.map((passage) => [passage.id, passage.label]));
  const names = new NamesGatherer(id);
  for (const mention of mentions) names.add(mention, labels.get(mention.passage) ?? '');
  return names.finish();
}

/** Gathers the names of a document whose mentions come one after the other. */
export class NamesGatherer {
  readonly #document: string;
  readonly #named = new Map<string, Map<string, number>>();
  readonly #loose = new Map<
    string,
    LooseName & {count: number; readonly mentions: PlacedMentionRecord[]}
  >();

  /** @param document its id */
  constructor(document: string) {
    this.#document = document;
  }

  /** @param label of the mention's passage */
  add(mention: MentionRecord, label: string): void {
    const kind = kindOfName(mention.kind);
    const form = formOf(mention.form);
    if (kind === undefined || form === '') return;
    for (const entity of mention.resolution.entityIds) {
      const forms = this.#named.get(entity) ?? new Map<string, number>();
      this.#named.set(entity, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
    if (mention.resolution.entityIds.length > 0) return;
    const key = looseId(kind, form);
    const known = this.#loose.get(key) ?? {kind, form, count: 0, mentions: []};
    this.#loose.set(key, known);
    known.count++;
    if (known.mentions.length < mostOfOneDocument) {
      known.mentions.push({document: this.#document, mention, label});
    }
  }

  finish(): DocumentNames {
    return {
      named: [...this.#named].map(([entity, forms]) => [entity, [...forms]] as const),
      loose: [...this.#loose.values()],
    };
  }
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
