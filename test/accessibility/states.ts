import {aTimeout, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/define-all.js';
import type {Facsimile} from '../../components/core/facsimile/facsimile.js';
import type {LecternCard} from '../../components/elements/lectern-card/lectern-card.js';
import type {CardSubject} from '../../components/state/card-subject.js';
import {catalogue} from '../core/tei/catalogue.js';
import {annotatedReader, choose, part, rangeOfWords} from '../elements/annotating.js';
import {headerIn, loadHeader, memoFile} from '../elements/headers.js';
import {person, reviewOf} from '../elements/reviews.js';
import {addressOf, patiently, tei} from '../elements/sources.js';
import {annotationWith, inCollection, mentionSubject, osman} from '../elements/subjects.js';
import {trouble} from '../embedding/troubles.js';
import {elementsIn} from './deep.js';

/** An element as it can come before a reader. */
export interface ElementState {
  readonly name: string;
  mount(): Promise<HTMLElement>;
}

const register = `<listPerson><person xml:id="osman"><persName>Osman Batur</persName></person></listPerson>`;
const letter = tei(`<head>Memo</head><pb n="2"/>
  <p xml:id="p1">In September the <choice><sic>brigad</sic><corr>brigade</corr></choice> of
  <persName ref="#osman">Ospan Batyr</persName> took <placeName>Altay</placeName>, as
  <ref target="#p2">told below</ref><note place="foot">A note on <hi rend="italic">this</hi>.</note>.</p>
  <p xml:id="p2">It <del>held</del> <add>left</add> <unclear>the</unclear> <gap reason="illegible"/> town
  on <date when="1944-09-05">5 September</date>.</p>
  <list><item>one</item><item>two</item></list>
  <table><row role="label"><cell>Name</cell><cell>Rank</cell></row><row><cell>Ospan</cell><cell>Khan</cell></row></table>
  ${register}`);

const edition = '/texts/altay/osman-batur.xml /texts/altay/beria-molotov-1945-10-05.xml';
const authority = '/texts/altay/authority.xml';

async function until(element: HTMLElement, words: RegExp): Promise<HTMLElement> {
  const said = (): string =>
    [element, ...elementsIn(element)].map((each) => each.shadowRoot?.textContent ?? '').join(' ') +
    element.textContent;
  await waitUntil(() => words.test(said()), `${element.localName} never says ${words}`, patiently);
  await aTimeout(50);
  return element;
}

const mounted = async (
  tag: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<HTMLElement> => {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = Object.assign(document.createElement(tag), given);
  holder.append(element);
  if ('updateComplete' in element) await element.updateComplete;
  await aTimeout(30);
  return element;
};

async function openCard(subject: CardSubject): Promise<HTMLElement> {
  const holder = await fixture<HTMLElement>(
    html`<main><h1>Text</h1><p><span tabindex="0" role="button">Ospan Batyr</span></p>
      <lectern-card></lectern-card></main>`,
  );
  const card = holder.querySelector<LecternCard>('lectern-card');
  const anchor = holder.querySelector('span');
  if (!card || !anchor) throw new Error('no card');
  card.show(subject, anchor, 'click');
  await until(card, /./);
  await aTimeout(80);
  // In a page behind another nothing arrives.
  for (const {shadowRoot} of elementsIn(card)) {
    for (const motion of shadowRoot?.getAnimations() ?? []) motion.finish();
  }
  return holder;
}

const readerOf = (files: string): Promise<HTMLElement> =>
  mounted('lectern-reader', {files}).then((reader) => until(reader, /Ospan/));

const two = {...osman, id: 'b', name: 'Another Osman', names: []};
const ambiguous = {state: 'ambiguous', entityIds: ['osman', 'b'], unresolved: []} as const;
const unresolved = {state: 'unresolved', entityIds: [], unresolved: ['#nobody']} as const;
const facsimile: Facsimile = {
  pages: [1, 2].map((n) => ({
    id: `s${n}`,
    label: `${n}r`,
    anchors: [`page/${n}`],
    images: [{kind: 'file' as const, url: `/test/data/facsimile/page-${n}.png`}],
    canvases: [],
    zones: [],
  })),
  warnings: [],
};
const reviewed = () =>
  reviewOf('<p>Anna wrote to Annie, and Anna Weiss answered on 5 May. Anna came home.</p>', [
    {words: 'Anna Weiss', saying: person('anna'), certainty: 0.9},
    {words: 'Anna', saying: person('anna', 'annie'), certainty: 0.4},
    {words: 'Anna', nth: 2, saying: person('anna', 'annie'), certainty: 0.5},
    {words: '5 May', saying: {kind: 'identify', element: 'date', date: '1945-05-05'}},
  ]);

/** Presses keys in a review, and waits for what they open. */
async function reviewWith(key: string, selector: string): Promise<HTMLElement> {
  const review = await reviewed();
  review.dispatchEvent(
    new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}),
  );
  await waitUntil(() => review.shadowRoot?.querySelector(selector), selector, patiently);
  await aTimeout(50);
  return review;
}

async function annotating(label?: string): Promise<HTMLElement> {
  const reader = await annotatedReader();
  getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
  const offered = await part(reader, '#offer button');
  if (label === undefined) return reader;
  offered.click();
  await choose(reader, label);
  return reader;
}

const loading = 'text record library citation timeline reader entity index map'.split(' ');

export const states: readonly ElementState[] = [
  ...loading.map((name) => ({
    name: `lectern-${name}, waiting for its file`,
    mount: () => mounted(`lectern-${name}`, {src: trouble('slow'), entityId: 'osman'}),
  })),
  ...loading.map((name) => ({
    name: `lectern-${name}, whose file is not there`,
    mount: async () =>
      until(
        await mounted(`lectern-${name}`, {src: trouble('missing'), entityId: 'osman'}),
        /again/i,
      ),
  })),
  {
    name: 'lectern-text, read',
    mount: async () => until(await mounted('lectern-text', {src: addressOf(letter)}), /Ospan/),
  },
  {
    name: 'lectern-text, as the editor reads',
    mount: async () =>
      until(
        await mounted('lectern-text', {src: addressOf(letter), reading: 'normalised'}),
        /Ospan/,
      ),
  },
  {name: 'lectern-reader, one text', mount: () => readerOf(addressOf(letter))},
  {
    name: 'lectern-reader, two texts',
    mount: () =>
      readerOf(
        `${addressOf(letter)} ${addressOf(letter.replace('"sample"', '"other"').replace('Sample', 'Another'))}`,
      ),
  },
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
    name: 'lectern-entity, full',
    mount: () => mounted('lectern-entity', {subject: inCollection(), form: 'Ospan Batyr'}),
  },
  {
    name: 'lectern-record, a memo',
    mount: async () => mounted('lectern-record', {header: await loadHeader(memoFile)}),
  },
  {
    name: 'lectern-record, a catalogue’s, unfolded',
    mount: async () => {
      const record = await mounted('lectern-record', {header: await headerIn(catalogue)});
      for (const fold of record.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
      return record;
    },
  },
  {
    name: 'lectern-citation',
    mount: async () =>
      mounted('lectern-citation', {
        header: await loadHeader(memoFile),
        url: 'https://example.org/memo/',
      }),
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
  {
    name: 'lectern-library',
    mount: async () =>
      until(
        await mounted('lectern-library', {src: `${memoFile} /texts/altay/osman-batur.xml`}),
        /GARF/,
      ),
  },
  {
    name: 'lectern-timeline',
    mount: async () =>
      until(await mounted('lectern-timeline', {src: '/texts/altay/osman-batur.xml'}), /19\d\d/),
  },
  {
    name: 'lectern-index, a name open',
    mount: async () => {
      const index = await until(
        await mounted('lectern-index', {src: edition, authority}),
        /Islam Bey/,
      );
      const names = [...(index.shadowRoot?.querySelectorAll<HTMLElement>('button.name') ?? [])];
      names.find(({textContent}) => textContent === 'Islam Bey')?.click();
      return until(index, /Not named in/);
    },
  },
  {
    name: 'lectern-index, two documents compared',
    mount: async () =>
      until(
        await mounted('lectern-index', {
          src: edition,
          authority,
          compare: 'osman-batur beria-molotov-1945-10-05',
          side: 'first',
        }),
        /Only in/,
      ),
  },
  {
    name: 'lectern-map, a place in hand',
    mount: async () =>
      until(
        await mounted('lectern-map', {src: edition, authority, place: 'urumqi'}),
        /Not named in/,
      ),
  },
  {
    name: 'lectern-facsimile',
    mount: async () => {
      const element = await mounted('lectern-facsimile', {documentId: 'letter', facsimile});
      await waitUntil(
        () => element.shadowRoot?.querySelector('[part="stage"] canvas'),
        'no image',
        patiently,
      );
      return element;
    },
  },
  {
    name: 'lectern-facsimile, no image',
    mount: async () => {
      const gone = await mounted('lectern-facsimile', {src: trouble('missing')});
      await waitUntil(() => gone.shadowRoot?.querySelector('[role="alert"]'), 'alert', patiently);
      return gone;
    },
  },
  {
    name: 'lectern-embed, open',
    mount: async () => {
      const dialog = document.createElement('lectern-embed');
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      dialog.offer = {
        title: 'Memo',
        reading: 'https://example.org/memo/',
        frame: 'https://example.org/embed/memo/',
        frameScript: 'https://example.org/lectern-frame.js',
        source: 'https://example.org/memo.xml',
        authority: [],
        citation: 'Memo, GARF 1.1.',
        passage: {fragment: '#p1', words: 'In September'},
      };
      holder.append(dialog);
      await dialog.show();
      return holder;
    },
  },
  {name: 'lectern-review, an item', mount: reviewed},
  {name: 'lectern-review, its editor', mount: () => reviewWith('e', '.editor')},
  {name: 'lectern-review, all that are alike', mount: () => reviewWith('b', 'dialog.bulk[open]')},
  {name: 'lectern-review, its keys', mount: () => reviewWith('?', 'dialog[open]')},
  {name: 'lectern-annotating, offered', mount: () => annotating()},
  {name: 'lectern-annotate, a comment', mount: () => annotating('Comment')},
  {name: 'lectern-annotate, whom words name', mount: () => annotating('Identify')},
  {
    name: 'lectern-annotating, selecting with keys',
    mount: async () => {
      const reader = await annotatedReader();
      const toggle = [...(reader.shadowRoot?.querySelectorAll('button') ?? [])].find((each) =>
        each.textContent?.includes('Select with keys'),
      );
      toggle?.click();
      await part(reader, '#keys');
      return reader;
    },
  },
];
