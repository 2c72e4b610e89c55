import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {asObject} from '../../components/core/annotations/json.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {rememberAnnotator} from '../../components/state/annotator-name.js';
import {BrowserDatabase} from '../../components/state/journal/browser-database.js';
import {LocalAnnotations} from '../../components/state/journal/local-annotations.js';
import {
  annotatedReader,
  annotationIds,
  choose,
  comment,
  drag,
  fill,
  isThere,
  part,
  rangeOfWords,
} from './annotating.js';
import {patiently} from './sources.js';

function annotation(reader: LecternReader, id: string) {
  const found = reader.store.state.index?.collection.annotations.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const quoteOf = (reader: LecternReader, id: string) =>
  annotation(reader, id).targets[0]?.selectors.quote?.exact;

/** The annotation as the margin shows it. */
async function inMargin(reader: LecternReader, words: string): Promise<HTMLElement> {
  const find = (): HTMLElement | undefined => {
    const notes = [...(reader.shadowRoot?.querySelectorAll('lectern-notes') ?? [])];
    const all = notes.flatMap((each) => [
      ...(each.shadowRoot?.querySelectorAll('lectern-annotation') ?? []),
    ]);
    return all.find(({shadowRoot}) => shadowRoot?.textContent?.includes(words));
  };
  await waitUntil(find, `no “${words}” in the margin`, patiently);
  const found = find();
  if (!found) throw new Error(words);
  return found;
}

function button(element: HTMLElement, words: string): HTMLButtonElement {
  const all = [...(element.shadowRoot ?? element).querySelectorAll('button')];
  const found = all.find(({textContent}) => textContent?.trim().startsWith(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
}

async function press(reader: LecternReader, where: string, words: string): Promise<void> {
  button(await part(reader, where), words).click();
}

const painted = (): string[] => [...(CSS.highlights.get('lectern-annotation') ?? [])].map(String);

describe('making annotations in a reader', () => {
  beforeEach(() => rememberAnnotator(''));
  afterEach(() => getSelection()?.removeAllRanges());

  it('offers a button beside a selection, which leaves the selection alone', async () => {
    const reader = await annotatedReader();
    await drag(rangeOfWords(reader, 'one', 'September'));
    const offer = await part(reader, '#offer');
    const {width, height} = button(offer, 'Annotate').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    button(offer, 'Annotate').dispatchEvent(new PointerEvent('pointerdown', {cancelable: true}));
    expect(String(getSelection())).to.equal('September');
  });

  it('offers nothing for a selection outside the texts', async () => {
    const reader = await annotatedReader();
    await drag(rangeOfWords(reader, 'one', 'September'));
    await part(reader, '#offer');
    const elsewhere = document.createElement('p');
    elsewhere.textContent = 'elsewhere';
    reader.after(elsewhere);
    getSelection()?.selectAllChildren(elsewhere);
    await waitUntil(() => !isThere(reader, '#offer'), 'it is still offered');
    elsewhere.remove();
  });

  it('identifies, and the annotation is painted, in the margin and kept', async () => {
    const reader = await annotatedReader();
    await drag(rangeOfWords(reader, 'one', 'Ospan'));
    await press(reader, '#offer', 'Annotate');
    await choose(reader, 'Person');
    (await part(reader, '#entity')).focus();
    await fill(reader, '#entity', 'Osm');
    await part(reader, '#offer-0 b');
    await sendKeys({press: 'Enter'});
    await fill(reader, '[autocomplete="name"]', 'Ada');
    (await part(reader, '.save')).click();
    const shown = await inMargin(reader, 'Osman Batur');
    expect(shown.shadowRoot?.textContent).to.contain('Ada');
    expect(painted()).to.include('Ospan');
    expect(isThere(reader, '#form')).to.equal(false);
    const [id = ''] = annotationIds(reader);
    expect(annotation(reader, id).tags).to.deep.equal(['persName']);
    expect(annotation(reader, id).targets[0]?.placement).to.include({state: 'placed'});
    expect((await part(reader, '#notice')).textContent).to.contain('Kept in this browser');
  });

  it('takes a selection over blocks and borders of elements, trimmed and without generated signs', async () => {
    const reader = await annotatedReader();
    const range = rangeOfWords(reader, 'one', 'Al', ' the town.');
    const before = range.startContainer.parentElement?.previousSibling;
    if (before) range.setStart(before, (before.nodeValue?.length ?? 1) - 1);
    getSelection()?.addRange(range);
    await press(reader, '#offer', 'Annotate');
    await choose(reader, 'Comment');
    await fill(reader, 'textarea', 'over two paragraphs');
    await fill(reader, '[autocomplete="name"]', 'Ada');
    (await part(reader, '.save')).click();
    await inMargin(reader, 'over two paragraphs');
    const [id = ''] = annotationIds(reader);
    expect(quoteOf(reader, id)).to.equal('Altay.It held  the town.');
  });

  it('keeps nothing new without a name, even before it is known that nobody says it', async () => {
    const reader = await annotatedReader();
    getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
    await press(reader, '#offer', 'Annotate');
    await choose(reader, 'Comment');
    await fill(reader, 'textarea', 'by nobody');
    (await part(reader, '.save')).click();
    await part(reader, '[autocomplete="name"]');
    expect(annotationIds(reader)).to.deep.equal([]);
  });

  it('asks for the name once', async () => {
    const reader = await annotatedReader();
    await comment(reader, 'September', 'first');
    getSelection()?.addRange(rangeOfWords(reader, 'one', 'town'));
    await press(reader, '#offer', 'Annotate');
    await part(reader, '.save');
    expect(isThere(reader, '[autocomplete="name"]')).to.equal(false);
  });

  it('closes with Esc, and what was selected is selected again', async () => {
    const reader = await annotatedReader();
    const mention = reader.textOf('one')?.querySelector<HTMLElement>('[data-mention]');
    mention?.focus();
    await sendKeys({press: 'm'});
    const form = await part(reader, '#form');
    expect(form).to.have.attribute('role', 'dialog');
    expect((await part(reader, 'blockquote')).textContent).to.equal('Ospan');
    await waitUntil(() => form.matches(':focus-within'), 'the form has no focus');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isThere(reader, '#form'), 'it is still open');
    expect(document.activeElement?.getAttribute('data-mention')).to.equal('m1');
    expect(String(getSelection())).to.equal('Ospan');
  });

  it('is reached with Tab from the selection, and left again', async () => {
    const reader = await annotatedReader();
    await drag(rangeOfWords(reader, 'one', 'September'));
    const offer = await part(reader, '#offer');
    await sendKeys({press: 'Tab'});
    expect(button(offer, 'Annotate').matches(':focus')).to.equal(true);
    expect(String(getSelection())).to.equal('September');
    for (const _ of offer.querySelectorAll('button')) await sendKeys({press: 'Tab'});
    expect(document.activeElement?.closest('lectern-text')?.documentId).to.equal('one');
  });

  it('keeps Tab inside the form', async () => {
    const reader = await annotatedReader();
    getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
    await press(reader, '#offer', 'Annotate');
    const form = await part(reader, '#form');
    await waitUntil(() => form.matches(':focus-within'), 'the form has no focus');
    for (let at = 0; at < 12; at++) {
      await sendKeys({press: 'Tab'});
      expect(form.matches(':focus-within'), `after ${at + 1}`).to.equal(true);
    }
  });

  it('selects with keys alone: words, blocks, extending, Enter', async () => {
    const reader = await annotatedReader();
    await reader.updateComplete;
    const toggle = button(reader, 'Select with keys');
    // Where there is little room it is in a panel.
    toggle.closest<HTMLElement>('[popover]')?.showPopover();
    toggle.focus();
    await sendKeys({press: 'v'});
    await part(reader, '#keys');
    await reader.updateComplete;
    expect(toggle).to.have.attribute('aria-pressed', 'true');
    expect(String(getSelection())).to.equal('Memo');
    await sendKeys({press: 'ArrowDown'});
    expect(String(getSelection())).to.equal('In');
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({up: 'Shift'});
    expect(String(getSelection())).to.equal('September the');
    const status = async (): Promise<string> =>
      (await part(reader, 'p[role="status"]')).textContent ?? '';
    await waitUntil(async () => (await status()).includes('September the'), 'it is not said');
    await sendKeys({press: 'Enter'});
    expect((await part(reader, 'blockquote')).textContent).to.equal('September the');
    expect(isThere(reader, '#keys')).to.equal(false);
    await sendKeys({press: 'Escape'});
    expect(reader.shadowRoot?.activeElement?.textContent).to.equal(toggle.textContent);
  });

  it('takes a word whole whose letters stand in elements of their own, and ends with Esc', async () => {
    const reader = await annotatedReader();
    reader.textOf('one')?.querySelector<HTMLElement>('[data-mention]')?.focus();
    await sendKeys({press: 'v'});
    await part(reader, '#keys');
    expect(String(getSelection())).to.equal('Ospan');
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    expect(String(getSelection())).to.equal('Altay');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isThere(reader, '#keys'), 'it goes on');
    expect(String(getSelection())).to.equal('Altay');
  });

  it('changes an own annotation, and keeps its id and its day', async () => {
    const reader = await annotatedReader();
    const id = await comment(reader, 'September', 'first thought');
    const {created} = annotation(reader, id);
    button(await inMargin(reader, 'first thought'), 'Edit').click();
    await fill(reader, 'textarea', 'second thought');
    (await part(reader, '.save')).click();
    await inMargin(reader, 'second thought');
    expect(annotationIds(reader)).to.deep.equal([id]);
    expect(annotation(reader, id).created).to.equal(created);
    expect(annotation(reader, id).creator).to.equal('Ada');
  });

  it('deletes, and takes it back', async () => {
    const reader = await annotatedReader();
    const id = await comment(reader, 'September', 'for a while');
    expect(painted()).to.include('September');
    button(await inMargin(reader, 'for a while'), 'Delete').click();
    await waitUntil(() => annotationIds(reader).length === 0, 'it is still there', patiently);
    expect(painted()).not.to.include('September');
    await press(reader, '#notice', 'Undo');
    await waitUntil(() => annotationIds(reader).includes(id), 'it did not come back', patiently);
    expect(painted()).to.include('September');
  });

  it('shows both when it was changed elsewhere meanwhile, and overwrites nothing unasked', async () => {
    const site = `/plain-site-${Math.random()}/`;
    const reader = await annotatedReader(site);
    const id = await comment(reader, 'September', 'mine');
    button(await inMargin(reader, 'mine'), 'Edit').click();
    await fill(reader, 'textarea', 'mine, later');
    await changeElsewhere(reader, site, id, 'theirs');
    (await part(reader, '.save')).click();
    const conflict = await part(reader, '.conflict');
    await waitUntil(
      () =>
        conflict.querySelector('lectern-annotation')?.shadowRoot?.textContent?.includes('theirs'),
      'the other version is not shown',
      patiently,
    );
    expect(annotation(reader, id).comments[0]?.text).to.equal('theirs');
    button(conflict, 'Put mine in its place').click();
    await inMargin(reader, 'mine, later');
  });

  it('shows what another window makes, without loading anything again', async () => {
    const site = `/plain-site-${Math.random()}/`;
    const reader = await annotatedReader(site);
    const id = await comment(reader, 'September', 'here');
    await changeElsewhere(reader, site, id, 'changed in another window');
    await inMargin(reader, 'changed in another window');
  });

  it('links two passages of two texts', async () => {
    const reader = await annotatedReader();
    await drag(rangeOfWords(reader, 'one', 'September'));
    await press(reader, '#offer', 'Annotate');
    await choose(reader, 'Link');
    await fill(reader, 'textarea', 'the same');
    await fill(reader, '[autocomplete="name"]', 'Ada');
    (await part(reader, '.save')).click();
    expect((await part(reader, '.pending')).textContent).to.contain('Linking “September”');
    await drag(rangeOfWords(reader, 'two', 'same day'));
    await inMargin(reader, 'the same');
    const [id = ''] = annotationIds(reader);
    expect(quoteOf(reader, id)).to.equal('September');
    expect(annotation(reader, id).linked[0]).to.include({document: 'two'});
    expect(annotation(reader, id).linked[0]?.selectors.quote?.exact).to.equal('same day');
    expect(isThere(reader, '.pending')).to.equal(false);
  });

  it('gives a link up with Esc', async () => {
    const reader = await annotatedReader();
    getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
    await press(reader, '#offer', 'Annotate');
    await choose(reader, 'Link');
    await fill(reader, '[autocomplete="name"]', 'Ada');
    (await part(reader, '.save')).click();
    await part(reader, '.pending');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isThere(reader, '.pending'), 'it still waits');
  });

  it('says where annotations are kept, and takes them in and out as a file', async () => {
    const reader = await annotatedReader();
    await comment(reader, 'September', 'to be taken along');
    button(reader, 'Own annotations').click();
    const own = await part(reader, '#own');
    expect(own.textContent).to.contain('There is one. Kept in this browser only.');
    await expect(own).to.be.accessible();
    const input = own.querySelector<HTMLInputElement>('input[type="file"]');
    const transfer = new DataTransfer();
    const foreign = {
      items: [{id: 'urn:x:1', type: 'Annotation', target: 'https://e.example/x.xml'}],
    };
    transfer.items.add(new File([JSON.stringify(foreign)], 'foreign.jsonld'));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => own.textContent?.includes('0 added'), 'nothing is said', patiently);
    expect(own.textContent).to.contain('no text of this collection is https://e.example/x.xml');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isThere(reader, '#own'), 'it is still open');
  });

  it('is a sheet at the foot of a narrow screen', async () => {
    await setViewport({width: 390, height: 700});
    try {
      const reader = await annotatedReader();
      getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
      await press(reader, '#offer', 'Annotate');
      const {bottom, width} = (await part(reader, '#form')).getBoundingClientRect();
      expect(Math.round(bottom)).to.equal(innerHeight);
      expect(width).to.be.greaterThan(innerWidth * 0.95);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('is accessible with the form open', async () => {
    const reader = await annotatedReader();
    getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
    await press(reader, '#offer', 'Annotate');
    await choose(reader, 'Person');
    await expect(reader).to.be.accessible();
  });

  it('brings nothing to a reader that does not ask for it', async () => {
    const reader = await annotatedReader();
    reader.annotate = false;
    getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
    await sendKeys({press: 'm'});
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isThere(reader, '#form')).to.equal(false);
  });
});

/** As another window of the site would. */
async function changeElsewhere(
  reader: LecternReader,
  site: string,
  id: string,
  value: string,
): Promise<void> {
  const {file = ''} = reader.store.state.index?.document('one') ?? {};
  const {host, pathname} = new URL(reader.addressOf(file));
  const database = new BrowserDatabase(new URL(site, location.href));
  const store = new LocalAnnotations(database, `${host}${pathname}`);
  const kept = (await store.list()).find(({annotation}) => annotation.id === id);
  const body = {type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value};
  const changed = {...asObject(kept?.annotation), body: [body]};
  expect(await store.put(changed, kept?.version)).to.include({ok: true});
}
