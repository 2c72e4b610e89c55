import type {DocumentRecord, MentionRecord} from '../../components/core/collection/collection.js';
import {emptyRecord} from '../../components/core/collection/empty-record.js';
import type {Entity} from '../../components/core/entities/entity.js';
import type {TeiHeader} from '../../components/core/tei/tei-header.js';
import type {
  AnnotationInCollection,
  CardSubject,
  EntityInCollection,
} from '../../components/state/card-subject.js';

/** Small subjects for cards: one person, two documents, what is known and what is not. */

function header(title: string): TeiHeader {
  return {
    title,
    titles: [],
    authors: [],
    responsibilities: [],
    languages: ['en'],
    publication: [],
    licences: [],
    manuscripts: [],
    sources: [],
    correspondence: [],
    correspondenceContext: [],
    encoding: [],
    changes: [],
    fields: [],
  };
}

export function documentRecord(id: string, title: string): DocumentRecord {
  return {...emptyRecord({id, file: `${id}.xml`, header: header(title)}), characters: 100};
}

export const memo: DocumentRecord = documentRecord('memo', 'The memo');
export const essay: DocumentRecord = documentRecord('essay', 'The essay');

export function mention(change: Partial<MentionRecord> = {}): MentionRecord {
  return {
    id: 'm1',
    kind: 'person',
    element: 'persName',
    form: 'Ospan Batyr',
    pointers: [],
    passage: 'p1',
    start: 0,
    end: 11,
    before: 'led by ',
    after: ' himself',
    resolution: {state: 'resolved', entityIds: ['osman'], unresolved: []},
    ...change,
  };
}

export const osman: Entity = {
  id: 'osman',
  kind: 'person',
  name: 'Osman Batur',
  names: [
    {text: 'Osman Batur', lang: 'en'},
    {text: 'وسپان باتىر', lang: 'kk-Arab'},
    {text: '烏斯滿', lang: 'zh-Hant'},
  ],
  roles: [],
  dates: [],
  identifiers: [
    {authority: 'wikidata', value: 'Q1', href: 'https://www.wikidata.org/entity/Q1'},
    {authority: 'evil', value: 'x', href: 'javascript:alert(1)'},
  ],
  notes: ['A leader of Kazakh rebels.'],
  related: [],
};

export function inCollection(entity: Entity = osman): EntityInCollection {
  return {
    entity,
    mentions: [{document: memo, mention: mention(), href: '#memo.m1', passage: '¶ 1'}],
  };
}

export function mentionSubject(
  change: Partial<MentionRecord> = {},
  ...entities: Entity[]
): CardSubject {
  return {
    kind: 'mention',
    document: memo,
    mention: mention(change),
    entities: entities.map((entity) => inCollection(entity)),
    documents: [memo, essay],
  };
}

export function annotationWith(comment: string, unplaced?: string): AnnotationInCollection {
  return {
    annotation: {
      id: `urn:uuid:${comment}`,
      motivations: ['linking'],
      creator: 'An editor',
      comments: [{text: comment}],
      tags: [],
      identifies: [],
      targets: [],
      linked: [],
    },
    passages: [
      {
        role: 'target',
        quote: 'September of this year',
        ...(unplaced
          ? {unplaced}
          : {
              preview: {document: memo, passage: '¶ 1', excerpt: 'Beria reports', href: '#memo.p1'},
            }),
      },
      {
        role: 'linked',
        quote: 'by September 1944',
        preview: {document: essay, passage: '¶ 2', excerpt: 'By then', href: '#essay.p2'},
      },
    ],
  };
}
