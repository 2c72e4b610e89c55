import {expect, waitUntil} from '@open-wc/testing';
import {asObject} from '../../components/core/annotations/json.js';
import {newId} from '../../components/core/annotations/write-annotations.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {BrowserDatabase} from '../../components/state/journal/browser-database.js';
import {exportNotes, importNotes} from '../../components/state/private-notes/private-files.js';
import {PrivateNotes} from '../../components/state/private-notes/private-notes.js';
import {annotatedReader, drag, part, rangeOfWords} from './annotating.js';
import {patiently} from './sources.js';

const freshRoot = (): URL => new URL(`/notes-${newId().slice(9)}/`, location.href);

function note(comment: string, further: object = {}) {
  return {
    id: newId(),
    type: 'Annotation',
    created: '2026-01-01T00:00:00Z',
    motivation: 'commenting',
    body: [{type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: comment}],
    target: {source: 'https://lectern.example/texts/one.xml', styleClass: 'lectern-mark-blue'},
    ...further,
  };
}

const onlyOne = (source: string) => (source.endsWith('/one.xml') ? 'one' : undefined);
const words = (notes: PrivateNotes) =>
  notes.all.map(({annotation}) => {
    const [body] = Array.isArray(annotation.body) ? annotation.body : [];
    return asObject(body)?.value;
  });

describe('private notes', () => {
  it('come back from their file, none of them twice and none of them older', async () => {
    const notes = new PrivateNotes(new BrowserDatabase(freshRoot()));
    const [first, second] = [note('first'), note('second')];
    await notes.put('one', first);
    await notes.put('one', second);
    const written = exportNotes(notes);
    if (!written.ok) throw new Error(written.faults.join());
    const file = {json: written.json, file: 'notes.jsonld'};
    const elsewhere = new PrivateNotes(new BrowserDatabase(freshRoot()));
    expect(await importNotes(elsewhere, file, onlyOne)).to.include({added: 2, known: 0});
    await elsewhere.put(
      'one',
      {...first, modified: '2026-02-01T00:00:00Z', body: [{...first.body[0], value: 'later'}]},
      elsewhere.find(first.id)?.version,
    );
    expect(await importNotes(elsewhere, file, onlyOne)).to.include({added: 0, known: 2});
    expect(words(elsewhere)).to.have.members(['later', 'second']);
  });

  it('say what is wrong with a file that is broken, foreign or empty', async () => {
    const notes = new PrivateNotes(new BrowserDatabase(freshRoot()));
    const problems = async (json: string) =>
      (await importNotes(notes, {json, file: 'x.json'}, onlyOne)).problems;
    expect((await problems('{"items": ['))[0]).to.match(/^x\.json:\d+: /);
    expect((await problems('[]'))[0]).to.equal('x.json: there are no annotations in this file');
    const foreign = JSON.stringify([note('x', {target: {source: 'https://elsewhere.example/t'}})]);
    expect((await problems(foreign))[0]).to.contain('https://elsewhere.example/t');
    expect(notes.all).to.deep.equal([]);
  });

  it('do not write over each other from two windows, and each hears of the other', async () => {
    const root = freshRoot();
    const [one, other] = [new BrowserDatabase(root), new BrowserDatabase(root)].map(
      (database) => new PrivateNotes(database),
    );
    if (!one || !other) throw new Error('no notes');
    await Promise.all([one.load(), other.load()]);
    const mine = note('mine');
    await one.put('one', mine);
    await waitUntil(() => other.find(mine.id), 'not heard of', patiently);
    const seen = other.find(mine.id)?.version;
    await one.put('one', {...mine, created: '2026-03-01T00:00:00Z'}, one.find(mine.id)?.version);
    const late = await other.put('one', {...mine, created: '2026-04-01T00:00:00Z'}, seen);
    expect(late).to.include({ok: false, reason: 'changed'});
  });

  it('are refused in one sentence where the browser has no room', async () => {
    const full = new BrowserDatabase(freshRoot());
    full.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const notes = new PrivateNotes(full);
    const said = await notes.load().catch((error: Error) => error.message);
    expect(said).to.match(/^The browser has no room left for notes/);
  });
});

describe('marking words for oneself', () => {
  let reader: LecternReader;
  beforeEach(async () => {
    reader = await annotatedReader();
    reader.annotate = false;
    reader.privateNotes = true;
    await reader.updateComplete;
  });
  afterEach(() => getSelection()?.removeAllRanges());

  const marked = (colour: string) =>
    [...(CSS.highlights.get(`lectern-mark-${colour}`) ?? [])].map(String);

  it('paints them, lists them with all others, and takes them away again', async () => {
    await drag(rangeOfWords(reader, 'two', 'same', 'day'));
    (await part(reader, '#offer .mark[data-colour="green"]')).click();
    await waitUntil(() => marked('green').includes('same day'), 'not painted', patiently);
    reader.shadowRoot?.querySelector('lectern-annotating')?.showPrivate();
    const item = await part(reader, '#private-notes li');
    expect(item.querySelector('blockquote')?.textContent?.trim()).to.equal('same day');
    const remove = [...item.querySelectorAll('button')].find(
      ({textContent}) => textContent === 'Delete',
    );
    remove?.click();
    await waitUntil(() => marked('green').length === 0, 'still painted', patiently);
  });

  it('keeps a note on them, which can be changed in the list', async () => {
    await drag(rangeOfWords(reader, 'two', 'Altay'));
    (await part(reader, '#offer .note')).click();
    const form = await part(reader, '#private-note form');
    const field = form.querySelector('textarea');
    if (!field || !(form instanceof HTMLFormElement)) throw new Error('no form');
    field.value = 'which Altay?';
    form.requestSubmit();
    await waitUntil(() => marked('yellow').includes('Altay'), 'not painted', patiently);
    reader.shadowRoot?.querySelector('lectern-annotating')?.showPrivate();
    expect((await part(reader, '#private-notes .words')).textContent).to.equal('which Altay?');
  });
});
