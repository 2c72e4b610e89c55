import {aTimeout, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../components/define-all.js';
import type {LecternCard} from '../../../components/elements/lectern-card/lectern-card.js';
import type {CardSubject} from '../../../components/state/card-subject.js';
import {patiently} from '../../elements/sources.js';
import {elementsIn} from '../deep.js';

/** An element as it can come before a reader. */
export interface ElementState {
  readonly name: string;
  mount(): Promise<HTMLElement>;
}

/** Waits until an element says something, in its own shadow or those inside. */
export async function until(element: HTMLElement, words: RegExp): Promise<HTMLElement> {
  const said = (): string =>
    [element, ...elementsIn(element)].map((each) => each.shadowRoot?.textContent ?? '').join(' ') +
    element.textContent;
  await waitUntil(() => words.test(said()), `${element.localName} never says ${words}`, patiently);
  await aTimeout(50);
  return element;
}

export async function mounted(
  tag: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<HTMLElement> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = Object.assign(document.createElement(tag), given);
  holder.append(element);
  if ('updateComplete' in element) await element.updateComplete;
  await aTimeout(30);
  return element;
}

/** A page with words and the card that was opened from them. */
export async function openCard(subject: CardSubject): Promise<HTMLElement> {
  const holder = await fixture<HTMLElement>(
    html`<main><h1>Text</h1><p><span tabindex="0" role="button">Ospan Batyr</span></p>
      <lectern-card></lectern-card></main>`,
  );
  const card = holder.querySelector<LecternCard>('lectern-card');
  const anchor = holder.querySelector('span');
  if (!card || !anchor) throw new Error('no card');
  card.show(subject, anchor, 'click');
  await until(card, /./);
  await aTimeout(80);
  // In a page behind another nothing arrives.
  for (const {shadowRoot} of elementsIn(card)) {
    for (const motion of shadowRoot?.getAnimations() ?? []) motion.finish();
  }
  return holder;
}
