import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {DocumentRecord} from '../../components/core/collection/collection.js';
import {CollectionIndex} from '../../components/core/collection/collection-index.js';
import type {LecternIndex} from '../../components/elements/lectern-index/lectern-index.js';
import '../../components/elements/lectern-index/lectern-index-define.js';
import {collectionList} from '../../components/state/entity-list/collection-list.js';
import type {EntityListSource} from '../../components/state/entity-list/entity-list-source.js';
import type {ListParts} from '../../components/state/entity-list/list-parts.js';
import {patiently} from './sources.js';
import {essay, memo, mention, osman} from './subjects.js';

const ann = {...osman, id: 'ann', name: 'Ann Lee', names: [{text: 'Ann Lee', lang: 'en'}]};
const said = (entity: string, form: string, id: string) =>
  mention({id, form, resolution: {state: 'resolved', entityIds: [entity], unresolved: []}});
const nobody = {state: 'none', entityIds: [], unresolved: []} as const;

function listOf(documents: readonly DocumentRecord[], entities = [ann, osman]): EntityListSource {
  const rest = {title: '', links: [], annotations: [], failures: []};
  return collectionList(new CollectionIndex({...rest, documents, entities}), 'en');
}

const small = listOf([
  {...memo, mentions: [said('osman', 'Ospan Batyr', 'm1'), said('ann', 'Ann', 'm2')]},
  {
    ...essay,
    mentions: [said('ann', 'Ann Lee', 'm1'), mention({id: 'm2', form: 'Bo', resolution: nobody})],
  },
]);

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const names = (element: Element): string[] => all(element, 'button.name').map(text);
const button = (element: Element, words: string | RegExp): HTMLElement => {
  const found = all(element, 'button').find((each) => text(each).match(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

async function shown(list: EntityListSource, given: Partial<LecternIndex> = {}) {
  const element = await fixture<LecternIndex>(html`<lectern-index></lectern-index>`);
  Object.assign(element, {list, ...given});
  await waitUntil(() => element.shadowRoot?.querySelector('[part="count"]'), 'drawn', patiently);
  await element.updateComplete;
  return element;
}

describe('lectern-index', () => {
  it('lists names in order, with what the texts call them and how often', async () => {
    const element = await shown(small);
    expect(names(element)).to.deep.equal(['Ann Lee', 'Osman Batur']);
    const [first, second] = all(element, '[part="row"]').map(text);
    expect(first).to.match(/Person.*2 times in 2 documents/);
    expect(second).to.match(/once/);
    expect(second).to.match(/in the texts Ospan Batyr 1/);
    expect(second).to.match(/烏斯滿/);
  });

  it('opens a name to its lines, each leading to its passage, and to who is silent', async () => {
    const element = await shown(small, {readHref: 'read/{document}/'});
    button(element, 'Osman Batur').click();
    await waitUntil(() => all(element, '.line').length > 0, 'lines', patiently);
    const [line] = all(element, '.line');
    expect(text(line)).to.include('led by Ospan Batyr himself');
    expect(line?.querySelector('a')?.getAttribute('href')).to.equal('read/memo/#memo.m1');
    expect(text(all(element, '[part="silent"]')[0])).to.equal('Not named in: The essay');
    button(element, 'Osman Batur').click();
    await element.updateComplete;
    expect(all(element, '.line')).to.deep.equal([]);
  });

  it('is filtered by words in any script', async () => {
    const element = await shown(small, {query: 'Оспан'});
    expect(names(element)).to.deep.equal(['Osman Batur']);
    element.query = 'nobody at all';
    await element.updateComplete;
    expect(text(all(element, '[part="count"]')[0])).to.equal('No name here is such.');
  });

  it('lists names that lead to no record by themselves', async () => {
    const element = await shown(small);
    button(element, 'Known only by name').click();
    await waitUntil(() => names(element)[0] === 'Bo', 'loose names', patiently);
    button(element, 'Bo').click();
    await waitUntil(() => all(element, '.line').length > 0, 'lines', patiently);
    expect(text(all(element, '[part="detail"]')[0])).to.include('No record says who or what');
  });

  it('says who is named in both of two documents, and in one alone', async () => {
    const element = await shown(small, {compare: 'memo essay'});
    await waitUntil(() => all(element, '.sides button').length === 3, 'sides', patiently);
    expect(names(element)).to.deep.equal(['Ann Lee']);
    button(element, /^Only in The memo/).click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Osman Batur']);
  });

  it('says that a document it is to compare is not there', async () => {
    const element = await shown(small, {compare: 'memo gone'});
    expect(text(all(element, '[role="alert"]')[0])).to.include('There is no document “gone” here.');
    expect(names(element)).to.have.length(2);
  });

  it('says what it was asked for that is no kind and no order, and lists all names', async () => {
    const element = await shown(small, {kind: 'ghost', sort: 'weight', side: 'both'});
    expect(all(element, '[part="notice"]').map(text)).to.deep.equal([
      '“ghost” is nothing that can be chosen here.',
      '“weight” is nothing that can be chosen here.',
    ]);
    expect(names(element)).to.deep.equal(['Ann Lee', 'Osman Batur']);
  });

  it('goes from the field to the names and back by arrow keys', async () => {
    const element = await shown(small);
    all(element, 'input[type="search"]')[0]?.focus();
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    expect(text(element.shadowRoot?.activeElement)).to.equal('Osman Batur');
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowUp'});
    expect(element.shadowRoot?.activeElement?.localName).to.equal('input');
  });

  it('says that texts name nobody, and that nobody names someone', async () => {
    const empty = await shown(listOf([memo, essay], []));
    expect(text(all(empty, '[part="count"]')[0])).to.equal('These texts name nobody and nothing.');
    const silent = await shown(listOf([memo, essay]));
    button(silent, 'Ann Lee').click();
    await waitUntil(() => all(silent, '[part="mentions"]').length > 0, 'detail', patiently);
    expect(text(all(silent, '[part="mentions"]')[0])).to.equal('No text here names it.');
  });

  it('shows a page of ten thousand names, and goes to a letter', async () => {
    const many = Array.from({length: 10_000}, (_, at) => ({
      ...ann,
      id: `p${at}`,
      name: `${String.fromCharCode(65 + (at % 26))}${at}`,
      names: [],
    }));
    const mentions = many.map(({id, name}, at) => said(id, name, `m${at}`));
    const element = await shown(listOf([{...memo, mentions}], many));
    expect(names(element)).to.have.length(100);
    all(element, '[part="letters"] button')
      .find((each) => text(each) === 'M')
      ?.click();
    await element.updateComplete;
    expect(text(element.shadowRoot?.activeElement)).to.match(/^M/);
    expect(names(element)).to.have.length(100);
  });

  it('shows 49,000 mentions of one name by the two hundred', async () => {
    const mentions = Array.from({length: 49_000}, (_, at) => said('ann', 'Ann', `m${at}`));
    const element = await shown(listOf([{...memo, mentions}], [ann]));
    button(element, 'Ann Lee').click();
    await waitUntil(() => all(element, '.line').length > 0, 'lines', patiently);
    expect(all(element, '.line')).to.have.length(200);
    button(element, /Show more of 49,?000 mentions/).click();
    await waitUntil(() => all(element, '.line').length === 400, 'more lines', patiently);
  });

  it('keeps what the page came with until names are there', async () => {
    const element = await fixture<LecternIndex>(
      html`<lectern-index><ul><li><a href="ann/">Ann Lee</a></li></ul></lectern-index>`,
    );
    expect(element.drawn).to.equal(false);
    expect(element.querySelector('a')?.getClientRects().length).to.equal(1);
  });

  it('fetches what is looked at of a long list, and keeps what is shown until it comes', async () => {
    const row = (at: number) => ({
      ...{id: `r${at}`, kind: 'person' as const, name: `Name ${at}`, names: [], forms: []},
      ...{formTotal: 0, total: 1, naming: 1},
    });
    const page = (from: number) => ({
      ...{total: 150, byKind: new Map([['all' as const, 150]]), bySide: new Map(), initials: []},
      page: Array.from({length: Math.min(100, 150 - from)}, (_, at) => ({row: row(from + at)})),
    });
    let arrive = (): void => {};
    const parts: ListParts = {
      atHand: ({query}, at) => (at === 0 && !query ? page(0) : undefined),
      find: (_, at) =>
        new Promise((done) => {
          arrive = () => done({ok: true, value: page(at * 100)});
        }),
      locate: () => Promise.resolve({ok: true, value: {rows: [row(120)], at: 120}}),
      fetchDocuments: () => Promise.resolve({ok: true, value: []}),
      places: () => Promise.resolve({ok: true, value: []}),
    };
    const element = await shown({...small, rows: [], documents: [], parts});
    button(element, 'Further names').click();
    await element.updateComplete;
    expect(names(element)[0]).to.equal('Name 0');
    expect(all(element, '[part="list"]')[0]?.getAttribute('aria-busy')).to.equal('true');
    arrive();
    await waitUntil(() => names(element)[0] === 'Name 100', 'the page', patiently);
    expect(text(element.shadowRoot?.activeElement)).to.equal('Name 100');
    expect(text(all(element, '[part="count"]')[0])).to.equal('101 to 150 of 150 names');
  });
});
