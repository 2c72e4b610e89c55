import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {ChunkWindow} from '../../../components/render/window/chunk-window.js';
import {LongText} from './long-text.js';

interface Shown {
  readonly scroller: HTMLElement;
  readonly article: HTMLElement;
  readonly source: LongText;
  readonly window: ChunkWindow;
  readonly connection: AbortController;
}

async function show(source: LongText): Promise<Shown> {
  const scroller = await fixture<HTMLElement>(
    html`<div class="scroller"><article></article></div>`,
  );
  scroller.style.cssText = 'block-size: 300px; inline-size: 400px; overflow-y: auto';
  const article = scroller.querySelector('article');
  if (!article) throw new Error('no article');
  const connection = new AbortController();
  const shown = new ChunkWindow(article, source, {
    changed: () => undefined,
    explain: (message, retry) => {
      const button = document.createElement('button');
      button.textContent = message;
      button.addEventListener('click', retry);
      return button;
    },
  });
  shown.connect(connection.signal);
  await shown.update();
  await shown.update();
  return {scroller, article, source, window: shown, connection};
}

/** As the text layer has it. */
const unseen = new CSSStyleSheet();
unseen.replaceSync('[data-unseen] { display: none }');

const present = (article: HTMLElement): number[] =>
  [...article.querySelectorAll<HTMLElement>('.lectern-chunk')].map(({dataset}) =>
    Number(dataset.chunk),
  );

/** Chunks in view, by what their first words say. */
function inView({article, scroller}: Shown): number[] {
  const view = scroller.getBoundingClientRect();
  return [...article.querySelectorAll<HTMLElement>('.lectern-chunk')]
    .filter((chunk) => {
      const box = chunk.getBoundingClientRect();
      return box.bottom > view.top + 1 && box.top < view.bottom - 1;
    })
    .map(({dataset}) => Number(dataset.chunk));
}

async function scrollTo(shown: Shown, top: number): Promise<void> {
  shown.scroller.scrollTop = top;
  await aTimeout(50);
  await shown.window.update();
  await shown.window.update();
}

describe('the window of a long text', () => {
  before(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, unseen];
  });

  it('puts on the page what is near the view, and keeps room for the rest', async () => {
    const shown = await show(new LongText(300));
    expect(present(shown.article)).to.include(0);
    expect(present(shown.article).length).to.be.below(25);
    expect(shown.source.asked.length).to.be.below(25);
    expect(shown.article.scrollHeight).to.be.above(15_000);
  });

  it('follows the view to the end and back', async () => {
    const shown = await show(new LongText(300));
    for (const top of [4000, shown.scroller.scrollHeight, 9000, 0]) {
      await scrollTo(shown, top);
      await scrollTo(shown, shown.scroller.scrollTop);
      expect(inView(shown), `at ${top}`).not.to.be.empty;
      const order = present(shown.article);
      expect(order).to.eql([...order].sort((a, b) => a - b));
      expect(order.length).to.be.below(60);
    }
    expect(inView(shown)).to.include(0);
    await scrollTo(shown, shown.scroller.scrollHeight);
    await scrollTo(shown, shown.scroller.scrollHeight);
    expect(inView(shown)).to.include(299);
    expect(present(shown.article)).not.to.include(0);
  });

  it('leads by the key End to the end, however high what comes turns out to be', async () => {
    const shown = await show(new LongText(300));
    const tall = new CSSStyleSheet();
    tall.replaceSync('.lectern-chunk p { margin-block: 2em }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, tall];
    const {article, scroller} = shown;
    article.dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}));
    // As a browser does, which goes to where the end is then.
    await scrollTo(shown, scroller.scrollHeight);
    await waitUntil(() => inView(shown).includes(299));
    await shown.window.update();
    const {scrollTop, clientHeight, scrollHeight} = scroller;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== tall);
    expect(scrollTop + clientHeight).to.be.closeTo(scrollHeight, 2);
  });

  it('brings a passage without what is before it, and it stays where it is', async () => {
    const shown = await show(new LongText(300));
    const chunk = await shown.window.bring(150);
    expect(present(shown.article)).not.to.include(100);
    chunk?.scrollIntoView({block: 'center'});
    const before = chunk?.getBoundingClientRect().top ?? 0;
    await waitUntil(
      () => present(shown.article).includes(149) && present(shown.article).includes(151),
    );
    await shown.window.update();
    expect(chunk?.isConnected).to.equal(true);
    expect(chunk?.getBoundingClientRect().top).to.be.closeTo(before, 1.5);
  });

  it('hears whoever asks when a run has just ended', async () => {
    const shown = await show(new LongText(300));
    for (let wait = 0; wait < 16; wait++) {
      void shown.window.update();
      // One of these moments is the one in which that run ends.
      for (let moment = 0; moment < wait; moment++) await Promise.resolve();
      const brought = await shown.window.bring(100 + wait);
      expect(brought?.dataset.chunk, `after ${wait} moments`).to.equal(String(100 + wait));
    }
  });

  it('keeps what a selection reaches over', async () => {
    const shown = await show(new LongText(45));
    const first = shown.article.querySelector('[data-chunk="1"] p')?.firstChild;
    if (!first) throw new Error('no text');
    getSelection()?.setBaseAndExtent(first, 0, first, 3);
    await scrollTo(shown, shown.scroller.scrollHeight);
    await scrollTo(shown, shown.scroller.scrollHeight);
    const last = shown.article.querySelector('[data-chunk="44"] p')?.firstChild;
    if (!last) throw new Error('no end');
    expect(present(shown.article)).to.include(1);
    expect(present(shown.article)).not.to.include(22);
    getSelection()?.setBaseAndExtent(first, 0, last, 5);
    await waitUntil(() => present(shown.article).includes(22), 'what is between comes', {
      timeout: 4000,
    });
    await waitUntil(() => present(shown.article).length >= 44, 'all of it', {timeout: 8000});
    const words = getSelection()?.toString() ?? '';
    for (const at of [1, 17, 22, 43]) expect(words).to.include(`[${at}]`);
    getSelection()?.removeAllRanges();
  });

  it('keeps where one has pressed, so that one can select from there when far away', async () => {
    const shown = await show(new LongText(300));
    const first = shown.article.querySelector('[data-chunk="1"] p')?.firstChild;
    if (!first) throw new Error('no text');
    getSelection()?.collapse(first, 2);
    await scrollTo(shown, shown.scroller.scrollHeight);
    await scrollTo(shown, shown.scroller.scrollHeight);
    const last = shown.article.querySelector('[data-chunk="299"] p')?.firstChild;
    if (!last) throw new Error('no end');
    expect(first.isConnected).to.equal(true);
    getSelection()?.extend(last, 5);
    await shown.window.update();
    await shown.window.update();
    expect(getSelection()?.anchorNode).to.equal(first);
    expect(getSelection()?.focusNode).to.equal(last);
    // Of a selection over so much only its ends are kept.
    expect(present(shown.article).length).to.be.below(60);
    await scrollTo(shown, shown.scroller.scrollHeight / 2);
    expect(first.isConnected && last.isConnected).to.equal(true);
    getSelection()?.removeAllRanges();
  });

  it('puts all of it there for paper without moving anything on the screen, and lets it go', async () => {
    const shown = await show(new LongText(60));
    const {scroller, article} = shown;
    await scrollTo(shown, 2000);
    const [seen, top] = [inView(shown), scroller.scrollTop];
    const said: number[] = [];
    const all = await shown.window.bringAll(
      (there) => void said.push(there),
      new AbortController().signal,
    );
    expect(all).to.equal(true);
    expect(shown.window.isWhole).to.equal(true);
    expect(article.hasAttribute('data-whole')).to.equal(true);
    expect(present(article)).to.eql(Array.from({length: 60}, (_, at) => at));
    expect(said.at(-1)).to.equal(60);
    expect([inView(shown), scroller.scrollTop]).to.eql([seen, top]);
    // Who scrolls on meanwhile sees what is there already.
    const asked = shown.source.asked.length;
    await scrollTo(shown, 6000);
    expect(inView(shown)).not.to.be.empty;
    expect(present(article)).to.eql(Array.from({length: 60}, (_, at) => at));
    expect(shown.source.asked.length).to.equal(asked);
    shown.window.release();
    expect(shown.window.isWhole).to.equal(false);
    expect(article.querySelectorAll('[data-unseen]').length).to.equal(0);
    expect(inView(shown)).not.to.be.empty;
  });

  it('gives up bringing all of it when that is stopped', async () => {
    const shown = await show(new LongText(60));
    const stopped = new AbortController();
    const all = await shown.window.bringAll((there) => {
      if (there > 20) stopped.abort();
    }, stopped.signal);
    expect(all).to.equal(false);
    expect(shown.article.querySelectorAll('[data-unseen]').length).to.equal(0);
  });

  it('says what is missing in its place, and tries again', async () => {
    const shown = await show(new LongText(50, [1]));
    const missing = (): HTMLElement | null =>
      shown.article.querySelector<HTMLElement>('[data-chunk="1"] button');
    await waitUntil(() => missing() !== null && present(shown.article).includes(2));
    const button = missing();
    expect(button?.textContent).to.equal('chunk 1 is away');
    button?.click();
    await waitUntil(() => shown.article.querySelector('[data-chunk="1"] p') !== null);
  });

  it('adopts the chunks that are there', async () => {
    const scroller = await fixture<HTMLElement>(html`<div><article
      ><div class="lectern-chunk" data-chunk="0" data-start="0"><p>there</p></div><nav class="lectern-more"></nav></article></div>`);
    const article = scroller.querySelector('article');
    if (!article) throw new Error('no article');
    const source = new LongText(40);
    const there = article.querySelector('p');
    const shown = new ChunkWindow(article, source, {
      changed: () => undefined,
      explain: () => new Text(),
    });
    const connection = new AbortController();
    shown.connect(connection.signal);
    await shown.update();
    expect(there?.isConnected).to.equal(true);
    expect(article.querySelector('nav')).to.equal(null);
    expect(source.asked).not.to.include(0);
    connection.abort();
  });

  it('rests when it is disconnected', async () => {
    const shown = await show(new LongText(200));
    shown.connection.abort();
    const asked = shown.source.asked.length;
    shown.scroller.scrollTop = 6000;
    await aTimeout(100);
    expect(shown.source.asked.length).to.equal(asked);
  });
});
