import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {addressOf, patiently, tei} from './sources.js';
import {documentRecord} from './subjects.js';

const register =
  '<listPerson><person xml:id="osman"><persName>Osman Batur</persName></person></listPerson>';

function source(id: string, body: string): string {
  return addressOf(tei(body).replace('xml:id="sample"', `xml:id="${id}"`).replace('Sample', id));
}

/** A reader of two documents that share a person through a register of their own. */
async function twoDocuments(): Promise<LecternReader> {
  const authority = addressOf(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="authority"><teiHeader/><standOff>${register}</standOff></TEI>`,
  );
  const one = source('one', `<p><persName ref="${authority}#osman">Ospan</persName></p>`);
  const two = source(
    'two',
    `<p xml:id="p1">Then <persName ref="${authority}#osman">Osman</persName></p>`,
  );
  const reader = await fixture<LecternReader>(html`<lectern-reader></lectern-reader>`);
  reader.authority = authority;
  reader.files = `${one} ${two}`;
  await waitUntil(
    () => reader.querySelectorAll('[data-mention]').length === 2,
    'no texts came',
    patiently,
  );
  return reader;
}

function mention(reader: LecternReader, id: string): HTMLElement {
  const found = reader.textOf(id)?.querySelector<HTMLElement>('[data-mention]');
  if (!found) throw new Error(`no mention in ${id}`);
  return found;
}

describe('lectern-reader', () => {
  it('shows documents side by side', async () => {
    const reader = await twoDocuments();
    expect(reader.store.state.panes).to.deep.equal(['one', 'two']);
    expect(reader.textOf('one')?.slot).to.equal('pane-0');
    expect(reader.textOf('two')?.slot).to.equal('pane-1');
  });

  it('lights up the same entity in every pane, and puts it out again', async () => {
    const reader = await twoDocuments();
    mention(reader, 'one').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    expect(mention(reader, 'two')).to.have.attribute('data-lit');
    mention(reader, 'one').dispatchEvent(new PointerEvent('pointerout', {bubbles: true}));
    expect(mention(reader, 'two')).not.to.have.attribute('data-lit');
  });

  it('has one card for all panes', async () => {
    const reader = await twoDocuments();
    mention(reader, 'one').click();
    await waitUntil(
      () => reader.shadowRoot?.querySelector('lectern-card'),
      'no card came',
      patiently,
    );
    mention(reader, 'two').click();
    expect(reader.shadowRoot?.querySelectorAll('lectern-card').length).to.equal(1);
    expect(reader.textOf('one')?.shadowRoot?.querySelector('lectern-card')).to.equal(null);
  });

  it('closes a pane and opens it again with its text', async () => {
    const reader = await twoDocuments();
    reader.open('one');
    await reader.updateComplete;
    expect(reader.textOf('two')?.hidden).to.equal(true);
    reader.open('one', 'two');
    await reader.updateComplete;
    expect(reader.textOf('two')?.hidden).to.equal(false);
    expect(mention(reader, 'two')).to.have.text('Osman');
  });

  it('opens no more than three documents, and none twice', async () => {
    const reader = await twoDocuments();
    reader.open('one', 'one', 'two', 'x', 'y');
    expect(reader.store.state.panes).to.deep.equal(['one', 'two', 'x']);
  });

  it('says which file failed and shows the others', async () => {
    const reader = await fixture<LecternReader>(html`<lectern-reader></lectern-reader>`);
    reader.files = `${source('good', '<p>fine</p>')} ${addressOf('<TEI><text></TEI>')}`;
    await waitUntil(() => reader.querySelector('article'), 'no text came', patiently);
    await reader.updateComplete;
    expect(reader.shadowRoot?.querySelector('[role="alert"]')).to.contain.text('text');
    expect(reader.querySelector('article')).to.contain.text('fine');
  });

  it('writes nothing into the address of its host unless asked to', async () => {
    const before = location.href;
    const reader = await twoDocuments();
    reader.open('two');
    await reader.updateComplete;
    expect(location.href).to.equal(before);
  });

  it('does not meet another reader on the same page', async () => {
    const [one, other] = [await twoDocuments(), await twoDocuments()];
    mention(one, 'one').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    expect(mention(other, 'two')).not.to.have.attribute('data-lit');
    mention(one, 'one').dispatchEvent(new PointerEvent('pointerout', {bubbles: true}));
  });

  it('adopts prerendered text without drawing it again', async () => {
    const collection = {
      title: 'c',
      documents: [documentRecord('pre', 'Pre')],
      entities: [],
      links: [],
      annotations: [],
      failures: [],
    };
    const src = addressOf(JSON.stringify(collection), 'application/json');
    const reader = await fixture<LecternReader>(
      html`<lectern-reader documents="pre"
        ><lectern-text slot="pane-0" document-id="pre"
          ><article class="lectern-document" data-document="pre">words</article></lectern-text
        ></lectern-reader
      >`,
    );
    const article = reader.querySelector('article');
    const ready = oneEvent(reader, 'lectern-document-ready');
    reader.src = src;
    await ready;
    expect(reader.querySelector('article')).to.equal(article);
    expect(reader.textOf('pre')?.document?.header.title).to.equal('Pre');
  });

  it('is accessible', async () => {
    const reader = await twoDocuments();
    await expect(reader).to.be.accessible();
  });

  it('breaks a title that is held together by no-break spaces rather than the page', async () => {
    const title = 'Somebody,\u00A0[10?.\u00A03.\u00A01902]\u00A0or\u00A0thereabouts';
    const header = `<fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc>`;
    const holder = await fixture<HTMLDivElement>(html`<div></div>`);
    holder.style.inlineSize = '200px';
    const reader = document.createElement('lectern-reader');
    reader.files = addressOf(tei('<p>words</p>', header));
    holder.append(reader);
    const head = (): Element | null | undefined => reader.shadowRoot?.querySelector('h1');
    await waitUntil(head, 'no head came', patiently);
    expect(head()?.scrollWidth).to.equal(head()?.clientWidth);
  });
});
