import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../components/elements/lectern-text/lectern-text-define.js';
import {followDirective} from '../../components/elements/lectern-text/follow-directive.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {addressOf, patiently, tei} from './sources.js';

const body = `<p xml:id="p1">They met at the pass.</p>${'<p>Nothing much.</p>'.repeat(80)}
<p xml:id="p2">They <hi>met</hi><note>A note.</note> at the pass again, and <choice><abbr>dept.</abbr><expan>department</expan></choice> closed.</p>`;

const painted = (): string[] => [...(CSS.highlights.get('lectern-found') ?? [])].map(String);

async function open(fragment: string): Promise<LecternText> {
  const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  text.src = addressOf(tei(body));
  await waitUntil(() => text.textMap, 'no text', patiently);
  await followDirective(
    {
      id: text.documentId,
      article: text.article,
      bringIntoView: (part) => text.bringIntoView(part),
    },
    fragment,
  );
  return text;
}

describe('opening a link to words', () => {
  afterEach(() => CSS.highlights.delete('lectern-found'));

  it('paints them in the passage the link names, and they are in view', async () => {
    await open('#sample.p2:~:text=at%20the%20pass');
    expect(painted()).to.deep.equal(['at the pass']);
    const [range] = CSS.highlights.get('lectern-found') ?? [];
    if (!(range instanceof Range)) throw new Error('nothing is painted');
    expect(range.startContainer.parentElement?.closest('[id]')?.id).to.equal('sample.p2');
    const {top, bottom} = range.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('paints a stretch by its ends, over elements inside', async () => {
    await open('#sample.p2:~:text=again,closed');
    expect(painted().map((each) => each.replace(/\s+/g, ' '))).to.deep.equal([
      'again, and dept. closed',
    ]);
  });

  it('says when the words are gone, at the passage they stood in', async () => {
    const text = await open('#sample.p2:~:text=words%20that%20were%20here');
    expect(painted()).to.deep.equal([]);
    const notice = text.article?.querySelector('.lectern-missing');
    expect(notice?.textContent).to.contain('not here any more');
    expect(notice?.nextElementSibling?.id).to.equal('sample.p2');
    notice?.querySelector('button')?.click();
    expect(text.article?.querySelector('.lectern-missing')).to.equal(null);
  });

  it('says when the passage itself is gone, and shows the text', async () => {
    history.replaceState(null, '', '#sample.p999');
    try {
      const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
      text.src = addressOf(tei(body));
      const notice = (): Element | null => text.querySelector('.lectern-missing');
      await waitUntil(notice, 'nothing was said', patiently);
      expect(notice()).to.contain.text('not in this text');
      expect(text.article).to.contain.text('They met at the pass.');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('leaves alone what is of another document, or malformed', async () => {
    const text = await open('#other.p2:~:text=at%20the%20pass');
    expect(painted()).to.deep.equal([]);
    expect(text.article?.querySelector('.lectern-missing')).to.equal(null);
    await open('#sample.p2:~:text=%E0%A4%A');
    expect(painted()).to.deep.equal([]);
  });

  it('follows the address of the page, also where the browser kept the directive', async () => {
    history.replaceState(null, '', '#sample.p2');
    const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
    const {getEntriesByType} = performance;
    performance.getEntriesByType = () => [
      new PerformanceMark(`${location.href}:~:text=at%20the%20pass`),
    ];
    try {
      text.src = addressOf(tei(body));
      await waitUntil(() => painted().length > 0, 'nothing is painted', patiently);
      expect(painted()).to.deep.equal(['at the pass']);
    } finally {
      performance.getEntriesByType = getEntriesByType;
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});
