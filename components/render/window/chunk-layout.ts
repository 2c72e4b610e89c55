import type {ChunkHeights} from './chunk-heights.js';

/**
 * The chunks of a document that are on the page, each in an element of its own, and room kept for
 * those between them.
 */
export class ChunkLayout {
  readonly #article: HTMLElement;
  readonly #heights: ChunkHeights;
  readonly #present = new Map<number, HTMLElement>();
  /** Those that are there for paper alone: on a screen they take no room, and cost no layout. */
  readonly #unseen = new Map<number, HTMLElement>();
  readonly #rooms: HTMLElement[] = [];

  /** Takes over the chunks that stand in the article already, prerendered. */
  constructor(article: HTMLElement, heights: ChunkHeights) {
    this.#article = article;
    this.#heights = heights;
    for (const child of [...article.children]) {
      const at =
        child instanceof HTMLElement ? Number(child.dataset.chunk ?? Number.NaN) : Number.NaN;
      if (child instanceof HTMLElement && at < heights.count) this.#present.set(at, child);
      // Ways to further pages, for readers without scripts.
      else child.remove();
    }
    this.#keepRoom();
  }

  /** Whether all chunks are in the article, seen or not. */
  get isWhole(): boolean {
    return this.#present.size + this.#unseen.size === this.#heights.count;
  }

  get present(): readonly number[] {
    return [...this.#present.keys()].sort((a, b) => a - b);
  }

  elementOf(at: number): HTMLElement | undefined {
    return this.#present.get(at);
  }

  /** The chunk that a node of the page is in. */
  chunkOf(node: Node): number | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const chunk = element?.closest<HTMLElement>('.lectern-chunk');
    const at = Number(chunk?.dataset.chunk ?? Number.NaN);
    return chunk && this.#present.get(at) === chunk ? at : undefined;
  }

  /** Where the first chunk begins or would, in pixels from the top of the viewport. */
  get top(): number {
    return (this.#article.firstElementChild ?? this.#article).getBoundingClientRect().top;
  }

  /** Whether there is anything to lay out: in a hidden text nothing has a height. */
  get isShown(): boolean {
    return this.#article.getClientRects().length > 0;
  }

  put(at: number, chunk: HTMLElement): void {
    this.take(at);
    this.#unseen.get(at)?.remove();
    this.#unseen.delete(at);
    this.#article.insertBefore(chunk, this.#presentAfter(at));
    this.#present.set(at, chunk);
    this.#keepRoom();
  }

  /** Whether a chunk is in the article, seen or not. */
  has(at: number): boolean {
    return this.#present.has(at) || this.#unseen.has(at);
  }

  /** Puts a chunk there for paper alone; they come in their order. */
  putUnseen(at: number, chunk: HTMLElement): void {
    chunk.dataset.unseen = '';
    this.#article.insertBefore(chunk, this.#presentAfter(at));
    this.#unseen.set(at, chunk);
    this.#article.toggleAttribute('data-whole', this.isWhole);
  }

  isUnseen(at: number): boolean {
    return this.#unseen.has(at);
  }

  /** Lets one be seen that was there for paper. */
  show(at: number): void {
    const chunk = this.#unseen.get(at);
    if (!chunk) return;
    this.#unseen.delete(at);
    delete chunk.dataset.unseen;
    this.#present.set(at, chunk);
    this.#keepRoom();
  }

  /** Takes away those that were there for paper. */
  takeUnseen(): void {
    for (const chunk of this.#unseen.values()) chunk.remove();
    this.#unseen.clear();
    this.#article.removeAttribute('data-whole');
  }

  take(at: number): void {
    this.#present.get(at)?.remove();
    this.#present.delete(at);
    this.#keepRoom();
  }

  /** Takes the heights of what is on the page, and gives whether any changed. */
  measure(): boolean {
    const heights = new Map<number, number>();
    for (const [at, element] of this.#present)
      heights.set(at, element.getBoundingClientRect().height);
    const changed = this.#heights.measure(heights);
    this.#keepRoom();
    return changed;
  }

  /** The chunk at the top of the view, where one is there. */
  firstWithin(view: {readonly top: number; readonly bottom: number}): HTMLElement | undefined {
    for (const at of this.present) {
      const element = this.#present.get(at);
      const box = element?.getBoundingClientRect();
      if (box && box.bottom > view.top && box.top < view.bottom) return element;
    }
    return undefined;
  }

  #presentAfter(at: number): HTMLElement | null {
    const next = this.present.find((each) => each > at);
    return next === undefined ? null : (this.#present.get(next) ?? null);
  }

  /** An empty element before, between and after the chunks, as high as what is not there. */
  #keepRoom(): void {
    let used = 0;
    let from = 0;
    for (const at of [...this.present, this.#heights.count]) {
      const next = this.#present.get(at) ?? null;
      if (at > from) {
        const room = this.#room(used++);
        if (room.nextElementSibling !== next || !room.isConnected) {
          this.#article.insertBefore(room, next);
        }
        const height = `${Math.round(this.#heights.between(from, at))}px`;
        if (room.style.blockSize !== height) room.style.blockSize = height;
      }
      from = at + 1;
    }
    for (const room of this.#rooms.splice(used)) room.remove();
  }

  #room(at: number): HTMLElement {
    const known = this.#rooms[at];
    if (known) return known;
    const room = this.#article.ownerDocument.createElement('div');
    room.className = 'lectern-room';
    this.#rooms[at] = room;
    return room;
  }
}
