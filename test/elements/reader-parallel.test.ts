import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {addressOf, patiently, shownText, tei} from './sources.js';

const folder = new URL('../data/alignment/', import.meta.url);
const memoir = [
  new URL('memoir-kk-ru.kk.xml', folder).href,
  new URL('memoir-kk-ru.ru.xml', folder).href,
];

interface Opened {
  readonly reader: LecternReader;
  readonly ids: readonly string[];
}

/** A reader of files, once their texts are there, in panes low enough to scroll. */
async function open(...files: readonly string[]): Promise<Opened> {
  const reader = await fixture<LecternReader>(html`<lectern-reader></lectern-reader>`);
  reader.style.setProperty('--lectern-pane-block-size', '300px');
  reader.files = files.join(' ');
  await waitUntil(() => reader.querySelectorAll('article').length === files.length, '', patiently);
  await waitUntil(() => toggleOf(reader), 'nothing is offered', patiently);
  return {reader, ids: reader.store.state.panes};
}

function toggleOf(reader: LecternReader): HTMLButtonElement | null {
  return reader.renderRoot.querySelector<HTMLButtonElement>('.parallel-switch');
}

const barOf = (reader: LecternReader): string =>
  reader.renderRoot.querySelector('.parallel .origin')?.textContent ?? '';

/** Reads in parallel; the line above the texts says what it rests on. */
async function together(opened: Opened): Promise<Opened> {
  toggleOf(opened.reader)?.click();
  await waitUntil(() => /^Rows/.test(barOf(opened.reader)), 'nothing is aligned', patiently);
  await frames();
  return opened;
}

function switchOf({reader}: Opened, words: string): HTMLButtonElement | undefined {
  const buttons = reader.renderRoot.querySelectorAll<HTMLButtonElement>('.parallel button');
  return [...buttons].find(({textContent}) => textContent === words);
}

function partAt({reader, ids}: Opened, at: number, part: string): HTMLElement | null {
  const id = ids[at] ?? '';
  return reader.querySelector<HTMLElement>(`[id="${CSS.escape(`${id}.${part}`)}"]`);
}

function partOf(opened: Opened, at: number, part: string): HTMLElement {
  const found = partAt(opened, at, part);
  if (!found) throw new Error(`no ${part}`);
  return found;
}

function paneOf({reader}: Opened, at: number): HTMLElement {
  const found = reader.renderRoot.querySelectorAll<HTMLElement>('.pane')[at];
  if (!found) throw new Error(`no pane ${at}`);
  return found;
}

const frames = async (): Promise<void> => {
  for (let at = 0; at < 3; at++) await new Promise(requestAnimationFrame);
};

/** Longer than a pane is taken to follow another. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 300));

/** Where the words of a passage begin, below any room above them. */
function wordsTop(passage: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(passage);
  return range.getBoundingClientRect().top;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Two drafts in one language, whose paragraphs have the same numbers. */
function drafts(): readonly string[] {
  const second = tei(
    ['crossed the broad river', 'wrote it down at night', 'was forgotten']
      .map((words, at) => `<p n="${at + 1}" xml:id="b${at}">The old keeper ${words}.</p>`)
      .join(''),
  )
    .replace('xml:id="sample"', 'xml:id="second" xml:lang="en"')
    .replace('Sample', 'Second draft');
  const other = addressOf(second);
  const first = tei(
    ['crossed the river', 'wrote it down at night in ink', 'was forgotten']
      .map((words, at) => `<p n="${at + 1}" xml:id="a${at}">The old keeper ${words}.</p>`)
      .join(''),
  ).replace('xml:id="sample"', 'xml:id="first" xml:lang="en"');
  return [addressOf(first), other];
}

/** Too long to be on the page whole; its paragraphs have numbers. */
function longText(id: string): string {
  const body = Array.from(
    {length: 600},
    (_, at) =>
      `<p n="${at}" xml:id="n${at}">Entry ${at} of the ${id} book. ${'So it went on. '.repeat(6)}</p>`,
  );
  return addressOf(tei(body.join('')).replace('xml:id="sample"', `xml:id="${id}"`));
}

function painted(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(String);
}

describe('reading in parallel', () => {
  before(() => setViewport({width: 1200, height: 800}));

  it('carries the other text to the passage that belongs to it, until it is switched off', async () => {
    const opened = await together(await open(...memoir));
    const [left, right] = [paneOf(opened, 0), paneOf(opened, 1)];
    const [from, to] = [partOf(opened, 0, 'o9'), partOf(opened, 1, 't7')];
    left.scrollTop += topOf(from) - topOf(left) - 75;
    await frames();
    expect(topOf(to)).to.be.closeTo(topOf(from), 3);
    right.scrollTop = 0;
    await pause();
    right.scrollTop += topOf(partOf(opened, 1, 't11')) - topOf(right) - 75;
    await frames();
    expect(topOf(partOf(opened, 0, 'o12'))).to.be.closeTo(topOf(partOf(opened, 1, 't11')), 3);
    toggleOf(opened.reader)?.click();
    await opened.reader.updateComplete;
    const before = left.scrollTop;
    right.scrollTop = 0;
    await frames();
    expect(left.scrollTop).to.equal(before);
    expect(opened.reader.renderRoot.querySelector('.parallel')).to.equal(null);
  });

  it('lets passages that belong together begin at one height, and leaves no trace of that', async () => {
    const opened = await open(...memoir);
    const markup = opened.reader.innerHTML;
    const words = shownText(opened.reader);
    await together(opened);
    switchOf(opened, 'In rows')?.click();
    await frames();
    const pairs = [
      ['o4', 't3'],
      ['o6', 't4'],
      ['o9', 't7'],
      ['o13', 't12'],
    ] as const;
    for (const [a, b] of pairs) {
      expect(wordsTop(partOf(opened, 1, b)), b).to.be.closeTo(wordsTop(partOf(opened, 0, a)), 1);
    }
    expect(shownText(opened.reader)).to.equal(words);
    toggleOf(opened.reader)?.click();
    await frames();
    expect(opened.reader.innerHTML).to.equal(markup);
  });

  it('is printed in rows, with all of both texts, and leaves no trace of that', async () => {
    const opened = await together(await open(...memoir));
    const {reader} = opened;
    window.dispatchEvent(new KeyboardEvent('keydown', {key: 'Control'}));
    const rows = (): string[][] => {
      window.dispatchEvent(new Event('beforeprint'));
      const drawn = [...reader.querySelectorAll('.lectern-print-rows > .row')];
      const words = drawn.map(({children}) =>
        [...children].map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      );
      return words;
    };
    const {innerHTML: markup} = reader;
    let printed: string[][] = [];
    await waitUntil(
      () => {
        printed = rows();
        if (printed.length === 0) window.dispatchEvent(new Event('afterprint'));
        return printed.length > 0;
      },
      'no rows',
      patiently,
    );
    const start = (at: number, part: string): string =>
      partOf(opened, at, part).textContent?.replace(/\s+/g, ' ').trim().slice(0, 20) ?? '';
    for (const [a, b] of [
      ['o4', 't3'],
      ['o13', 't12'],
    ] as const) {
      const row = printed.find(([left]) => left?.startsWith(start(0, a)));
      expect(row?.[1]?.startsWith(start(1, b)), a).to.equal(true);
    }
    for (const [at, text] of [...reader.querySelectorAll('article')].entries()) {
      const words = printed.map((row) => row[at]).join('');
      expect(words.replace(/\s/g, '')).to.equal(text.textContent?.replace(/\s/g, ''));
    }
    expect(new Set([...reader.querySelectorAll('[id]')].map(({id}) => id)).size).to.equal(
      reader.querySelectorAll('[id]').length,
    );
    window.dispatchEvent(new Event('afterprint'));
    expect(reader.innerHTML).to.equal(markup);
  });

  it('lights what answers a passage, and marks what is computed as computed', async () => {
    const opened = await together(await open(...memoir));
    partOf(opened, 0, 'o6').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    expect(partOf(opened, 1, 't4')).to.have.attribute('data-row-lit', 'computed');
    expect(partOf(opened, 1, 't5')).to.have.attribute('data-row-lit', 'computed');
    expect(barOf(opened.reader)).to.match(/^Computed, \d+ % sure.*Орлов/);
    expect(partOf(opened, 0, 'o4')).not.to.have.attribute('data-row-lit');
    const alone = partOf(opened, 1, 't16');
    alone.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    expect(partOf(opened, 1, 't4')).not.to.have.attribute('data-row-lit');
  });

  it('says by the key r what answers the passage one is at, and where the source states it', async () => {
    const opened = await together(await open(...drafts()));
    paneOf(opened, 0).focus();
    await sendKeys({press: 'r'});
    const said = opened.reader.renderRoot.querySelector('.parallel [role=status]')?.textContent;
    expect(said).to.match(
      /^The old keeper .* — Stated in the source: the same number, 1 \(line 1\)/,
    );
    expect(opened.reader.querySelectorAll('[data-row-lit="stated"]').length).to.equal(2);
  });

  it('marks word by word what only one of two versions has, where they are in one language', async () => {
    const opened = await together(await open(...drafts()));
    switchOf(opened, 'Differences')?.click();
    await waitUntil(() => painted('lectern-added').length > 0, 'nothing is painted', patiently);
    expect(painted('lectern-added')).to.deep.equal(['broad']);
    expect(painted('lectern-removed')).to.deep.equal(['in ink']);
    switchOf(opened, 'Differences')?.click();
    expect(painted('lectern-removed')).to.deep.equal([]);
    const others = await together(await open(...memoir));
    expect(switchOf(others, 'Differences')).to.equal(undefined);
  });

  it('sets two versions that one file holds beside each other, and says nothing twice', async () => {
    const opened = await open(new URL('diary-de-en.xml', folder).href);
    const words = shownText(opened.reader);
    expect(toggleOf(opened.reader)?.textContent).to.equal('Original beside translation');
    await together(opened);
    const [original, translation] = [partOf(opened, 0, 'o8'), partOf(opened, 0, 't8')];
    expect(wordsTop(translation)).to.be.closeTo(wordsTop(original), 1);
    const [left, right] = [original, translation].map((each) => each.getBoundingClientRect());
    expect(right?.left).to.be.greaterThan(left?.right ?? 0);
    expect(shownText(opened.reader)).to.equal(words);
  });

  it('leaves translations that stand in the paragraphs they translate where they are', async () => {
    const p = (at: number): string =>
      `<p xml:id="o${at}">Erster Satz im Jahre ${1880 + at}.<note type="translation" xml:id="t${at}">A sentence in the year ${1880 + at}.</note></p>`;
    const opened = await open(addressOf(tei([1, 2, 3].map(p).join(''))));
    const before = wordsTop(partOf(opened, 0, 'o3'));
    toggleOf(opened.reader)?.click();
    await waitUntil(() => /one after the other/.test(barOf(opened.reader)), '', patiently);
    await frames();
    await frames();
    expect(switchOf(opened, 'In rows')).to.equal(undefined);
    expect(opened.reader.querySelectorAll('[data-row-space]')).to.have.length(0);
    // The bar above the texts is all that came.
    expect(wordsTop(partOf(opened, 0, 'o3')) - before).to.be.lessThan(80);
  });

  it('says in a sentence why two texts are in no rows, and leaves them to be read', async () => {
    const opened = await open(memoir[0] ?? '', new URL('verse-fr-de.xml', folder).href);
    toggleOf(opened.reader)?.click();
    await waitUntil(() => /^Nothing was found/.test(barOf(opened.reader)), '', patiently);
    expect(switchOf(opened, 'In rows')).to.equal(undefined);
    paneOf(opened, 0).scrollTop = 100;
    await frames();
    expect(paneOf(opened, 1).scrollTop).to.equal(0);
  });

  it('comes to the same passage with the other tab of a narrow page', async () => {
    await setViewport({width: 360, height: 600});
    const opened = await together(await open(...memoir));
    const from = partOf(opened, 0, 'o9');
    window.scrollBy(0, topOf(from) - 150);
    await frames();
    opened.reader.renderRoot.querySelectorAll<HTMLElement>('.tabs button')[1]?.click();
    await opened.reader.updateComplete;
    await frames();
    expect(topOf(partOf(opened, 1, 't7'))).to.be.closeTo(150, 60);
    expect(switchOf(opened, 'In rows')).to.equal(undefined);
    await setViewport({width: 1200, height: 800});
  });

  it('brings the stretch of a long text that belongs to where one has gone in the other', async () => {
    const ids = ['left', 'right'];
    const reader = await fixture<LecternReader>(html`<lectern-reader documents="left right">
      ${ids.map((id) => html`<lectern-text document-id=${id} src=${longText(id)}></lectern-text>`)}
    </lectern-reader>`);
    reader.style.setProperty('--lectern-pane-block-size', '300px');
    await waitUntil(() => ids.every((id) => reader.textOf(id)?.isWhole === false), '', patiently);
    const opened = await together({reader, ids});
    await reader.textOf('left')?.bringIntoView('n400');
    await waitUntil(() => partAt(opened, 1, 'n400'), 'nothing is brought', patiently);
    await pause();
    expect(topOf(partOf(opened, 1, 'n400'))).to.be.closeTo(topOf(partOf(opened, 0, 'n400')), 60);
  });

  it('is accessible', async () => {
    const opened = await together(await open(...drafts()));
    await expect(opened.reader).to.be.accessible();
  });
});
