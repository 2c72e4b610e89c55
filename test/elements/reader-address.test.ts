import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {addressOf, patiently, tei} from './sources.js';

const page = location.href;

function source(id: string): string {
  const body = `<p xml:id="p1">Osman went to <placeName>Altay</placeName>, says ${id}.</p>`;
  return addressOf(tei(body).replace('xml:id="sample"', `xml:id="${id}"`).replace('Sample', id));
}

/** A reader of three documents whose page asks for the first, at an address. */
async function readerAt(search: string): Promise<LecternReader> {
  const url = new URL(page);
  // The runner's own parameter stays: without it this page would be lost to it.
  history.replaceState(null, '', `${url.pathname}${url.search}${search}`);
  const files = ['one', 'two', 'three'].map(source).join(' ');
  const reader = await fixture<LecternReader>(
    html`<lectern-reader url-state documents="one" .files=${files}></lectern-reader>`,
  );
  await waitUntil(() => reader.textOf('one')?.article, 'no text came', patiently);
  return reader;
}

const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);
const notice = (reader: LecternReader): string =>
  reader.renderRoot.querySelector('[part="notice"]')?.textContent ?? '';

describe('the address of a reader', () => {
  afterEach(() => history.replaceState(null, '', page));

  it('has what is open, and leads back to what was', async () => {
    const reader = await readerAt('');
    reader.open('one', 'two');
    await waitUntil(() => parameter('with') === 'two', 'nothing was written', patiently);
    history.back();
    await waitUntil(() => reader.store.state.panes.length === 1, 'nothing came back', patiently);
    expect(reader.store.state.panes).to.deep.equal(['one']);
    history.forward();
    await waitUntil(() => reader.store.state.panes.length === 2, 'nothing came again', patiently);
  });

  it('is shown as it says, and what is not here is said to be gone', async () => {
    const reader = await readerAt('&with=two,gone&trace=nobody&hide=place&find=Osman&in=two');
    await waitUntil(() => notice(reader).includes('nobody'), 'nothing was said', patiently);
    expect(notice(reader)).to.include('gone');
    expect(reader.store.state.panes).to.deep.equal(['one', 'two']);
    expect(reader.textOf('two')?.dataset.quiet).to.equal('place');
    const find = (): HTMLInputElement | null | undefined =>
      reader
        .textOf('two')
        ?.shadowRoot?.querySelector('lectern-find')
        ?.shadowRoot?.querySelector('input');
    await waitUntil(() => find()?.value === 'Osman', 'nothing was looked for', patiently);
  });

  it('changes without a step while one only tunes', async () => {
    const reader = await readerAt('&density=sparse');
    await waitUntil(
      () => reader.textOf('one')?.hasAttribute('data-sparse'),
      'it was not followed',
      patiently,
    );
    const steps = history.length;
    // The focus is nowhere: the key is for the first reader of the page.
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'c', bubbles: true}));
    await waitUntil(() => parameter('hide') === 'all', 'nothing was written', patiently);
    expect(history.length).to.equal(steps);
    expect(parameter('density')).to.equal('sparse');
  });

  it('has the state of two readers, each under names of its own', async () => {
    const url = new URL(page);
    const search = `${url.search}&hide=place&right.with=two`;
    history.replaceState(null, '', `${url.pathname}${search}`);
    const files = ['one', 'two', 'three'].map(source).join(' ');
    const both = await fixture<HTMLElement>(html`<div>
      <lectern-reader url-state documents="one" .files=${files}></lectern-reader>
      <lectern-reader id="right" .urlState=${true} documents="one" .files=${files}></lectern-reader>
    </div>`);
    const [left, right] = both.querySelectorAll('lectern-reader');
    if (!left || !right) throw new Error('no readers');
    const panes = (reader: LecternReader): string => reader.store.state.panes.join(' ');
    await waitUntil(() => panes(right) === 'one two', 'not the second', patiently);
    const isQuiet = (): boolean => left.textOf('one')?.dataset.quiet === 'place';
    await waitUntil(isQuiet, 'not the first', patiently);
    expect(panes(left)).to.equal('one');
    right.open('one', 'three');
    await waitUntil(() => parameter('right.with') === 'three', 'nothing was written', patiently);
    expect([parameter('hide'), parameter('with')]).to.deep.equal(['place', null]);
    left.open('one', 'two');
    await waitUntil(() => parameter('with') === 'two', 'the first wrote nothing', patiently);
    expect(parameter('right.with')).to.equal('three');
    history.back();
    await waitUntil(() => panes(left) === 'one', 'nothing came back', patiently);
    expect(panes(right)).to.equal('one three');
  });
});
