import type {
  SearchedDocument,
  SearchedPassage,
} from '../../core/search/shards/searched-document.js';

/** A document as an index takes it, as lines of JSON: the document, then its passages. */
export function* searchedLines({passages, ...document}: SearchedDocument): Generator<string> {
  yield JSON.stringify(document);
  for (const passage of passages) yield JSON.stringify(passage);
}

/** @returns undefined where there are no lines */
export function readSearched(lines: Iterator<string>): SearchedDocument | undefined {
  const first = lines.next();
  if (first.done) return undefined;
  const document: Omit<SearchedDocument, 'passages'> = JSON.parse(first.value);
  return {...document, passages: passagesIn(lines)};
}

function* passagesIn(lines: Iterator<string>): Generator<SearchedPassage> {
  for (let line = lines.next(); !line.done; line = lines.next()) {
    const passage: SearchedPassage = JSON.parse(line.value);
    yield passage;
  }
}
