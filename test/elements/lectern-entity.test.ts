import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-entity/lectern-entity-define.js';
import {readDate} from '../../components/core/dates/read-date.js';
import type {LecternEntity} from '../../components/elements/lectern-entity/lectern-entity.js';
import {essay, inCollection, memo, mention, osman} from './subjects.js';

async function shown(): Promise<ShadowRoot> {
  const element = await fixture<LecternEntity>(
    html`<lectern-entity
      .subject=${inCollection()}
      .form=${'Ospan Batyr'}
      .documents=${[memo, essay]}
    ></lectern-entity>`,
  );
  await element.updateComplete;
  if (!element.shadowRoot) throw new Error('no shadow root');
  return element.shadowRoot;
}

describe('lectern-entity', () => {
  it('names every language and script, and writes each name in its own', async () => {
    const root = await shown();
    expect(root.textContent).to.contain('Kazakh');
    const arabic = root.querySelector('[lang="kk-Arab"]');
    expect(arabic).to.have.attribute('dir', 'rtl');
    expect(arabic).to.contain.text('وسپان');
  });

  it('says who holds a role and a date to be so, by the titles of the documents', async () => {
    const date = readDate([{name: 'when', value: '1899'}]);
    const entity = {
      ...osman,
      roles: [{label: 'khan', sources: ['memo.xml#p2', '#elsewhere']}],
      dates: [{event: 'birth' as const, label: '', wording: '', date, sources: ['essay.xml']}],
    };
    const sources = new Map([
      ['memo.xml#p2', 'The memo'],
      ['essay.xml', 'The essay'],
    ]);
    const element = await fixture<LecternEntity>(
      html`<lectern-entity .subject=${{...inCollection(entity), sources}}></lectern-entity>`,
    );
    const said = [...(element.shadowRoot?.querySelectorAll('.source') ?? [])];
    expect(said.map(({textContent}) => textContent?.trim())).to.deep.equal([
      'according to The memo; #elsewhere',
      'according to The essay',
    ]);
  });

  it('links the ids it can, and no unsafe one', async () => {
    const root = await shown();
    expect(root.querySelector('a[href="https://www.wikidata.org/entity/Q1"]')).to.exist;
    for (const link of root.querySelectorAll('a'))
      expect(link.protocol).not.to.equal('javascript:');
  });

  it('gives each mention in its context, as a link to the passage', async () => {
    const root = await shown();
    const link = root.querySelector('a[data-document="memo"][data-passage="m1"]');
    expect(link).to.have.attribute('href', '#memo.m1');
    expect(root.textContent).to.match(/led by\s+Ospan Batyr\s+himself/);
  });

  it('names the documents that are silent', async () => {
    const root = await shown();
    expect(root.querySelector('[part="silent"]')).to.contain.text('The essay');
    expect(root.querySelector('[part="silent"]')).not.to.contain.text('The memo');
  });

  it('puts the document’s own form first and the authority’s name second', async () => {
    const root = await shown();
    expect(root.querySelector('h2')).to.have.text('Ospan Batyr');
    expect(root.querySelector('[part="name"]')).to.contain.text('Osman Batur');
  });

  it('names the script where only the letters tell it', async () => {
    const names = [
      {text: 'Оспан', lang: 'ru'},
      {text: 'Wu-ssu-man', lang: 'zh-Latn-wadegile'},
      {text: 'Osman', lang: 'no such tag'},
      {text: 'Usman'},
    ];
    const element = await fixture<LecternEntity>(
      html`<lectern-entity .entity=${{...osman, names}}></lectern-entity>`,
    );
    const labels = [...(element.shadowRoot?.querySelectorAll('dt') ?? [])];
    const [russian, chinese, ...others] = labels.map(({textContent}) => textContent).slice(0, 4);
    expect(russian).to.equal('Russian (Cyrillic)');
    // Every browser has its own name for the romanization.
    expect(chinese).to.match(/^Chinese \(Latin, Wade.Giles/);
    expect(others).to.deep.equal(['no such tag', 'Language not stated']);
  });

  it('says in words that an identification is doubtful', async () => {
    const element = await fixture<LecternEntity>(
      html`<lectern-entity .subject=${inCollection()} certainty="low"></lectern-entity>`,
    );
    expect(element.shadowRoot?.querySelector('[part="doubt"]')).to.contain.text('Possibly');
  });

  it('counts the forms, and shows six mentions of a document until asked for all', async () => {
    const mentions = Array.from({length: 8}, (_, at) => ({
      document: memo,
      mention: mention({id: `m${at}`, form: at < 5 ? 'Ospan Batyr' : 'Osman'}),
      href: `#memo.m${at}`,
      passage: `¶ ${at}`,
    }));
    const element = await fixture<LecternEntity>(
      html`<lectern-entity .subject=${{entity: osman, mentions}}></lectern-entity>`,
    );
    const root = element.shadowRoot;
    const forms = [...(root?.querySelectorAll('.forms li') ?? [])];
    expect(forms.map(({textContent}) => textContent)).to.deep.equal([
      'as Ospan Batyr 5',
      'as Osman 3',
    ]);
    expect(root?.querySelectorAll('a[data-passage]').length).to.equal(6);
    root?.querySelector('button')?.click();
    await element.updateComplete;
    expect(root?.querySelectorAll('a[data-passage]').length).to.equal(8);
  });

  it('loads its collection alone, and keeps the prerendered words until then', async () => {
    const document = {...memo, mentions: [mention()]};
    const collection = {title: '', documents: [document, essay], entities: [osman], links: []};
    const src = URL.createObjectURL(new Blob([JSON.stringify({...collection, annotations: []})]));
    const element = await fixture<LecternEntity>(
      html`<lectern-entity src=${src} entity-id="osman" read-href="read/{document}/">before</lectern-entity>`,
    );
    expect(element.shadowRoot?.querySelector('slot')).to.exist;
    await waitUntil(() => element.shadowRoot?.querySelector('article'));
    expect(element.shadowRoot?.querySelector('a[data-passage="m1"]')).to.have.attribute(
      'href',
      'read/memo/#memo.m1',
    );
    expect(element.shadowRoot?.querySelector('[part="silent"]')).to.contain.text('The essay');
    element.entityId = 'nobody';
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[role="alert"]')).to.contain.text('nobody');
    URL.revokeObjectURL(src);
  });

  it('works alone with a bare record', async () => {
    const element = await fixture<LecternEntity>(
      html`<lectern-entity .entity=${osman}></lectern-entity>`,
    );
    expect(element.shadowRoot?.textContent).to.contain('A leader of Kazakh rebels.');
  });

  it('says when a collection cannot be loaded', async () => {
    const element = await fixture<LecternEntity>(
      html`<lectern-entity src="/no-such-collection.json" entity-id="x"></lectern-entity>`,
    );
    for (let wait = 0; wait < 40; wait++) {
      if (element.shadowRoot?.querySelector('[role="alert"]')) break;
      await new Promise((done) => setTimeout(done, 25));
    }
    expect(element.shadowRoot?.querySelector('[role="alert"]')).to.contain.text('404');
  });

  it('is accessible', async () => {
    const root = await shown();
    await expect(root.host).to.be.accessible();
  });
});
