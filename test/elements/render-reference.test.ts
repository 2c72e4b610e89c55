import {expect, fixture, html} from '@open-wc/testing';
import type {LecternRecord} from '../../components/elements/lectern-record/lectern-record.js';
import '../../components/elements/lectern-record/lectern-record-define.js';
import {headerWith} from './headers.js';

describe('the reference in an archival record', () => {
  const record = async (identifier: string) => {
    const header = await headerWith(
      `<sourceDesc><msDesc><msIdentifier>${identifier}</msIdentifier></msDesc></sourceDesc>`,
    );
    return fixture<LecternRecord>(html`<lectern-record .header=${header}></lectern-record>`);
  };
  const rows = (element: Element) =>
    [...(element.shadowRoot?.querySelectorAll('dl > div') ?? [])].map((one) =>
      (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  const own = (element: Element) =>
    element.shadowRoot?.querySelector<HTMLElement>('[part="own-reference"]');

  it('says the level of ISAD(G) of each part, and of a container none', async () => {
    const element = await record(
      '<idno type="shelfmark">NARA, RG 59, Entry 1, Box 2, Folder 3</idno>',
    );
    const said = rows(element);
    const row = (label: string) => said.find((one) => one.startsWith(label)) ?? '';
    expect(row('Record group')).to.include('ISAD(G) level: fonds');
    expect(row('Entry')).to.include('ISAD(G) level: series');
    expect(row('Box')).to.not.include('ISAD(G)');
  });

  it('gives the archive’s own form, in its language', async () => {
    const element = await record('<idno type="shelfmark">GARF, f. 9401s, op. 2, d. 7</idno>');
    expect(own(element)?.textContent).to.equal('ГАРФ. Ф. 9401с. Оп. 2. Д. 7.');
    expect(own(element)?.lang).to.equal('ru');
  });

  it('explains Chinese levels with their terms', async () => {
    const element = await record(
      '<repository>國史館</repository><idno type="shelfmark">002-020300-00041-012</idno>',
    );
    expect(rows(element).some((one) => /^Juan · 卷 ?00041/.test(one))).to.equal(true);
    expect(own(element)?.lang).to.equal('zh-Hant');
  });

  it('gives no own form where the reference is printed so, or is not understood', async () => {
    const printed = await record('<idno type="shelfmark">ГАРФ. Ф. 1. Оп. 2. Д. 7.</idno>');
    expect(own(printed)).to.equal(null);
    expect(own(await record('<idno type="shelfmark">Add. MS 12</idno>'))).to.equal(null);
  });
});
