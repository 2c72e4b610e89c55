import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {CollectionIndex} from '../../components/core/collection/collection-index.js';
import {emptyCollection} from '../../components/core/collection/compiled/grow.js';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {DocumentErrorEvent, MentionRequestEvent} from '../../components/state/events.js';
import {LongText, longRecord} from '../render/window/long-text.js';
import {addressOf, patiently, shownText, tei} from './sources.js';

/** A text with a source, once it is on the page. */
async function shown(source: string): Promise<LecternText> {
  const element = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  const ready = oneEvent(element, 'lectern-document-ready');
  element.src = addressOf(source);
  await ready;
  return element;
}

describe('lectern-text', () => {
  it('draws a document as HTML in the light DOM', async () => {
    const text = await shown(tei('<head>A head</head><p>Some <hi rend="sup">high</hi> words.</p>'));
    expect(text.querySelector('h2')).to.have.text('A head');
    expect(text.querySelector('p sup')).to.have.text('high');
    expect(text.shadowRoot?.textContent).not.to.contain('Some');
  });

  it('says so when a file has a header and no text', async () => {
    const source = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>';
    const text = await shown(source);
    await text.updateComplete;
    expect(text.shadowRoot?.querySelector('[part="status"]')?.textContent).to.contain('no text');
    text.src = addressOf(tei('<p>words</p>'));
    await oneEvent(text, 'lectern-document-ready');
    await text.updateComplete;
    expect(text.shadowRoot?.querySelector('[part="status"]')).to.equal(null);
  });

  for (const [way, body] of [
    ['rtl', '<div xml:lang="en"><p>words<note>aside</note></p></div>'],
    ['ltr', '<div xml:lang="he"><p>מלים<note>הערה</note></p></div>'],
  ] as const) {
    it(`keeps notes in the one margin of a document that runs ${way}, whichever way a part runs`, async () => {
      const lang = way === 'rtl' ? 'he' : 'en';
      const text = await shown(tei(body).replace('<text>', `<text xml:lang="${lang}">`));
      const holder = document.createElement('div');
      holder.style.inlineSize = '1200px';
      text.before(holder);
      holder.append(text);
      const column = text.getBoundingClientRect();
      const note = text.querySelector('[data-tei="note"]')?.getBoundingClientRect();
      const paragraph = text.querySelector('[data-tei="p"]')?.getBoundingClientRect();
      if (!note || !paragraph) throw new Error('nothing drawn');
      expect(note.left).to.be.at.least(column.left);
      expect(note.right).to.be.at.most(column.right);
      const aside = way === 'rtl' ? paragraph.left - note.right : note.left - paragraph.right;
      expect(aside).to.be.greaterThan(0);
    });
  }

  it('keeps every character outside what it generates', async () => {
    const text = await shown(
      tei('<p>one<note n="60a">a note</note> two <gap reason="illegible"/> thr<lb/>ee 𐌰</p>'),
    );
    expect(shownText(text)).to.equal('onea note two  three 𐌰');
    expect(text.document?.characters).to.equal([...shownText(text)].length);
    expect(text.querySelector('.note-marker')).to.have.text('60a');
  });

  it('lists what it leaves out of view, with place and reason', async () => {
    const text = await shown(tei('<p>a <choice><sic>teh</sic> <corr>the</corr></choice> b</p>'));
    expect(shownText(text)).to.equal('a teh b');
    const hidden = text.document?.hidden ?? [];
    expect(hidden.map(({text: words, start}) => [words, start])).to.deep.equal([
      [' ', 5],
      ['the', 6],
    ]);
    for (const {reason} of hidden) expect(reason).to.match(/\w+ \w+/);
  });

  it('reads as the editor reads when asked to, and says what is hidden then', async () => {
    const text = await shown(tei('<p><choice><sic>teh</sic><corr>the</corr></choice></p>'));
    const ready = oneEvent(text, 'lectern-document-ready');
    text.reading = 'normalised';
    await ready;
    expect(shownText(text)).to.equal('the');
    expect(text.document?.hidden.map(({text: words}) => words)).to.deep.equal(['teh']);
  });

  it('marks mentions, resolved ones with their entity, and dates as time', async () => {
    const text = await shown(
      tei(
        '<p><persName ref="#a">Ann</persName> and <persName ref="#gone">Bo</persName>, <date when="1945-09">then</date></p><listPerson><person xml:id="a"><persName>Ann Lee</persName></person></listPerson>',
      ),
    );
    const [ann, bo] = text.querySelectorAll('p [data-mention]');
    expect(ann).to.have.attribute('data-entity', 'a');
    expect(bo).not.to.have.attribute('data-entity');
    expect(bo).to.have.attribute('data-state', 'unresolved');
    expect(text.querySelector('time[data-mention]')).to.have.attribute('datetime', '1945-09');
  });

  it('loads authority files that it is told of', async () => {
    const authority = addressOf(
      tei(
        '<p>-</p><listPlace><place xml:id="x"><placeName>Xinjiang</placeName></place></listPlace>',
      ),
    );
    const element = await fixture<LecternText>(
      html`<lectern-text authority=${authority}></lectern-text>`,
    );
    const ready = oneEvent(element, 'lectern-document-ready');
    const source = tei(`<p><placeName ref="${authority}#x">there</placeName></p>`).replace(
      'xml:id="sample"',
      'xml:id="other"',
    );
    element.src = addressOf(source);
    await ready;
    expect(element.querySelector('[data-mention]')).to.have.attribute('data-state', 'resolved');
  });

  it('asks for a card on a click, and lets the page answer instead', async () => {
    const text = await shown(tei('<p><persName ref="#nobody">Ann</persName></p>'));
    text.addEventListener('lectern-mention-request', (event) => event.preventDefault());
    const asked: Promise<Event> = oneEvent(text, 'lectern-mention-request');
    text.querySelector<HTMLElement>('[data-mention]')?.click();
    const event = await asked;
    if (!(event instanceof MentionRequestEvent)) throw new Error('another event came');
    expect(event.topic).to.deep.equal({kind: 'mention', id: 'm1'});
    expect(text.shadowRoot?.querySelector('lectern-card')).to.equal(null);
  });

  it('brings a card of its own outside a reader', async () => {
    const text = await shown(tei('<p><persName ref="#nobody">Ann</persName></p>'));
    text.querySelector<HTMLElement>('[data-mention]')?.click();
    await waitUntil(
      () => text.shadowRoot?.querySelector('lectern-card'),
      'no card came',
      patiently,
    );
  });

  it('says what is wrong with a document, where, and shows nothing of it', async () => {
    const element = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
    const failed: Promise<Event> = oneEvent(element, 'lectern-document-error');
    element.src = addressOf('<TEI xmlns="http://www.tei-c.org/ns/1.0">\n  <text></TEI>');
    const event = await failed;
    if (!(event instanceof DocumentErrorEvent)) throw new Error('another event came');
    await element.updateComplete;
    expect(event.message).to.match(/:2:\d+: /);
    expect(element.shadowRoot?.querySelector('[role="alert"]')).to.contain.text('line 2');
    expect(element.article).to.equal(undefined);
  });

  it('shows the last of two sources, whatever order they arrive in', async () => {
    const element = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
    element.src = addressOf(tei('<p>first</p>'));
    await element.updateComplete;
    const ready = oneEvent(element, 'lectern-document-ready');
    element.src = addressOf(tei('<p>second</p>'));
    await ready;
    expect(shownText(element)).to.equal('second');
  });

  it('runs nothing and leads nowhere unsafe, whatever the XML says', async () => {
    const text = await shown(
      tei(
        '<p onclick="alert(1)" style="color:red"><ref target="javascript:alert(1)">x</ref><graphic url="data:text/html,x"/><script xmlns="http://www.w3.org/1999/xhtml">window.hit = 1</script><persName ref="javascript:alert(2)">y</persName></p>',
      ),
    );
    expect(text.querySelector('script, style, [onclick], [style]')).to.equal(null);
    for (const link of text.querySelectorAll('a'))
      expect(link.protocol).not.to.match(/javascript|data/);
    expect('hit' in window).to.equal(false);
  });

  it('gives way to the style of the page', async () => {
    const text = await shown(tei('<p><persName ref="#a">Ann</persName></p>'));
    const style = new CSSStyleSheet();
    style.replaceSync('lectern-text [data-mention] { text-decoration: none }');
    document.adoptedStyleSheets = [style, ...document.adoptedStyleSheets];
    const mention = text.querySelector('[data-mention]');
    if (!mention) throw new Error('no mention');
    expect(getComputedStyle(mention).textDecorationLine).to.equal('none');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  });

  it('finds positions of the canonical text on the page', async () => {
    const text = await shown(
      tei('<p>𐌰b <choice><sic>teh</sic><corr>the</corr></choice> <hi>words</hi> end</p>'),
    );
    const start = 2 + 1 + 6 + 1;
    const range = text.textMap?.rangeOf({start, end: start + 5});
    expect(range?.toString()).to.equal('words');
    expect(text.textMap?.length).to.equal(text.document?.characters);
  });

  it('knows all that its store knows of a document it shows in stretches', async () => {
    const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
    const hidden = [
      {start: 2, end: 5, text: 'teh', code: 'sic-corrected', element: 'sic', reason: ''} as const,
    ];
    const known = {...longRecord, characters: 900, hidden};
    text.store.update({
      index: new CollectionIndex({...emptyCollection, documents: [known]}),
    });
    let atOnce: unknown;
    text.addEventListener('lectern-document-ready', () => {
      atOnce = text.document?.hidden;
    });
    await text.show(new LongText(2));
    expect(atOnce).to.deep.equal(hidden);
  });

  it('reads right to left where the language does', async () => {
    const text = await shown(tei('<p xml:lang="yi">ייִדיש</p><p xml:lang="yi-Latn">yidish</p>'));
    const [hebrew, latin] = text.querySelectorAll('p');
    expect(hebrew).to.have.attribute('dir', 'rtl');
    expect(latin).to.have.attribute('dir', 'ltr');
  });

  it('is accessible', async () => {
    const text = await shown(
      tei(
        '<head>Head</head><p><persName ref="#a">Ann</persName> <note>n</note> <choice><sic>teh</sic><corr>the</corr></choice></p><list><head>L</head><item>i</item></list><table><row><cell>c</cell></row></table>',
      ),
    );
    await expect(text).to.be.accessible();
  });
});
