import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {addressOf, patiently, tei} from './sources.js';

const image = (page: number): string =>
  new URL(`../data/facsimile/page-${page}.png`, import.meta.url).href;

async function reading(body: string): Promise<LecternReader> {
  const reader = await fixture<LecternReader>(html`<lectern-reader></lectern-reader>`);
  reader.files = addressOf(tei(body));
  await waitUntil(() => reader.querySelector('article p'), 'no text came', patiently);
  await reader.updateComplete;
  return reader;
}

const twoPages = `<pb n="1r" facs="${image(1)}"/><p>one</p><pb n="1v" facs="${image(2)}"/><p>two</p>`;

async function opened(): Promise<LecternReader> {
  const reader = await reading(twoPages);
  reader.renderRoot
    .querySelector<HTMLDetailsElement>('details.facsimile')
    ?.setAttribute('open', '');
  await waitUntil(() => reader.renderRoot.querySelector('lectern-facsimile'), 'no pane', patiently);
  return reader;
}

describe('page images in a reader', () => {
  it('are offered where the text has any, and loaded only when asked for', async () => {
    const reader = await reading(twoPages);
    expect(reader.renderRoot.querySelector('details.facsimile')).to.exist;
    expect(reader.renderRoot.querySelector('lectern-facsimile')).to.equal(null);
    const plain = await reading('<p>one</p>');
    expect(plain.renderRoot.querySelector('details.facsimile')).to.equal(null);
  });

  it('turn to the page break that is chosen in the text, which then leads nowhere else', async () => {
    const reader = await opened();
    const break2 = [...reader.querySelectorAll<HTMLElement>('a[data-facs]')].at(-1);
    const click = new MouseEvent('click', {bubbles: true, cancelable: true});
    break2?.dispatchEvent(click);
    await reader.updateComplete;
    const pane = reader.renderRoot.querySelector('lectern-facsimile');
    expect(click.defaultPrevented).to.equal(true);
    expect(pane?.page).to.equal(break2?.dataset.facs);
  });

  it('show the words of the page that is turned to', async () => {
    const reader = await opened();
    const pane = reader.renderRoot.querySelector('lectern-facsimile');
    await pane?.updateComplete;
    const next = pane?.renderRoot.querySelector<HTMLElement>('button[aria-label="Next page"]');
    next?.click();
    await waitUntil(() => reader.querySelector('[data-arrived]'), 'nothing was shown', patiently);
    expect(reader.querySelector('[data-arrived]')?.textContent).to.contain('1v');
  });
});
