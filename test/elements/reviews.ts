import {fixture, html, waitUntil} from '@open-wc/testing';
import {makeAnnotation, type Saying} from '../../components/core/annotations/make-annotation.js';
import {PassageSelector} from '../../components/core/annotations/select-passage.js';
import {writeAnnotationPage} from '../../components/core/annotations/write-annotations.js';
import {readTei} from '../../components/core/tei/read-tei.js';
import {readXml} from '../../components/core/xml/read-xml.js';
import type {LecternReview} from '../../components/elements/lectern-review/lectern-review.js';
import {addressOf, patiently, tei} from './sources.js';

export const source = 'https://example.org/letters/letter.xml';

export const iri = (id: string): string => `https://example.org/letters/people.xml#${id}`;

export const person = (...ids: string[]): Saying => ({
  kind: 'identify',
  element: 'persName',
  entities: ids.map((id) => ({iri: iri(id)})),
});

export interface Proposal {
  readonly words: string;
  readonly saying: Saying;
  readonly nth?: number;
  readonly by?: string;
  readonly certainty?: number;
}

/** A review of one text with proposals, read and at its first item. */
export async function reviewOf(
  body: string,
  proposals: readonly Proposal[],
  {
    path = `test/${Math.random().toString(36).slice(2)}`,
    before = body,
  }: {path?: string /** The text as it was when the proposals were made. */; before?: string} = {},
): Promise<LecternReview> {
  const text = tei(body);
  const written = writeAnnotationPage(annotationsOf(tei(before), proposals));
  if (!written.ok) throw new Error(written.faults.join('; '));
  const review = await fixture<LecternReview>(
    html`<lectern-review
      text=${addressOf(text)}
      source=${source}
      src=${addressOf(written.json, 'application/ld+json')}
      authority="/test/data/people.xml"
      path=${path}
      reviewer="Sofia"
    ></lectern-review>`,
  );
  await waitUntil(() => review.session && !review.session.loading, 'the review opens', patiently);
  await review.updateComplete;
  return review;
}

function annotationsOf(text: string, proposals: readonly Proposal[]) {
  const xml = readXml(text, {file: 'letter.xml'});
  const read = xml.ok ? readTei(xml.tree) : undefined;
  if (!read?.ok) throw new Error('the test text cannot be read');
  const {document} = read;
  const selector = new PassageSelector(document, source);
  return proposals.map(({words, saying, nth = 0, by = 'A colleague', certainty}) => {
    let start = document.canonicalText.indexOf(words);
    for (let left = nth; left > 0; left--) {
      start = document.canonicalText.indexOf(words, start + 1);
    }
    const target = selector.select({start, end: start + words.length});
    const details = certainty === undefined ? {} : {certainty};
    return makeAnnotation(target, saying, {creator: by}, details);
  });
}

/** A key of a keyboard that is not Latin, and the place where it stands. */
type PlacedKey = Readonly<Pick<KeyboardEvent, 'key' | 'code'>>;

/** Presses keys one after another without waiting, as a quick hand does. */
export function press(review: LecternReview, ...keys: (string | PlacedKey)[]): void {
  for (const pressed of keys) {
    const key = typeof pressed === 'string' ? {key: pressed} : pressed;
    const options = {...key, bubbles: true, composed: true, cancelable: true};
    review.dispatchEvent(new KeyboardEvent('keydown', options));
  }
}

/** The words of the current item in the list, white space folded. */
export function currentWords(review: LecternReview): string | undefined {
  const row = review.shadowRoot?.querySelector('[aria-current="true"] .words');
  return row?.textContent?.trim();
}

/** What a reader sees in a part of the review, white space folded. */
export function shown(review: LecternReview, selector: string): string {
  const parts = [...(review.shadowRoot?.querySelectorAll(selector) ?? [])];
  return parts.map((part) => part.textContent?.replace(/\s+/g, ' ').trim()).join(' | ');
}
