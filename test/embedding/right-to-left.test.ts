import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/define-all.js';
import {addressOf, patiently, tei} from '../elements/sources.js';
import {said} from './troubles.js';

const memo = addressOf(
  tei(
    '<p xml:id="p1" n="s1">Of <persName ref="#a">Ann Lee</persName> and <persName ref="#b">Bo Poe</persName>.</p>' +
      '<listPerson><person xml:id="a"><persName>Ann Lee</persName></person><person xml:id="b"><persName>Bo Poe</persName></person></listPerson>',
  ),
);

/** Where words stand in an element's own shadow; they may be parts of a longer text. */
function boxOf(element: Element, words: string): DOMRect {
  const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const box = range.getBoundingClientRect();
    // What is to be chosen from a list that is not open stands nowhere.
    if (box.width > 0) return box;
  }
  throw new Error(`no “${words}”`);
}

/** That words stand from left to right as they are read, and their line at the right of its box. */
function reads(element: Element, ...words: readonly [string, string, ...string[]]): void {
  const lefts = words.map((each) => boxOf(element, each).left);
  expect(lefts, words.join(' ')).to.deep.equal([...lefts].sort((one, other) => one - other));
}

/** An element on a page from right to left, once it says something. */
async function onPage(tag: string, given: Readonly<Record<string, string>>, words: RegExp) {
  const page = await fixture<HTMLElement>(html`<div dir="rtl" lang="ar"></div>`);
  page.style.inlineSize = '1200px';
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  page.append(element);
  await waitUntil(() => words.test(said(element)), `${tag} is not drawn`, patiently);
  // What is for such pages comes when the element's direction is known.
  await waitUntil(
    () => tag === 'lectern-date' || getComputedStyle(element).getPropertyValue('--_start') !== '',
    'nothing for this page',
    patiently,
  );
  return element;
}

describe('on a page from right to left', () => {
  it('says a date and its details in the order of their words, from the right edge', async () => {
    const date = await onPage(
      'lectern-date',
      {when: '1917-11-07', calendar: '#julian', details: ''},
      /Julian/,
    );
    reads(date, '7', 'November', '1917');
    reads(date, 'Julian', 'calendar', '.');
    const [line, box] = [boxOf(date, 'calendar.').right, date.getBoundingClientRect().right];
    expect(box - line).to.be.below(2);
  });

  it('lists names in their order, each as it is written', async () => {
    const library = await onPage('lectern-library', {src: memo}, /Bo Poe/);
    reads(library, 'Ann', 'Lee', 'Bo', 'Poe');
  });

  it('keeps the sign of a passage before its number, and three dots after words', async () => {
    const search = await onPage('lectern-search', {src: memo, query: 'Ann'}, /¶/);
    reads(search, '¶', 's1');
    // What is chosen in a list is drawn as its option is: "Read beside…", not "…Read beside".
    const option = search.shadowRoot?.querySelector('option');
    expect(option && getComputedStyle(option).unicodeBidi).to.equal('plaintext');
  });

  it('begins the names of an index at the right, and has arrows point along the axis', async () => {
    const index = await onPage('lectern-index', {src: memo}, /Ann Lee/);
    const kind = boxOf(index, 'Person').left;
    const name = boxOf(index, 'Ann Lee');
    expect(name.left).to.be.greaterThan(kind);
    const row = index.shadowRoot?.querySelector('button.name')?.getBoundingClientRect();
    expect((row?.right ?? 0) - name.right).to.be.below(40);

    const dated = addressOf(tei('<p>On <date when="1945-10-05">a day</date>.</p>'));
    const timeline = await onPage('lectern-timeline', {src: dated}, /Earlier/);
    expect(boxOf(timeline, '‹').left).to.be.greaterThan(boxOf(timeline, 'Earlier').left);
    expect(boxOf(timeline, '›').left).to.be.below(boxOf(timeline, 'Later').left);
  });
});
