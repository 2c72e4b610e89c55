import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import type {DocumentLink} from '../../components/core/links/document-link.js';
import '../../components/elements/lectern-link/lectern-link-define.js';
import type {LecternLink} from '../../components/elements/lectern-link/lectern-link.js';
import type {PassagePreview} from '../../components/state/card-subject.js';
import type {NavigateEvent} from '../../components/state/events.js';
import {essay} from './subjects.js';

const preview: PassagePreview = {
  document: essay,
  passage: '¶ 2',
  excerpt: '<i>By then</i> the army stood.',
  href: '#essay.p2',
};

function linkOf(change: Partial<DocumentLink> = {}): DocumentLink {
  return {
    id: 'memo.l1',
    from: {document: 'memo', passage: 'p1', span: {start: 0, end: 9}},
    to: {document: 'essay', passage: 'p2'},
    form: 'the essay',
    origin: 'link',
    state: 'resolved',
    raw: 'essay.xml#p2',
    ...change,
  };
}

const previewing = () =>
  fixture<LecternLink>(
    html`<lectern-link document="essay" passage="p2" .preview=${preview}>there</lectern-link>`,
  );
const anchorOf = (link: LecternLink) => link.shadowRoot?.querySelector('a') ?? undefined;
const isOpen = (link: LecternLink) =>
  link.shadowRoot?.querySelector('[popover]')?.matches(':popover-open') ?? false;
const over = (pointerType: string) => new PointerEvent('pointerenter', {pointerType});

describe('lectern-link, following and previewing', () => {
  it('waits for the pointer to rest before it shows anything', async () => {
    const link = await previewing();
    anchorOf(link)?.dispatchEvent(over('mouse'));
    await aTimeout(20);
    expect(isOpen(link)).to.equal(false);
    await aTimeout(500);
    expect(isOpen(link)).to.equal(true);
  });

  it('does not open under a touch, which follows the link', async () => {
    const link = await previewing();
    anchorOf(link)?.dispatchEvent(over('touch'));
    await aTimeout(500);
    expect(isOpen(link)).to.equal(false);
  });

  it('lets the pointer move onto the preview', async () => {
    const link = await previewing();
    anchorOf(link)?.dispatchEvent(over('mouse'));
    await aTimeout(450);
    anchorOf(link)?.dispatchEvent(new PointerEvent('pointerleave'));
    link.shadowRoot?.querySelector('[popover]')?.dispatchEvent(over('mouse'));
    await aTimeout(350);
    expect(isOpen(link)).to.equal(true);
  });

  it('opens on keyboard focus, and Esc closes the preview alone', async () => {
    const link = await previewing();
    let outside = false;
    const hear = (event: KeyboardEvent) => {
      outside ||= event.key === 'Escape';
    };
    document.addEventListener('keydown', hear);
    // Keys sent by the runner bring this page to the front, and tests beside it would stand still.
    anchorOf(link)?.focus();
    expect(isOpen(link)).to.equal(true);
    const pressed = {key: 'Escape', bubbles: true, composed: true, cancelable: true};
    anchorOf(link)?.dispatchEvent(new KeyboardEvent('keydown', pressed));
    document.removeEventListener('keydown', hear);
    expect(isOpen(link)).to.equal(false);
    expect(outside).to.equal(false);
    expect(document.activeElement).to.equal(link);
  });

  it('shows the first words of the target as text, never as markup', async () => {
    const link = await previewing();
    expect(link.shadowRoot?.querySelector('i')).to.equal(null);
    expect(link.shadowRoot?.querySelector('.excerpt')).to.contain.text('<i>By then</i>');
  });

  it('takes its address from the link the collection resolved', async () => {
    const link = await fixture<LecternLink>(
      html`<lectern-link href="#x" .link=${linkOf()}>there</lectern-link>`,
    );
    let asked: NavigateEvent | undefined;
    link.addEventListener('lectern-navigate', (event) => {
      event.preventDefault();
      asked = event;
    });
    anchorOf(link)?.click();
    expect(asked?.address).to.deep.equal({document: 'essay', passage: 'p2'});
    expect(asked?.beside).to.equal(true);
  });

  it('leaves a click with a modifier to the browser', async () => {
    const link = await previewing();
    let asked = false;
    link.addEventListener('lectern-navigate', () => {
      asked = true;
    });
    const click = new MouseEvent('click', {
      ctrlKey: true,
      cancelable: true,
      bubbles: true,
      composed: true,
    });
    window.addEventListener('click', (event) => event.preventDefault(), {once: true});
    anchorOf(link)?.dispatchEvent(click);
    expect(asked).to.equal(false);
  });

  it('says in words that a link leads nowhere, with the pointer as written', async () => {
    const link = await fixture<LecternLink>(
      html`<lectern-link .link=${linkOf({state: 'unresolved', raw: 'lost.xml#p9'})}>there</lectern-link>`,
    );
    expect(anchorOf(link)).to.equal(undefined);
    const aside = link.shadowRoot?.querySelector('[part="aside"]');
    expect(aside).to.contain.text('leads to nothing');
    expect(aside).to.contain.text('lost.xml#p9');
  });

  it('puts doubt into a word', async () => {
    for (const [certainty, word] of [
      ['medium', 'probable'],
      ['low', 'possible'],
    ] as const) {
      const link = await fixture<LecternLink>(
        html`<lectern-link href="#x" .link=${linkOf({certainty})}>there</lectern-link>`,
      );
      expect(link.shadowRoot?.querySelector('[part="aside"]')).to.contain.text(word);
    }
  });

  it('shows the preview in place when asked, with a link that leads there', async () => {
    const link = await fixture<LecternLink>(
      html`<lectern-link preview-only .link=${linkOf()} .preview=${preview}></lectern-link>`,
    );
    expect(link.shadowRoot?.querySelector('[popover]')).to.equal(null);
    expect(anchorOf(link)).to.have.attribute('href', '#essay.p2');
    expect(anchorOf(link)).to.contain.text('The essay, ¶ 2');
    await expect(link).to.be.accessible();
  });

  it('is accessible with its preview open', async () => {
    const link = await previewing();
    link.showPreview();
    await expect(link).to.be.accessible();
  });
});
