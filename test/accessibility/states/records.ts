import {fixture, html, waitUntil} from '@open-wc/testing';
import type {Facsimile} from '../../../components/core/facsimile/facsimile.js';
import '../../../components/elements/lectern-print/lectern-print-define.js';
import {
  LecternPrint,
  type PrintableText,
} from '../../../components/elements/lectern-print/lectern-print.js';
import {catalogue} from '../../core/tei/catalogue.js';
import {headerIn, loadHeader, memoFile} from '../../elements/headers.js';
import {patiently} from '../../elements/sources.js';
import {trouble} from '../../embedding/troubles.js';
import {type ElementState, mounted} from './mounting.js';

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

/** The dialog while texts are brought, which never print. */
async function printing(bring: PrintableText['bringAll']): Promise<HTMLElement> {
  const text = Object.assign(document.createElement('div'), {
    bringAll: bring,
    release: () => undefined,
  });
  const print = await mounted('lectern-print', {texts: [text]});
  if (print instanceof LecternPrint) void print.start();
  await waitUntil(() => print.shadowRoot?.querySelector('dialog[open]'), 'no dialog', patiently);
  return print;
}

/** What stands beside a text: its record, how to cite it, its images, how to show it elsewhere. */
export const records: readonly ElementState[] = [
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
    name: 'lectern-record, a damaged one',
    mount: async () =>
      mounted('lectern-record', {
        header: {...(await loadHeader(memoFile)), damaged: 'header.authors: expected a list'},
      }),
  },
  {
    name: 'lectern-print, some of the text lacking',
    mount: () => printing(() => Promise.resolve(false)),
  },
  {
    name: 'lectern-print, on its way',
    mount: () =>
      printing((tell) => {
        tell(1, 3);
        return new Promise(() => undefined);
      }),
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
];
