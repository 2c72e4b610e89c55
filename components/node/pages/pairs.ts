import type {Annotation} from '../../core/annotations/annotation.js';

/** Pairs that get a page of their own, at most so many; any other is one choice in the reader. */
const mostPairs = 200;

/** Up to so many documents, two that name the same entity are a pair too. */
const fewDocuments = 20;

/** What joins documents of a collection. */
export interface Ties {
  /** In the order of the collection. */
  readonly documents: readonly {
    readonly id: string;
    readonly mentioned: ReadonlyMap<string, number>;
  }[];
  /** Ids of documents that links join. */
  readonly linked: readonly (readonly [string, string])[];
  readonly annotations: readonly Annotation[];
}

/** Ids of documents joined by a link or an annotation, in the order of the collection. */
export function pairsOf({documents, linked, annotations}: Ties): string[][] {
  const order = new Map(documents.map(({id}, at) => [id, at]));
  const joined = new Map<string, readonly [number, number]>();
  const join = (one: string | undefined, other: string | undefined): void => {
    const [a, b] = [order.get(one ?? ''), order.get(other ?? '')];
    if (a === undefined || b === undefined || a === b) return;
    joined.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  };
  for (const [one, other] of linked) join(one, other);
  for (const {targets, linked: passages} of annotations) {
    const together = [...targets, ...passages].map(({document}) => document);
    for (const one of together) for (const other of together) join(one, other);
  }
  if (documents.length <= fewDocuments) {
    for (const one of documents) {
      for (const other of documents) {
        if ([...one.mentioned.keys()].some((id) => other.mentioned.has(id))) join(one.id, other.id);
      }
    }
  }
  return [...joined.values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .slice(0, mostPairs)
    .map((pair) => pair.flatMap((at) => documents[at]?.id ?? []));
}

/** How many annotations tie documents together. */
export function tiesBetween(pair: readonly string[], annotations: readonly Annotation[]): number {
  return annotations.filter(({targets, linked}) =>
    pair.every((id) => [...targets, ...linked].some(({document}) => document === id)),
  ).length;
}
