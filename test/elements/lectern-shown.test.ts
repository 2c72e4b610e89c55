import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-shown/lectern-shown-define.js';
import '../../components/elements/lectern-text/lectern-text-define.js';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import type {LecternShown} from '../../components/elements/lectern-shown/lectern-shown.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {addressOf, patiently, tei} from './sources.js';

const body =
  '<p>a <choice><sic>teh</sic><corr>the</corr></choice> <made-up>b</made-up> <![CDATA[<c>]]>\r\n&#x1F600;</p>';

async function scene(source = tei(body)): Promise<{text: LecternText; shown: LecternShown}> {
  const holder = await fixture<HTMLDivElement>(html`<div></div>`);
  const text = document.createElement('lectern-text');
  text.id = 'letter';
  text.src = addressOf(source);
  const shown = document.createElement('lectern-shown');
  shown.for = 'letter';
  holder.append(text, shown);
  await waitUntil(() => text.document, 'no text came', patiently);
  await shown.updateComplete;
  return {text, shown};
}

const wordsOf = (element: Element): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

describe('lectern-shown', () => {
  it('counts what is shown and what is not, with the words and the reason', async () => {
    const {shown} = await scene();
    expect(wordsOf(shown)).to.match(/Characters in the source 16 Shown 13 Out of view 3/);
    expect(wordsOf(shown)).to.match(/3 characters out of view, in 1 place.*¶ 1.*the/);
    expect(wordsOf(shown)).to.match(/made-up \(1\)/);
  });

  it('lists an element that JavaScript gives a meaning', async () => {
    const {shown} = await scene(tei('<p>a <__proto__>b</__proto__></p>'));
    expect(wordsOf(shown)).to.match(/__proto__ \(1\)/);
  });

  it('follows the way the text is read', async () => {
    const {text, shown} = await scene();
    text.reading = 'normalised';
    await waitUntil(() => /Characters.*teh/.test(wordsOf(shown)), 'not followed', patiently);
  });

  it('has the browser read the file by itself, and says that nothing is lost', async () => {
    const {shown} = await scene();
    const found = await shown.verify();
    expect(found).to.deep.equal({state: 'whole', characters: 16});
    await shown.updateComplete;
    expect(wordsOf(shown)).to.match(/Nothing is lost: the 16 characters/);
  });

  it('notices a character that is missing or too many on the page', async () => {
    const {text, shown} = await scene();
    text.article?.querySelector('p')?.append('!');
    expect((await shown.verify()).state).to.equal('different');
  });

  it('says when the browser cannot judge', async () => {
    const {shown} = await scene(
      '<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><p>a&mdash;b</p></text></TEI>',
    );
    const found = await shown.verify();
    // An engine may pass over an entity of a DTD it does not read; then texts differ, and it is said.
    expect(found.state).to.be.oneOf(['unknown', 'different']);
  });
});

describe('a text as a witness has it', () => {
  const apparatus = `<p>The <app><lem>king</lem><rdg wit="#A #B">duke</rdg></app> came</p>`;

  it('is chosen in the pane, and taken back', async () => {
    const reader = await fixture<LecternReader>(html`<lectern-reader></lectern-reader>`);
    reader.files = addressOf(tei(apparatus));
    const words = (): string => reader.querySelector('article')?.textContent?.trim() ?? '';
    await waitUntil(() => words() === 'The king came', 'no text came', patiently);
    await reader.updateComplete;
    const select = reader.shadowRoot?.querySelector<HTMLSelectElement>('.witness select');
    expect([...(select?.options ?? [])].map(({value}) => value)).to.deep.equal(['', 'A', 'B']);
    if (!select) return;
    select.value = 'B';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words() === 'The duke came', 'not read as B', patiently);
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words() === 'The king came', 'not read as the edition', patiently);
  });
});
