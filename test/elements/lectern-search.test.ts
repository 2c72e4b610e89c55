import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {buildSearchShards} from '../../components/core/search/shards/build-shards.js';
import {searchedDocument} from '../../components/core/search/shards/searched-document.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import type {LecternSearch} from '../../components/elements/lectern-search/lectern-search.js';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import '../../components/elements/lectern-search/lectern-search-define.js';
import {NavigateEvent} from '../../components/state/events.js';
import {loadDocument} from '../../components/state/load-document.js';
import {addressOf, patiently, tei} from './sources.js';

const header = (title: string, people = '') =>
  `<fileDesc><titleStmt><title>${title}</title></titleStmt>${people}</fileDesc>`;
const people =
  '<sourceDesc><listPerson><person xml:id="idris"><persName>Idris Bek</persName><persName xml:lang="ru">Идрис-бек</persName></person></listPerson></sourceDesc>';
const diary = tei(
  '<p xml:lang="en">The envoy came to <placeName>Tashkent</placeName> in spring.</p><p xml:id="p2">There <persName ref="#idris">the commander</persName> received the old envoy; nobody else saw the envoy.</p>',
  header('Diary', people),
);
const letter = tei(
  '<p xml:lang="fr">Un envoy de plus.</p><p xml:lang="en">A tired envoy wrote this.</p>',
  header('Letter'),
).replace('xml:id="sample"', 'xml:id="letter"');

const collator = new Intl.Collator('en', {sensitivity: 'base'});

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (node: Element | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const hits = (element: Element): HTMLElement[] => all(element, 'a.hit');
const count = (element: Element): string => text(all(element, '[part="count"]')[0]);
const found = (element: Element, words: RegExp) =>
  waitUntil(() => words.test(count(element)), `the count says ${words}`, patiently);

async function searchFor(query: string, sort = 'relevance'): Promise<LecternSearch> {
  const src = `${addressOf(diary)} ${addressOf(letter)}`;
  const element = await fixture<LecternSearch>(
    html`<lectern-search src=${src} query=${query} sort=${sort} read-href="read/{document}/"></lectern-search>`,
  );
  await found(element, /found/);
  return element;
}

async function type(element: LecternSearch, query: string): Promise<void> {
  const [field] = all(element, 'input[type="search"]');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

describe('lectern-search', () => {
  it('lists each hit in its line, by document, with a link to its passage', async () => {
    const element = await searchFor('envoy');
    expect(count(element)).to.equal('4 passages found, in 2 documents.');
    expect(all(element, 'h2 a').map(text)).to.have.members(['Diary', 'Letter']);
    expect(hits(element).length).to.equal(5);
    const second = hits(element).find((hit) => /nobody else saw the envoy/.test(text(hit)));
    expect(second?.getAttribute('href')).to.match(/read\/sample\/#sample\.p2:~:text=envoy$/);
  });

  it('fetches nothing before something is looked for', async () => {
    const fetched: string[] = [];
    const {fetch} = window;
    window.fetch = (input, init) => {
      fetched.push(String(input));
      return fetch(input, init);
    };
    try {
      const element = await fixture<LecternSearch>(
        html`<lectern-search src=${addressOf(diary)}></lectern-search>`,
      );
      await element.updateComplete;
      expect(fetched).to.deep.equal([]);
      await type(element, 'spring');
      await found(element, /1 passage found/);
      expect(fetched.length).to.equal(1);
    } finally {
      window.fetch = fetch;
    }
  });

  it('finds a name by any of its forms, and says so', async () => {
    const element = await searchFor('Идрис');
    expect(text(all(element, '[part="names"]')[0])).to.equal('Also by name: Idris Bek');
    expect(text(hits(element)[0]))
      .to.match(/the commander/)
      .and.to.match(/names Idris Bek/);
  });

  it('asks with all hits of the passage to go there, and stays when the page went', async () => {
    const element = await searchFor('envoy');
    const second = hits(element).find((hit) =>
      /nobody/.test(text(hit.querySelector('.left') ?? undefined)),
    );
    element.addEventListener('lectern-navigate', (event) => event.preventDefault());
    setTimeout(() => second?.click());
    const event: unknown = await oneEvent(element, 'lectern-navigate');
    if (!(event instanceof NavigateEvent)) throw new Error('no navigation');
    expect(event.address).to.deep.equal({document: 'sample', passage: 'p2'});
    expect(event.marked.length).to.equal(2);
    const [first, other] = event.marked;
    expect(first?.start).to.be.greaterThan(other?.start ?? 0);
    expect(event.composed).to.equal(true);
  });

  it('counts each choice as what choosing it gives, and alternatives together', async () => {
    const element = await searchFor('envoy');
    const labels = () => all(element, 'fieldset label').map(text);
    const counted = (...wanted: string[]) =>
      waitUntil(() => wanted.every((one) => labels().includes(one)), `${wanted}`, patiently);
    await counted('Diary 2', 'Letter 2', 'Place 1', 'French 1');
    const choose = async (label: string) => {
      const box = all(element, 'fieldset label').find((one) => text(one).startsWith(label));
      box?.querySelector('input')?.click();
    };
    await choose('Letter');
    await found(element, /^2 passages found, in 1 document/);
    await counted('Diary 2', 'Letter 2');
    await choose('Diary');
    await found(element, /^4 passages found/);
    await choose('Diary');
    await choose('French');
    await found(element, /^1 passage found/);
  });

  it('keeps what is chosen in the address, and steps back through it', async () => {
    const before = location.href;
    history.replaceState(null, '', '?q=envoy');
    try {
      const element = await fixture<LecternSearch>(
        html`<lectern-search src="${addressOf(diary)} ${addressOf(letter)}" url-state></lectern-search>`,
      );
      await found(element, /^4 passages/);
      const french = () =>
        all(element, 'fieldset label').find((label) => text(label).startsWith('French'));
      await waitUntil(french, 'choices', patiently);
      french()?.querySelector('input')?.click();
      await found(element, /^1 passage found/);
      expect(location.search).to.equal('?q=envoy&language=fr');
      expect(text(all(element, '[part="chosen"] button')[0])).to.equal('Without French ×');
      history.back();
      await found(element, /^4 passages/);
      expect(location.search).to.equal('?q=envoy');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('says of choices in an address that they are gone, and takes them back', async () => {
    const before = location.href;
    history.replaceState(null, '', '?q=envoy&sort=colour&repository=Nowhere&date=1950..1940');
    try {
      const element = await fixture<LecternSearch>(
        html`<lectern-search src="${addressOf(diary)} ${addressOf(letter)}" url-state></lectern-search>`,
      );
      await found(element, /Nothing was found/);
      const notices = all(element, '[part="notice"]').map(text);
      expect(notices).to.have.length(3);
      expect(notices[0]).to.equal('“colour” is nothing that can be chosen here.');
      expect(notices[1]).to.equal('No document is kept in “Nowhere”.');
      expect(notices[2]).to.match(/the interval ends before it begins/);
      all(element, '[part="chosen"] button').at(-1)?.click();
      await found(element, /^4 passages/);
      expect(location.search).to.equal('?q=envoy');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('asks the files that a build wrote for what it needs, and no text', async () => {
    const loaded = await loadDocument(addressOf(diary));
    if (!loaded.ok) throw new Error('no document');
    const documents = [searchedDocument(loaded.document, () => [])];
    const entities = {entities: []};
    const files = new Map<string, string | Uint8Array<ArrayBuffer>>();
    for (const {name, bytes} of buildSearchShards({documents, entities})) {
      files.set(`/made/search/${name}`, bytes);
    }
    const lists = {library: [], entities: [], mentions: [], failures: []};
    files.set(
      '/made/manifest.json',
      JSON.stringify({format: 1, title: 'Made', documents: 1, ...lists}),
    );
    const {fetch} = window;
    window.fetch = async (input) => {
      const body = files.get(new URL(String(input), location.href).pathname);
      return new Response(body ?? null, {status: body === undefined ? 404 : 200});
    };
    try {
      const element = await fixture<LecternSearch>(
        html`<lectern-search manifest="/made/manifest.json" query="envoy"></lectern-search>`,
      );
      await found(element, /^2 passages found, in 1 document/);
      expect(all(element, '[part~="problem"]')).to.deep.equal([]);
      expect(hits(element).length).to.equal(3);
    } finally {
      window.fetch = fetch;
    }
  });

  it('asks the server that the manifest names, says that it is not ready, and asks again', async () => {
    const asked: string[] = [];
    let isReady = false;
    const lists = {library: [], entities: [], mentions: [], failures: []};
    const search = {server: '/search/made'};
    const manifest = JSON.stringify({format: 1, title: 'Made', documents: 1, search, ...lists});
    const {fetch} = window;
    window.fetch = async (input) => {
      const {pathname} = new URL(String(input), location.href);
      if (pathname === '/made/manifest.json') return new Response(manifest);
      asked.push(pathname);
      if (!isReady) return new Response('<h1>Service Unavailable</h1>', {status: 503});
      return new Response('{"hits": {"total": {"value": 0}, "hits": []}}');
    };
    try {
      const element = await fixture<LecternSearch>(
        html`<lectern-search manifest="/made/manifest.json" query="envoy*"></lectern-search>`,
      );
      const problem = () => text(all(element, '[part="problem"]')[0]);
      await waitUntil(() => /not ready \(503\)/.test(problem()), 'a problem', patiently);
      isReady = true;
      all(element, '[part="retry"]')[0]?.click();
      await found(element, /Nothing was found/);
      expect([...new Set(asked)]).to.deep.equal(['/search/made/_search']);
    } finally {
      window.fetch = fetch;
    }
  });

  it('sorts lines by the word before or after the hit', async () => {
    const left = await searchFor('envoy', 'left');
    const words = all(left, '.left').map((each) => text(each).split(' ').at(-1));
    expect(words).to.deep.equal([...words].sort((a, b) => collator.compare(a ?? '', b ?? '')));
    const right = await searchFor('envoy', 'right');
    const after = all(right, '.right').map(
      (each) => text(each).replace(/^\W+/, '').split(' ')[0] || 'envoy',
    );
    expect(after).to.deep.equal([...after].sort((a, b) => collator.compare(a ?? '', b ?? '')));
    expect(after.length).to.equal(5);
  });

  it('says what of a query makes no sense, and that nothing was found', async () => {
    const element = await searchFor('"envoy');
    expect(text(all(element, '[part="notice"]')[0])).to.match(/quotation mark/);
    await type(element, '-- () *');
    await found(element, /Nothing was found/);
    expect(text(all(element, '[part="notice"]')[0])).to.match(/no word/);
    await type(element, 'x'.repeat(10_000));
    await waitUntil(() => /10,000 characters/.test(text(all(element, '[part="notice"]')[0])));
    await type(element, '');
    await waitUntil(() => count(element) === '');
    expect(hits(element)).to.deep.equal([]);
  });

  it('goes from the field to the hits and back with the arrow keys', async () => {
    const element = await searchFor('envoy');
    element.focus();
    await sendKeys({press: 'ArrowDown'});
    const active = () => element.shadowRoot?.activeElement;
    expect(active()).to.equal(hits(element)[0]);
    await sendKeys({press: 'ArrowDown'});
    expect(active()).to.equal(hits(element)[1]);
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowUp'});
    expect(active()?.localName).to.equal('input');
  });

  it('leads past its choices to the hits by a button that shows when it has the focus', async () => {
    const element = await searchFor('envoy');
    const button = all(element, '.to-hits')[0];
    expect(button?.getBoundingClientRect().width).to.be.below(2);
    button?.focus();
    expect(button?.getBoundingClientRect().width).to.be.above(24);
    await sendKeys({press: 'Enter'});
    expect(element.shadowRoot?.activeElement).to.equal(hits(element)[0]);
  });

  it('searches the other texts when one is missing, and offers to try again', async () => {
    const element = await fixture<LecternSearch>(
      html`<lectern-search src="${addressOf(letter)} /no/such.xml" query="tired"></lectern-search>`,
    );
    await found(element, /1 passage found/);
    expect(text(all(element, '[part~="problem"]')[0])).to.match(/such\.xml/);
    expect(all(element, '[part="retry"]').length).to.equal(1);
  });

  it('says why nothing can be searched', async () => {
    const element = await fixture<LecternSearch>(
      html`<lectern-search src="/no/such.xml" query="tired"></lectern-search>`,
    );
    await waitUntil(() => all(element, '[part="problem"]')[0], 'a problem is shown', patiently);
    expect(text(all(element, '[part="problem"]')[0])).to.match(/^The texts cannot be searched/);
  });

  it('searches the reader it stands in, which goes to the hit and marks it', async () => {
    const src = `${addressOf(diary)} ${addressOf(letter)}`;
    const reader = await fixture<LecternReader>(
      html`<lectern-reader src=${src} documents="letter"
        ><lectern-search slot="footer" query="commander"></lectern-search
      ></lectern-reader>`,
    );
    const element = reader.querySelector('lectern-search');
    if (!element) throw new Error('no search');
    await found(element, /1 passage found/);
    hits(element)[0]?.click();
    await waitUntil(() => (CSS.highlights.get('lectern-found')?.size ?? 0) > 0, '', patiently);
    const ranges = [...(CSS.highlights.get('lectern-found') ?? [])];
    expect(ranges.map(String)).to.deep.equal(['commander']);
    expect(reader.store.state.panes).to.include('sample');
  });
});
