import {setTimeout as wait} from 'node:timers/promises';
import type {Page} from '@playwright/test';
import type {} from '../../../components/elements/lectern-review/lectern-review.js';

declare global {
  interface Window {
    /** When each key came and when each item after it showed, in milliseconds. */
    burst: {readonly keys: number[]; readonly items: number[]};
  }
}

export interface Burst {
  /** The keys in the order they were sent. */
  readonly sent: readonly string[];
  /** Ids of the items in the order of the queue before the burst. */
  readonly queue: readonly string[];
  /** From each key to the next item, which shows once the decision is kept; in milliseconds. */
  readonly waits: readonly number[];
}

/**
 * Sends keys as a keyboard does, one after the other whether the page keeps up or not.
 *
 * @param every milliseconds from key to key
 */
export async function sendBurst(page: Page, count: number, every: number): Promise<Burst> {
  const queue = await page.evaluate(watch);
  const cdp = await page.context().newCDPSession(page);
  const sent: string[] = [];
  const answers: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let at = 0; at < count; at++) {
    const key = at % 3 === 2 ? 'x' : 'a';
    sent.push(key);
    const event = {key, code: `Key${key.toUpperCase()}`, text: key};
    answers.push(cdp.send('Input.dispatchKeyEvent', {type: 'keyDown', ...event}));
    answers.push(cdp.send('Input.dispatchKeyEvent', {type: 'keyUp', ...event}));
    await wait(Math.max(0, begun + (at + 1) * every - performance.now()));
  }
  await Promise.all(answers);
  await page
    .waitForFunction((keys) => window.burst.items.length >= keys, count, {timeout: 60_000})
    .catch(() => undefined);
  const {keys, items} = await page.evaluate(() => window.burst);
  return {sent, queue, waits: items.map((shown, at) => shown - (keys[at] ?? Number.NaN))};
}

/** Runs in the page. Gives the ids of the queue from the current item on. */
function watch(): string[] {
  window.burst = {keys: [], items: []};
  const review = document.querySelector('lectern-review');
  const session = review?.session;
  if (!review || !session) return [];
  window.addEventListener('keydown', ({timeStamp}) => window.burst.keys.push(timeStamp), true);
  let current = session.current;
  session.subscribe(() => {
    if (session.current === current) return;
    current = session.current;
    void review.updateComplete.then(() => window.burst.items.push(performance.now()));
  }, new AbortController().signal);
  return session.items.queue.slice(session.items.placeOf(current)).map(({id}) => id);
}
