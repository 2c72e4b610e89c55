import {expect, fixture, html} from '@open-wc/testing';
import type {Collection, DocumentRecord} from '../../components/core/collection/collection.js';
import {emptyRecord} from '../../components/core/collection/empty-record.js';
import type {Entity} from '../../components/core/entities/entity.js';
import type {LecternLibrary} from '../../components/elements/lectern-library/lectern-library.js';
import '../../components/elements/lectern-library/lectern-library-define.js';
import {loadHeader, memoFile, shown, textIn} from './headers.js';

const person = (id: string, name: string, ...others: string[]): Entity => ({
  id,
  kind: 'person',
  name,
  names: [name, ...others].map((text) => ({text})),
  roles: [],
  dates: [],
  identifiers: [],
  notes: [],
  related: [],
});

async function record(id: string, url: string, people: string[]): Promise<DocumentRecord> {
  const header = await loadHeader(url);
  const mentions = people.map((entity, index) => ({
    id: `m${index}`,
    kind: 'person' as const,
    element: 'persName',
    form: entity,
    pointers: [],
    passage: 'p1',
    start: 0,
    end: 1,
    before: '',
    after: '',
    resolution: {state: 'resolved' as const, entityIds: [entity], unresolved: []},
  }));
  return {...emptyRecord({id, file: url, header}), mentions, characters: 1};
}

describe('lectern-library', () => {
  let collection: Collection;

  before(async () => {
    collection = {
      title: 'Altay 1944–1951',
      documents: await Promise.all([
        record('essay', '/texts/altay/east-turkestan-national-army.xml', ['sheng']),
        record('memo', memoFile, ['osman', 'osman', 'beria']),
        record('osman', '/texts/altay/osman-batur.xml', ['osman', 'sheng']),
      ]),
      entities: [
        person('osman', 'Osman Batur', 'Оспан батыр', 'Ospan Islamuly'),
        person('beria', 'L. P. Beria'),
        person('sheng', 'Sheng Shicai', '盛世才'),
      ],
      links: [],
      annotations: [],
      failures: [],
    };
  });

  const library = () =>
    fixture<LecternLibrary>(
      html`<lectern-library .collection=${collection}><p>plain list</p></lectern-library>`,
    );
  const titles = (element: Element) =>
    [...(element.shadowRoot?.querySelectorAll('tbody a') ?? [])].map(
      ({textContent}) => textContent,
    );
  const fill = async (element: LecternLibrary, name: string, value: string) => {
    const field = element.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!field) throw new Error(`no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
  };
  const count = (element: Element) =>
    element.shadowRoot?.querySelector('[role="status"]')?.textContent?.trim();

  it('lists date, title, type, archive and reference, and people', async () => {
    const element = await library();
    const row = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].find((one) =>
      one.textContent?.includes('Molotov'),
    );
    const text = row?.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const part of [
      'possibly 5 October 1945',
      'calendar, letter, memo',
      'State Archive of the Russian Federation (GARF)',
      'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63',
      'Osman Batur',
    ]) {
      expect(text).to.include(part);
    }
  });

  it('breaks no word of a date or a type where there is little room beside long names', async () => {
    const element = await library();
    element.style.cssText =
      'display: block; inline-size: 48.5rem; font: 16px "DejaVu Sans", sans-serif';
    await element.updateComplete;
    const cells = element.shadowRoot?.querySelectorAll('tbody td:is(:first-child, .type)') ?? [];
    expect(cells.length).to.equal(6);
    const broken = [...cells].flatMap((cell) => brokenWords(cell));
    expect(broken).to.deep.equal([]);
  });

  it('puts the most often named person first', async () => {
    const element = await library();
    const names = [...(element.shadowRoot?.querySelectorAll('tbody tr:first-child li') ?? [])];
    expect(names.map(({textContent}) => textContent)).to.deep.equal(['Osman Batur', 'L. P. Beria']);
  });

  it('is sorted by date, undated last in both directions, and by title', async () => {
    const element = await library();
    const heads = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('thead button') ?? [])];
    const [memo, essay, osman] = [
      'L. P. Beria to V. M. Molotov, 5 October 1945',
      'East Turkestan National Army: From Establishment to Disappearance',
      'Osman Batur',
    ];
    expect(titles(element)).to.deep.equal([memo, essay, osman]);
    heads[0]?.click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal([essay, memo, osman]);
    heads[1]?.click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal([essay, memo, osman]);
    expect(heads[1]?.closest('th')?.ariaSort).to.equal('ascending');
  });

  it('filters by text in any spelling and announces the number', async () => {
    const element = await library();
    expect(count(element)).to.equal('3 documents');
    await fill(element, 'text', 'ОСПАН garf');
    expect(titles(element)).to.deep.equal(['L. P. Beria to V. M. Molotov, 5 October 1945']);
    expect(count(element)).to.equal('1 of 3 documents');
    await fill(element, 'text', 'nothing like it');
    expect(count(element)).to.equal('No document of 3 fits the filter');
  });

  it('filters by type and person, and shows all again', async () => {
    const element = await library();
    await fill(element, 'type', 'letter');
    expect(titles(element)).to.have.length(1);
    await fill(element, 'type', '');
    await fill(element, 'person', 'sheng');
    expect(titles(element)).to.have.length(2);
    element.shadowRoot?.querySelector<HTMLElement>('[type="reset"]')?.click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    expect(element.shadowRoot?.querySelector('select')?.value).to.equal('');
  });

  it('links to where a document is read', async () => {
    const element = await library();
    const link = () => element.shadowRoot?.querySelector('tbody a')?.getAttribute('href');
    expect(link()).to.equal('read/memo/');
    element.readHref = '/r?d={id}';
    await element.updateComplete;
    expect(link()).to.equal('/r?d=memo');
    element.hrefOf = ({id}) => `#${id}`;
    await element.updateComplete;
    expect(link()).to.equal('#memo');
  });

  it('keeps the prerendered catalogue until it has one', async () => {
    const element = await fixture<LecternLibrary>(
      html`<lectern-library><p id="plain">plain list</p></lectern-library>`,
    );
    expect(element.querySelector('#plain')?.getClientRects().length).to.equal(1);
    element.collection = collection;
    await element.updateComplete;
    expect(element.querySelector('#plain')?.getClientRects().length).to.equal(0);
  });

  it('loads a collection.json', async () => {
    const file = new Blob([JSON.stringify(collection)], {type: 'application/json'});
    const src = URL.createObjectURL(file);
    const element = await fixture(html`<lectern-library src=${src}></lectern-library>`);
    await shown(element, 'tbody a');
    expect(titles(element)).to.have.length(3);
  });

  for (const [what, content] of [
    ['no JSON', '<html>'],
    ['no collection', '{"documents": 3}'],
  ] as const) {
    it(`says so when a file is ${what}, and keeps what is there`, async () => {
      const src = URL.createObjectURL(new Blob([content]));
      const element = await fixture(
        html`<lectern-library src=${src}><p>plain list</p></lectern-library>`,
      );
      await shown(element, '[role="alert"]');
      expect(textIn(element)).to.include(src);
      expect(element.querySelector('p')?.getClientRects().length).to.equal(1);
    });
  }

  it('names files that could not be read', async () => {
    const failures = [{file: 'bad.xml', message: 'not closed', line: 3, column: 7}];
    const element = await fixture(
      html`<lectern-library .collection=${{...collection, failures}}></lectern-library>`,
    );
    expect(textIn(element)).to.include('bad.xml:3:7: not closed');
  });

  it('fits a narrow screen', async () => {
    const element = await library();
    element.style.width = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('is accessible', async function () {
    // axe looks at every node, and a machine may be busy.
    this.timeout(20_000);
    await expect(await library()).to.be.accessible();
  });
});

/** Words that stand on more than one line. */
function brokenWords(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const {index, 0: word} of (node.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}
