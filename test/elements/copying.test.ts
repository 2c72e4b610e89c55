import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {PageText} from '../../components/render/page-text.js';
import {LongText} from '../render/window/long-text.js';
import {addressOf, patiently, tei} from './sources.js';

async function long(source: LongText): Promise<LecternText> {
  const page = await fixture<HTMLElement>(
    html`<div><h1>Before it</h1><lectern-text></lectern-text><p>After it</p></div>`,
  );
  const text = page.querySelector('lectern-text');
  if (!text) throw new Error('no text');
  await text.show(source);
  await waitUntil(() => text.querySelector('[data-chunk="1"] p'), 'no text', patiently);
  expect(text.isWhole).to.equal(false);
  // What listens for the keys comes after the text.
  await import('../../components/elements/lectern-text/text-tools.js');
  await nextFrame();
  return text;
}

/** What is put on the clipboard by `act`; undefined where the browser is left to copy. */
async function copied(act: () => boolean): Promise<string | undefined> {
  const {clipboard} = navigator;
  let items: readonly ClipboardItem[] = [];
  const write = async (given: readonly ClipboardItem[]): Promise<void> => {
    items = given;
    await given[0]?.getType('text/plain');
  };
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {write}});
  try {
    if (act()) return undefined;
    await waitUntil(() => items.length > 0, 'nothing is written', patiently);
    return await (await items[0]?.getType('text/plain'))?.text();
  } finally {
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    getSelection()?.removeAllRanges();
  }
}

const copy = (target: EventTarget): boolean =>
  target.dispatchEvent(new ClipboardEvent('copy', {bubbles: true, cancelable: true}));

const noticeOf = (text: LecternText): string =>
  text.renderRoot.querySelector('.notice')?.textContent ?? '';

/** What a copying of ours puts on the clipboard at once; undefined where the browser is left to copy. */
function copiedAtOnce(target: EventTarget): {plain: string; html: string} | undefined {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', {bubbles: true, cancelable: true});
  // Firefox gives an event that is made by hand data of its own.
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  if (target.dispatchEvent(event)) return undefined;
  return {plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html')};
}

describe('copying what is read', () => {
  let text: LecternText;

  beforeEach(async () => {
    const page = await fixture<HTMLElement>(
      html`<div><h1>Before it</h1><lectern-text></lectern-text></div>`,
    );
    const found = page.querySelector('lectern-text');
    if (!found) throw new Error('no text');
    text = found;
    text.src = addressOf(
      tei(
        '<p>He met <hi rend="italic">Choybalsan<note type="gloss">Choibalsan</note></hi> then<note n="7">In 1944.</note> again.</p><p>Last</p>',
      ),
    );
    await waitUntil(() => text.textMap, 'no text', patiently);
  });

  /** Once what copies is there: it is fetched when something is selected. */
  const copiedHere = async (): Promise<{plain: string; html: string} | undefined> => {
    let copied: {plain: string; html: string} | undefined;
    await waitUntil(() => (copied = copiedAtOnce(text)), 'nothing is copied', patiently);
    return copied;
  };

  afterEach(() => getSelection()?.removeAllRanges());

  it('has the editor’s brackets, and notes behind the passage', async () => {
    getSelection()?.selectAllChildren(text);
    const copied = await copiedHere();
    expect(copied?.plain).to.equal(
      'He met Choybalsan [Choibalsan] then[7] again.\nLast\n[7] In 1944.',
    );
    expect(copied?.html).to.include('<i>Choybalsan [Choibalsan]</i>').and.not.include('data-');
  });

  it('quotes with its reference the editor’s gloss in its brackets, and no note', () => {
    const {article} = text;
    const range = document.createRange();
    const [first, last] = [
      article?.querySelector('p')?.firstChild,
      article?.querySelector('p')?.lastChild,
    ];
    if (!article || !first || !last) throw new Error('no words');
    range.setStart(first, 0);
    range.setEnd(last, last.textContent?.length ?? 0);
    const page = new PageText(article);
    const stretch = page.stretchOf(range);
    if (!stretch) throw new Error('no stretch');
    const quoted = page.quote(stretch).map(({text: words}) => words);
    expect(quoted).to.eql(['He met Choybalsan [Choibalsan] then again.']);
  });

  it('leads to the words that are quoted, and not to a note behind them', () => {
    const {article} = text;
    if (!article) throw new Error('no words');
    const page = new PageText(article);
    const at = page.words.text.indexOf('In 1944.');
    const {start, end} = page.withoutLastNotes({start: 0, end: at + 8});
    expect(page.words.text.slice(start, end)).to.match(/^He met .* then$/s);
    const ofNote = {start: at, end: at + 7};
    expect(page.withoutLastNotes(ofNote)).to.eql(ofNote);
  });

  it('keeps the looks of words from the middle of a phrase', async () => {
    const name = text.querySelector('[data-tei="hi"]')?.firstChild;
    if (!name) throw new Error('no words');
    getSelection()?.setBaseAndExtent(name, 0, name, 6);
    expect(await copiedHere()).to.deep.equal({
      plain: 'Choyba',
      html: '<div><p><i>Choyba</i></p></div>',
    });
  });

  it('leaves to the browser what reaches out of the text', async () => {
    getSelection()?.selectAllChildren(text);
    await copiedHere();
    getSelection()?.selectAllChildren(document.body);
    expect(copiedAtOnce(text)).to.equal(undefined);
  });
});

describe('copying from a long text', () => {
  it('copies all of a page that is selected, also what is not on it', async () => {
    const text = await long(new LongText(90));
    getSelection()?.selectAllChildren(document.body);
    const words = await copied(() => copy(text));
    expect(words).to.match(/Before it\s*\n\[0\] words/);
    for (let at = 0; at < 90; at++) expect(words).to.include(`[${at}] words of it`);
    expect(words?.split('\n').filter((line) => line.startsWith('['))).to.have.length(90);
    expect(words).to.match(/After it/);
    await waitUntil(() => noticeOf(text).startsWith('Copied'), 'nothing is said', patiently);
    expect(text.querySelectorAll('.lectern-chunk').length).to.be.below(60);
  });

  it('copies from where a selection begins to where it ends', async () => {
    const text = await long(new LongText(120));
    const first = text.querySelector('[data-chunk="1"] p')?.firstChild;
    if (!first) throw new Error('no text');
    getSelection()?.setBaseAndExtent(first, 4, first, 9);
    await text.bringIntoView('b100');
    const last = text.querySelector('[data-chunk="100"] p')?.firstChild;
    if (!last) throw new Error('no end');
    getSelection()?.setBaseAndExtent(first, 4, last, 11);
    const lines = (await copied(() => copy(text)))?.split('\n');
    expect(lines?.[0]?.startsWith('words of it')).to.equal(true);
    expect(lines).to.have.length(100);
    expect(lines?.at(-1)).to.equal('[100] words');
  });

  it('waits for nothing where all that is selected is on the page', async () => {
    const text = await long(new LongText(120));
    const first = text.querySelector('[data-chunk="1"] p')?.firstChild;
    if (!first) throw new Error('no text');
    getSelection()?.setBaseAndExtent(first, 4, first, 9);
    expect(await copied(() => copy(text))).to.equal(undefined);
  });

  it('says what is missing', async () => {
    const text = await long(new LongText(90, [70]));
    getSelection()?.selectAllChildren(text);
    const words = await copied(() => copy(text));
    expect(words).to.include('[…]').and.not.include('[70]');
    await waitUntil(() => noticeOf(text).includes('could not be fetched'), '', patiently);
  });
});
