import {codePointLength, sliceCodePoints} from '../tei/code-points.js';
import {decodePath} from '../tei/file-paths.js';
import {passageAt} from '../tei/passage-at.js';
import type {Span, TeiDocument} from '../tei/tei-document.js';
import type {AnnotatedPassage, Annotation, PassageSelectors, Placement} from './annotation.js';
import type {WrittenAnnotation} from './read-annotations.js';
import type {WrittenPassage} from './read-passage.js';

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
  if (quote) return placeByQuote(quote, position ? 'moved' : 'placed', document);
  const fragment = selectors.fragment ?? /#([^#]+)$/.exec(source)?.[1];
  if (fragment !== undefined) return placeById(decodePath(fragment), document);
  const unread = [...(selectors.range ? ['RangeSelector'] : []), ...(selectors.unread ?? [])];
  if (unread.length > 0) {
    return {state: 'orphaned', reason: `only ${unread.join(', ')} says where, which is not read`};
  }
  return {state: 'placed', passage: '', start: 0, end: codePointLength(text)};
}

function placeById(id: string, document: TeiDocument): Placement {
  const {passages, mentions, notes, anchors} = document;
  const parts = [...passages, ...mentions, ...notes, ...anchors];
  const part = parts.find((each) => each.id === id);
  if (part) return placed('placed', part, document);
  return {state: 'orphaned', reason: `nothing in the text has the id ${id}`};
}

/** The quote with its context must stand exactly once; anything less is said, not guessed. */
function placeByQuote(
  quote: NonNullable<PassageSelectors['quote']>,
  state: 'placed' | 'moved',
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
  // Around a passage that was edited nearby, one side still reads as it did.
  const partly = all.filter((at) => keepsOneSide(text, at, quote));
  const one = fitting.length === 1 ? fitting[0] : all.length === 1 ? partly[0] : undefined;
  if (one === undefined) {
    const reason =
      all.length === 1
        ? 'its words stand in the text, but in other surroundings'
        : `its words stand ${all.length} times in the text`;
    return {state: 'ambiguous', reason};
  }
  const start = codePointLength(text.slice(0, one));
  return placed(state, {start, end: start + codePointLength(quote.exact)}, document);
}

/** As much of a neighbouring word or two as is not there by chance. */
const enough = 12;

function keepsOneSide(
  text: string,
  at: number,
  {exact, prefix, suffix}: NonNullable<PassageSelectors['quote']>,
): boolean {
  if (prefix === '' && suffix === '') return true;
  const before = prefix !== '' && text.slice(0, at).endsWith(prefix.slice(-enough));
  const after = suffix !== '' && text.startsWith(suffix.slice(0, enough), at + exact.length);
  return before || after;
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
