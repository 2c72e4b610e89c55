import type {ChunkPlace} from './chunk-source.js';

/** Until something is measured: a line of 70 letters is about 28 pixels high. */
const usualPixels = 0.4;

/**
 * How high chunks are, in CSS pixels: as measured, else guessed from how much they hold. The guess
 * is made once, when the first chunks are measured, so that what is not on the page keeps its place.
 */
export class ChunkHeights {
  readonly #weights: readonly number[];
  readonly #measured: (number | undefined)[];
  #pixels = 0;

  constructor(chunks: readonly ChunkPlace[]) {
    // Markup counts a little: lines of verse and rows of tables are short.
    this.#weights = chunks.map(({start, end, size}) => end - start + size / 8 + 1);
    this.#measured = chunks.map(() => undefined);
  }

  get count(): number {
    return this.#weights.length;
  }

  /** The height of one chunk. */
  of(at: number): number {
    return this.#measured[at] ?? (this.#weights[at] ?? 0) * (this.#pixels || usualPixels);
  }

  /** The height of all chunks from one up to another, the latter not counted. */
  between(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) sum += this.of(at);
    return sum;
  }

  /** The chunk at a distance from the top of the first one, within the document. */
  at(distance: number): number {
    let top = 0;
    for (let at = 0; at < this.count; at++) {
      top += this.of(at);
      if (distance < top) return at;
    }
    return Math.max(0, this.count - 1);
  }

  /** Takes the heights of chunks on the page. Gives whether any of them was another one. */
  measure(heights: ReadonlyMap<number, number>): boolean {
    let changed = false;
    for (const [at, height] of heights) {
      if (Math.abs((this.#measured[at] ?? -1) - height) < 0.5) continue;
      this.#measured[at] = height;
      changed = true;
    }
    if (this.#pixels === 0) this.#guess(heights);
    return changed;
  }

  /** What was measured holds no more: the column has another width, the letters another size. */
  forget(): void {
    this.#measured.fill(undefined);
    this.#pixels = 0;
  }

  #guess(heights: ReadonlyMap<number, number>): void {
    let [pixels, weight] = [0, 0];
    for (const [at, height] of heights) {
      pixels += height;
      weight += this.#weights[at] ?? 0;
    }
    if (pixels > 0) this.#pixels = pixels / weight;
  }
}
