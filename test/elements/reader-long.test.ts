import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../components/elements/lectern-reader/lectern-reader-define.js';
import type {LecternReader} from '../../components/elements/lectern-reader/lectern-reader.js';
import {LongText} from '../render/window/long-text.js';
import {addressOf, patiently, tei} from './sources.js';

async function readerOf(count: number): Promise<LecternReader> {
  const reader = await fixture<LecternReader>(
    html`<lectern-reader documents="long"><lectern-text document-id="long"></lectern-text></lectern-reader>`,
  );
  await reader.textOf('long')?.show(new LongText(count));
  await waitUntil(() => buttons(reader).includes('Find'), 'no controls', patiently);
  return reader;
}

const toolbar = (reader: LecternReader): HTMLElement | null =>
  reader.renderRoot.querySelector<HTMLElement>('.toolbar');

const buttons = (reader: LecternReader): string[] =>
  [...(toolbar(reader)?.querySelectorAll('.going button') ?? [])].map(
    ({textContent}) => textContent ?? '',
  );

describe('a reader of a long text', () => {
  it('offers its contents, finding and printing, always in view', async () => {
    const reader = await readerOf(200);
    expect(buttons(reader)).to.eql(['Contents', 'Find', 'Print']);
    const text = reader.textOf('long');
    await text?.bringIntoView('b150');
    expect(toolbar(reader)?.getBoundingClientRect().top).to.equal(0);
    toolbar(reader)?.querySelector('button')?.click();
    await waitUntil(
      () =>
        text?.renderRoot.querySelector('lectern-contents')?.renderRoot.querySelector('nav button'),
      'no contents',
      patiently,
    );
  });

  it('finds by the key /, and not while one is writing', async () => {
    const reader = await readerOf(200);
    const text = reader.textOf('long');
    const field = document.createElement('input');
    text?.append(field);
    field.focus();
    await sendKeys({press: '/'});
    expect(field.value).to.equal('/');
    toolbar(reader)?.querySelector('button')?.focus();
    await sendKeys({press: '/'});
    await waitUntil(() => text?.renderRoot.querySelector('lectern-find')?.hasFocus, '', patiently);
  });

  it('leaves printing to the browser where all is on the page, and lists no contents of a letter', async () => {
    const reader = await readerOf(2);
    const only = (): boolean => buttons(reader).join() === 'Find';
    await waitUntil(only, `${buttons(reader)} stay`, patiently);
    expect(toolbar(reader)?.classList.contains('long')).to.equal(false);
  });

  it('speaks of the text that was used last', async () => {
    const names = ['one', 'two'];
    const files = names.map((id) =>
      addressOf(tei(`<p>Words of ${id}</p>`).replace('xml:id="sample"', `xml:id="${id}"`)),
    );
    const reader = await fixture<LecternReader>(
      html`<lectern-reader files=${files.join(' ')}></lectern-reader>`,
    );
    await waitUntil(() => reader.textOf('two')?.document, 'no texts', patiently);
    reader
      .textOf('two')
      ?.querySelector('p')
      ?.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    await reader.updateComplete;
    toolbar(reader)?.querySelector<HTMLElement>('.going button')?.click();
    await waitUntil(
      () => reader.textOf('two')?.renderRoot.querySelector('lectern-find')?.hasFocus,
      'it is not opened',
      patiently,
    );
  });
});
