import {aTimeout, waitUntil} from '@open-wc/testing';
import type {LecternReader} from '../../../components/elements/lectern-reader/lectern-reader.js';
import type {LecternReview} from '../../../components/elements/lectern-review/lectern-review.js';
import {annotatedReader, choose, part, rangeOfWords} from '../../elements/annotating.js';
import {person, press, reviewOf} from '../../elements/reviews.js';
import {patiently} from '../../elements/sources.js';
import {elementsIn} from '../deep.js';
import type {ElementState} from './mounting.js';

const reviewed = () =>
  reviewOf('<p>Anna wrote to Annie, and Anna Weiss answered on 5 May. Anna came home.</p>', [
    {words: 'Anna Weiss', saying: person('anna'), certainty: 0.9},
    {words: 'Anna', saying: person('anna', 'annie'), certainty: 0.4},
    {words: 'Anna', nth: 2, saying: person('anna', 'annie'), certainty: 0.5},
    {words: '5 May', saying: {kind: 'identify', element: 'date', date: '1945-05-05'}},
  ]);

async function opened(review: LecternReview, selector: string): Promise<HTMLElement> {
  await waitUntil(() => review.shadowRoot?.querySelector(selector), selector, patiently);
  await aTimeout(50);
  return review;
}

/** Presses a key in a review, and waits for what it opens. */
async function reviewWith(key: string, selector: string): Promise<HTMLElement> {
  const review = await reviewed();
  press(review, key);
  return opened(review, selector);
}

function buttonIn(element: HTMLElement, words: string): HTMLButtonElement | undefined {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  return all.find(({textContent}) => textContent?.includes(words));
}

async function annotating(label?: string): Promise<LecternReader> {
  const reader = await annotatedReader();
  getSelection()?.addRange(rangeOfWords(reader, 'one', 'September'));
  const offered = await part(reader, '#offer button');
  if (label === undefined) return reader;
  offered.click();
  await choose(reader, label);
  return reader;
}

/** Reviewing what others propose, and annotating oneself. */
export const working: readonly ElementState[] = [
  {name: 'lectern-review, an item', mount: reviewed},
  {name: 'lectern-review, its editor', mount: () => reviewWith('e', '.editor')},
  {name: 'lectern-review, all that are alike', mount: () => reviewWith('b', 'dialog.bulk[open]')},
  {name: 'lectern-review, its keys', mount: () => reviewWith('?', 'dialog[open]')},
  {
    name: 'lectern-review, what would be written',
    mount: async () => {
      const review = await reviewed();
      press(review, '1');
      await waitUntil(() => buttonIn(review, 'into the text'), 'nothing to write', patiently);
      buttonIn(review, 'into the text')?.click();
      return opened(review, 'dialog.write[open] pre');
    },
  },
  {name: 'lectern-review, nothing to decide', mount: () => reviewOf('<p>Anna came home.</p>', [])},
  {name: 'lectern-annotating, offered', mount: () => annotating()},
  {name: 'lectern-annotate, a comment', mount: () => annotating('Comment')},
  {
    name: 'lectern-annotate, saved with nothing written',
    mount: async () => {
      const reader = await annotating('Comment');
      const annotate = [...elementsIn(reader)].find((each) => each.matches('lectern-annotate'));
      const form = annotate?.shadowRoot;
      form?.querySelector<HTMLElement>('.save')?.click();
      await waitUntil(() => form?.querySelector('[role="alert"]'), 'no word of it', patiently);
      return reader;
    },
  },
  {name: 'lectern-annotate, whom words name', mount: () => annotating('Identify')},
  {
    name: 'lectern-annotating, none of one’s own',
    mount: async () => {
      const reader = await annotatedReader();
      buttonIn(reader, 'Own annotations')?.click();
      await part(reader, '#own');
      await aTimeout(50);
      return reader;
    },
  },
  {
    name: 'lectern-annotating, selecting with keys',
    mount: async () => {
      const reader = await annotatedReader();
      buttonIn(reader, 'Select with keys')?.click();
      await part(reader, '#keys');
      return reader;
    },
  },
];
