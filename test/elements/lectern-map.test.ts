import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {CollectionIndex} from '../../components/core/collection/collection-index.js';
import type {Entity} from '../../components/core/entities/entity.js';
import type {LecternMap} from '../../components/elements/lectern-map/lectern-map.js';
import '../../components/elements/lectern-map/lectern-map-define.js';
import {collectionList} from '../../components/state/entity-list/collection-list.js';
import type {EntityListSource} from '../../components/state/entity-list/entity-list-source.js';
import type {ListParts} from '../../components/state/entity-list/list-parts.js';
import {patiently} from './sources.js';
import {essay, memo, mention, osman} from './subjects.js';

const place = (id: string, name: string, rest: Partial<Entity> = {}): Entity => ({
  ...osman,
  kind: 'place',
  id,
  name,
  names: [],
  identifiers: [],
  notes: [],
  ...rest,
});
const town = place('town', 'Ürümqi', {
  type: 'settlement',
  coordinates: {latitude: 43.8, longitude: 87.6},
});
const county = place('county', 'Koktokay', {
  type: 'county',
  coordinates: {latitude: 47, longitude: 89.5},
});
const doubtful = place('doubtful', 'A camp', {
  type: 'site',
  coordinates: {latitude: 45, longitude: 90, certainty: 'low'},
});
const nowhere = place('nowhere', 'Ulastay');
const wrong = place('wrong', 'Off the Earth', {misplaced: '95.2 400'});
const hostile = place('hostile', 'Bad data', {
  coordinates: {latitude: Number.NaN, longitude: 12},
});

const said = (entity: string, at: number) =>
  mention({
    id: `m${at}`,
    kind: 'place',
    form: `form of ${entity}`,
    resolution: {state: 'resolved', entityIds: [entity], unresolved: []},
  });

function listOf(entities: readonly Entity[], inEssay = [said('town', 9)]) {
  const mentions = entities.map(({id}, at) => said(id, at));
  const documents = [
    {...memo, mentions},
    {...essay, mentions: inEssay},
  ];
  const rest = {title: '', links: [], annotations: [], failures: []};
  return collectionList(new CollectionIndex({...rest, documents, entities}), 'en');
}

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const listed = (element: Element): string[] => all(element, '.place-name').map(text);

async function shown(entities: readonly Entity[], given: Partial<LecternMap> = {}) {
  const element = await fixture<LecternMap>(html`<lectern-map></lectern-map>`);
  Object.assign(element, {list: listOf(entities), ...given});
  await waitUntil(() => element.shadowRoot?.querySelector('.earth svg'), 'drawn', patiently);
  await element.updateComplete;
  await aTimeout(30);
  return element;
}

const several = [town, county, doubtful, nowhere, wrong, hostile];

describe('lectern-map', () => {
  it('leaves the page its own Leaflet', async () => {
    Reflect.set(globalThis, 'L', 'the page’s own');
    await shown([town]);
    expect(Reflect.get(globalThis, 'L')).to.equal('the page’s own');
    Reflect.deleteProperty(globalThis, 'L');
  });

  it('draws a town as a disc, a county as an area without edges, doubt hatched', async () => {
    const element = await shown(several);
    const [areas, spots] = ['path.area', 'path.spot'].map((each) => all(element, each));
    expect(areas?.map((each) => each.getAttribute('class'))).to.have.length(1);
    expect(areas?.[0]?.matches('.assumed')).to.equal(true);
    expect(areas?.[0]?.getAttribute('fill')).to.equal('url(#hatch)');
    expect(spots).to.have.length(2);
    const inDoubt = spots?.filter((each) => each.matches('.doubtful'));
    expect(inDoubt?.map((each) => each.getAttribute('fill'))).to.deep.equal(['url(#hatch)']);
    expect(all(element, 'path.place')).to.have.length(3);
  });

  it('lists what it draws in words, and what it cannot draw with the reason', async () => {
    const element = await shown(several);
    expect(listed(element)).to.deep.equal([
      'Ürümqi 2 Named 2 times 43.8° N, 87.6° E · a town or site',
      'A camp 1 Named once 45° N, 90° E · a town or site, position in doubt',
      'Koktokay 1 Named once 47° N, 89.5° E · an area without stated edges',
      'Bad data 1 Named once the record has no coordinates',
      'Off the Earth 1 Named once “95.2 400” is no place on Earth: degrees of latitude and longitude are wanted',
      'Ulastay 1 Named once the record has no coordinates',
    ]);
  });

  it('opens a place to its mentions, from the list and from the map', async () => {
    const element = await shown(several, {readHref: 'read/{document}/'});
    all(element, '.place-name')[0]?.click();
    await waitUntil(() => all(element, '.line').length === 2, 'lines', patiently);
    expect(all(element, '.line a')[0]?.getAttribute('href')).to.equal('read/memo/#memo.m0');
    expect(all(element, 'path.picked')).to.have.length(1);
    const [area] = all(element, 'path.area');
    const box = area?.getBoundingClientRect();
    area?.dispatchEvent(
      new MouseEvent('click', {
        bubbles: true,
        clientX: (box?.left ?? 0) + 2,
        clientY: (box?.top ?? 0) + 2,
      }),
    );
    await waitUntil(() => element.place === 'county', 'picked on the map', patiently);
  });

  it('shows the places of one document', async () => {
    const element = await shown(several, {documents: 'essay'});
    await waitUntil(() => listed(element).length === 1, 'one place', patiently);
    expect(listed(element)[0]).to.match(/^Ürümqi 1/);
    element.documents = 'gone';
    await waitUntil(() => listed(element).length === 0, 'no place', patiently);
    expect(text(all(element, '[part="problem"]')[0])).to.equal('There is no document “gone” here.');
    const [select] = all(element, 'select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no choice');
    expect(text(select.selectedOptions[0])).to.equal('gone');
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => listed(element).length === 6, 'all places', patiently);
    expect(all(element, '[part="problem"]')).to.have.length(0);
  });

  it('comes closer, moves and shows all by keys', async () => {
    const element = await shown(several);
    const [drawing] = all(element, '[part="drawing"]');
    const [disc] = all(element, 'path.spot');
    const at = (): number => disc?.getBoundingClientRect().left ?? 0;
    drawing?.focus();
    const before = at();
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => at() < before - 40, 'it moves', patiently);
    await aTimeout(350);
    await sendKeys({press: '0'});
    await waitUntil(() => Math.abs(at() - before) < 3, 'it is back', patiently);
  });

  it('is usable where no place has coordinates, and where none is named', async () => {
    const element = await shown([nowhere]);
    expect(text(all(element, '[part="places"]')[0])).to.include('the record has no coordinates');
    expect(all(element, '[part="drawing"]')[0]?.getAttribute('aria-label')).to.include(
      'none has coordinates',
    );
    const empty = await shown([], {});
    expect(text(all(empty, '[part="empty"]')[0])).to.equal('No place is named here.');
  });

  it('leaves nothing behind when it goes, and draws again when it is back', async () => {
    const element = await shown(several);
    const home = element.parentElement;
    element.remove();
    home?.append(element);
    await waitUntil(() => all(element, 'path.place').length === 3, 'drawn again', patiently);
  });

  it('fetches the places of a long list alone, and its documents when one is to be chosen', async () => {
    const whole = listOf([town]);
    let list: EntityListSource = whole;
    const titled = Array.from({length: 300}, (_, at) => ({
      id: `d${at}`,
      file: '',
      title: `Letter ${at}`,
    }));
    const row = whole.rows[0];
    if (!row) throw new Error('no row');
    const none = () => Promise.resolve({ok: false, message: 'not asked for'} as const);
    const parts: ListParts = {
      ...{atHand: () => undefined, find: none, locate: none},
      places: () => Promise.resolve({ok: true, value: [[0, row]]}),
      fetchDocuments: () => {
        Object.assign(list, {documents: titled});
        return Promise.resolve({ok: true, value: titled});
      },
    };
    list = {...whole, rows: [], documents: [], parts};
    const element = await shown([], {list});
    await waitUntil(() => listed(element).length === 1, 'its place', patiently);
    const options = () => all(element, '[part="toolbar"] option').map(text);
    expect(options()).to.deep.equal(['all documents']);
    const [field] = all(element, 'input[type="search"]');
    field?.focus();
    await waitUntil(() => options().length === 51, 'documents', patiently);
    if (field instanceof HTMLInputElement) field.value = 'letter 299';
    field?.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(options()).to.deep.equal(['all documents', 'Letter 299']);
  });
});
