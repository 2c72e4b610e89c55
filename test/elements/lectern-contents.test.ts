import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../components/elements/lectern-text/lectern-text-define.js';
import type {LecternContents} from '../../components/elements/lectern-contents/lectern-contents.js';
import type {LecternText} from '../../components/elements/lectern-text/lectern-text.js';
import {LongText} from '../render/window/long-text.js';
import {addressOf, patiently, tei} from './sources.js';

async function opened(text: LecternText): Promise<LecternContents> {
  await text.showContents();
  const contents = text.renderRoot.querySelector('lectern-contents');
  if (!contents) throw new Error('no contents');
  return contents;
}

async function long(count = 300): Promise<LecternText> {
  const text = await fixture<LecternText>(html`<lectern-text></lectern-text>`);
  await text.show(new LongText(count));
  await waitUntil(() => text.querySelector('.lectern-chunk'), 'no text', patiently);
  return text;
}

const lines = (contents: LecternContents): string[] =>
  [...contents.renderRoot.querySelectorAll('nav :is(button, summary)')].map(
    (line) => line.textContent?.trim() ?? '',
  );

function line(contents: LecternContents, label: string): HTMLElement {
  const all = contents.renderRoot.querySelectorAll<HTMLElement>('nav :is(button, summary)');
  const found = [...all].find(({textContent}) => textContent?.trim() === label);
  if (!found) throw new Error(`no line ${label} among ${lines(contents)}`);
  return found;
}

const current = (contents: LecternContents): string | undefined =>
  contents.renderRoot.querySelector('[aria-current]')?.textContent?.trim();

function isInView(text: LecternText, chunk: number): boolean {
  const box = text.querySelector(`[data-chunk="${chunk}"]`)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.top < innerHeight;
}

describe('the contents of a text', () => {
  it('lead to a part of a long text that is not on the page', async () => {
    const text = await long();
    const contents = await opened(text);
    expect(lines(contents)).to.include('Day 180 – Day 239');
    line(contents, 'Day 180 – Day 239').click();
    await waitUntil(() => lines(contents).includes('Day 200'), 'it does not open', patiently);
    line(contents, 'Day 200').click();
    await waitUntil(() => isInView(text, 200), 'it is not in view', patiently);
    expect(text.querySelector('[data-chunk="150"]')).to.equal(null);
    expect(text.querySelector('[data-chunk="200"]')?.contains(document.activeElement)).to.equal(
      true,
    );
  });

  it('say where one reads, with the focus there, and are gone through by keys', async () => {
    const text = await long();
    await text.bringIntoView('b130');
    text.querySelector('[data-chunk="130"]')?.scrollIntoView();
    const contents = await opened(text);
    expect(current(contents)).to.equal('Day 130');
    expect(contents.shadowRoot?.activeElement).to.have.text('Day 130');
    await sendKeys({press: 'ArrowDown'});
    expect(contents.shadowRoot?.activeElement).to.have.text('Day 131');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => isInView(text, 131), 'it is not in view', patiently);
  });

  it('lead to a page by its number, and say which there are', async () => {
    const text = await long();
    const contents = await opened(text);
    const field = contents.renderRoot.querySelector('input');
    field?.focus();
    await sendKeys({type: '999'});
    await sendKeys({press: 'Enter'});
    await waitUntil(
      () => contents.renderRoot.querySelector('#pages')?.textContent?.includes('no page “999”'),
      'nothing is said',
      patiently,
    );
    field?.select();
    await sendKeys({type: '222'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => isInView(text, 122), 'it is not in view', patiently);
  });

  it('are those of a text that is all on the page too', async () => {
    const body = `<div><head>One</head><p>a</p><div><head>Deep</head><p>b</p></div></div><div><head>Two</head><p>c</p></div>`;
    const text = await fixture<LecternText>(
      html`<lectern-text src=${addressOf(tei(body))}></lectern-text>`,
    );
    await waitUntil(() => text.document, 'no text', patiently);
    const contents = await opened(text);
    expect(lines(contents)).to.eql(['One', '1 within it', 'Deep', 'Two']);
    await sendKeys({press: 'Escape'});
    expect(contents.renderRoot.querySelector('.panel')?.matches(':popover-open')).to.equal(false);
  });

  it('are accessible', async () => {
    const contents = await opened(await long(130));
    await expect(contents).to.be.accessible();
  });
});
