import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/define-all.js';
import {addressOf, patiently, tei} from '../elements/sources.js';
import {said, trouble} from './troubles.js';

const image = '/test/data/facsimile/page-1.png';
const dated = (): string =>
  addressOf(
    tei(
      '<p xml:id="p1">On <date when="1945-10-05">5 October</date> and <date when="1946-11">later</date>.</p>',
    ),
  );
const long = (): string =>
  addressOf(
    tei(
      `${'<p>Words that fill the page. </p>'.repeat(80)}<p xml:id="end">Of <persName ref="#a">Ann</persName>.</p>
       <listPerson><person xml:id="a"><persName>Ann Lee</persName></person></listPerson>`,
    ),
  );

/** How large a part of an element is on the page. */
function sizeOf(element: Element | null | undefined): number {
  const {width = 0, height = 0} = element?.getBoundingClientRect() ?? {};
  return Math.min(width, height);
}

/** The card of a text that stands alone. */
const cardOf = (text: Element | null): HTMLElement | null | undefined =>
  text?.shadowRoot
    ?.querySelector('lectern-card')
    ?.shadowRoot?.querySelector<HTMLElement>('[part=card]');

describe('in a part of the page that is not shown at first', () => {
  it('everything is there when the part is', async () => {
    const part = await fixture<HTMLElement>(html`<section>
      <lectern-text src=${dated()}></lectern-text>
      <lectern-reader src=${`${dated()} ${trouble('letter')}`}></lectern-reader>
      <lectern-library src=${trouble('letter')}></lectern-library>
      <lectern-timeline src=${dated()}></lectern-timeline>
      <lectern-facsimile src=${image}></lectern-facsimile>
    </section>`);
    part.style.display = 'none';
    const find = (tag: string) => part.querySelector(tag);
    const within = (tag: string, selector: string) =>
      find(tag)?.shadowRoot?.querySelector(selector);
    await waitUntil(() => find('lectern-text > article'), 'no text', patiently);
    await waitUntil(() => find('lectern-reader article'), 'no reader', patiently);
    await waitUntil(() => /A letter/.test(said(find('lectern-library') ?? part)), '…', patiently);
    await waitUntil(() => /1945/.test(said(find('lectern-timeline') ?? part)), '…', patiently);
    await aTimeout(50);
    expect(within('lectern-facsimile', 'canvas'), 'an image nobody sees').to.equal(null);

    part.style.display = '';
    find('lectern-facsimile')?.scrollIntoView();
    await waitUntil(() => sizeOf(within('lectern-facsimile', 'canvas')) > 100, 'image', patiently);
    await waitUntil(
      () => sizeOf(within('lectern-timeline', 'svg .mark')) > 0,
      'no mark',
      patiently,
    );
    const chart = within('lectern-timeline', 'svg')?.getBoundingClientRect();
    expect(chart?.width).to.be.greaterThan(part.clientWidth / 2);
    expect(sizeOf(find('lectern-text > article'))).to.be.greaterThan(10);

    const text = find('lectern-text');
    text?.querySelector<HTMLElement>('[data-mention]')?.click();
    await waitUntil(() => sizeOf(cardOf(text)) > 50, 'no card', patiently);
  });
});

describe('in a part of the page that is laid out only when it comes near', () => {
  it('a passage far down is shown, and its card stands beside it', async () => {
    const page = await fixture<HTMLElement>(html`<main>
      <div class="above"></div><section><lectern-text src=${long()}></lectern-text></section>
    </main>`);
    const [above, part] = page.children;
    if (!(above instanceof HTMLElement && part instanceof HTMLElement)) throw new Error('no page');
    above.style.blockSize = '4000px';
    part.style.setProperty('content-visibility', 'auto');
    part.style.setProperty('contain-intrinsic-size', 'auto 300px');
    const text = part.querySelector('lectern-text');
    await waitUntil(() => text?.article, 'no text', patiently);
    expect(text?.reveal('end')).to.equal(true);
    const mention = text?.querySelector<HTMLElement>('[data-mention]');
    const inView = (): boolean => {
      const {top = -1, bottom = innerHeight + 1} = mention?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    };
    await waitUntil(inView, 'the passage is not in view', patiently);
    mention?.click();
    await waitUntil(() => sizeOf(cardOf(text)) > 50, 'no card', patiently);
    await aTimeout(100);
    const card = cardOf(text)?.getBoundingClientRect();
    const words = mention?.getBoundingClientRect();
    if (!card || !words) throw new Error('no card');
    const away = Math.min(Math.abs(card.top - words.bottom), Math.abs(words.top - card.bottom));
    expect(away, 'between card and words').to.be.lessThan(30);
    window.scrollTo(0, 0);
  });
});

describe('two readers on a page', () => {
  const source =
    tei(`<p xml:id="p1">Of <persName ref="#a">Ann</persName>, see <ref target="#p2">below</ref>.</p>
    <p xml:id="p2">Of <persName ref="#a">Ann</persName> again.</p>
    <listPerson><person xml:id="a"><persName>Ann Lee</persName></person></listPerson>`);
  const other = source.replace('"sample"', '"other"').replace('Sample', 'Other');

  for (const [what, files] of [
    ['of two texts', [source, other]],
    ['of the same text', [source, source]],
  ] as const) {
    it(`${what} leave each other alone`, async () => {
      const page = await fixture<HTMLElement>(html`<main>
        ${files.map((file) => html`<lectern-reader src=${addressOf(file)}></lectern-reader>`)}
      </main>`);
      const [one, two] = page.querySelectorAll('lectern-reader');
      if (!one || !two) throw new Error('no readers');
      const mentions = (reader: Element) =>
        reader.querySelectorAll<HTMLElement>('article [data-mention]');
      for (const reader of [one, two]) {
        await waitUntil(() => mentions(reader).length > 1, 'no text', patiently);
      }
      const cardIn = (reader: Element) => reader.shadowRoot?.querySelector('lectern-card');
      mentions(two)[1]?.click();
      await waitUntil(() => cardIn(two)?.open, 'no card', patiently);
      expect(cardIn(one)?.open ?? false).to.equal(false);
      expect([...one.querySelectorAll('[data-lit]')]).to.deep.equal([]);
      expect(two.querySelectorAll('[data-lit]').length).to.be.greaterThan(1);

      two.querySelector<HTMLElement>('article a[href$="p2"]')?.click();
      await waitUntil(() => two.querySelector('[data-arrived]'), 'it went nowhere', patiently);
      expect(one.querySelector('[data-arrived]')).to.equal(null);

      one.remove();
      await aTimeout(20);
      expect(mentions(two).length).to.be.greaterThan(1);
      expect(two.store.state.panes.length).to.equal(1);
    });
  }
});

describe('what stands in an element', () => {
  it('keeps its place while the element takes it up', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.innerHTML = `<lectern-text><p>Of a text.</p></lectern-text>
      <lectern-reader><p slot="head-0">Of a reader.</p></lectern-reader>
      <lectern-record><p>Of a record.</p></lectern-record>`;
    // They have their shadow roots by now, and are drawn a moment later.
    for (const words of page.querySelectorAll('p')) {
      expect(sizeOf(words), words.textContent ?? '').to.be.greaterThan(0);
    }
    const texts = page.querySelectorAll('lectern-text, lectern-reader, lectern-record');
    for (const each of texts) {
      if ('updateComplete' in each) await each.updateComplete;
      const own = [...(each.shadowRoot?.children ?? [])];
      expect(own.filter((slot) => slot.matches('slot:not([name])')).length).to.be.below(2);
    }
  });
});

describe('where a page is changed without being loaded', () => {
  it('is whole in a copy that was put away, and where it is moved with its state', async () => {
    const page = await fixture<HTMLElement>(html`<main>
      <section><lectern-text src=${dated()}></lectern-text></section><aside></aside>
    </main>`);
    const textIn = (root: ParentNode) => root.querySelector('lectern-text');
    await waitUntil(() => textIn(page)?.article, 'no text', patiently);
    // As Turbo keeps a page that is left: a copy, brought back later.
    const copy = page.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error('no copy');
    page.replaceWith(copy);
    await waitUntil(() => textIn(copy)?.article, 'no text in the copy', patiently);
    expect(copy.querySelectorAll('article')).to.have.length(1);
    const text = textIn(copy);
    const aside = copy.querySelector('aside');
    const mention = (): HTMLElement | null | undefined => text?.querySelector('[data-mention]');
    const {article} = text ?? {};
    if (aside && 'moveBefore' in aside && typeof aside.moveBefore === 'function') {
      aside.moveBefore(text, null);
    } else if (text) aside?.append(text);
    await text?.updateComplete;
    expect(text?.article).to.equal(article);
    await waitUntil(
      () => {
        if (!cardOf(text)) mention()?.click();
        return sizeOf(cardOf(text)) > 50;
      },
      'no card',
      {...patiently, interval: 100},
    );
    copy.remove();
  });
});
