import type {DocumentRecord} from '../../core/collection/collection.js';
import {countForms, type FormCount} from '../../core/collection/trace-entity.js';
import type {EntityInCollection, MentionInCollection} from '../../state/card-subject.js';

/** An entity's mentions as a card lists them. */
export interface EntityMentions {
  readonly count: number;
  /** The forms it is named by over the collection, the most frequent first. */
  readonly forms: readonly FormCount[];
  /** By document, in the order of the collection. */
  readonly groups: readonly DocumentMentions[];
  /** How many documents mention it, of how many. */
  readonly naming: number;
  readonly documents: number;
  /** Documents without a mention, where all of them are known. */
  readonly silent: readonly DocumentRecord[];
}

export interface DocumentMentions {
  readonly document: DocumentRecord;
  readonly mentions: readonly MentionInCollection[];
}

/** Groups mentions by document and by form, and finds who says nothing. */
export function gatherMentions(
  {mentions, extent}: EntityInCollection,
  documents: readonly DocumentRecord[],
): EntityMentions {
  const groups = new Map<string, {document: DocumentRecord; mentions: MentionInCollection[]}>();
  for (const mention of mentions) {
    const {document} = mention;
    const group = groups.get(document.id);
    if (group) group.mentions.push(mention);
    else groups.set(document.id, {document, mentions: [mention]});
  }
  const silent = extent ? [] : documents.filter(({id}) => !groups.has(id));
  return {
    count: extent?.mentions ?? mentions.length,
    naming: extent?.naming ?? groups.size,
    documents: extent?.documents ?? groups.size + silent.length,
    forms: countForms(mentions.map(({mention}) => mention)),
    groups: [...groups.values()],
    silent,
  };
}
