import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {addressOf, patiently, tei} from '../elements/sources.js';
import {annotationWith} from '../elements/subjects.js';
import {said, trouble} from './troubles.js';

type Given = Readonly<Record<string, unknown>>;

/** What an element shows in its own shadow and in the page. */
const everything = (element: Element): string => `${said(element)} ${element.textContent}`;
const says =
  (words: RegExp) =>
  (element: Element): boolean =>
    words.test(everything(element));
/** Words in the elements inside. */
const holds =
  (tag: string, words: RegExp) =>
  (element: Element): boolean =>
    [...(element.shadowRoot?.querySelectorAll(tag) ?? [])].some(says(words));

/** Every element of the library that a page can write, with what it can show by itself. */
const alone: readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  shows: (element: Element) => boolean,
  properties?: Given,
])[] = [
  ['lectern-text', {src: trouble('letter')}, says(/Ann/)],
  ['lectern-record', {src: trouble('letter')}, says(/A letter/)],
  ['lectern-citation', {src: trouble('letter')}, says(/A letter/)],
  ['lectern-library', {src: trouble('letter')}, says(/A letter/)],
  ['lectern-entity', {src: trouble('letter'), 'entity-id': 'a'}, says(/Ann Lee/)],
  ['lectern-reader', {src: `${trouble('letter')} ${trouble('missing')}`}, says(/Ann/)],
  ['lectern-date', {when: '1945-10-05'}, says(/5 October 1945/)],
  ['lectern-link', {href: 'memo.html#p3', document: 'memo'}, says(/memo/)],
  ['lectern-annotation', {}, says(/They differ/), {annotation: annotationWith('They differ')}],
  [
    'lectern-notes',
    {heading: 'Notes'},
    holds('lectern-annotation', /They differ/),
    {annotations: [annotationWith('They differ'), annotationWith('lost', 'its words are gone')]},
  ],
  [
    'lectern-facsimile',
    {src: '/test/data/facsimile/page-1.png', label: 'Recto'},
    (element) => element.shadowRoot?.querySelector('[part=stage] canvas') != null,
  ],
];

/** An image is fetched once it is in view. */
function inView(element: Element, shows: (element: Element) => boolean): boolean {
  if (element.localName === 'lectern-facsimile') element.scrollIntoView();
  return shows(element);
}

function make([tag, attributes, , properties]: (typeof alone)[number]): HTMLElement {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (tag === 'lectern-link') element.textContent = 'the memo';
  return element;
}

// Written into the page before the script is there, with a property set too early.
const early = document.createElement('div');
early.append(...alone.map(make));
const unset = document.createElement('lectern-record');
Object.assign(unset, {src: trouble('letter'), headingLevel: 4});
early.append(unset);
document.body.append(early);
await import('../../components/define-reading.js');

describe('an element by itself', () => {
  after(() => early.remove());

  for (const [at, [tag, , shows]] of alone.entries()) {
    it(`${tag} wakes up in markup that was there before the script`, async () => {
      const element = early.children[at];
      if (!element) throw new Error('not placed');
      await waitUntil(() => inView(element, shows), 'nothing came', patiently);
    });
  }

  it('takes properties that were set before it was defined', async () => {
    await waitUntil(() => /A letter/.test(said(unset)), 'nothing came', patiently);
    expect(unset.shadowRoot?.querySelector('[part=title]')).to.have.attribute('aria-level', '4');
    expect(Object.hasOwn(unset, 'src')).to.equal(false);
  });

  for (const each of alone) {
    const [tag, , shows] = each;
    it(`${tag} shows itself inside a shadow root of the page`, async () => {
      const holder = await fixture<HTMLDivElement>(html`<div></div>`);
      const element = make(each);
      holder.attachShadow({mode: 'open'}).append(element);
      await waitUntil(() => inView(element, shows), 'nothing came', patiently);
    });

    it(`${tag} goes on after it was moved, and into another document`, async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      const element = make(each);
      frame.before(element);
      await waitUntil(() => inView(element, shows), 'nothing came', patiently);
      const sheets = element.shadowRoot?.adoptedStyleSheets.length;
      frame.contentDocument?.body.append(element);
      await waitUntil(() => inView(element, shows), 'it is gone', patiently);
      const styled = (): boolean => element.shadowRoot?.adoptedStyleSheets.length === sheets;
      await waitUntil(styled, 'it has lost its styles there', patiently);
      frame.after(element);
      await waitUntil(styled, 'it has lost its styles here', patiently);
      await waitUntil(() => inView(element, shows), 'it does not come back', patiently);
    });

    it(`${tag} leaves no listener, no cookie, nothing stored and no other address behind`, async () => {
      const kept = [document.cookie, localStorage.length, sessionStorage.length, location.href];
      const count = countListeners();
      const element = make(each);
      document.body.append(element);
      await waitUntil(() => inView(element, shows), 'nothing came', patiently);
      element.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
      element.remove();
      await new Promise((done) => setTimeout(done));
      expect(count.end()).to.deep.equal([]);
      expect([
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        location.href,
      ]).to.deep.equal(kept);
    });
  }

  it('fetches nothing but what it is told to', async () => {
    const asked: string[] = [];
    const original = window.fetch;
    window.fetch = (input, init) => {
      asked.push(String(input));
      return original(input, init);
    };
    const holder = await fixture<HTMLDivElement>(html`<div></div>`);
    holder.append(...alone.map(make));
    await waitUntil(
      () => alone.every(([, , shows], at) => inView(holder.children[at] ?? holder, shows)),
      'not all came',
      patiently,
    );
    window.fetch = original;
    expect(new Set(asked.map((each) => new URL(each).pathname))).to.deep.equal(
      new Set([trouble('letter'), trouble('missing')]),
    );
  });

  it('gives its styles to the shadow root it stands in, and to no other', async () => {
    const holder = await fixture<HTMLDivElement>(html`<div></div>`);
    const root = holder.attachShadow({mode: 'open'});
    const text = document.createElement('lectern-text');
    root.append(text);
    text.src = addressOf(tei('<p>one <hi rend="italic">two</hi></p>'));
    await oneEvent(text, 'lectern-document-ready');
    const slanted = text.querySelector('[data-tei="hi"]');
    if (!slanted) throw new Error('nothing drawn');
    expect(getComputedStyle(slanted).fontStyle).to.equal('italic');
    expect(root.adoptedStyleSheets.length).to.be.greaterThan(0);
  });

  it('keeps its text when it is moved, and its card comes from where it then stands', async () => {
    const text = document.createElement('lectern-text');
    const [one, two] = [
      await fixture<HTMLDivElement>(html`<div></div>`),
      await fixture<HTMLDivElement>(html`<div></div>`),
    ];
    one.append(text);
    text.src = trouble('letter');
    await oneEvent(text, 'lectern-document-ready');
    const {article} = text;
    two.append(text);
    await text.updateComplete;
    expect(text.article).to.equal(article);
    text.querySelector<HTMLElement>('[data-mention]')?.click();
    await waitUntil(
      () => text.shadowRoot?.querySelector('lectern-card')?.open,
      'no card',
      patiently,
    );
  });

  it('opens its card above a dialog of the page, and Esc closes the card alone', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><lectern-text src=${trouble('letter')}></lectern-text></dialog>`,
    );
    dialog.showModal();
    const text = dialog.querySelector('lectern-text');
    if (!text) throw new Error('not placed');
    await waitUntil(() => text.article, 'nothing came', patiently);
    text.querySelector<HTMLElement>('[data-mention]')?.click();
    const card = (): HTMLElement | null | undefined =>
      text.shadowRoot?.querySelector('lectern-card')?.shadowRoot?.querySelector('[part=card]');
    await waitUntil(() => card()?.matches(':popover-open'), 'no card', patiently);
    const box = card()?.getBoundingClientRect();
    const top = document.elementFromPoint((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    expect(top?.localName).to.equal('lectern-text');
    document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', cancelable: true}));
    await waitUntil(() => !card(), 'the card stayed', patiently);
    expect(dialog.open).to.equal(true);
  });

  it('shows a passage that lies in a closed fold of the page', async () => {
    const fold = await fixture<HTMLDetailsElement>(
      html`<details><summary>more</summary><lectern-text src=${addressOf(tei('<p xml:id="p1">x</p>'))}></lectern-text></details>`,
    );
    const text = fold.querySelector('lectern-text');
    await waitUntil(() => text?.article, 'nothing came', patiently);
    expect(text?.reveal('p1')).to.equal(true);
    expect(fold.open).to.equal(true);
  });

  it('opens the first document of a compiled collection where nobody says which', async () => {
    const {assembleCollection} = await import(
      '../../components/core/collection/assemble-collection.js'
    );
    const {parseDocument} = await import('../../components/state/load-document.js');
    const file = addressOf(tei('<p>words of it</p>'));
    const read = await parseDocument(new TextEncoder().encode(tei('<p>words of it</p>')), file);
    if (!read.ok) throw new Error(read.problem.message);
    const {collection} = assembleCollection({title: 'c', documents: [read.document]});
    const reader = document.createElement('lectern-reader');
    document.body.append(reader);
    reader.src = addressOf(JSON.stringify({...collection, documents: collection.documents}));
    await waitUntil(() => reader.store.state.panes.length === 1, 'nothing was opened', patiently);
    expect(reader.store.state.panes).to.deep.equal(['sample']);
    reader.remove();
  });
});

/** Counts what listens to the page's window and document and was not taken off again. */
function countListeners(): {end(): string[]} {
  const standing = new Map<string, number>();
  const targets = [window, document];
  for (const target of targets) {
    const {addEventListener, removeEventListener} = EventTarget.prototype;
    const change = (type: string, by: number): void => {
      standing.set(type, (standing.get(type) ?? 0) + by);
    };
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: AddEventListenerOptions | boolean,
    ): void => {
      change(type, 1);
      const signal = typeof options === 'object' ? options.signal : undefined;
      signal?.addEventListener('abort', () => change(type, -1), {once: true});
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: EventListenerOptions | boolean,
    ): void => {
      change(type, -1);
      removeEventListener.call(target, type, listener, options);
    };
  }
  return {
    end() {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
      return [...standing].filter(([, count]) => count !== 0).map(([type]) => type);
    },
  };
}
