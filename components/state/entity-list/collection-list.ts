import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import {listCollection} from '../../core/collection/entity-list/list-collection.js';
import {mentionsAtOnce} from '../../core/collection/entity-list/list-files.js';
import type {EntityListSource, MentionPage} from './entity-list-source.js';

/** The index of names of a collection that is in memory. */
export function collectionList(index: CollectionIndex, locale?: string): EntityListSource {
  const list = listCollection(index.collection, locale);
  const given = <Value>(value: Value) => Promise.resolve({ok: true, value} as const);
  return {
    documents: list.documents,
    rows: list.rows,
    looseTotal: list.loose.length,
    leftOut: list.leftOut,
    loose: () => given(list.loose),
    mentions: (row, page) =>
      given(
        row.loose ? (list.looseMentions.get(row.id) ?? nothing) : mentionPage(index, row, page),
      ),
    entity: (row) => given(row.loose ? undefined : index.entity(row.id)),
    countsIn: (document) => given(new Map(list.counts.get(document))),
  };
}

const nothing: MentionPage = {total: 0, documents: [], mentions: []};

function mentionPage(index: CollectionIndex, {id}: EntityRow, page: number): MentionPage {
  const all = index.mentionsOf(id);
  const documents = new Map<string, {id: string; title: string; count: number}>();
  for (const {document} of all) {
    const known = documents.get(document.id);
    if (known) known.count++;
    else documents.set(document.id, {id: document.id, title: document.header.title, count: 1});
  }
  const from = page * mentionsAtOnce;
  const to = from + mentionsAtOnce;
  return {
    total: all.length,
    documents: [...documents.values()],
    mentions: all.slice(from, to).map(({document, mention}) => ({
      document: document.id,
      mention,
      label: index.passage(document.id, mention.passage)?.label ?? '',
    })),
    ...(to < all.length ? {next: page + 1} : {}),
  };
}
