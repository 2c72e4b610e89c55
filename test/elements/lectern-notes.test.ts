import {expect, fixture, html} from '@open-wc/testing';
import '../../components/elements/lectern-notes/lectern-notes-define.js';
import type {LecternNotes} from '../../components/elements/lectern-notes/lectern-notes.js';
import type {AnnotationInCollection} from '../../components/state/card-subject.js';
import {annotationWith} from './subjects.js';

const notesOf = (annotations: readonly AnnotationInCollection[]) =>
  fixture<LecternNotes>(
    html`<lectern-notes heading="Notes" .annotations=${annotations}></lectern-notes>`,
  );
const count = (notes: LecternNotes) =>
  notes.shadowRoot?.querySelectorAll('lectern-annotation').length;
const seven = () => Array.from({length: 7}, (_, at) => annotationWith(`number ${at + 1}`));

describe('lectern-notes, a long list', () => {
  it('keeps what is over five behind a button, which says how many', async () => {
    const notes = await notesOf(seven());
    expect(count(notes)).to.equal(5);
    const button = notes.shadowRoot?.querySelector('button');
    expect(button).to.contain.text('Show 2 more');
    expect(button).to.have.attribute('aria-expanded', 'false');
    button?.click();
    await notes.updateComplete;
    expect(count(notes)).to.equal(7);
    expect(button).to.have.attribute('aria-expanded', 'true');
  });

  it('names what has no place even when its annotation is behind the button', async () => {
    const notes = await notesOf([...seven(), annotationWith('last', 'its words are gone')]);
    const list = notes.shadowRoot?.querySelector('[part="unplaced"]');
    expect(list?.querySelectorAll('li').length).to.equal(1);
    expect(list).to.contain.text('September of this year');
    expect(list).to.contain.text('its words are gone');
  });

  it('keeps two annotations that carry one id', async () => {
    expect(count(await notesOf([annotationWith('same'), annotationWith('same')]))).to.equal(2);
  });

  it('is accessible', async () => {
    const notes = await notesOf([...seven(), annotationWith('last', 'its words are gone')]);
    await expect(notes).to.be.accessible();
  });

  it('says nothing where there is nothing', async () => {
    expect((await notesOf([])).shadowRoot?.textContent?.trim()).to.equal('');
  });
});
