import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {TeiHeader} from '../../components/core/tei/tei-header.js';
import type {LecternCitation} from '../../components/elements/lectern-citation/lectern-citation.js';
import '../../components/elements/lectern-citation/lectern-citation-define.js';
import {headerWith, loadHeader, memoFile, shown, textIn} from './headers.js';

describe('lectern-citation', () => {
  let memo: TeiHeader;
  let clipboard: string[];
  const {clipboard: original} = navigator;

  const allowClipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', {value: {writeText}, configurable: true});

  before(async () => {
    memo = await loadHeader(memoFile);
  });
  beforeEach(() => {
    clipboard = [];
    allowClipboard(async (text) => void clipboard.push(text));
  });
  after(() => Object.defineProperty(navigator, 'clipboard', {value: original, configurable: true}));

  const cite = () =>
    fixture<LecternCitation>(
      html`<lectern-citation .header=${memo} url="https://example.org/m" accessed="2026-11-24"></lectern-citation>`,
    );
  const citationOf = (element: Element) =>
    element.shadowRoot?.querySelector('[part="citation"]')?.textContent ?? '';
  const press = (element: Element, label: string) => {
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => (one.ariaLabel ?? one.textContent?.trim()) === label);
    if (!button) throw new Error(`no button ${label}`);
    button.click();
  };

  it('shows reference, calendar and the day of access', async () => {
    const element = await cite();
    expect(citationOf(element)).to.include('f. 9401s, op. 2, d. 10004, ll. 62–63');
    expect(citationOf(element)).to.include('Calendar (editor’s summary');
    expect(citationOf(element)).to.include('Accessed 24 November 2026. https://example.org/m');
  });

  it('is not turned round by a name in Arabic letters, which is set apart', async () => {
    const titled = {...memo, title: 'رسالة', authors: [{text: 'عثمان باتور', pointers: []}]};
    const element = await fixture<LecternCitation>(
      html`<lectern-citation .header=${titled}></lectern-citation>`,
    );
    const citation = element.shadowRoot?.querySelector<HTMLElement>('[part="citation"]');
    if (!citation) throw new Error('no citation');
    expect(getComputedStyle(citation).direction).to.equal('ltr');
    const [first] = citation.querySelectorAll('bdi');
    expect(first?.textContent).to.equal('عثمان باتور');
    expect(citation.textContent).to.equal(element.citation);
  });

  it('follows the style chosen', async () => {
    const element = await cite();
    const select = element.shadowRoot?.querySelector('select');
    if (!select) throw new Error('no select');
    select.value = 'gost';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(citationOf(element)).to.include('ГАРФ. Ф. 9401с.');
    expect(element.getAttribute('citation-style')).to.equal('gost');
  });

  it('cites as the archive writes it', async () => {
    const element = await cite();
    element.citationStyle = 'holding';
    await element.updateComplete;
    expect(citationOf(element)).to.include(', ГАРФ. Ф. 9401с. Оп. 2. Д. 10004. Л. 62–63,');
    expect(textIn(element)).to.include('As the archive writes it');
  });

  it('keeps to a known style when it is given another', async () => {
    const element = await cite();
    element.setAttribute('citation-style', 'nonsense');
    await element.updateComplete;
    expect(citationOf(element)).to.include('State Archive of the Russian Federation');
  });

  it('copies the citation and says so', async () => {
    const element = await cite();
    setTimeout(() => press(element, 'Copy citation'));
    const event = await oneEvent(element, 'lectern-citation-copy');
    expect(clipboard).to.deep.equal([citationOf(element)]);
    expect(event).to.have.property('form', 'chicago');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).to.equal(
      'Citation copied',
    );
  });

  it('copies an entry for a reference manager', async () => {
    const element = await cite();
    setTimeout(() => press(element, 'Copy BibTeX'));
    await oneEvent(element, 'lectern-citation-copy');
    expect(clipboard[0]).to.match(/^@unpublished\{/);
  });

  it('falls back to a field where the page may not use the clipboard, and leaves none behind', async () => {
    allowClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const element = await cite();
    press(element, 'Copy citation');
    const status = await shown(element, '[role="status"]');
    for (let turn = 0; turn < 50 && !status.textContent; turn++) {
      await new Promise((done) => setTimeout(done, 10));
    }
    expect(status.textContent).to.match(/^(Citation copied|Not copied)/);
    expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
  });

  it('cites the passage it is told', async () => {
    const element = await cite();
    element.passage = '¶ 3';
    await element.updateComplete;
    expect(citationOf(element)).to.include('¶ 3.');
  });

  it('loads a file by itself', async () => {
    const element = await fixture<LecternCitation>(
      html`<lectern-citation src=${memoFile}><p>Beria to Molotov</p></lectern-citation>`,
    );
    await shown(element, '[part="citation"]');
    expect(citationOf(element)).to.include('GARF');
  });

  it('names a file that is not there', async () => {
    const element = await fixture(html`<lectern-citation src="/no-such.xml"></lectern-citation>`);
    await shown(element, '[role="alert"]');
    expect(textIn(element)).to.match(/404.*\/no-such\.xml/);
  });

  it('shows markup of a hostile title as text', async () => {
    const header = await headerWith(
      '<titleStmt><title>&lt;img src=x onerror=alert(1)&gt;</title></titleStmt>',
    );
    const element = await fixture(html`<lectern-citation .header=${header}></lectern-citation>`);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(citationOf(element)).to.include('<img src=x');
  });

  it('is accessible', async function () {
    // axe looks at every node, and a machine may be busy.
    this.timeout(20_000);
    await expect(await cite()).to.be.accessible();
  });
});
