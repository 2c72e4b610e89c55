import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../components/elements/lectern-date/lectern-date-define.js';
import '../../components/elements/lectern-link/lectern-link-define.js';
import '../../components/elements/lectern-notes/lectern-notes-define.js';
import type {LecternAnnotation} from '../../components/elements/lectern-annotation/lectern-annotation.js';
import type {LecternDate} from '../../components/elements/lectern-date/lectern-date.js';
import type {LecternLink} from '../../components/elements/lectern-link/lectern-link.js';
import type {LecternNotes} from '../../components/elements/lectern-notes/lectern-notes.js';
import {annotationWith, memo} from './subjects.js';

const preview = {document: memo, passage: '¶ 1', excerpt: 'Beria reports that', href: '#memo.p1'};

describe('lectern-date', () => {
  it('says a date in words, and gives it to programs', async () => {
    const date = await fixture<LecternDate>(html`<lectern-date when="1945-10-05"></lectern-date>`);
    const time = date.shadowRoot?.querySelector('time');
    expect(time).to.have.attribute('datetime', '1945-10-05');
    expect(time).to.contain.text('5 October 1945');
  });

  it('keeps the wording of the source', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date not-before="1944-03" not-after="1944-05">in the spring</lectern-date>`,
    );
    expect(date).to.have.text('in the spring');
  });

  it('flags what is no date, and does not guess', async () => {
    const date = await fixture<LecternDate>(
      html`<lectern-date when="1820-06-061820-06-07" details>then</lectern-date>`,
    );
    expect(date.shadowRoot?.textContent).to.contain('1820-06-061820-06-07');
  });
});

describe('lectern-link', () => {
  it('previews where it leads when it gets the focus', async () => {
    const link = await fixture<LecternLink>(
      html`<lectern-link href="#memo.p1" document="memo" passage="p1" .preview=${preview}>the memo</lectern-link>`,
    );
    link.showPreview();
    const popover = link.shadowRoot?.querySelector('[popover]');
    expect(popover?.matches(':popover-open')).to.equal(true);
    expect(popover).to.contain.text('Beria reports that');
    link.hidePreview();
    expect(popover?.matches(':popover-open')).to.equal(false);
  });

  it('asks the reader first, and is an ordinary link else', async () => {
    const link = await fixture<LecternLink>(
      html`<lectern-link href="#memo.p1" document="memo" passage="p1">the memo</lectern-link>`,
    );
    const asked = oneEvent(link, 'lectern-navigate');
    link.addEventListener('lectern-navigate', (event) => event.preventDefault());
    link.shadowRoot?.querySelector('a')?.click();
    await asked;
    expect(location.hash).to.equal('');
  });

  it('leads nowhere unsafe', async () => {
    const link = await fixture<LecternLink>(
      html`<lectern-link href="javascript:alert(1)">x</lectern-link>`,
    );
    expect(link.shadowRoot?.querySelector('a')).to.equal(null);
  });
});

describe('lectern-annotation', () => {
  it('shows both passages, and its comment as plain text', async () => {
    const annotation = await fixture<LecternAnnotation>(
      html`<lectern-annotation .annotation=${annotationWith('<b>Two</b> dates')}></lectern-annotation>`,
    );
    const root = annotation.shadowRoot;
    expect(root?.querySelectorAll('blockquote').length).to.equal(2);
    expect(root?.textContent).to.contain('<b>Two</b> dates');
    expect(root?.querySelector('b')).to.equal(null);
    expect(root?.textContent).to.contain('An editor');
  });

  it('says why a passage has no place', async () => {
    const annotation = await fixture<LecternAnnotation>(
      html`<lectern-annotation .annotation=${annotationWith('c', 'its words are gone')}></lectern-annotation>`,
    );
    expect(annotation.shadowRoot?.textContent).to.contain('its words are gone');
  });

  it('is accessible', async () => {
    const annotation = await fixture<LecternAnnotation>(
      html`<lectern-annotation .annotation=${annotationWith('c')}></lectern-annotation>`,
    );
    await expect(annotation).to.be.accessible();
  });
});

describe('lectern-notes', () => {
  it('drops nothing: what has no place is listed under its own heading', async () => {
    const annotations = [annotationWith('a'), annotationWith('b', 'gone')];
    const notes = await fixture<LecternNotes>(
      html`<lectern-notes heading="Notes" .annotations=${annotations}></lectern-notes>`,
    );
    expect(notes.shadowRoot?.textContent).to.contain('Not placed');
    expect(notes.shadowRoot?.querySelectorAll('lectern-annotation').length).to.be.at.least(2);
  });
});
