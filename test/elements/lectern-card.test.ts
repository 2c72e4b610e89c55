import {aTimeout, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../components/elements/lectern-card/lectern-card-define.js';
import type {LecternCard} from '../../components/elements/lectern-card/lectern-card.js';
import {memo, mentionSubject, osman} from './subjects.js';

interface Scene {
  readonly card: LecternCard;
  readonly anchor: HTMLElement;
}

/** A card and words beside it. A fixture of plain elements would wait for a frame, and a page behind another gets none. */
async function scene(): Promise<Scene> {
  const card = await fixture<LecternCard>(html`<lectern-card></lectern-card>`);
  const anchor = document.createElement('span');
  anchor.textContent = 'Ospan Batyr';
  anchor.tabIndex = 0;
  anchor.setAttribute('role', 'button');
  card.before(anchor);
  return {card, anchor};
}

function panels(card: LecternCard): HTMLElement[] {
  return [...(card.shadowRoot?.querySelectorAll<HTMLElement>('[role="dialog"]') ?? [])];
}

/** All text of a card, through the shadow roots of the elements in it. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  if (node instanceof HTMLStyleElement) return '';
  return [...inner.childNodes].map(textOf).join(' ');
}

async function settled(card: LecternCard): Promise<string> {
  await card.updateComplete;
  await aTimeout(30);
  return panels(card).map(textOf).join(' ').replace(/\s+/g, ' ');
}

describe('lectern-card', () => {
  it('shows the form in this document, and the name of the authority file', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({}, osman), anchor, 'click');
    const text = await settled(card);
    expect(text).to.contain('Ospan Batyr');
    expect(text).to.contain('Osman Batur');
    expect(text.indexOf('Ospan Batyr')).to.be.lessThan(text.indexOf('Osman Batur'));
  });

  it('shows every candidate and says that they are candidates', async () => {
    const {card, anchor} = await scene();
    const state = {state: 'ambiguous', entityIds: ['osman', 'b'], unresolved: []} as const;
    const other = {...osman, id: 'b', name: 'Another Osman', names: []};
    card.show(mentionSubject({resolution: state}, osman, other), anchor, 'click');
    const text = await settled(card);
    expect(text).to.contain('Another Osman');
    expect(text).to.contain('not sure which');
  });

  it('says that a pointer leads nowhere', async () => {
    const {card, anchor} = await scene();
    const state = {state: 'unresolved', entityIds: [], unresolved: ['#nobody']} as const;
    card.show(mentionSubject({resolution: state}), anchor, 'click');
    expect(await settled(card)).to.contain('“#nobody” leads to no record');
  });

  it('shows the other members of a doubtful reading, in words', async () => {
    const {card, anchor} = await scene();
    const hidden = {start: 1, end: 2, text: 'b', code: 'x', reason: 'r', element: 'corr'};
    const subject = {
      kind: 'editorial',
      document: memo,
      shown: '8',
      alternatives: [hidden],
    } as const;
    card.show(subject, anchor, 'click');
    expect(await settled(card)).to.match(/8.*corrected by the editor.*b/);
  });

  it('leaves the focus alone on hover, and closes after the pointer left', async () => {
    const {card, anchor} = await scene();
    anchor.focus();
    card.show(mentionSubject({}, osman), anchor, 'hover');
    await settled(card);
    expect(document.activeElement).to.equal(anchor);
    card.leave();
    expect(card.open).to.equal(true);
    await waitUntil(() => !card.open, 'the card stayed');
  });

  it('stays after a click when the pointer leaves', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({}, osman), anchor, 'click');
    card.leave();
    await aTimeout(400);
    expect(card.open).to.equal(true);
  });

  it('takes the focus from the keyboard and gives it back on Esc', async () => {
    const {card, anchor} = await scene();
    anchor.focus();
    card.show(mentionSubject({}, osman), anchor, 'keyboard');
    await settled(card);
    expect(card.shadowRoot?.activeElement).to.equal(panels(card)[0]);
    await sendKeys({press: 'Escape'});
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(anchor);
  });

  it('gives the focus back when Tab passes its last stop', async () => {
    const {card, anchor} = await scene();
    anchor.focus();
    card.show(mentionSubject({}, osman), anchor, 'keyboard');
    await settled(card);
    for (let step = 0; step < 12 && card.open; step++) await sendKeys({press: 'Tab'});
    expect(card.open).to.equal(false);
    expect(document.activeElement).to.equal(anchor);
  });

  it('closes on a press outside, and tells', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({}, osman), anchor, 'click');
    await settled(card);
    const closed = oneEvent(card, 'lectern-card-close');
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    await closed;
    expect(card.open).to.equal(false);
  });

  it('keeps a pinned card beside the next one, three at most', async () => {
    const {card, anchor} = await scene();
    for (let at = 1; at <= 5; at++) {
      card.show(mentionSubject({id: `m${at}`, form: `Form ${at}`}, osman), anchor, 'click');
      await settled(card);
      panels(card).at(-1)?.querySelector<HTMLElement>('[aria-pressed="false"]')?.click();
      await settled(card);
    }
    expect(panels(card).length).to.equal(3);
    const text = await settled(card);
    expect(text).to.contain('Form 5');
    expect(text).not.to.contain('Form 1 ');
  });

  it('is a sheet at the foot of the page for a finger', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({}, osman), anchor, 'touch');
    await settled(card);
    const box = panels(card)[0]?.getBoundingClientRect();
    expect(Math.round(box?.bottom ?? 0)).to.equal(innerHeight);
    expect(Math.round(box?.width ?? 0)).to.equal(innerWidth);
  });

  it('asks the reader to go to a mention, who may answer', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({}, osman), anchor, 'click');
    await settled(card);
    const entity = card.shadowRoot?.querySelector('lectern-entity');
    const link = entity?.shadowRoot?.querySelector<HTMLElement>('a[data-document]');
    let asked = 0;
    card.addEventListener('lectern-navigate', (event) => {
      asked++;
      event.preventDefault();
      expect(event.address).to.deep.equal({document: 'memo', passage: 'm1'});
    });
    link?.click();
    expect(asked).to.equal(1);
    expect(location.hash).to.equal('');
  });

  it('is accessible', async () => {
    const {card, anchor} = await scene();
    card.show(mentionSubject({}, osman), anchor, 'click');
    await settled(card);
    await expect(card).to.be.accessible();
  });
});
