import {expect, fixture, html} from '@open-wc/testing';
import type {TeiHeader} from '../../components/core/tei/tei-header.js';
import type {LecternCitation} from '../../components/elements/lectern-citation/lectern-citation.js';
import type {LecternRecord} from '../../components/elements/lectern-record/lectern-record.js';
import '../../components/elements/lectern-record/lectern-record-define.js';
import {catalogue} from '../core/tei/catalogue.js';
import {headerIn, headerWith, loadHeader, memoFile, shown, textIn} from './headers.js';

describe('lectern-record', () => {
  let memo: TeiHeader;
  before(async () => {
    memo = await loadHeader(memoFile);
  });

  const record = (header: TeiHeader) =>
    fixture<LecternRecord>(html`<lectern-record .header=${header}></lectern-record>`);
  /** The value beside a label. */
  const valueBeside = (element: Element, label: string) => {
    const terms = [...(element.shadowRoot?.querySelectorAll('dt') ?? [])];
    const term = terms.find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === label);
    return term?.nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  };

  it('names the archive in English and in Russian', async () => {
    const element = await record(memo);
    expect(valueBeside(element, 'Archive')).to.include('State Archive of the Russian Federation');
    expect(valueBeside(element, 'Archive')).to.include(
      'Государственный архив Российской Федерации',
    );
    expect(valueBeside(element, 'Place')).to.equal('Moscow, Russia');
  });

  it('says where a compiled record is damaged, in its place and in that of its citation', async () => {
    const element = await record({...memo, damaged: 'header.authors: expected a list'});
    expect(textIn(element)).to.include(memo.title);
    const said = element.shadowRoot?.querySelector('[part="problem"][role="alert"]')?.textContent;
    expect(said).to.include('damaged (header.authors: expected a list)');
    const citation = await fixture<LecternCitation>(
      html`<lectern-citation .header=${{...memo, damaged: 'header.title'}}></lectern-citation>`,
    );
    expect(textIn(citation)).to.include('damaged (header.title)');
    expect(citation.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('explains each part of the reference, with its Russian term', async () => {
    const element = await record(memo);
    expect(valueBeside(element, 'Fond · фонд')).to.match(/^9401s .*record group/);
    expect(valueBeside(element, 'Opis · опись')).to.match(/^2 .*inventory/);
    expect(valueBeside(element, 'Delo · дело')).to.match(/^10004 \(doubtful\) .*file/);
    expect(valueBeside(element, 'List · лист')).to.match(/^62-63 /);
    expect(valueBeside(element, 'Reference, as printed')).to.equal(
      'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63',
    );
  });

  it('marks the language of Russian words', async () => {
    const element = await record(memo);
    const russian = [...(element.shadowRoot?.querySelectorAll('[lang="ru"]') ?? [])];
    expect(russian.map(({textContent}) => textContent?.trim())).to.include('· фонд');
  });

  it('states doubts with a word, and why', async () => {
    const element = await record(memo);
    const doubts = [...(element.shadowRoot?.querySelectorAll('[part="doubt"]') ?? [])];
    const [delo, number] = doubts.map(({textContent}) => textContent ?? '');
    expect(delo).to.match(/Doubt:\s+delo 10004, as printed; .* probably garbled/);
    expect(number).to.include('1184/8');
  });

  it('adds what checking the reference finds', async () => {
    const element = await record(
      await headerWith(`<sourceDesc><msDesc><msIdentifier>
        <idno type="shelfmark">GARF, f. 9401, op. 2, d. 7, ll. 63-62</idno>
      </msIdentifier></msDesc></sourceDesc>`),
    );
    expect(textIn(element)).to.include('Found by checking: The leaves 63 to 62 run backwards.');
  });

  it('says who wrote to whom, where, when, and how sure that is', async () => {
    const element = await record(memo);
    const sent = valueBeside(element, 'Sent');
    expect(sent).to.include('L. P. Beria');
    expect(sent).to.include('Moscow (probably)');
    expect(sent).to.match(/5 October 1945 \((?:probably|possibly)\)/);
    expect(valueBeside(element, 'Received')).to.include('V. M. Molotov');
    expect(valueBeside(element, 'Basis')).to.include('Telegram Nº 00339');
  });

  it('tells hands, copies and drafter', async () => {
    const text = textIn(await record(memo));
    for (const fact of ['Typescript by Igritskaya', 'One of three copies', 'Drafted by Mamulov']) {
      expect(text).to.include(fact);
    }
  });

  it('keeps original, translation and encoding apart, and links to the source page', async () => {
    const element = await record(memo);
    expect(valueBeside(element, 'Original')).to.match(/^Russian; State Archive/);
    expect(valueBeside(element, 'Gary Goldberg')).to.include('translated');
    expect(valueBeside(element, 'This encoding')).to.include('Lectern');
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('[part="source-link"]');
    expect(link?.href).to.include('digitalarchive.wilsoncenter.org');
  });

  it('says that a calendar is one, and of no other text', async () => {
    const badge = (element: Element) => element.shadowRoot?.querySelector('[part="badge"]');
    expect(badge(await record(memo))?.textContent).to.include('not the wording of the source');
    expect(badge(await record(await headerWith('<titleStmt/>')))).to.equal(null);
  });

  it('holds a citation', async () => {
    const element = await record(memo);
    expect(element.shadowRoot?.querySelector('lectern-citation')?.header).to.equal(memo);
  });

  it('makes no link of a script', async () => {
    const element = await record(
      await headerWith(`<publicationStmt><availability><licence target="javascript:alert(1)">L</licence>
        </availability></publicationStmt><sourceDesc><bibl>B<ptr target="data:text/html,x"/></bibl></sourceDesc>`),
    );
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(links.map(({href}) => href)).to.deep.equal([]);
    expect(textIn(element)).to.include('javascript:alert(1)');
  });

  it('keeps prerendered content until it has loaded the file', async () => {
    const element = await fixture<LecternRecord>(
      html`<lectern-record src=${memoFile}><p>Record of the memo</p></lectern-record>`,
    );
    expect(element.shadowRoot?.querySelector('slot:not([name])')).to.exist;
    await shown(element, '[part="title"]');
    expect(element.shadowRoot?.querySelector('slot:not([name])')).to.equal(null);
  });

  it('lets the last src win', async () => {
    const element = await fixture<LecternRecord>(
      html`<lectern-record src=${memoFile}></lectern-record>`,
    );
    element.src = '/texts/altay/osman-batur.xml';
    const title = await shown(element, '[part="title"]');
    expect(title.textContent).to.equal('Osman Batur');
  });

  it('names a file that is not there', async () => {
    const element = await fixture(html`<lectern-record src="/no-such.xml"></lectern-record>`);
    await shown(element, '[role="alert"]');
    expect(textIn(element)).to.match(/404.*\/no-such\.xml/);
  });

  it('lets no manuscript widen a narrow screen', async () => {
    for (const header of [memo, await headerIn(catalogue)]) {
      const element = await record(header);
      element.style.width = '320px';
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(320);
    }
  });

  it('is accessible', async function () {
    // axe looks at every node, and a machine may be busy.
    this.timeout(60_000);
    await expect(await record(memo)).to.be.accessible();
    const full = await record(await headerIn(catalogue));
    for (const fold of full.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
    await expect(full).to.be.accessible();
  });
});
