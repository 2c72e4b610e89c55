import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternPrint} from '../../components/elements/lectern-print/lectern-print.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {LongText} from '../render/window/long-text.js';
import {asPrinted} from './as-printed.js';
import {patiently} from './sources.js';

async function long(source = new LongText(60)): Promise<LecternText> {
  const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  await text.show(source);
  await waitUntil(() => text.querySelector('.lectern-chunk'), 'no text', patiently);
  return text;
}

async function waitUntilThere(find: () => Element | null): Promise<Element> {
  await waitUntil(find, 'nothing is there', patiently);
  const found = find();
  if (!found) throw new Error('nothing is there');
  return found;
}

const chunksOf = (text: LecternText): number => text.querySelectorAll('.lectern-chunk p').length;

/** What `print` saw on the page, each time. */
function printer(see: () => string): {readonly seen: string[]; restore(): void} {
  const {print} = window;
  const seen: string[] = [];
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'));
    seen.push(see());
    window.dispatchEvent(new Event('afterprint'));
  };
  return {
    seen,
    restore: () => {
      window.print = print;
    },
  };
}

function press(key: string): KeyboardEvent {
  const init = {key, ctrlKey: true, bubbles: true, cancelable: true};
  const event = new KeyboardEvent('keydown', init);
  document.body.dispatchEvent(event);
  return event;
}

const dialogOf = (text: LecternText): LecternPrint | null =>
  text.renderRoot.querySelector('lectern-print');

const extractOf = (text: LecternText): Element | null => text.renderRoot.querySelector('.extract');

describe('printing a long text', () => {
  it('takes the key of the browser, prints all of it, and lets it go again', async () => {
    const text = await long();
    const printed = printer(() => `${chunksOf(text)} ${extractOf(text) ? 'extract' : 'whole'}`);
    try {
      // What listens to it comes with the text, and may come a moment later.
      await waitUntil(() => press('p').defaultPrevented, 'the key is not taken', patiently);
      await waitUntil(() => printed.seen.length > 0, 'nothing is printed', patiently);
      expect(printed.seen).to.eql(['60 whole']);
      await waitUntil(() => chunksOf(text) < 60, 'it stays', patiently);
      expect(dialogOf(text)?.renderRoot.querySelector('dialog')?.open).to.equal(false);
    } finally {
      printed.restore();
    }
  });

  it('can be stopped', async () => {
    const source = new LongText(400);
    const text = await long(source);
    const {chunk} = source;
    // A slow connection.
    source.chunk = async (at) => {
      await aTimeout(20);
      return chunk.call(source, at);
    };
    const printed = printer(() => '');
    try {
      press('p');
      const stop = (): HTMLButtonElement | null | undefined =>
        dialogOf(text)?.renderRoot.querySelector('dialog[open] button');
      await waitUntil(() => stop() && chunksOf(text) > 60, 'nothing begins', patiently);
      expect(dialogOf(text)?.renderRoot.querySelector('progress')?.value).to.be.below(1);
      stop()?.click();
      await waitUntil(() => chunksOf(text) < 50, `${chunksOf(text)} stay`, patiently);
      expect(printed.seen).to.eql([]);
    } finally {
      printed.restore();
    }
  });

  it('asks before it prints a text of which some could not be had', async () => {
    const text = await long(new LongText(60, [50]));
    const printed = printer(() => text.querySelector('.lectern-missing')?.textContent ?? '');
    try {
      press('p');
      const button = (): HTMLButtonElement | null | undefined =>
        dialogOf(text)?.renderRoot.querySelector('[role="alert"] + .actions button');
      await waitUntil(() => button(), 'nothing is said', patiently);
      expect(printed.seen).to.eql([]);
      button()?.click();
      await waitUntil(() => printed.seen.length > 0, 'nothing is printed', patiently);
      expect(printed.seen[0]).to.include('chunk 50 is away');
    } finally {
      printed.restore();
    }
  });

  it('says on paper that it is an extract when a browser prints by itself', async () => {
    const text = await long(new LongText(300));
    await waitUntil(() => text.querySelector('.lectern-room'), 'all of it is there', patiently);
    // What hears of it comes a moment after a long text.
    const print = (): Element | null => {
      window.dispatchEvent(new Event('beforeprint'));
      return extractOf(text);
    };
    await waitUntil(print, 'nothing is said', patiently);
    await asPrinted(text, () => {
      const extract = extractOf(text);
      expect(extract).to.contain.text('extract');
      expect(extract && getComputedStyle(extract).display).to.equal('block');
      const room = text.querySelector('.lectern-room');
      expect(room?.getBoundingClientRect().height).to.be.below(60);
    });
    window.dispatchEvent(new Event('afterprint'));
    expect(extractOf(text)).to.equal(null);
  });

  it('has the numbers of passages in their first lines, placed and afloat nowhere', async () => {
    const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
    await text.show(new LongText(3));
    const chunk = await waitUntilThere(() => text.querySelector('.lectern-chunk'));
    chunk.innerHTML = '<section><p data-tei="p" data-label="7">Words.</p></section>';
    await asPrinted(text, () => {
      const {position, float} = getComputedStyle(text.querySelector('p') ?? text, '::before');
      expect([position, float]).to.eql(['static', 'none']);
    });
  });

  it('is left to the browser where all of the text is on the page', async () => {
    await long(new LongText(3));
    expect(press('p').defaultPrevented).to.equal(false);
  });
});
