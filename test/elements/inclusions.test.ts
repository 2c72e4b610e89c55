import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {addressOf, tei} from './sources.js';

async function shown(source: string, authority = ''): Promise<LecternText> {
  const element = await fixture<LecternText>(
    html`<lectern-text authority=${authority}></lectern-text>`,
  );
  const ready = oneEvent(element, 'lectern-document-ready');
  element.src = addressOf(source);
  await ready;
  return element;
}

const letter = (href: string): string =>
  tei(
    `<p><persName ref="#o">Ospan</persName></p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"/>`,
  );

const register = (): string =>
  addressOf(
    '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="o"><persName>Оспан</persName></person></listPerson>',
  );

describe('a file that a text on a page includes', () => {
  it('is read where the page names it', async () => {
    const persons = register();
    const text = await shown(letter(persons), persons);
    expect(text.querySelector('p [data-mention]')).to.have.attribute('data-entity', 'o');
  });

  it('is not fetched where nobody named it, and a warning says so', async () => {
    const persons = register();
    const before = performance.getEntriesByName(persons).length;
    const text = await shown(letter(persons));
    expect(text.querySelector('p [data-mention]')).to.have.attribute('data-state', 'unresolved');
    const [warning] = text.document?.warnings.filter(({code}) => code === 'not-included') ?? [];
    expect(warning?.message).to.contain('nothing else is read');
    expect(warning?.line).to.equal(1);
    expect(performance.getEntriesByName(persons).length).to.equal(before);
  });
});
