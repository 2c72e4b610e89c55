import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../components/define-all.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import type {DocumentErrorEvent} from '../../components/state/events.js';
import {patiently, shownText} from '../elements/sources.js';
import {
  elsewhere,
  newId,
  part,
  problemOf,
  release,
  requestState,
  said,
  trouble,
} from './troubles.js';

/** Every element that fetches what its `src` names. */
const loading = [
  'lectern-text',
  'lectern-record',
  'lectern-citation',
  'lectern-library',
  'lectern-entity',
  'lectern-reader',
  'lectern-timeline',
  'lectern-index',
  'lectern-map',
  'lectern-search',
] as const;

/** These load as `lectern-library` does: what is only of loading is tried with that. */
const alike: ReadonlySet<string> = new Set([
  'lectern-timeline',
  'lectern-index',
  'lectern-map',
  'lectern-search',
]);

type Loading = HTMLElementTagNameMap[(typeof loading)[number]];

/** An element on the page with a source; its errors are collected. */
function placed(
  tag: (typeof loading)[number],
  src: string,
): {element: Loading; errors: DocumentErrorEvent[]} {
  const element = document.createElement(tag);
  const errors: DocumentErrorEvent[] = [];
  element.addEventListener('lectern-document-error', (event) => errors.push(event));
  if (tag === 'lectern-entity') element.setAttribute('entity-id', 'a');
  if (tag === 'lectern-search') element.setAttribute('query', 'Ann');
  element.src = src;
  document.body.append(element);
  elements.push(element);
  return {element, errors};
}

const elements: Element[] = [];
afterEach(() => {
  for (const element of elements.splice(0)) element.remove();
});

const shows = (element: Element): boolean =>
  /A letter|Ann|[Nn]o (dates|places)/.test(`${said(element)} ${element.textContent}`) &&
  !part(element, 'problem');

for (const tag of loading) {
  describe(`${tag} whose file does not come as it should`, () => {
    for (const [kind, code, words] of [
      ['missing', 'http-error', /404.*check its address/],
      ['forbidden', 'http-error', /403.*not open to everybody/],
      ['page', 'web-page', /“Sign in”/],
      ['image', 'wrong-type', /image\/png/],
      ['cut', 'cut-off', /broke off after .* of 4 kB; a part of the file is not shown/],
    ] as const) {
      it(`says what happened and what to do: ${kind}`, async () => {
        const {element, errors} = placed(tag, trouble(kind));
        const problem = await problemOf(element);
        expect(problem.textContent?.replace(/\s+/g, ' ')).to.match(words);
        expect(problem.textContent).to.contain(trouble(kind));
        expect(errors.map((error) => error.code)).to.deep.equal([code]);
      });
    }

    it('shows the file when it comes at the second try', async () => {
      const {element} = placed(tag, trouble('flaky', newId()));
      const problem = await problemOf(element);
      expect(problem.textContent).to.contain('503');
      part(element, 'retry')?.click();
      await waitUntil(() => shows(element), 'nothing came', patiently);
    });

    it('aborts the request for a source that is not wanted any more', async () => {
      const [first, second] = [newId(), newId()];
      const {element, errors} = placed(tag, trouble('slow', first));
      await waitUntil(async () => (await requestState(first)).asked === 1, 'not asked', patiently);
      element.src = trouble('letter', second);
      await waitUntil(() => shows(element), 'nothing came', patiently);
      await waitUntil(async () => (await requestState(first)).aborted, 'not aborted', patiently);
      expect(errors.length).to.equal(0);
    });

    if (alike.has(tag)) return;

    it('leaves trying again to a page that wants to see to it', async () => {
      const id = newId();
      const {element} = placed(tag, trouble('flaky', id));
      await problemOf(element);
      element.addEventListener('lectern-document-retry', (event) => event.preventDefault());
      part(element, 'retry')?.click();
      await element.updateComplete;
      expect((await requestState(id)).asked).to.equal(1);
      element.reload();
      await waitUntil(() => shows(element), 'nothing came', patiently);
      expect((await requestState(id)).asked).to.equal(2);
    });

    it('keeps silent where the page says it in its own way', async () => {
      const {element, errors} = placed(tag, trouble('missing'));
      element.addEventListener('lectern-document-error', (event) => event.preventDefault());
      await waitUntil(() => errors.length > 0, 'no event came', patiently);
      await element.updateComplete;
      expect(part(element, 'problem')).to.equal(null);
    });

    it('aborts its request when it is taken out of the page, and asks again when it is back', async () => {
      const id = newId();
      const {element} = placed(tag, trouble('slow', id));
      await waitUntil(async () => (await requestState(id)).asked === 1, 'not asked', patiently);
      element.remove();
      await waitUntil(async () => (await requestState(id)).aborted, 'not aborted', patiently);
      document.body.append(element);
      await waitUntil(async () => (await requestState(id)).asked === 2, 'not asked', patiently);
    });

    it('keeps its request when it is moved inside the page', async () => {
      const id = newId();
      const {element} = placed(tag, trouble('slow', id));
      await waitUntil(async () => (await requestState(id)).asked === 1, 'not asked', patiently);
      const other = await fixture<HTMLDivElement>(html`<div></div>`);
      other.append(element);
      await release(id);
      await waitUntil(() => shows(element), 'nothing came', patiently);
      document.body.append(element);
      await element.updateComplete;
      expect(await requestState(id)).to.deep.equal({asked: 1, aborted: false});
      expect(shows(element)).to.equal(true);
    });

    it('says how much has come of a file that takes its time', async () => {
      const id = newId();
      const {element} = placed(tag, trouble('slow', id));
      await waitUntil(() => part(element, 'progress') !== null, 'no progress', patiently);
      expect(part(element, 'status')?.textContent?.replace(/\s+/g, ' ')).to.match(
        /Loading.* 1 kB of \d/,
      );
      await release(id);
      await waitUntil(() => shows(element), 'nothing came', patiently);
      expect(part(element, 'status')).to.equal(null);
    });

    it('shows the words of the page for waiting and for failing', async () => {
      const {element} = placed(tag, trouble('missing'));
      element.insertAdjacentHTML('beforeend', '<p slot="error">Ask the <i>archive</i>.</p>');
      await problemOf(element);
      expect(element.querySelector('[slot=error]')?.getClientRects().length).to.equal(1);
    });

    it('reads a file of another site that allows it', async () => {
      const {element} = placed(tag, `${await elsewhere()}/open/letter/any`);
      await waitUntil(() => shows(element), 'nothing came', patiently);
    });

    it('tells a site that forbids it from one that is not there', async () => {
      const {element, errors} = placed(tag, `${await elsewhere()}/letter/any`);
      const problem = await problemOf(element);
      expect(problem.textContent).to.contain('Access-Control-Allow-Origin');
      element.src = 'http://127.0.0.1:9/letter.xml';
      await waitUntil(() => errors.length === 2, 'no second error', patiently);
      expect(errors.map(({code}) => code)).to.deep.equal(['cors', 'not-fetched']);
    });
  });
}

describe('a text whose file does not come as it should', () => {
  it('reads TEI that a server calls HTML', async () => {
    const {element} = placed('lectern-text', trouble('named'));
    await waitUntil(() => shows(element), 'nothing came', patiently);
  });

  it('leaves nothing of the text before on the page', async () => {
    const {element} = placed('lectern-text', trouble('letter'));
    await oneEvent(element, 'lectern-document-ready');
    element.src = trouble('missing');
    await problemOf(element);
    expect(shownText(element)).to.equal('');
  });

  it('keeps what the page brought along itself', async () => {
    const text = await fixture<LecternText>(
      html`<lectern-text src=${trouble('missing')}><article class="lectern-document">Prerendered</article></lectern-text>`,
    );
    await problemOf(text);
    expect(text.querySelector('article')).to.have.text('Prerendered');
  });

  it('is asked for again when the connection is back, and by nobody who has left', async () => {
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    const id = newId();
    const fetched = window.fetch;
    let asked = 0;
    window.fetch = () => {
      asked++;
      return Promise.reject(new TypeError('no connection'));
    };
    try {
      const {element, errors} = placed('lectern-text', trouble('letter', id));
      await problemOf(element);
      expect(errors.map(({code}) => code)).to.deep.equal(['offline']);
      window.fetch = fetched;
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => shows(element), 'nothing came', patiently);
      expect(asked).to.equal(1);
    } finally {
      window.fetch = fetched;
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('names an authority file that did not come, and shows the text all the same', async () => {
    const {element} = placed('lectern-text', '');
    element.setAttribute('authority', trouble('missing'));
    element.src = trouble('letter');
    const problem = await problemOf(element);
    expect(problem.textContent).to.contain('404');
    await waitUntil(() => /Ann/.test(shownText(element)), 'nothing came', patiently);
  });
});
