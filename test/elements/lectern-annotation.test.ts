import {expect, fixture, html} from '@open-wc/testing';
import '../../components/elements/lectern-annotation/lectern-annotation-define.js';
import type {LecternAnnotation} from '../../components/elements/lectern-annotation/lectern-annotation.js';
import type {AnnotationInCollection} from '../../components/state/card-subject.js';
import type {CompareRequestEvent, NavigateEvent} from '../../components/state/events.js';
import {annotationWith} from './subjects.js';

async function shown(annotation: AnnotationInCollection): Promise<LecternAnnotation> {
  return fixture<LecternAnnotation>(
    html`<lectern-annotation .annotation=${annotation}></lectern-annotation>`,
  );
}

function changed(change: Partial<AnnotationInCollection['annotation']>): AnnotationInCollection {
  const whole = annotationWith('said');
  return {...whole, annotation: {...whole.annotation, ...change}};
}

describe('lectern-annotation, in detail', () => {
  it('says in words what it is for, who made it and when', async () => {
    const {shadowRoot} = await shown(
      changed({motivations: ['linking', 'commenting'], created: '2026-11-24T09:00:00Z'}),
    );
    expect(shadowRoot?.textContent).to.contain('Links passages · Comment');
    expect(shadowRoot?.querySelector('.made')).to.have.text('An editor, 24 November 2026');
  });

  it('asks a reader to open its passages side by side, and offers it nowhere else', async () => {
    const alone = await shown(changed({}));
    expect(alone.shadowRoot?.querySelector('[part="compare"]') === null).to.equal(true);
    const annotation = await shown({...changed({}), canCompare: true});
    const asked: CompareRequestEvent[] = [];
    annotation.addEventListener('lectern-compare-request', (event) => asked.push(event));
    const button = annotation.shadowRoot?.querySelector<HTMLElement>('[part="compare"]');
    expect(button?.textContent?.trim()).to.equal('Open both');
    button?.click();
    const documents = asked.flatMap(({passages}) => passages.map(({address}) => address.document));
    expect(documents).to.deep.equal(['memo', 'essay']);
  });

  it('shows passages by fifties, and has the focus at the first that came', async () => {
    const {annotation, ...rest} = annotationWith('said');
    const [passage] = rest.passages;
    if (!passage) throw new Error('no passage');
    const element = await shown({
      ...rest,
      annotation,
      passages: Array.from({length: 120}, () => passage),
    });
    const passages = () => element.shadowRoot?.querySelectorAll('[part="passage"]') ?? [];
    const more = () => element.shadowRoot?.querySelector<HTMLElement>('[part="more"]');
    expect(passages().length).to.equal(50);
    expect(more()?.textContent?.trim()).to.equal('Show 50 more');
    more()?.click();
    await element.updateComplete;
    expect(more()?.textContent?.trim()).to.equal('Show 20 more');
    more()?.click();
    await element.updateComplete;
    expect(passages().length).to.equal(120);
    expect(more() === null).to.equal(true);
    const focused = element.shadowRoot?.activeElement;
    expect(passages()[100]?.contains(focused ?? null)).to.equal(true);
  });

  it('leaves a date it cannot read as it is written', async () => {
    const {shadowRoot} = await shown(changed({created: 'last spring'}));
    expect(shadowRoot?.querySelector('.made')).to.have.text('An editor, last spring');
  });

  it('parts paragraphs of a comment, in its own language and direction', async () => {
    const comments = [{text: 'بىرىنچى\n\nئىككىنچى', lang: 'ug-Arab'}];
    const {shadowRoot} = await shown(changed({comments}));
    const comment = shadowRoot?.querySelector('[part="comment"]');
    expect(comment).to.have.attribute('lang', 'ug-Arab');
    expect(comment).to.have.attribute('dir', 'rtl');
    expect(comment?.querySelectorAll('p').length).to.equal(2);
  });

  it('links only safe addresses of what it identifies', async () => {
    const {shadowRoot} = await shown(
      changed({identifies: ['javascript:alert(1)', 'https://www.wikidata.org/entity/Q1']}),
    );
    const links = [...(shadowRoot?.querySelectorAll('.identified a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://www.wikidata.org/entity/Q1',
    ]);
    expect(shadowRoot?.textContent).to.contain('javascript:alert(1)');
  });

  it('asks the reader to go to the very passage the annotation was placed in', async () => {
    const target = {
      source: 'https://example.org/memo.xml',
      document: 'memo',
      selectors: {},
      placement: {state: 'placed', passage: 'p7', start: 0, end: 4},
    } as const;
    const element = await shown(changed({targets: [target]}));
    let asked: NavigateEvent | undefined;
    element.addEventListener('lectern-navigate', (event) => {
      event.preventDefault();
      asked = event;
    });
    element.shadowRoot?.querySelector<HTMLElement>('a[data-document="memo"]')?.click();
    expect(asked?.address).to.deep.equal({document: 'memo', passage: 'p7'});
  });

  it('names the file a passage was sought in', async () => {
    const whole = annotationWith('said', 'its words are gone');
    const target = {
      source: 'https://example.org/texts/lost.xml',
      selectors: {},
      placement: {state: 'orphaned', reason: 'its words are gone'},
    } as const;
    const {shadowRoot} = await shown({
      ...whole,
      annotation: {...whole.annotation, targets: [target]},
    });
    const passage = shadowRoot?.querySelector('[part="passage"]');
    expect(passage).to.contain.text('lost.xml');
    expect(passage).to.contain.text('Does not fit the text any more: its words are gone');
  });
});
