import {memoFile} from '../../elements/headers.js';
import {addressOf, tei} from '../../elements/sources.js';
import {trouble} from '../../embedding/troubles.js';
import {type ElementState, mounted, until} from './mounting.js';

const biography = '/texts/altay/osman-batur.xml';
const edition = `${biography} ${memoFile}`;
const authority = '/texts/altay/authority.xml';
const undated = addressOf(tei('<p>No date at all.</p>'));
const envoy = addressOf(tei('<p xml:id="p1">The envoy came, and another envoy left.</p>'));
const letter = addressOf(
  tei('<p xml:id="p1">A tired envoy wrote this.</p>').replaceAll(/Sample|sample/g, 'letter'),
);

const searching = (query: string) => mounted('lectern-search', {src: `${envoy} ${letter}`, query});

const loading = 'text record library citation timeline reader entity index map'.split(' ');

/** What is not there yet, or never comes. */
export const waiting: readonly ElementState[] = [
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
];

/** Many documents as one, and none. */
export const collections: readonly ElementState[] = [
  {
    name: 'lectern-library',
    mount: async () =>
      until(await mounted('lectern-library', {src: `${memoFile} ${biography}`}), /GARF/),
  },
  {
    name: 'lectern-library, nothing fits',
    mount: async () => {
      const library = await until(await mounted('lectern-library', {src: memoFile}), /GARF/);
      const field = library.shadowRoot?.querySelector('input');
      if (field) field.value = 'xyz';
      field?.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      return until(library, /Show all/);
    },
  },
  {
    name: 'lectern-library, empty',
    mount: async () => {
      const words = document.createElement('p');
      words.slot = 'empty';
      words.textContent = 'There are no documents yet.';
      const library = await mounted('lectern-library');
      library.append(words);
      return library;
    },
  },
  {
    name: 'lectern-timeline',
    mount: async () => until(await mounted('lectern-timeline', {src: biography}), /19\d\d/),
  },
  {
    name: 'lectern-timeline, no dates',
    mount: async () => until(await mounted('lectern-timeline', {src: undated}), /no dates/),
  },
  {
    name: 'lectern-search, found',
    mount: async () => until(await searching('envoy'), /2 passages found/),
  },
  {
    name: 'lectern-search, nothing found',
    mount: async () => until(await searching('xylophone'), /[Nn]othing|No passage|0 passages/),
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
    name: 'lectern-map, a place that is not there',
    mount: async () =>
      until(await mounted('lectern-map', {src: edition, authority, place: 'atlantis'}), /atlantis/),
  },
  {
    name: 'lectern-map, a place in hand',
    mount: async () =>
      until(
        await mounted('lectern-map', {src: edition, authority, place: 'urumqi'}),
        /Not named in/,
      ),
  },
];
