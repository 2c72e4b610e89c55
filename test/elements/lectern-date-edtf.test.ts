import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-date/lectern-date-define.js';
import type {LecternDate} from '../../components/elements/lectern-date/lectern-date.js';

const said = (date: LecternDate) => date.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('lectern-date, from EDTF', () => {
  const settled = (date: LecternDate, words: string) =>
    waitUntil(() => said(date) === words, `to say “${words}”`, {timeout: 5000});

  it('says what the string means', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date edtf="[1667,1668,1670..1672]"></lectern-date>`,
    );
    await settled(date, '1667, 1668 or 1670 to 1672');
    expect(date.shadowRoot?.querySelector('time')).to.equal(null);
  });

  it('goes before the other attributes, and follows a change', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date edtf="1944-03~" when="1900"></lectern-date>`,
    );
    await settled(date, 'about March 1944');
    date.edtf = '2001-21';
    await settled(date, 'spring 2001');
    date.removeAttribute('edtf');
    await settled(date, '1900');
  });

  it('shows a string that is no EDTF as a problem', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date details edtf="1985-02-30"></lectern-date>`,
    );
    await waitUntil(() => date.shadowRoot?.querySelector('[part="problem"]'));
    expect(said(date)).to.contain('“1985-02-30” in @edtf is not a date');
  });
});
