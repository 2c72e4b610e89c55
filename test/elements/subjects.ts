import type {Annotation} from '../../components/core/annotations/annotation.js';
import type {DocumentRecord, MentionRecord} from '../../components/core/collection/collection.js';
import type {HistoricalDate} from '../../components/core/dates/historical-date.js';
import type {Entity} from '../../components/core/entities/entity.js';
import type {DocumentLink} from '../../components/core/links/document-link.js';
import type {TeiHeader} from '../../components/core/tei/tei-header.js';
import type {
  AnnotationInCollection,
  CardSubject,
  EntityInCollection,
  MentionInCollection,
  PassagePreview,
} from '../../components/state/card-subject.js';

/** A header with a title and nothing else said. */
export function headerOf(title: string, more: Partial<TeiHeader> = {}): TeiHeader {
  return {
    title,
    titles: [{text: title}],
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
    ...more,
  };
}

/** A document of one collection with passages `b1` … `b9`. */
export function documentOf(id: string, title: string): DocumentRecord {
  const passages = Array.from({length: 9}, (_, at) => ({
    id: `b${at + 1}`,
    element: 'p',
    label: `¶ ${at + 1}`,
    start: at * 100,
    end: at * 100 + 99,
    opening: `The opening words of paragraph ${at + 1} of this text, cut where a preview ends …`,
  }));
  return {
    id,
    file: `${id}.xml`,
    header: headerOf(title),
    characters: 900,
    passages,
    mentions: [],
    notes: [],
    hidden: [],
    warnings: [],
  };
}

/** A mention of a person, resolved to Osman unless told otherwise. */
export function mentionOf(form: string, more: Partial<MentionRecord> = {}): MentionRecord {
  return {
    id: 'm1',
    kind: 'person',
    element: 'persName',
    form,
    pointers: [],
    passage: 'b3',
    start: 210,
    end: 210 + form.length,
    before: 'the rebels led by',
    after: 'crossed the river in spring',
    resolution: {state: 'resolved', entityIds: ['osman-batur'], unresolved: []},
    ...more,
  };
}

/** A day, as an editor tags it. */
export function dateOf(year: number, month: number, day: number): HistoricalDate {
  const when = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return {
    earliest: {year, month, day},
    latest: {year, month, day},
    extent: 'within',
    precision: 'day',
    inferred: false,
    attributes: {when},
    malformed: [],
  };
}

export const memo: DocumentRecord = documentOf('memo', 'Beria to Molotov, 5 October 1945');
export const biography: DocumentRecord = documentOf('biography', 'Osman Batur: a biography');
/** Names nobody: its silence must be told. */
export const army: DocumentRecord = documentOf('army', 'The East Turkestan National Army');
export const documents: readonly DocumentRecord[] = [memo, biography, army];

/** A mention as an entity lists it, with a link that lands on it. */
export function mentionIn(document: DocumentRecord, mention: MentionRecord): MentionInCollection {
  return {
    document,
    mention,
    href: `${document.id}.html#${mention.id}`,
    passage: document.passages.find(({id}) => id === mention.passage)?.label ?? '',
  };
}

export function entityOf(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'person',
    record: {file: 'authority.xml', fragment: id},
    name,
    names: [{text: name, lang: 'en'}],
    roles: [],
    dates: [],
    identifiers: [],
    notes: [],
    related: [],
    ...more,
  };
}

export const osman: EntityInCollection = {
  entity: entityOf('osman-batur', 'Osman Batur', {
    names: [
      {text: 'Osman Batur', lang: 'en'},
      {text: 'Оспан батыр', lang: 'kk-Cyrl'},
      {text: '烏斯滿·巴圖爾', lang: 'zh-Hant'},
    ],
    roles: [{label: 'leader of the Altay Kazakhs'}],
    dates: [
      {event: 'birth', label: 'born', wording: '1899', date: {...dateOf(1899, 1, 1)}},
      {
        event: 'death',
        label: 'died',
        wording: '29 April 1951',
        date: dateOf(1951, 4, 29),
        place: 'Ürümqi',
      },
    ],
    identifiers: [
      {authority: 'wikidata', value: 'Q1234', href: 'https://www.wikidata.org/entity/Q1234'},
    ],
    notes: ['Appointed governor of the Altay district in 1945.'],
  }),
  mentions: [
    mentionIn(memo, mentionOf('Ospan Batyr')),
    mentionIn(memo, mentionOf('Ospan', {id: 'm4', passage: 'b5'})),
    mentionIn(biography, mentionOf('Osman', {id: 'm2', passage: 'b1'})),
  ],
  href: 'entities/osman-batur.html',
};

export const delilkhan: EntityInCollection = {
  entity: entityOf('delilkhan', 'Delilkhan Sugurbayev', {
    roles: [{label: 'governor after Osman'}],
  }),
  mentions: [mentionIn(memo, mentionOf('Dalelkhan', {id: 'm9', passage: 'b6'}))],
};

export type MentionSubject = Extract<CardSubject, {kind: 'mention'}>;
export type EditorialSubject = Extract<CardSubject, {kind: 'editorial'}>;
export type LinkSubject = Extract<CardSubject, {kind: 'link'}>;
export type AnnotationSubject = Extract<CardSubject, {kind: 'annotation'}>;

export const resolved: MentionSubject = {
  kind: 'mention',
  document: memo,
  mention: mentionOf('Ospan Batyr'),
  entities: [osman],
  documents,
};

/** Two candidates for one name. */
export const ambiguous: MentionSubject = {
  ...resolved,
  mention: mentionOf('the governor', {
    id: 'm5',
    element: 'rs',
    certainty: 'low',
    resolution: {state: 'ambiguous', entityIds: ['osman-batur', 'delilkhan'], unresolved: []},
  }),
  entities: [osman, delilkhan],
};

/** A phrase that means two persons at once. */
export const several: MentionSubject = {
  ...resolved,
  mention: mentionOf('both leaders', {
    id: 'm6',
    element: 'rs',
    resolution: {state: 'several', entityIds: ['osman-batur', 'delilkhan'], unresolved: []},
  }),
  entities: [osman, delilkhan],
};

export const unresolved: MentionSubject = {
  ...resolved,
  mention: mentionOf('Captain Nobody', {
    id: 'm7',
    pointers: [{kind: 'document', raw: '#xyz', file: '', fragment: 'xyz'}],
    resolution: {state: 'unresolved', entityIds: [], unresolved: ['#xyz']},
  }),
  entities: [],
};

/** A name without any pointer. */
export const unnamed: MentionSubject = {
  ...resolved,
  mention: mentionOf('an old shepherd', {
    id: 'm8',
    resolution: {state: 'none', entityIds: [], unresolved: []},
  }),
  entities: [],
};

export const dated: MentionSubject = {
  ...resolved,
  mention: mentionOf('5 October', {
    id: 'm10',
    kind: 'date',
    element: 'date',
    date: {...dateOf(1945, 10, 5), inferred: true},
    resolution: {state: 'none', entityIds: [], unresolved: []},
  }),
  entities: [],
};

export const editorial: EditorialSubject = {
  kind: 'editorial',
  document: memo,
  shown: 'Ospan Baty',
  alternatives: [
    {
      text: 'Ospan Batyr',
      code: 'alternative-encoding',
      reason: 'Another encoding of the same words; the card of this passage gives it',
      element: 'corr',
      owner: 'e1',
      start: 300,
      end: 311,
    },
    {
      text: 'Osman Batur',
      code: 'variant-reading',
      reason: 'A reading of another witness, or a note on the readings; the card gives it',
      element: 'rdg',
      owner: 'e1',
      start: 311,
      end: 322,
    },
  ],
};

export const preview: PassagePreview = {
  document: biography,
  passage: '¶ 2',
  excerpt: 'He came of a family of herders on the upper Irtysh …',
  href: 'biography.html#b2',
};

export const link: DocumentLink = {
  id: 'memo.l1',
  from: {document: 'memo', passage: 'b3', span: {start: 250, end: 262}},
  to: {document: 'biography', passage: 'b2'},
  form: 'his biography',
  origin: 'link',
  state: 'resolved',
  raw: 'biography.xml#b2',
};

export const linked: LinkSubject = {kind: 'link', link, target: preview};

export const annotation: Annotation = {
  id: 'https://example.org/annotations/1',
  motivations: ['linking', 'commenting'],
  creator: 'The editors',
  created: '2026-01-05T10:00:00Z',
  comments: [{text: 'The two sources disagree on the year.', lang: 'en'}],
  tags: ['contradiction'],
  identifies: [],
  targets: [],
  linked: [],
};

export const annotationInMemo: AnnotationInCollection = {
  annotation,
  passages: [
    {
      role: 'target',
      quote: 'in the spring of 1944',
      preview: {document: memo, passage: '¶ 3', excerpt: 'In the spring …', href: 'memo.html#b3'},
    },
    {role: 'linked', quote: 'in the autumn of 1943', preview},
    {role: 'linked', quote: 'a lost passage', unplaced: 'the quoted words are not in the text'},
  ],
};

export const annotated: AnnotationSubject = {kind: 'annotation', annotations: [annotationInMemo]};
