import {expect, fixture, html} from '@open-wc/testing';
import '../../components/elements/lectern-entity/lectern-entity-define.js';
import type {LecternEntity} from '../../components/elements/lectern-entity/lectern-entity.js';
import {essay, inCollection, memo, osman} from './subjects.js';

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
