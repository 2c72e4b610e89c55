import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {Annotation} from '../../components/core/annotations/annotation.js';
import {CollectionIndex} from '../../components/core/collection/collection-index.js';
import {emptyRecord} from '../../components/core/collection/empty-record.js';
import {headerOf} from '../../components/core/tei/header-of.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {addressOf, patiently, shownText, tei} from './sources.js';

const key = 'lectern-settings';

async function settableReader(): Promise<LecternReader> {
  const register =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><person xml:id="o"><persName>Osman Batur</persName><note>Led the rising.</note></person></listPerson></standOff></TEI>';
  const authority = addressOf(register);
  const body = `<p><persName ref="${authority}#o">Ospan</persName> met <persName>nobody</persName> and <persName ref="${authority}#o">Osman</persName>.<note n="1">So the source.</note></p>`;
  const reader = await fixture<LecternReader>(
    html`<lectern-reader settings authority=${authority} .files=${addressOf(tei(body))}></lectern-reader>`,
  );
  await waitUntil(
    () => reader.querySelectorAll('[data-mention]').length === 3 && reader.store.state.index,
    'no text came',
    patiently,
  );
  return reader;
}

async function openSettings(reader: LecternReader): Promise<HTMLDialogElement> {
  reader.dispatchEvent(new KeyboardEvent('keydown', {key: 's', bubbles: true}));
  const dialog = (): HTMLDialogElement | null => reader.renderRoot.querySelector('dialog');
  await waitUntil(() => dialog()?.open, 'no dialog came', patiently);
  const found = dialog();
  if (!found) throw new Error('no dialog');
  return found;
}

function choose(dialog: HTMLDialogElement, value: string): void {
  const select = [...dialog.querySelectorAll('select')].find(({options}) =>
    [...options].some((option) => option.value === value),
  );
  if (!select) throw new Error(`nothing offers ${value}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

describe('settings of a reader', () => {
  beforeEach(() => localStorage.removeItem(key));
  afterEach(() => localStorage.removeItem(key));

  it('hold at once and for the next reader, touch nothing around it, and can be given back', async () => {
    const reader = await settableReader();
    const dialog = await openSettings(reader);
    choose(dialog, 'sepia');
    expect(reader.style.getPropertyValue('--lectern-paper')).not.to.equal('');
    expect(document.documentElement.style.length).to.equal(0);
    const next = await settableReader();
    await waitUntil(() => next.style.colorScheme === 'light', 'nothing was kept', patiently);
    await expect(reader).to.be.accessible();
    dialog.querySelector<HTMLButtonElement>('form button')?.click();
    expect(reader.style.length).to.equal(0);
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('say so where the browser keeps nothing', async () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    try {
      const dialog = await openSettings(await settableReader());
      choose(dialog, 'wide');
      expect(dialog).to.contain.text('keeps nothing');
      choose(dialog, 'page');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('a reader in print', () => {
  it('has what its cards say in notes, each entity once, and nothing of them afterwards', async () => {
    const reader = await settableReader();
    const text = shownText(reader);
    window.dispatchEvent(new KeyboardEvent('keydown', {key: 'Control'}));
    const end = (): Element | null => reader.querySelector('.lectern-print-end');
    await waitUntil(
      () => {
        window.dispatchEvent(new Event('beforeprint'));
        return end();
      },
      'no notes came',
      patiently,
    );
    const signs = (): (string | null)[] =>
      [...reader.querySelectorAll('.lectern-print-mark')].map((mark) => mark.textContent);
    expect(signs()).to.eql(['a']);
    expect(end()).to.contain.text('Led the rising.');
    expect(end()).to.contain.text('So the source.');
    expect(end()?.textContent?.match(/Osman Batur/g)).to.have.length(1);
    expect(shownText(reader)).to.equal(text);
    window.dispatchEvent(new Event('afterprint'));
    expect(reader.querySelectorAll('.lectern-print-end, .lectern-print-mark')).to.have.length(0);

    const {index, panes} = reader.store.state;
    const [document = ''] = panes;
    const words = reader.querySelector('[data-tei="p"]')?.childNodes[1];
    if (!index || !(words instanceof Text)) throw new Error('no words');
    const start = text.indexOf(' met ');
    const annotation = (id: string, from: number, to: number): Annotation => ({
      id: `https://lectern.test/${id}`,
      motivations: ['commenting'],
      comments: [{text: `What is said of ${id}.`}],
      tags: [],
      identifies: [],
      targets: [
        {
          source: '',
          document,
          selectors: {},
          placement: {start: from, end: to, state: 'placed', passage: ''},
        },
      ],
      linked: [],
    });
    const annotations = [annotation('met', start + 1, start + 3), annotation('all', 0, start + 2)];
    reader.store.update({index: new CollectionIndex({...index.collection, annotations})});
    const range = reader.ownerDocument.createRange();
    range.setStart(words, 0);
    range.setEnd(words, words.length);
    window.dispatchEvent(new Event('beforeprint'));
    expect(signs()).to.eql(['a', '*2', '*1']);
    expect(end()?.querySelector('.annotations')).to.contain.text('What is said of met.');
    window.dispatchEvent(new Event('afterprint'));
    expect([words.data, range.toString()]).to.eql([' met ', ' met ']);
  });
});

describe('the heads that a page brings for its sheets', () => {
  it('stand while its own documents do, and no longer', async () => {
    const {dataset} = document.documentElement;
    const reader = await settableReader();
    reader.paged = true;
    dataset.running = '';
    const [own = ''] = reader.store.state.panes;
    reader.open(own);
    expect(dataset.running).to.equal('');
    reader.open('another');
    expect(dataset.running).to.equal(undefined);
  });
});

describe('the row of controls of a reader', () => {
  it('finds a document to read beside by its title where there are many', async () => {
    const reader = await settableReader();
    const {index, panes} = reader.store.state;
    if (!index) throw new Error('no collection');
    expect(reader.renderRoot.querySelectorAll('.find-beside')).to.have.length(0);
    const more = Array.from({length: 100}, (_, at) =>
      emptyRecord({id: `d${at}`, file: `d${at}.xml`, header: headerOf(`Letter ${at}`)}),
    );
    const documents = [...index.collection.documents, ...more];
    reader.store.update({index: new CollectionIndex({...index.collection, documents})});
    await reader.updateComplete;
    expect(reader.renderRoot.querySelectorAll('.beside option')).to.have.length(0);
    reader.renderRoot.querySelector<HTMLButtonElement>('.find-beside')?.click();
    const field = (): HTMLInputElement | null => reader.renderRoot.querySelector('dialog input');
    await waitUntil(field, 'no dialog', patiently);
    const input = field();
    if (!input) throw new Error('no field');
    input.value = '42 letter';
    input.dispatchEvent(new Event('input'));
    const links = (): NodeListOf<HTMLAnchorElement> =>
      reader.renderRoot.querySelectorAll('dialog li a');
    await waitUntil(() => links().length === 1, 'nothing found', patiently);
    links()[0]?.click();
    expect(reader.store.state.panes).to.eql([...panes, 'd42']);
    const isOver = (): boolean => reader.renderRoot.querySelector('dialog') === null;
    await waitUntil(isOver, 'it stays', patiently);
  });

  it('says that the titles of a catalogue could not be fetched, and fetches them again', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const answers = [undefined, [{id: 'memo', file: 'memo.xml', title: 'The memo'}]];
    const {chooseBeside} = await import(
      '../../components/elements/lectern-reader/beside/choose-beside.js'
    );
    chooseBeside({
      root,
      list: async () => answers.shift(),
      hrefOf: () => '#',
      open: () => undefined,
    });
    const alert = (): Element | null => root.querySelector('[role="alert"]');
    await waitUntil(alert, 'nothing is said');
    const field = root.querySelector('input');
    if (field) field.value = 'memo';
    field?.dispatchEvent(new Event('input'));
    expect(root.textContent).to.include('could not be fetched').and.not.include('No title');
    alert()?.querySelector('button')?.click();
    await waitUntil(() => root.querySelector('.titles a'), 'no titles');
    expect(alert()).to.equal(null);
    root.querySelector('dialog')?.close();
  });

  it('folds where it has no room for all, and has them beside one another where it has', async () => {
    const reader = await settableReader();
    const toolbar = reader.renderRoot.querySelector('.toolbar');
    const more = reader.renderRoot.querySelector<HTMLButtonElement>('.more');
    const keys = reader.renderRoot.querySelector<HTMLButtonElement>('.keys');
    if (!toolbar || !more || !keys) throw new Error('no controls');
    for (const [width, isFolded] of [
      [2000, false],
      [160, true],
      [2000, false],
    ] as const) {
      reader.style.inlineSize = `${width}px`;
      await waitUntil(() => more.checkVisibility() === isFolded, `at ${width}`, patiently);
      expect(keys.checkVisibility()).to.equal(!isFolded);
      expect(toolbar.scrollWidth).to.be.at.most(toolbar.clientWidth);
    }
    reader.style.inlineSize = '160px';
    await waitUntil(() => more.checkVisibility(), 'not folded', patiently);
    more.click();
    expect(keys.checkVisibility()).to.equal(true);
  });
});
