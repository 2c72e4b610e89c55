import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import type {HoverFigures} from '../../../components/node/docs/speed-figures.js';
import {median, quantile, rounded, today} from './figures.js';
import {hoverId, writeHoverEdition} from './hover-edition.js';
import {buildPages, builtFiles} from './make-pages.js';
import {withBrowser} from './serve-pages.js';

const mentions = 10_000;

/** Names that are pointed at, in different parts of the text. */
const times = 60;

/** One card, in milliseconds. */
interface Card {
  readonly toPaint: number;
  readonly work: number;
}

declare global {
  interface Window {
    cards: Card[];
  }
}

/**
 * Tells of every card when it was asked for and when it was painted. Written out, for a compiler's
 * helpers are not there.
 */
const watchCards = `
(() => {
  window.cards = [];
  const after = (run) => {
    const {port1, port2} = new MessageChannel();
    port2.onmessage = run;
    port1.postMessage(undefined);
  };
  const isOpen = () => document.querySelector('lectern-reader')
    ?.shadowRoot?.querySelector('lectern-card')
    ?.shadowRoot?.querySelector('.card:popover-open') != null;
  window.isCardOpen = isOpen;
  addEventListener('lectern-mention-request', () => {
    const asked = performance.now();
    let worked = 0;
    // After the task that asks, its promises included.
    after(() => {
      worked = performance.now() - asked;
      if (isOpen()) window.cards.push({toPaint: worked, work: worked});
      else requestAnimationFrame(look);
    });
    const look = () => {
      if (!isOpen()) return requestAnimationFrame(look);
      const begun = performance.now();
      after(() => {
        const painted = performance.now();
        window.cards.push({toPaint: painted - asked, work: worked + painted - begun});
      });
    };
  }, true);
})();
`;

/** Points at names on a page that has all of a text with ten thousand of them. */
export async function measureHover(say: (line: string) => void): Promise<HoverFigures> {
  say(`making a text with ${mentions} names`);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-speed-'));
  const {site} = builtFiles();
  try {
    writeHoverEdition(join(folder, 'texts/hover'), mentions);
    await buildPages(folder, site);
    return await withBrowser(join(folder, 'site'), async ({browser, url}) => {
      const page = await browser.newPage({viewport: {width: 1280, height: 800}});
      await page.addInitScript(watchCards);
      await page.goto(`${url}hover/read/${hoverId}/`);
      await bringAll(page);
      const [onPage = 0, elementsMore = 0] = await page.evaluate(() => {
        const names = [...document.querySelectorAll('lectern-text [data-mention]')];
        return [names.length, names.reduce((sum, name) => sum + name.childElementCount, 0)];
      });
      say(`pointing at ${times} of ${onPage} names`);
      const cards: Card[] = [];
      for (let at = 0; at < times; at++) {
        cards.push(await pointAt(page, Math.floor((onPage / times) * (at + 0.5))));
      }
      const of = (what: keyof Card): number[] => cards.map((card) => card[what]);
      return {
        date: today(),
        mentions: onPage,
        times,
        median: rounded(median(of('toPaint')), 1),
        p95: rounded(quantile(of('toPaint'), 0.95), 1),
        workMedian: rounded(median(of('work')), 1),
        workP95: rounded(quantile(of('work'), 0.95), 1),
        elementsMore: rounded(elementsMore / onPage, 2),
      };
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function bringAll(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('lectern-text')?.source !== undefined);
  await page.evaluate(async () => {
    const text = document.querySelector('lectern-text');
    await text?.bringAll(() => undefined, new AbortController().signal);
  });
  // What was brought is there for paper; on the screen it stays once it was scrolled to.
  await page.waitForFunction(() => {
    const chunks = [...document.querySelectorAll('lectern-text .lectern-chunk')];
    chunks.findLast((chunk) => !chunk.hasAttribute('data-unseen'))?.scrollIntoView({block: 'end'});
    return chunks.length > 0 && chunks.every((chunk) => !chunk.hasAttribute('data-unseen'));
  });
}

/** Moves the pointer to a name and away again once its card is there. */
async function pointAt(page: Page, number: number): Promise<Card> {
  const place = await page.evaluate(async (at) => {
    const name = document.querySelectorAll('lectern-text [data-mention]')[at];
    name?.scrollIntoView({block: 'center'});
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const box = name?.getClientRects()[0];
    window.cards = [];
    return {x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + 4};
  }, number);
  await page.mouse.move(place.x, place.y);
  const card = await page.waitForFunction(() => window.cards[0]);
  await page.mouse.move(2, 2);
  await page.waitForFunction('!window.isCardOpen()');
  const figures = await card.jsonValue();
  if (!figures) throw new Error('no card came');
  return figures;
}
