import type {
  SearchedDocument,
  SearchedPassage,
} from '../../core/search/shards/searched-document.js';

/** A document as an index takes it, as lines of JSON: the document, then its passages. */
export function searchedLines({passages, ...document}: SearchedDocument): string {
  const lines = [JSON.stringify(document)];
  for (const passage of passages) lines.push(JSON.stringify(passage));
  return lines.join('\n');
}

export function readSearched(text: string): SearchedDocument {
  const end = text.indexOf('\n');
  const document: Omit<SearchedDocument, 'passages'> = JSON.parse(
    end === -1 ? text : text.slice(0, end),
  );
  return {...document, passages: end === -1 ? [] : passagesIn(text, end + 1)};
}

function* passagesIn(text: string, first: number): Generator<SearchedPassage> {
  for (let from = first; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const passage: SearchedPassage = JSON.parse(text.slice(from, to));
    yield passage;
    from = to + 1;
  }
}
