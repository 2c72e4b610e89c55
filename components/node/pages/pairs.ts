import type {DocumentRecord} from '../../core/collection/collection.js';
import type {CollectionIndex} from '../../core/collection/collection-index.js';

/** Pairs that get a page of their own, at most so many; any other is one choice in the reader. */
const mostPairs = 200;

/** Up to so many documents, two that name the same entity are a pair too. */
const fewDocuments = 20;

/** Documents joined by a link or an annotation, in the order of the collection. */
export function pairsOf(index: CollectionIndex): DocumentRecord[][] {
  const {documents, links, annotations} = index.collection;
  const order = new Map(documents.map(({id}, at) => [id, at]));
  const joined = new Map<string, readonly [number, number]>();
  const join = (one: string | undefined, other: string | undefined): void => {
    const [a, b] = [order.get(one ?? ''), order.get(other ?? '')];
    if (a === undefined || b === undefined || a === b) return;
    joined.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  };
  for (const {state, from, to} of links) if (state === 'resolved') join(from.document, to.document);
  for (const {targets, linked} of annotations) {
    const together = [...targets, ...linked].map(({document}) => document);
    for (const one of together) for (const other of together) join(one, other);
  }
  if (documents.length <= fewDocuments) {
    for (const one of documents) {
      for (const other of documents)
        if (index.sharedEntities(one, other) > 0) join(one.id, other.id);
    }
  }
  return [...joined.values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .slice(0, mostPairs)
    .map((pair) => pair.flatMap((at) => documents[at] ?? []));
}
