import type {DocumentRecord} from '../../core/collection/collection.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {Edition} from './compile-edition.js';

/** Pairs of documents that get a page of their own: those that link to each other, at most so many. */
const mostPairs = 200;

/** Documents joined by a link or an annotation, in the order of the collection. */
export function pairsOf({collection}: Edition): DocumentRecord[][] {
  const index = new CollectionIndex(collection);
  const joined = new Set<string>();
  for (const link of collection.links) {
    if (link.state === 'resolved') joined.add(`${link.from.document} ${link.to.document}`);
  }
  for (const {targets, linked} of collection.annotations) {
    const together = [...targets, ...linked].map(({document}) => document);
    for (const one of together) for (const other of together) joined.add(`${one} ${other}`);
  }
  const {documents} = collection;
  const pairs = documents.flatMap((one, at) =>
    documents
      .slice(at + 1)
      .filter(
        (other) =>
          joined.has(`${one.id} ${other.id}`) ||
          joined.has(`${other.id} ${one.id}`) ||
          (documents.length <= 20 && index.sharedEntities(one, other) > 0),
      )
      .map((other) => [one, other]),
  );
  return pairs.slice(0, mostPairs);
}
