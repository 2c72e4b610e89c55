/**
 * BM25+ with the constants of the library behind the index in memory (minisearch 7), so that an
 * index kept as files puts results in the same order: k1 = 1.2, b = 0.7, delta = 0.5. The length of
 * a passage is the number of its different words, as there.
 */
const k = 1.2;
const b = 0.7;
const d = 0.5;

export interface Occurrence {
  /** How often the term stands in the passage. */
  readonly count: number;
  /** Different words of the passage. */
  readonly length: number;
}

/** The weight of a term in a passage, of `size` passages of which `having` have it. */
export function bm25(
  {count, length}: Occurrence,
  having: number,
  {size, averageLength}: {readonly size: number; readonly averageLength: number},
): number {
  const rarity = Math.log(1 + (size - having + 0.5) / (having + 0.5));
  const saturated = (count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
  return rarity * (d + saturated);
}

/** The same for what is no word of the text, and so has no share in its length. */
export function bm25OfLabel(count: number, having: number, size: number): number {
  return bm25({count, length: 1}, having, {size, averageLength: 1});
}
