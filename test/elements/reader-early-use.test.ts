import {expect, fixture, html} from '@open-wc/testing';
import {EarlyUse} from '../../components/elements/lectern-reader/early-use.js';

/** A reader whose elements are not there yet, and what comes to its text. */
async function earlyPage(): Promise<{page: HTMLElement; came: string[]}> {
  const page = await fixture<HTMLElement>(html`<div>
    <lectern-reader
      ><p>
        <span class="name" data-mention="m1" tabindex="0" role="button">Name</span>
        <a data-link="x1" href="#elsewhere">there</a>
        <a class="plain" href="#plain">plain</a>
      </p></lectern-reader
    >
    <span class="outside" data-mention="m2">not in a reader</span>
  </div>`);
  const came: string[] = [];
  for (const type of ['click', 'keydown', 'pointerover'] as const) {
    page.addEventListener(type, (event) => {
      const {target} = event;
      if (!(target instanceof HTMLElement)) return;
      came.push(`${type} ${target.className || target.localName}`);
      if (type === 'click') event.preventDefault();
    });
  }
  return {page, came};
}

const press = (page: HTMLElement, selector: string, options?: MouseEventInit): void => {
  page
    .querySelector(selector)
    ?.dispatchEvent(
      new PointerEvent('click', {bubbles: true, cancelable: true, composed: true, ...options}),
    );
};

describe('what is done before the elements of a page are there', () => {
  it('is done again, once, when they are', async () => {
    const {page, came} = await earlyPage();
    const early = new EarlyUse();
    press(page, '.name');
    press(page, '[data-link]');
    const enter = {key: 'Enter', bubbles: true, cancelable: true};
    page.querySelector('.name')?.dispatchEvent(new KeyboardEvent('keydown', enter));
    expect(came).to.deep.equal([]);
    early.replay();
    early.replay();
    expect(came.filter((each) => !each.startsWith('pointerover'))).to.deep.equal([
      'click name',
      'click a',
      'keydown name',
    ]);
    press(page, '.name');
    expect(came.at(-1)).to.equal('click name');
  });

  it('goes its way where no element would answer it', async () => {
    const {page, came} = await earlyPage();
    const early = new EarlyUse();
    press(page, '.plain');
    press(page, '.outside');
    press(page, '[data-link]', {ctrlKey: true});
    expect(came).to.deep.equal(['click plain', 'click outside', 'click a']);
    came.length = 0;
    early.replay();
    expect(came).to.deep.equal([]);
  });

  it('is a rest of the pointer on a name too', async () => {
    const {page, came} = await earlyPage();
    const early = new EarlyUse();
    const {left, top} = page.querySelector('.name')?.getBoundingClientRect() ?? {left: 0, top: 0};
    const at = {clientX: left + 2, clientY: top + 2, pointerType: 'mouse', bubbles: true};
    page.querySelector('.name')?.dispatchEvent(new PointerEvent('pointermove', at));
    early.replay();
    expect(came).to.deep.equal(['pointerover name']);
  });
});
