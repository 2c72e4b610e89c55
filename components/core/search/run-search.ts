import {CodePointText} from '../tei/code-points.js';
import {openingOf} from '../tei/context-of.js';
import {counted} from '../words/counted.js';
import {str} from '../words/msg.js';
import {countFacets} from './count-facets.js';
import {type Evaluation, evaluateQuery} from './evaluate-query.js';
import {parseQuery} from './parse-query.js';
import {hitsIn} from './passage-hits.js';
import type {PassageText} from './passage-text.js';
import type {SearchQuery} from './query.js';
import type {
  ContextLine,
  FoundDocument,
  FoundPassage,
  SearchOptions,
  SearchProblem,
  SearchResult,
} from './search-index.js';
import {sortLines} from './sort-lines.js';
import type {DocumentEntry, TermSource} from './term-source.js';

/** To sort lines by context all must be at hand; of more passages, the weightiest are taken. */
const mostSorted = 400;

/** Answers a query from whichever index is behind the source. */
export async function runSearch(
  source: TermSource,
  asked: string | SearchQuery,
  options: SearchOptions = {},
  signal?: AbortSignal,
  problems: () => readonly SearchProblem[] = () => [],
): Promise<SearchResult> {
  signal?.throwIfAborted();
  const read = typeof asked === 'string' ? parseQuery(asked) : asked;
  const query = {...read, filters: [...read.filters, ...(options.filters ?? [])]};
  const evaluation = await evaluateQuery(source, query, {
    names: options.names ?? true,
    transliterate: options.transliterate ?? true,
    earlyModern: options.earlyModern ?? false,
    ...(signal ? {signal} : {}),
  });
  const notices = [...query.notices, ...evaluation.notices];
  const {sort = 'relevance'} = options;
  const ranked = inOrder(evaluation.found, sort === 'text');
  const documentOf = documentFinder(await source.documentStarts());
  const byContext = sort === 'left' || sort === 'right';
  const offset = whole(options.offset, 0);
  const limit = whole(options.limit, 20);
  if (byContext && ranked.length > mostSorted) {
    notices.push(
      counted(
        str`${ranked.length} {passage was|passages were} found; the lines of the ${mostSorted} weightiest are sorted.`,
      ),
    );
  }
  const wanted = byContext ? ranked.slice(0, mostSorted) : ranked.slice(offset, offset + limit);
  const texts = await source.passages(wanted);
  signal?.throwIfAborted();
  const documentNumbers = unique(wanted.map(documentOf));
  const documents = await source.documents(documentNumbers);
  let passages = wanted.flatMap((number) => {
    const text = texts.get(number);
    const document = documents.get(documentOf(number));
    return text && document ? [foundPassage(text, document, number, evaluation)] : [];
  });
  let lines = passages.flatMap(linesOf);
  if (byContext) {
    lines = sortLines(lines, sort, options.locale).slice(offset, offset + limit);
    const kept = new Set(lines.map(placeKey));
    passages = passages.filter(({documentId, id}) => kept.has(`${documentId}#${id}`));
  }
  const counts = countBy(ranked, documentOf);
  const shown = new Set(passages.map(({documentId}) => documentId));
  return {
    total: ranked.length,
    documentTotal: counts.size,
    passages,
    lines,
    documents: documentNumbers.flatMap((number): FoundDocument[] => {
      const document = documents.get(number);
      return document && shown.has(document.id)
        ? [{...document, passages: counts.get(number) ?? 0}]
        : [];
    }),
    facets: await countFacets(source, ranked, options.facets ?? []),
    names: evaluation.entities.map(({entity, form}) => ({
      entityId: entity.id,
      name: entity.name,
      form,
    })),
    notices: [...new Set(notices)],
    problems: problems(),
  };
}

function foundPassage(
  text: PassageText,
  document: DocumentEntry,
  number: number,
  evaluation: Evaluation,
): FoundPassage {
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
    score: evaluation.found.get(number) ?? 0,
    opening: openingOf(main, {start: 0, end: main.codePoints(main.text.length)}),
    hits: hitsIn(text, evaluation),
  };
}

function linesOf({documentId, id, label, hits}: FoundPassage): ContextLine[] {
  return hits.map((hit) => ({...hit, documentId, passageId: id, passageLabel: label}));
}

const placeKey = ({documentId, passageId}: ContextLine): string => `${documentId}#${passageId}`;

/** The weightiest first, those of one weight and all when asked by their place. */
function inOrder(found: Evaluation['found'], byPlace: boolean): number[] {
  const entries = [...found];
  entries.sort(([a, weightOfA], [b, weightOfB]) => {
    // Weights are sums of floating numbers: what differs in the last digits is equal.
    const difference = byPlace ? 0 : weightOfB - weightOfA;
    return Math.abs(difference) > 1e-9 ? difference : a - b;
  });
  return entries.map(([passage]) => passage);
}

/** The number of the document a passage stands in. */
function documentFinder(starts: readonly number[]): (passage: number) => number {
  return (passage) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) <= passage) from = middle;
      else to = middle;
    }
    return from;
  };
}

function countBy(
  passages: readonly number[],
  key: (passage: number) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const passage of passages) counts.set(key(passage), (counts.get(key(passage)) ?? 0) + 1);
  return counts;
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

/** A count from outside: anything but a whole number of things is the default. */
function whole(written: number | undefined, otherwise: number): number {
  return written !== undefined && Number.isInteger(written) && written >= 0 ? written : otherwise;
}
