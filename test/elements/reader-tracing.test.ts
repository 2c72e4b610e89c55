import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {CollectionIndex} from '../../components/core/collection/collection-index.js';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {TraceRequestEvent} from '../../components/state/events.js';
import {LongText} from '../render/window/long-text.js';
import {addressOf, patiently, tei} from './sources.js';
import {documentRecord, mention, osman} from './subjects.js';

const register = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="authority"><teiHeader/><standOff>
  <listPerson><person xml:id="miller"><persName>John Miller</persName></person></listPerson>
  <listEvent><event xml:id="flood"><label>The flood</label></event></listEvent>
</standOff></TEI>`;

const flood = (authority: string, when: string) =>
  `The <rs type="event" ref="${authority}#flood">flood</rs> came on <date when="${when}">that day</date>.`;

/** A letter and a memo that name a person in two ways, and a diary that does not. */
async function threeDocuments(): Promise<LecternReader> {
  const authority = addressOf(register);
  const miller = (form: string) => `<persName ref="${authority}#miller">${form}</persName>`;
  const files = [
    [
      'letter',
      `<p>${miller('Miller')} and again ${miller('Miller')}.</p><p>${flood(authority, '1901-03-04')}</p>`,
    ],
    ['memo', `<p>Of ${miller('the miller')}.</p><p>${flood(authority, '1902')}</p>`],
    ['diary', '<p>Rain.</p>'],
  ].map(([id = '', body = '']) =>
    addressOf(
      tei(body).replace('xml:id="sample"', `xml:id="${id}"`).replace('Sample', `The ${id}`),
    ),
  );
  const reader = await fixture<LecternReader>(html`<lectern-reader></lectern-reader>`);
  reader.authority = authority;
  reader.files = files.join(' ');
  await waitUntil(() => namesIn(reader).length === 3, 'no texts came', patiently);
  return reader;
}

const namesIn = (reader: LecternReader) => [
  ...reader.querySelectorAll<HTMLElement>('[data-entity="miller"]'),
];

const inRoot = (reader: LecternReader, selector: string) =>
  reader.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;

const wordsOf = (element: Element | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function traced(reader: LecternReader): Promise<HTMLElement> {
  namesIn(reader)[0]?.focus();
  await sendKeys({press: 't'});
  await waitUntil(() => wordsOf(inRoot(reader, '.trace .at')) !== '', 'no bar came', patiently);
  const bar = inRoot(reader, '.trace');
  if (!bar) throw new Error('no bar');
  return bar;
}

describe('following an entity through the panes', () => {
  it('says what each name is called, how often, and which texts are silent', async () => {
    const bar = await traced(await threeDocuments());
    expect(bar.getAttribute('aria-label')).to.contain('John Miller');
    expect([...bar.querySelectorAll('.naming li')].map(wordsOf)).to.deep.equal([
      'as Miller 2',
      'as the miller 1',
    ]);
    expect(wordsOf(bar.querySelector('.silent') ?? undefined)).to.equal('Silent: The diary');
    await expect(bar).to.be.accessible();
  });

  it('lights every mention and leaves them lit when the pointer goes on', async () => {
    const reader = await threeDocuments();
    await traced(reader);
    const [first] = namesIn(reader);
    first?.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    first?.dispatchEvent(new PointerEvent('pointerout', {bubbles: true}));
    expect(namesIn(reader).every((name) => name.hasAttribute('data-lit'))).to.equal(true);
  });

  it('goes from mention to mention through all panes by keys, and round', async () => {
    const reader = await threeDocuments();
    const bar = await traced(reader);
    const at = (): string => wordsOf(bar.querySelector('.at') ?? undefined);
    expect(at()).to.equal('1 of 3 in The letter');
    await sendKeys({press: 'n'});
    const russian = {key: 'т', code: 'KeyN', bubbles: true, composed: true, cancelable: true};
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', russian));
    await waitUntil(() => document.activeElement === namesIn(reader)[2], 'no focus', patiently);
    expect(at()).to.equal('3 of 3 in The memo');
    expect(namesIn(reader)[2]).to.have.attribute('data-lit', 'current');
    await sendKeys({press: 'n'});
    await waitUntil(() => at() === '1 of 3 in The letter', 'not round', patiently);
    await sendKeys({press: 'p'});
    await waitUntil(() => at() === '3 of 3 in The memo', 'not back', patiently);
  });

  it('marks the mentions down the edge of each pane that has some', async () => {
    const reader = await threeDocuments();
    await traced(reader);
    const marks = [...(reader.shadowRoot?.querySelectorAll('.pane') ?? [])].map(
      (pane) => pane.querySelectorAll('.marks span').length,
    );
    expect(marks).to.deep.equal([2, 1, 0]);
    inRoot(reader, '.pane:nth-child(2) .marks')?.click();
    await reader.updateComplete;
    expect(wordsOf(inRoot(reader, '.trace .at'))).to.equal('3 of 3 in The memo');
  });

  it('ends with Escape and puts the names out', async () => {
    const reader = await threeDocuments();
    await traced(reader);
    await sendKeys({press: 'Escape'});
    await reader.updateComplete;
    expect(inRoot(reader, '.trace') === undefined).to.equal(true);
    (document.activeElement as HTMLElement | null)?.blur();
    expect(namesIn(reader).some((name) => name.hasAttribute('data-lit'))).to.equal(false);
  });

  it('leaves the page as it is when nobody knows the entity', async () => {
    const reader = await threeDocuments();
    reader.dispatchEvent(new TraceRequestEvent('nobody'));
    await new Promise((done) => setTimeout(done, 50));
    expect(inRoot(reader, '.trace') === undefined).to.equal(true);
  });

  it('offers it on the card', async () => {
    const reader = await threeDocuments();
    namesIn(reader)[2]?.click();
    const button = () =>
      inRoot(reader, 'lectern-card')
        ?.shadowRoot?.querySelector('lectern-entity')
        ?.shadowRoot?.querySelector<HTMLElement>('[part="trace"]');
    await waitUntil(button, 'no card', patiently);
    button()?.click();
    await waitUntil(
      () => wordsOf(inRoot(reader, '.trace .at')) === '3 of 3 in The memo',
      'no bar',
      patiently,
    );
  });
});

/** A text of which little is on the page, with a name in two of its paragraphs. */
class NamingText extends LongText {
  override async chunk(at: number): ReturnType<LongText['chunk']> {
    if (at !== 10 && at !== 150) return super.chunk(at);
    const name = {
      id: `long.m${at}`,
      'data-mention': `m${at}`,
      'data-entity': 'osman',
      tabindex: '0',
    };
    const paragraph = {id: `long.b${at}`, 'data-tei': 'p'};
    return {ok: true, value: [['p', paragraph, ['span', name, 'Ospan Batyr']]]};
  }

  override async chunkOf(part: string): Promise<number | undefined> {
    return /^[bm]\d+$/.test(part) ? Number(part.slice(1)) : undefined;
  }
}

describe('following an entity through a long text', () => {
  it('knows its mentions from the record, and brings those that are not on the page', async () => {
    const mentions = [10, 150].map((at) => mention({id: `m${at}`, start: at * 100}));
    const long = {...documentRecord('long', 'A long text'), characters: 20_000, mentions};
    const reader = await fixture<LecternReader>(
      html`<lectern-reader documents="long"><lectern-text document-id="long"></lectern-text></lectern-reader>`,
    );
    const collection = {title: '', documents: [long], entities: [osman], links: []};
    const index = new CollectionIndex({...collection, annotations: [], failures: []});
    reader.store.update({index});
    const text = reader.textOf('long');
    await text?.show(new NamingText(200));
    reader.dispatchEvent(new TraceRequestEvent('osman'));
    const at = (): string => wordsOf(inRoot(reader, '.trace .at'));
    await waitUntil(() => at() === 'Mentions in the open texts: 2', 'no bar', patiently);
    expect(reader.shadowRoot?.querySelectorAll('.marks span').length).to.equal(2);
    expect(text?.querySelector('[data-mention="m150"]') === null).to.equal(true);
    inRoot(reader, '.steps button')?.click();
    const isBrought = () => text?.querySelector('[data-mention="m150"][data-lit="current"]');
    await waitUntil(isBrought, 'not brought', patiently);
    expect(at()).to.equal('2 of 2 in A long text');
  });
});

describe('a density cap', () => {
  it('leaves of several mentions in a paragraph the first underlined', async () => {
    const reader = await threeDocuments();
    const box = [
      ...(reader.shadowRoot?.querySelectorAll<HTMLInputElement>('.layers input') ?? []),
    ].at(-1);
    box?.click();
    const underlined = () =>
      namesIn(reader).map((name) => getComputedStyle(name).textDecorationLine === 'underline');
    await waitUntil(() => !underlined()[1], 'nothing changed', patiently);
    expect(underlined()).to.deep.equal([true, false, true]);
  });
});

describe('contradictions', () => {
  it('lists what is computed as computed, and opens both passages', async () => {
    const reader = await threeDocuments();
    // They are looked for when somebody reads.
    window.dispatchEvent(new Event('pointermove'));
    const button = () =>
      [...(reader.shadowRoot?.querySelectorAll<HTMLElement>('.toolbar button') ?? [])].find(
        (each) => wordsOf(each) === 'Contradictions' && !each.matches(':disabled'),
      );
    await waitUntil(button, 'no button', patiently);
    button()?.click();
    const dialog = inRoot(reader, 'dialog');
    expect(wordsOf(dialog)).to.contain('Computed, nobody says it').and.to.contain('The flood');
    expect([...(dialog?.querySelectorAll('cite') ?? [])].map(wordsOf)).to.deep.equal([
      'The letter',
      'The memo',
    ]);
    await expect(dialog).to.be.accessible();
    reader.open('diary');
    dialog?.querySelector<HTMLElement>('figure ~ button, .sides + button')?.click();
    await waitUntil(
      () => reader.store.state.panes.join(' ') === 'diary letter memo',
      'not opened',
      patiently,
    );
    await waitUntil(() => !inRoot(reader, 'dialog'), 'still there', patiently);
  });

  it('has no button where the texts agree', async () => {
    const reader = await threeDocuments();
    reader.open('letter', 'diary');
    await new Promise((done) => setTimeout(done, 900));
    await reader.updateComplete;
    expect(inRoot(reader, '.toolbar .contradictions')).to.have.attribute('disabled');
  });
});

describe('the sheet of keys', () => {
  it('lists the keys of the present state, and gives the focus back', async () => {
    const reader = await threeDocuments();
    const [name] = namesIn(reader);
    name?.focus();
    await sendKeys({press: '?'});
    await waitUntil(() => inRoot(reader, 'dialog'), 'no sheet', patiently);
    const dialog = inRoot(reader, 'dialog');
    expect(wordsOf(dialog)).to.contain('find in the text').and.not.to.contain('next mention');
    await expect(dialog).to.be.accessible();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !inRoot(reader, 'dialog'), 'still there', patiently);
    expect(document.activeElement === name).to.equal(true);
    await traced(reader);
    await sendKeys({press: '?'});
    await waitUntil(() => inRoot(reader, 'dialog'), 'no sheet', patiently);
    expect(wordsOf(inRoot(reader, 'dialog'))).to.contain('next mention');
    expect(wordsOf(inRoot(reader, 'dialog'))).not.to.contain('annotate what');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !inRoot(reader, 'dialog'), 'still there', patiently);
    // Escape closes one thing at a time.
    expect(inRoot(reader, '.trace') !== undefined).to.equal(true);
  });
});
