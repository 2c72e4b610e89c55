import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternFind} from '../../components/elements/lectern-find/lectern-find.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {LongText} from '../render/window/long-text.js';
import {addressOf, patiently, tei} from './sources.js';

const filler = 'some words of a day. '.repeat(12);

/** Every tenth day has a name. */
const days = (at: number): string =>
  at % 10 === 7 ? `${filler}To Ürümqi ${at}. ${filler}` : filler;

async function shown(source = new LongText(120, [], days)): Promise<LecternText> {
  const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  await text.show(source);
  await waitUntil(() => text.querySelector('.lectern-chunk'), 'no text', patiently);
  // The one before may have left the window far down, and a search begins where one is reading.
  scrollTo(0, 0);
  return text;
}

function barOf(text: LecternText): LecternFind {
  const find = text.renderRoot.querySelector('lectern-find');
  if (!find) throw new Error('no bar');
  return find;
}

const fieldOf = (find: LecternFind): HTMLInputElement | null =>
  find.renderRoot.querySelector('input');

const countOf = (find: LecternFind): string =>
  find.renderRoot.querySelector('.count')?.textContent?.trim() ?? '';

async function look(text: LecternText, words: string): Promise<LecternFind> {
  await text.showFind();
  const find = barOf(text);
  const field = fieldOf(find);
  if (field) field.value = words;
  field?.dispatchEvent(new Event('input'));
  return find;
}

const says = (find: LecternFind, words: string): Promise<void> =>
  waitUntil(() => countOf(find) === words, `it says ${countOf(find)}, not ${words}`, patiently);

async function shiftEnter(): Promise<void> {
  await sendKeys({down: 'Shift'});
  await sendKeys({press: 'Enter'});
  await sendKeys({up: 'Shift'});
}

/** The words that are painted as those one is at. */
const current = (): string[] => [...(CSS.highlights.get('lectern-current') ?? [])].map(String);

const isInView = (text: Element, words: string): boolean =>
  [...(CSS.highlights.get('lectern-current') ?? [])].some((range) => {
    if (!(range instanceof Range) || !text.textContent?.includes(words)) return false;
    const {top, bottom} = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && bottom > 0;
  });

describe('finding in a text', () => {
  it('finds words of a long text that are not on the page, and goes there', async () => {
    const text = await shown();
    expect(text.textContent).not.to.include('Ürümqi 57');
    const find = await look(text, 'urumqi');
    await says(find, '1 of 12');
    await waitUntil(() => current()[0] === 'Ürümqi', 'nothing is painted', patiently);
    for (const at of [2, 3, 4, 5, 6]) {
      await sendKeys({press: 'Enter'});
      await says(find, `${at} of 12`);
    }
    await waitUntil(() => isInView(text, 'Ürümqi 57'), 'it is not in view', patiently);
    expect(text.querySelector('[data-chunk="20"]')).to.equal(null);
    await shiftEnter();
    await says(find, '5 of 12');
    await waitUntil(() => isInView(text, 'Ürümqi 47'), 'it is not in view', patiently);
    find.close();
    expect(CSS.highlights.get('lectern-current')?.size).to.equal(0);
    expect(CSS.highlights.get('lectern-found')?.size).to.equal(0);
  });

  it('goes round at the ends, and says when there is nothing', async () => {
    const text = await shown();
    const find = await look(text, 'urumqi');
    await says(find, '1 of 12');
    await shiftEnter();
    await says(find, '12 of 12');
    await waitUntil(() => isInView(text, 'Ürümqi 117'), 'it is not in view', patiently);
    await sendKeys({press: 'Enter'});
    await says(find, '1 of 12');
    await look(text, 'nowhere at all');
    await says(find, 'Nothing found');
    expect(find.renderRoot.querySelector<HTMLButtonElement>('button')?.disabled).to.equal(true);
  });

  it('begins where one is reading', async () => {
    const text = await shown();
    await text.bringIntoView('b63');
    const find = await look(text, 'urumqi');
    await says(find, '7 of 12');
    await waitUntil(() => isInView(text, 'Ürümqi 67'), 'it is not in view', patiently);
  });

  it('takes the key of the browser where only some of the text is on the page, and gives the focus back', async () => {
    const text = await shown();
    const mine = document.createElement('button');
    text.append(mine);
    mine.focus();
    const press = () => {
      // As a Russian keyboard has it.
      const key = {key: 'а', code: 'KeyF', ctrlKey: true};
      const init = {...key, bubbles: true, cancelable: true, composed: true};
      const asked = new KeyboardEvent('keydown', init);
      mine.dispatchEvent(asked);
      return asked.defaultPrevented;
    };
    // What listens to it comes with the text, and may come a moment later.
    await waitUntil(press, 'the key is not taken', patiently);
    await waitUntil(() => text.renderRoot.querySelector('lectern-find')?.hasFocus, '', patiently);
    await sendKeys({press: 'Escape'});
    expect(document.activeElement).to.equal(mine);
    expect(barOf(text).isOpen).to.equal(false);
  });

  it('leaves the key alone where all is on the page, or one is elsewhere', async () => {
    const whole = await fixture<LecternText>(
      html`<lectern-text src=${addressOf(tei('<p>All of it.</p>'))}></lectern-text>`,
    );
    await waitUntil(() => whole.document, 'no text', patiently);
    const press = (target: EventTarget): boolean =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', {key: 'f', ctrlKey: true, bubbles: true, cancelable: true}),
      );
    expect(press(document.body)).to.equal(true);
    whole.remove();
    await shown();
    const elsewhere = await fixture<HTMLInputElement>(html`<input />`);
    expect(press(elsewhere)).to.equal(true);
  });

  it('finds in a text that is all on the page, across its elements', async () => {
    const body = '<p>A <persName>Jo<hi>han</hi>na</persName> and <hi>Joh</hi>anna, Johan</p>';
    const text = await fixture<LecternText>(
      html`<lectern-text src=${addressOf(tei(body))}></lectern-text>`,
    );
    await waitUntil(() => text.document, 'no text', patiently);
    const find = await look(text, 'johanna');
    await says(find, '1 of 2');
    await waitUntil(() => current()[0] === 'Johanna', 'nothing is painted', patiently);
  });

  it('says what could not be searched', async () => {
    const text = await shown(new LongText(60, [40], days));
    const find = await look(text, 'urumqi');
    await says(find, '1 of 6');
    expect(find.renderRoot.querySelector('p')).to.contain.text('1');
  });

  it('is accessible', async () => {
    const text = await shown();
    const find = await look(text, 'urumqi');
    await says(find, '1 of 12');
    await expect(find).to.be.accessible();
    for (const button of find.renderRoot.querySelectorAll('button')) {
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
