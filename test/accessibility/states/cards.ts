import {waitUntil} from '@open-wc/testing';
import type {HistoricalDate} from '../../../components/core/dates/historical-date.js';
import {LecternLink} from '../../../components/elements/lectern-link/lectern-link.js';
import {patiently} from '../../elements/sources.js';
import {
  annotationWith,
  essay,
  inCollection,
  mentionSubject,
  osman,
} from '../../elements/subjects.js';
import {type ElementState, mounted, openCard} from './mounting.js';

const two = {...osman, id: 'b', name: 'Another Osman', names: []};
const ambiguous = {state: 'ambiguous', entityIds: ['osman', 'b'], unresolved: []} as const;
const unresolved = {state: 'unresolved', entityIds: [], unresolved: ['#nobody']} as const;
const none = {state: 'none', entityIds: [], unresolved: []} as const;

const day = {year: 1945, month: 10, day: 5};
const date: HistoricalDate = {
  earliest: day,
  latest: day,
  extent: 'within',
  precision: 'day',
  certainty: 'low',
  inferred: true,
  attributes: {when: '1945-10-05', cert: 'low'},
  malformed: [],
};

/** What is told of a name, a date, a note or a link. */
export const cards: readonly ElementState[] = [
  {name: 'lectern-card, a person', mount: () => openCard(mentionSubject({}, osman))},
  {
    name: 'lectern-card, candidates',
    mount: () => openCard(mentionSubject({resolution: ambiguous}, osman, two)),
  },
  {
    name: 'lectern-card, a pointer that leads nowhere',
    mount: () => openCard(mentionSubject({resolution: unresolved})),
  },
  {
    name: 'lectern-card, a date',
    mount: () =>
      openCard(
        mentionSubject({kind: 'date', element: 'date', form: '5.X', date, resolution: none}),
      ),
  },
  {
    name: 'lectern-card, annotations',
    mount: () => {
      const own = {...annotationWith('One of my own.'), own: true};
      return openCard({kind: 'annotation', annotations: [own, annotationWith('Lost.', 'gone')]});
    },
  },
  {
    name: 'lectern-entity, full',
    mount: () => mounted('lectern-entity', {subject: inCollection(), form: 'Ospan Batyr'}),
  },
  {
    name: 'lectern-link, its preview',
    mount: async () => {
      const preview = {
        document: essay,
        passage: '¶ 2',
        excerpt: 'By then it stood.',
        href: '#e.p2',
      };
      const link = await mounted('lectern-link', {document: 'essay', passage: 'p2', preview});
      link.textContent = 'the essay';
      const isThere = () => link.shadowRoot?.querySelector('[popover]');
      await waitUntil(isThere, 'no preview', patiently);
      if (link instanceof LecternLink) link.showPreview();
      return link;
    },
  },
  {
    name: 'lectern-date, with details',
    mount: () =>
      mounted('lectern-date', {notBefore: '1946-11', notAfter: '1946-12', details: true}),
  },
  {
    name: 'lectern-annotation',
    mount: () => mounted('lectern-annotation', {annotation: annotationWith('seen')}),
  },
  {
    name: 'lectern-notes, more than five and one without a place',
    mount: () =>
      mounted('lectern-notes', {
        heading: 'Notes',
        annotations: [
          ...[1, 2, 3, 4, 5, 6].map((at) => annotationWith(`number ${at}`)),
          annotationWith('last', 'its words are gone'),
        ],
      }),
  },
];
