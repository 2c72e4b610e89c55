import type {Span} from '../../core/tei/span.js';
import type {TextMap} from '../../render/text-map.js';
import {rangeOf, type SelectableText, selectOnPage} from './selected-text.js';

/** A step of the cursor: a word on or back, or to the block above or below. */
export type CursorStep = 'next' | 'previous' | 'up' | 'down';

/**
 * Selecting by words and blocks with keys alone. What it has chosen is the page's own selection, so
 * that it looks as any other.
 */
export class WordCursor {
  readonly text: SelectableText;
  readonly #map: TextMap;
  /** Stretches between the borders of the blocks: everything in view lies in one of them. */
  readonly #blocks: readonly Span[];
  /** Where extending began. */
  #anchor: Span;
  #at: Span;

  private constructor(text: SelectableText, map: TextMap, blocks: readonly Span[], at: Span) {
    this.text = text;
    this.#map = map;
    this.#blocks = blocks;
    this.#anchor = at;
    this.#at = at;
  }

  /**
   * A cursor on the first word of the first block in view, or on what is selected already.
   *
   * @param passages the blocks of the text, nested or not
   */
  static begin(
    text: SelectableText,
    passages: readonly Span[],
    selected?: Span,
  ): WordCursor | undefined {
    const map = text.textMap;
    if (!map) return undefined;
    const blocks = blocksBetween(passages, map);
    const first = selected ?? blocks.find((block) => isInView(rangeOf({text, span: block})));
    const word = first && wordsIn(map, first)[0];
    if (!first || !word) return undefined;
    const cursor = new WordCursor(text, map, blocks, word);
    if (selected) cursor.#at = wordsIn(map, selected).at(-1) ?? word;
    return cursor;
  }

  /** Everything from where extending began to the word the cursor is at. */
  get span(): Span {
    return {
      start: Math.min(this.#anchor.start, this.#at.start),
      end: Math.max(this.#anchor.end, this.#at.end),
    };
  }

  /** The word the cursor is at. */
  get word(): Span {
    return this.#at;
  }

  /** Moves on; false at either end of the text. */
  move(step: CursorStep, extend: boolean): boolean {
    const word = this.#word(step);
    if (!word) return false;
    this.#at = word;
    if (!extend) this.#anchor = word;
    return true;
  }

  /** Puts the page's selection where the cursor is. */
  show(): void {
    selectOnPage({text: this.text, span: this.span});
    bringIntoView(rangeOf({text: this.text, span: this.#at}));
  }

  #word(step: CursorStep): Span | undefined {
    const at = this.#blocks.findIndex(({end}) => end > this.#at.start);
    const words = wordsIn(this.#map, this.#blocks[at] ?? this.#at);
    switch (step) {
      case 'next':
        return words.find(({start}) => start >= this.#at.end) ?? this.#wordFrom(at + 1, 1, 0);
      case 'previous':
        return words.findLast(({end}) => end <= this.#at.start) ?? this.#wordFrom(at - 1, -1, -1);
      case 'down':
        return this.#wordFrom(at + 1, 1, 0);
      case 'up':
        return this.#wordFrom(at - 1, -1, 0);
    }
  }

  /** A word of the next block that has one. */
  #wordFrom(block: number, by: 1 | -1, which: 0 | -1): Span | undefined {
    for (let at = block; at >= 0 && at < this.#blocks.length; at += by) {
      const span = this.#blocks[at];
      const word = span && wordsIn(this.#map, span).at(which);
      if (word) return word;
    }
    return undefined;
  }
}

function blocksBetween(passages: readonly Span[], map: TextMap): Span[] {
  const borders = new Set([0, map.length]);
  for (const {start, end} of passages) borders.add(start).add(end);
  const sorted = [...borders].filter((at) => at <= map.length).sort((a, b) => a - b);
  return sorted.flatMap((start, at) => {
    const span = {start, end: sorted[at + 1] ?? start};
    return map.trim(span) ? [span] : [];
  });
}

/** Words of any script; letters in elements of their own do not part one. */
function wordsIn(map: TextMap, span: Span): Span[] {
  const pieces = map.piecesOf(span);
  const text = pieces.map((piece) => piece.text).join('');
  const starts: number[] = [];
  for (const piece of pieces) {
    let at = piece.start;
    // One entry for each UTF-16 unit: where its character stands in the canonical text.
    for (const character of piece.text) {
      for (let unit = 0; unit < character.length; unit++) starts.push(at);
      at++;
    }
  }
  const segments = new Intl.Segmenter(undefined, {granularity: 'word'}).segment(text);
  return [...segments].flatMap(({segment, index, isWordLike}) => {
    const [start, last] = [starts[index], starts[index + segment.length - 1]];
    return isWordLike && start !== undefined && last !== undefined ? [{start, end: last + 1}] : [];
  });
}

function isInView(range: Range | undefined): boolean {
  const box = range?.getBoundingClientRect();
  return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
}

/**
 * Scrolls whatever holds a range, a pane or the page, as little as it takes.
 *
 * @param above CSS pixels to be left free above it; `below` likewise
 */
export function bringIntoView(range: Range | undefined, above = 80, below = above): void {
  const box = range?.getBoundingClientRect();
  if (!range || !box) return;
  const scroller = scrollerOf(range.startContainer);
  const frame = scroller?.getBoundingClientRect() ?? {top: 0, bottom: innerHeight};
  const top = Math.max(0, frame.top) + above;
  const bottom = Math.min(innerHeight, frame.bottom) - below;
  const by = box.top < top ? box.top - top : box.bottom > bottom ? box.bottom - bottom : 0;
  if (by !== 0) (scroller ?? window).scrollBy({top: by});
}

/** The nearest ancestor that scrolls, through slots and shadow roots; undefined for the page. */
function scrollerOf(node: Node): Element | undefined {
  let at: Node | null = node;
  while (at) {
    if (at instanceof Element) {
      const scrolls = at.scrollHeight > at.clientHeight + 1;
      const {overflowY} = getComputedStyle(at);
      if (scrolls && (overflowY === 'auto' || overflowY === 'scroll')) return at;
      at = at.assignedSlot ?? at.parentNode;
    } else {
      at = at instanceof ShadowRoot ? at.host : at.parentNode;
    }
  }
  return undefined;
}
