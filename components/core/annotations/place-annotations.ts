import {codePointLength, sliceCodePoints} from '../tei/code-points.js';
import {passageAt} from '../tei/passage-at.js';
import type {Span, TeiDocument} from '../tei/tei-document.js';
import type {AnnotatedPassage, Annotation, Placement} from './annotation.js';
import type {WrittenAnnotation, WrittenPassage} from './read-annotations.js';

/** Finds the document an annotation's IRI means, or undefined where the collection has none. */
export type FindDocument = (source: string) => TeiDocument | undefined;

/** Places every passage of an annotation in today's texts. */
export function placeAnnotation(written: WrittenAnnotation, find: FindDocument): Annotation {
  return {
    ...written,
    targets: written.targets.map((passage) => placePassage(passage, find)),
    linked: written.linked.map((passage) => placePassage(passage, find)),
  };
}

function placePassage(written: WrittenPassage, find: FindDocument): AnnotatedPassage {
  const document = find(written.source);
  if (!document) {
    const reason = `no document of this collection is ${written.source}`;
    return {...written, placement: {state: 'orphaned', reason}};
  }
  return {...written, document: document.id, placement: place(written, document)};
}

function place({selectors, source}: WrittenPassage, document: TeiDocument): Placement {
  const {quote, position} = selectors;
  const text = document.canonicalText;
  if (position && (!quote || sliceCodePoints(text, position.start, position.end) === quote.exact)) {
    return position.end <= codePointLength(text)
      ? placed('placed', position, document)
      : {state: 'orphaned', reason: 'the position lies beyond the end of the text'};
  }
  if (quote) return placeByQuote(quote, document);
  const fragment = /#([^#]+)$/.exec(source)?.[1];
  const passage = document.passages.find((each) => each.id === fragment);
  if (passage) return placed('placed', passage, document);
  return {state: 'placed', passage: '', start: 0, end: codePointLength(text)};
}

/** The quote with its context must stand exactly once; anything less is said, not guessed. */
function placeByQuote(
  quote: {exact: string; prefix: string; suffix: string},
  document: TeiDocument,
): Placement {
  const text = document.canonicalText;
  const all = findAll(text, quote.exact);
  if (all.length === 0) return {state: 'orphaned', reason: 'its words are no longer in the text'};
  const fitting = all.filter(
    (at) =>
      text.slice(0, at).endsWith(quote.prefix) &&
      text.startsWith(quote.suffix, at + quote.exact.length),
  );
  const one = fitting.length === 1 ? fitting[0] : all.length === 1 ? all[0] : undefined;
  if (one === undefined) {
    return {state: 'ambiguous', reason: `its words stand ${all.length} times in the text`};
  }
  const start = codePointLength(text.slice(0, one));
  return placed('moved', {start, end: start + codePointLength(quote.exact)}, document);
}

function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function placed(state: 'placed' | 'moved', span: Span, document: TeiDocument): Placement {
  const passage = passageAt(document.passages, span.start)?.id ?? '';
  return {state, passage, start: span.start, end: span.end};
}
