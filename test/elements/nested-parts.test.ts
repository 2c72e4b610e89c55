import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {addressOf, patiently, tei} from './sources.js';

const register =
  '<standOff><listPerson><person xml:id="ann"><persName>Ann</persName><birth when="1901"/></person></listPerson></standOff>';

/** A host's own style sheet, which knows the reader and nothing of what stands in it. */
function hostStyles(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

/** The first element that matches in the shadow roots of those before it. */
function through(host: Element, ...selectors: string[]): Element | undefined {
  return selectors.reduce<Element | undefined>(
    (element, selector) => element?.shadowRoot?.querySelector(selector) ?? undefined,
    host,
  );
}

async function found(host: Element, ...selectors: string[]): Promise<string> {
  await waitUntil(() => through(host, ...selectors), selectors.join(' > '), patiently);
  const element = through(host, ...selectors);
  return element ? getComputedStyle(element).outlineColor : '';
}

/** The record is drawn when its fold is opened. */
async function openRecord(reader: Element): Promise<void> {
  const fold = (): Element | undefined => through(reader, 'details.record');
  await waitUntil(fold, 'no record came', patiently);
  fold()?.toggleAttribute('open', true);
}

describe('parts of what stands in the roots of others', () => {
  let sheet: CSSStyleSheet | undefined;
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('are reached by a host from the reader: record, citation, card, entity, date', async () => {
    sheet = hostStyles(`
      lectern-reader::part(record-reference), lectern-reader::part(record-title) { outline-color: rgb(1, 2, 3) }
      lectern-reader::part(record-citation) { outline-color: rgb(2, 3, 4) }
      lectern-reader::part(card) { outline-color: rgb(3, 4, 5) }
      lectern-reader::part(card-entity) { outline-color: rgb(4, 5, 6) }
      lectern-reader::part(card-entity-date) { outline-color: rgb(5, 6, 7) }`);
    const body = '<p><persName ref="#ann">Ann</persName></p>';
    const source = addressOf(tei(body).replace('<text>', `${register}<text>`));
    const reader = await fixture<LecternReader>(
      html`<lectern-reader src=${source}></lectern-reader>`,
    );
    await waitUntil(() => reader.querySelector('[data-mention]'), 'no text came', patiently);
    reader.querySelector<HTMLElement>('[data-mention]')?.click();

    await openRecord(reader);
    const record = 'lectern-record';
    expect(await found(reader, record, '[part="title"]')).to.equal('rgb(1, 2, 3)');
    expect(await found(reader, record, 'lectern-citation', '[part="citation"]')).to.equal(
      'rgb(2, 3, 4)',
    );
    const card = 'lectern-card';
    expect(await found(reader, card, '[part="card"]')).to.equal('rgb(3, 4, 5)');
    expect(await found(reader, card, 'lectern-entity', '[part="entity"]')).to.equal('rgb(4, 5, 6)');
    const date = [card, 'lectern-entity', 'lectern-date', '[part="date"]'];
    expect(await found(reader, ...date)).to.equal('rgb(5, 6, 7)');
  });

  it('keep to themselves without a name for them: one title is not every title', async () => {
    sheet = hostStyles('lectern-reader::part(title) { outline-color: rgb(1, 2, 3) }');
    const source = addressOf(tei('<p>Words</p>'));
    const reader = await fixture<LecternReader>(
      html`<lectern-reader src=${source}></lectern-reader>`,
    );
    await openRecord(reader);
    expect(await found(reader, 'lectern-record', '[part="title"]')).not.to.equal('rgb(1, 2, 3)');
  });
});
