import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {patiently} from '../elements/sources.js';
import {copyOf, pageWith} from './frames.js';
import {trouble} from './troubles.js';

const text = (): string =>
  `<lectern-text src="${location.origin}${trouble('letter')}"></lectern-text>`;

/** Waits for the text of a page, and opens the card of the first name in it. */
async function openCard(page: Document): Promise<DOMRect> {
  await waitUntil(() => page.querySelector('article [data-mention]'), 'no text', patiently);
  const name = page.querySelector<HTMLElement>('article [data-mention]');
  const owner = name?.closest('lectern-reader') ?? name?.closest('lectern-text');
  const card = () =>
    owner?.shadowRoot?.querySelector('lectern-card')?.shadowRoot?.querySelector('[part=card]');
  // The document is known a moment after its text is there.
  await waitUntil(
    () => {
      if (!card()) name?.click();
      return (card()?.getBoundingClientRect().height ?? 0) > 40;
    },
    'no card',
    {...patiently, interval: 100},
  );
  const box = card()?.getBoundingClientRect();
  if (!box) throw new Error('no card');
  return box;
}

/** That a card stands beside the name it is about, inside the window. */
function standsBeside(card: DOMRect, page: Document): void {
  const name = page.querySelector('article [data-mention]')?.getBoundingClientRect();
  const {innerWidth = 0, innerHeight = 0} = page.defaultView ?? {};
  if (!name) throw new Error('no name');
  const away = Math.min(Math.abs(card.top - name.bottom), Math.abs(name.top - card.bottom));
  expect(away, 'between card and name').to.be.lessThan(30);
  expect(card.left, 'left').to.be.at.least(0);
  expect(card.right, 'right').to.be.at.most(innerWidth);
  expect(card.bottom, 'bottom').to.be.at.most(innerHeight);
}

describe('on a hostile page', () => {
  it('has its box and its words where a page unsets everything with all its might', async () => {
    const page = await pageWith(
      `<style>* {all: unset !important}</style>${await copyOf()}`,
      text(),
    );
    await openCard(page);
    for (const selector of ['lectern-text', 'article', 'article [data-tei=p]']) {
      const box = page.querySelector(selector);
      expect(box && page.defaultView?.getComputedStyle(box).display).to.equal('block');
    }
  });

  it('works on a page written into a window without a doctype', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe width="900" height="600"></iframe>`,
    );
    const page = frame.contentDocument;
    if (!page) throw new Error('no page');
    page.open();
    page.write(
      `<html><body><table width="100%"><tr><td>${text()}</td></tr></table>${await copyOf()}</body></html>`,
    );
    page.close();
    expect(page.compatMode).to.equal('BackCompat');
    standsBeside(await openCard(page), page);
  });

  it('opens its card beside the name in boxes that move, cut off and contain', async () => {
    const css = `html {font-size: 200%} .a {transform: translate(30px, 40px) scale(0.9); will-change: transform}
      .b {contain: strict; width: 500px; height: 90px; overflow: hidden; filter: blur(0); perspective: 1px}`;
    const page = await pageWith(
      `<style>${css}</style>${await copyOf()}`,
      `<div dir="rtl" class="a"><div class="b">${text()}</div></div>`,
    );
    standsBeside(await openCard(page), page);
  });

  it('is at home in what is cloned from a template, written as HTML, and moved meanwhile', async () => {
    const page = await pageWith(
      await copyOf(),
      `<template id="t"><section>${text()}</section></template><main></main><aside></aside>`,
    );
    const [main, aside] = [page.querySelector('main'), page.querySelector('aside')];
    const template = page.querySelector('template');
    if (!main || !aside || !template) throw new Error('no page');
    main.append(template.content.cloneNode(true));
    aside.innerHTML = text();
    for (const [from, to] of [
      [main, aside],
      [aside, main],
      [main, aside],
    ] as const) {
      to.append(...from.childNodes);
      await new Promise(requestAnimationFrame);
    }
    await waitUntil(() => aside.querySelectorAll('article').length === 2, 'no texts', patiently);
    expect(aside.querySelectorAll('lectern-text')).to.have.length(2);
  });

  it('leaves a tag to whoever defined it before', async () => {
    const theirs = `<script>customElements.define('lectern-date', class extends HTMLElement {
      connectedCallback() { this.textContent = 'theirs'; }
    });</script>`;
    const page = await pageWith(
      `${theirs}${await copyOf()}`,
      `<lectern-date when="1945"></lectern-date>${text()}`,
    );
    await openCard(page);
    expect(page.querySelector('lectern-date')?.textContent).to.equal('theirs');
  });
});
