import {expect, fixture, html} from '@open-wc/testing';
import {readDate} from '../../components/core/dates/read-date.js';
import '../../components/elements/lectern-date/lectern-date-define.js';
import type {LecternDate} from '../../components/elements/lectern-date/lectern-date.js';

const said = (date: LecternDate) => date.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('lectern-date, explaining', () => {
  it('says the words where the wording is only white space', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date from="1930" to="1939">
      </lectern-date>`,
    );
    await date.updateComplete;
    expect(said(date)).to.equal('from 1930 to 1939');
  });

  it('claims no machine value for what HTML cannot say', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date not-before="1946-11" not-after="1946-12"></lectern-date>`,
    );
    expect(date.shadowRoot?.querySelector('time')).to.equal(null);
  });

  it('gives the value below a wording, and what was inferred', async () => {
    const inferred = readDate([
      {name: 'when', value: '1945-10-05'},
      {name: 'ana', value: '#inferred'},
    ]);
    const date = await fixture<LecternDate>(
      html`<lectern-date details .date=${inferred}>the 5th</lectern-date>`,
    );
    await date.updateComplete;
    expect(said(date)).to.contain('Value: 5 October 1945');
    expect(said(date)).to.contain('inferred by the editor');
  });

  it('says the day in the calendar of the wording', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date details when="1917-11-07" calendar="#julian"></lectern-date>`,
    );
    expect(said(date)).to.contain('25 October 1917 in the Julian calendar');
  });

  it('stands in the calendar of the wording beside its words', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date when="1917-11-07" calendar="#julian"></lectern-date>`,
    );
    expect(said(date)).to.equal('7 November 1917 (25 October 1917 in the Julian calendar)');
    expect(date.shadowRoot?.querySelector('time')?.dateTime).to.equal('1917-11-07');
    await expect(date).to.be.accessible();
  });

  it('leaves a wording alone, which is in its calendar already', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date when="1917-11-07" calendar="#julian">25 октября</lectern-date>`,
    );
    await date.updateComplete;
    expect(said(date)).to.equal('');
    expect(date.innerText).to.equal('25 октября');
  });

  it('shows the day given in another calendar, and that it is reckoned', async () => {
    const given = readDate([
      {name: 'when-custom', value: '1364-10-28'},
      {name: 'calendar', value: '#hijri'},
    ]);
    const date = await fixture<LecternDate>(
      html`<lectern-date details .date=${given}>شوال ٢٨</lectern-date>`,
    );
    await date.updateComplete;
    expect(said(date)).to.contain('Value: about 6 October 1945');
    expect(said(date)).to.contain('28 Shawwal 1364 AH in the Islamic calendar');
    expect(said(date)).to.contain('a day off');
  });

  it('says both ends of a range in the calendar of the wording', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date details from="1917-11-07" to="1917-11-09" calendar="#julian"></lectern-date>`,
    );
    expect(said(date)).to.contain('25 October 1917 to 27 October 1917 in the Julian calendar');
  });

  it('marks as a problem only what cannot be read', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date details when="1945-13-05" cert="low"></lectern-date>`,
    );
    const problems = [...(date.shadowRoot?.querySelectorAll('[part="problem"]') ?? [])];
    expect(problems.map(({textContent}) => textContent)).to.have.length(1);
    expect(problems[0]).to.contain.text('1945-13-05');
    await expect(date).to.be.accessible();
  });

  it('follows its attributes', async () => {
    const date = await fixture<LecternDate>(html`<lectern-date when="1944"></lectern-date>`);
    date.setAttribute('when', '1945-10');
    await date.updateComplete;
    expect(said(date)).to.equal('October 1945');
    date.removeAttribute('when');
    await date.updateComplete;
    expect(said(date)).to.equal('date not given');
  });
});
