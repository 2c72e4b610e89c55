import {CodePointText} from '../tei/code-points.js';
import {openingOf} from '../tei/context-of.js';
import {counted} from '../words/counted.js';
import {str} from '../words/msg.js';
import type {Evaluation} from './evaluate-query.js';
import {hitsIn} from './passage-hits.js';
import type {PassageText} from './passage-text.js';
import type {ContextLine, FoundPassage, SearchOptions, SearchResult} from './search-index.js';
import {sortLines} from './sort-lines.js';
import type {DocumentEntry} from './term-source.js';

/** To sort lines by context all must be at hand; of more passages, the weightiest are taken. */
export const mostSorted = 200;

export const sayMostSorted = (total: number): string =>
  counted(
    str`${total} {passage was|passages were} found; the lines of the ${mostSorted} weightiest are sorted.`,
  );

/** A passage that was found, with what it takes to show it. */
export interface ShownPassage {
  readonly text: PassageText;
  readonly document: DocumentEntry;
  readonly score: number;
}

/** What is to be marked in passages. */
export type Marking = Pick<Evaluation, 'sequences' | 'entities'>;

/**
 * A page of results: each passage with its places marked, and the same as lines.
 *
 * @param shown the passages of the page; for an order by context all of which it is a page
 */
export function resultsPage(
  shown: readonly ShownPassage[],
  marking: Marking,
  options: SearchOptions & {readonly offset: number; readonly limit: number},
): Pick<SearchResult, 'passages' | 'lines'> {
  const passages = shown.map((each) => foundPassage(each, marking));
  const lines = passages.flatMap(linesOf);
  const {sort, locale, offset, limit} = options;
  if (sort !== 'left' && sort !== 'right') return {passages, lines};
  const sorted = sortLines(lines, sort, locale).slice(offset, offset + limit);
  const kept = new Set(sorted.map(placeKey));
  return {
    passages: passages.filter(({documentId, id}) => kept.has(`${documentId}#${id}`)),
    lines: sorted,
  };
}

/** What a query names, as a result says it. */
export function namesOf(entities: Marking['entities']): SearchResult['names'] {
  return entities.map(({entity: {id, name}, form}) => ({entityId: id, name, form}));
}

/** The page that was asked for. */
export function pageAsked({offset, limit}: SearchOptions): {offset: number; limit: number} {
  return {offset: whole(offset, 0), limit: whole(limit, 20)};
}

function foundPassage({text, document, score}: ShownPassage, marking: Marking): FoundPassage {
  const {id, label, element, language, start, end} = text;
  const main = new CodePointText(text.runs[0]?.text ?? '');
  return {
    documentId: document.id,
    id,
    label,
    element,
    ...(language ? {language} : {}),
    start,
    end,
    score,
    opening: openingOf(main, {start: 0, end: main.codePoints(main.text.length)}),
    hits: hitsIn(text, marking),
  };
}

function linesOf({documentId, id, label, hits}: FoundPassage): ContextLine[] {
  return hits.map((hit) => ({...hit, documentId, passageId: id, passageLabel: label}));
}

const placeKey = ({documentId, passageId}: ContextLine): string => `${documentId}#${passageId}`;

/** A count from outside: anything but a whole number of things is the default. */
function whole(written: number | undefined, otherwise: number): number {
  return written !== undefined && Number.isInteger(written) && written >= 0 ? written : otherwise;
}
