import {makeAnnotation, type Saying} from '../../../components/core/annotations/make-annotation.js';
import {placeAnnotation} from '../../../components/core/annotations/place-annotations.js';
import {readAnnotation} from '../../../components/core/annotations/read-annotations.js';
import {PassageSelector} from '../../../components/core/annotations/select-passage.js';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegisters} from '../../../components/core/entities/register.js';
import {EntityDirectory} from '../../../components/core/review/entity-directory.js';
import {ReviewDesk} from '../../../components/core/review/review-desk.js';
import {codePointLength} from '../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei, teiFile} from '../tei/documents.js';

export const base = 'https://example.org/letters/';

const persons = teiFile(
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
    <person xml:id="anna"><persName>Anna Weiss</persName><persName>Анна Вайс</persName></person>
    <person xml:id="annie"><persName>Annie Weissmann</persName></person>
    <person xml:id="jan"><persName>Ján Novák</persName><idno type="URI">https://viaf.org/viaf/7</idno></person>
  </listPerson><listPlace><place xml:id="weissenfels"><placeName>Weißenfels</placeName></place></listPlace>
  </standOff></TEI>`,
  'people.xml',
);

export const directory = new EntityDirectory(
  new EntityIndex(readRegisters([persons])).entities,
  base,
);

export const iri = (id: string): string => `${base}people.xml#${id}`;

interface Proposal {
  readonly words: string;
  /** Which of several places of the words, from 0. */
  readonly nth?: number;
  readonly saying: Saying;
  readonly by?: string;
  readonly certainty?: number;
}

export const person = (...entities: string[]): Saying => ({
  kind: 'identify',
  element: 'persName',
  entities: entities.map((id) => ({iri: iri(id)})),
});

/** A desk of one text with proposals, and the ids of these in order. */
export function deskOf(
  body: string,
  proposals: readonly Proposal[],
): {readonly desk: ReviewDesk; readonly document: TeiDocument; readonly ids: readonly string[]} {
  const document = tei(body, '', 'letter.xml');
  const selector = new PassageSelector(document, `${base}letter.xml`);
  const annotations = proposals.map(({words, nth = 0, saying, by = 'Sofia', certainty}) => {
    const target = selector.select(spanOf(document, words, nth));
    const details = certainty === undefined ? {} : {certainty};
    const json = makeAnnotation(target, saying, {creator: by}, details);
    const written = readAnnotation(json);
    if (typeof written === 'string') throw new Error(written);
    return {json, annotation: placeAnnotation(written, () => document)};
  });
  const desk = new ReviewDesk({
    document,
    annotations,
    directory,
    preview: ({id}, {element}) => ({
      parts: [{text: `<${element.name}>`, inserted: false}],
      refused: String(id),
    }),
  });
  return {desk, document, ids: annotations.map(({annotation}) => annotation.id)};
}

export function spanOf(document: TeiDocument, words: string, nth = 0) {
  const text = document.canonicalText;
  let at = text.indexOf(words);
  for (let left = nth; left > 0; left--) at = text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`“${words}” is not in the text`);
  const start = codePointLength(text.slice(0, at));
  return {start, end: start + codePointLength(words)};
}
