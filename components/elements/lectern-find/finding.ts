import {soughtWords} from '../../core/search/find-words.js';
import type {Span} from '../../core/tei/span.js';
import {type SearchedText, type SearchStep, TextSearch} from '../../render/find/search-text.js';
import {paintFound} from '../../render/highlights.js';
import {TextMap} from '../../render/text-map.js';
import {scrollerOf, viewOf} from '../../render/window/scroller-of.js';
import {showRange} from '../../render/window/show-range.js';

import {searchedText, type TextToSearch} from './text-to-search.js';

/** What is known of a search in a text. */
export interface FindState {
  /** Places found so far. */
  readonly count: number;
  /** Which of them one is at, from 1; 0 at none. */
  readonly at: number;
  /** How much of the text was looked through; undefined when all of it was. */
  readonly progress?: number;
  /** There are more than anybody would go through: the search has stopped. */
  readonly isTooMany: boolean;
  /** Parts of the text that could not be had. */
  readonly missing: number;
}

/** More places nobody goes through, and every one is held. */
const mostPlaces = 10_000;
/** Between two paintings, and two words on how far it has come, in milliseconds. */
const pace = 100;
/** Painted at once; in what is on the page there are less. */
const mostPainted = 2000;

/** Looks for words in a whole text, and goes from place to place. */
export class Finding {
  readonly #text: TextToSearch;
  readonly #changed: () => void;
  readonly #open = new AbortController();
  #searched: SearchedText;
  #search: TextSearch;
  #asked: AbortController | undefined;
  #typed = '';
  #places: Span[] = [];
  #current: Span | undefined;
  #step: SearchStep | undefined;
  #isDone = true;
  #isPainting = false;
  #painted = Number.NEGATIVE_INFINITY;
  #said = Number.NEGATIVE_INFINITY;

  /** @param changed there is another state */
  constructor(text: TextToSearch, changed: () => void) {
    this.#text = text;
    this.#changed = changed;
    const {signal} = this.#open;
    this.#searched = searchedText(text);
    this.#search = new TextSearch(this.#searched, signal);
    text.addEventListener('lectern-window-change', () => this.#paintSoon(), {signal});
    // It was drawn anew: its places are others now.
    text.addEventListener('lectern-document-ready', () => this.#restart(), {signal});
  }

  get state(): FindState | undefined {
    if (this.#typed.trim() === '') return undefined;
    const {done = 0, of = 1, missing = 0} = this.#step ?? {};
    return {
      count: this.#places.length,
      at: this.#current ? this.#places.indexOf(this.#current) + 1 : 0,
      ...(this.#isDone ? {} : {progress: done / of}),
      isTooMany: this.#places.length >= mostPlaces,
      missing,
    };
  }

  /** Looks for what was typed, from the place one is at on. */
  async look(typed: string): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    const before = this.#current;
    this.#typed = typed;
    this.#places = [];
    this.#current = undefined;
    this.#step = undefined;
    const sought = soughtWords(typed);
    this.#isDone = sought.literal === '';
    this.#tell();
    if (this.#isDone) return;
    const from = before ? this.#chunkAt(before.start) : this.#chunkInView;
    const steps = this.#search.find(sought, from, asked.signal);
    for await (const step of steps) {
      if (asked.signal.aborted) return;
      this.#take(step, before);
      if (this.#places.length >= mostPlaces) break;
    }
    if (asked.signal.aborted) return;
    this.#isDone = true;
    const [first] = this.#places;
    if (!this.#current && first) this.#goTo(first);
    this.#tell();
  }

  /** Goes to the next place, or by -1 to the one before; round at the ends. */
  go(by: 1 | -1): void {
    const {length} = this.#places;
    if (length === 0) return;
    const at = this.#current ? this.#places.indexOf(this.#current) + by : 0;
    const place = this.#places[(at + length) % length];
    if (place) this.#goTo(place);
    this.#tell();
  }

  /** Lets go of all; what was found is not painted any more. */
  close(): void {
    this.#asked?.abort();
    this.#open.abort();
    paintFound([]);
  }

  #restart(): void {
    this.#searched = searchedText(this.#text);
    this.#search = new TextSearch(this.#searched, this.#open.signal);
    this.#current = undefined;
    void this.look(this.#typed);
  }

  #take(step: SearchStep, before: Span | undefined): void {
    this.#step = step;
    const had = this.#places.length;
    if (step.found.length > 0) {
      this.#places.push(...step.found);
      this.#places.length = Math.min(this.#places.length, mostPlaces);
      this.#places.sort((a, b) => a.start - b.start);
      if (!this.#current) this.#goToFirst(step.found, before);
      this.#paintSoon();
    }
    // A text has hundreds of chunks: to say how far it has come after each would take longer than they.
    const isFirst = had === 0 && this.#places.length > 0;
    if (isFirst || performance.now() - this.#said > pace) this.#say();
  }

  /** The first place from the one before on, or from what is in view. */
  #goToFirst(places: readonly Span[], before: Span | undefined): void {
    const map = this.#map;
    const {top} = viewOf(scrollerOf(this.#text));
    const isAbove = (place: Span): boolean =>
      before
        ? place.start < before.start
        : (map?.rangeOf(place)?.getBoundingClientRect().bottom ?? top) < top;
    const next = places.find((place) => !isAbove(place));
    if (next) this.#goTo(next);
  }

  #goTo(place: Span): void {
    this.#current = place;
    void this.#text.bringSpan(place).then(() => {
      // Another one may have been chosen meanwhile.
      const range = this.#current === place ? this.#map?.rangeOf(place) : undefined;
      if (range) showRange(range);
      this.#paintSoon();
    });
  }

  #tell(): void {
    this.#paintSoon();
    this.#say();
  }

  #say(): void {
    this.#said = performance.now();
    this.#changed();
  }

  #chunkAt(position: number): number {
    return Math.max(
      0,
      this.#searched.chunks.findLastIndex(({start}) => start <= position),
    );
  }

  get #chunkInView(): number {
    const {article} = this.#text;
    if (!article) return 0;
    const {top} = viewOf(scrollerOf(article));
    const parts = [...article.querySelectorAll<HTMLElement>('.lectern-chunk')];
    const first = parts.find((part) => part.getBoundingClientRect().bottom > top);
    return this.#chunkAt(Number(first?.dataset.start ?? 0));
  }

  /** By the positions of what is searched, not of the canonical text. */
  get #map(): TextMap | undefined {
    const {article} = this.#text;
    return article && new TextMap(article, []);
  }

  #paintSoon(): void {
    if (this.#isPainting) return;
    this.#isPainting = true;
    const sofar = performance.now() - this.#painted;
    setTimeout(
      () => {
        this.#isPainting = false;
        this.#painted = performance.now();
        if (!this.#open.signal.aborted) this.#paint();
      },
      Math.max(0, pace - sofar),
    );
  }

  #paint(): void {
    const map = this.#map;
    const ranges = this.#placesOnPage.flatMap((place) => map?.rangeOf(place) ?? []);
    paintFound(ranges, this.#current && map?.rangeOf(this.#current));
  }

  get #placesOnPage(): Span[] {
    const {chunks} = this.#searched;
    const parts = this.#text.article?.querySelectorAll<HTMLElement>('.lectern-chunk') ?? [];
    const starts = new Set([...parts].map(({dataset}) => Number(dataset.start)));
    const spans = parts.length === 0 ? chunks : chunks.filter(({start}) => starts.has(start));
    const here = this.#places.filter(({start, end}) =>
      spans.some((span) => start < span.end && end > span.start),
    );
    return here.slice(0, mostPainted);
  }
}
