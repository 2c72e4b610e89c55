import {carry} from '../../../core/links/alignment/carry.js';
import type {PaneSide} from './pane-side.js';
import {heightOf, type Place, placeAt} from './place.js';

/** Two texts that were aligned. */
export interface Pair {
  readonly a: PaneSide;
  readonly b: PaneSide;
}

/** In milliseconds: so long what another pane does by itself is put down to the one that leads. */
const led = 250;
/** With reduced motion the others follow once, when scrolling has come to rest for so long. */
const rest = 150;

/**
 * Scrolling one text carries the others to the same place. Whichever pane a person scrolls leads,
 * by wheel, finger, key or a link; the others follow within the same frame and lead nobody.
 */
export class ScrollTogether {
  #pairs: readonly Pair[] = [];
  #leader: PaneSide['text'] | undefined;
  #ledAt = Number.NEGATIVE_INFINITY;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where a pane was put, in pixels of its scroller: that it scrolled there is no news. */
  readonly #put = new Map<Element, number>();
  /** Where one reads now: of a pane that goes behind another nothing can be measured any more. */
  #places: readonly {readonly place: Place; readonly follower: PaneSide}[] = [];
  #bringing = false;
  #inRows = false;
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');

  connect(signal: AbortSignal): void {
    const onScroll = (event: Event): void => this.#onScroll(event);
    // Scrolling does not bubble; a pane is in a shadow root, and a narrow page scrolls as a whole.
    document.addEventListener('scroll', onScroll, {signal, capture: true, passive: true});
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#timer);
      this.#pairs = [];
    });
  }

  /** Listens to a root in which panes scroll: a scroll event does not leave it. */
  listenIn(root: Node, signal: AbortSignal): void {
    const options = {signal, capture: true, passive: true};
    root.addEventListener('scroll', (event) => this.#onScroll(event), options);
    for (const use of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin']) {
      root.addEventListener(use, (event) => this.#onUse(event), options);
    }
  }

  /** From now on these are aligned. */
  follow(pairs: readonly Pair[]): void {
    this.#pairs = pairs;
  }

  /** Whether the texts stand in rows now. */
  standInRows(inRows: boolean): void {
    this.#inRows = inRows;
  }

  /** Carries the others to where one reads. */
  settle(): void {
    const text = this.#leader ?? this.#pairs[0]?.a.text;
    if (text) this.#schedule(text);
  }

  /** On a narrow page: goes to the place in the text that is in front now where one has read. */
  comeToFront(text: PaneSide['text'] | undefined): void {
    const leader = this.#leader;
    if (!text || !leader || leader === text || leader.article?.checkVisibility()) return;
    this.#leader = text;
    const last = this.#places.find(({follower}) => follower.text === text);
    if (last) void this.#moveTo(last.follower, last.place, last.follower.readingLine);
  }

  #onUse(event: Event): void {
    const path = event.composedPath();
    const isUsed = ({text, scroller}: PaneSide): boolean =>
      path.includes(scroller) || path.includes(text);
    const used = this.#sides.find((side) => side.isInView && isUsed(side));
    if (!used) return;
    this.#leader = used.text;
    this.#ledAt = performance.now();
  }

  #onScroll({target}: Event): void {
    const root = document.scrollingElement;
    const scroller = target === document ? root : target;
    const side = this.#sides.find((each) => each.isInView && each.scroller === scroller);
    if (!side) return;
    const put = this.#put.get(side.scroller);
    this.#put.delete(side.scroller);
    if (put !== undefined && Math.abs(put - side.scroller.scrollTop) <= 1) return;
    const isLed = this.#leader !== side.text && performance.now() - this.#ledAt < led;
    if (isLed) return;
    this.#leader = side.text;
    this.#ledAt = performance.now();
    if (!this.#still.matches) this.#schedule(side.text);
    else {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#schedule(side.text), rest);
    }
  }

  #schedule(text: PaneSide['text']): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#carry(text));
  }

  /** All is measured before anything moves: the page is laid out once a frame. */
  #carry(text: PaneSide['text']): void {
    this.#places = this.#pairs.flatMap(({a, b}) => {
      const [lead, follower] = a.text === text ? [a, b] : [b, a];
      if (lead.text !== text || follower.text === text || !lead.isInView) return [];
      const place = placeAt(lead, lead.readingLine, this.#inRows);
      return place ? [{place, follower}] : [];
    });
    const moves = this.#places.flatMap(({place, follower}) =>
      // On a narrow page it stands behind the other and has its turn when it comes to the front.
      follower.isInView ? [{place, follower, line: follower.readingLine}] : [],
    );
    for (const {follower, place, line} of moves) void this.#moveTo(follower, place, line);
  }

  async #moveTo(side: PaneSide, place: Place, line: number): Promise<void> {
    const height = heightOf(side, place);
    if (height === undefined) {
      await this.#bring(side, place);
      return;
    }
    const {scroller} = side;
    if (Math.abs(height - line) < 1) return;
    const before = scroller.scrollTop;
    scroller.scrollTo({top: before + height - line, behavior: 'instant'});
    if (scroller.scrollTop !== before) this.#put.set(scroller, scroller.scrollTop);
  }

  /** The place is in a part of a long text that is not on the page: it is brought, then gone to. */
  async #bring(side: PaneSide, {row}: Place): Promise<void> {
    if (this.#bringing) return;
    this.#bringing = true;
    const start = carry(side.alignment, side.other, row[side.other].start);
    await side.text.bringSpan({start, end: start + 1});
    this.#bringing = false;
    side.forget();
    // Gone to at once: what is brought and not come to leaves the page again.
    const last = this.#places.find(({follower}) => follower === side);
    if (!last) return;
    const isThere = heightOf(side, last.place) !== undefined;
    if (isThere || last.place.row !== row) void this.#moveTo(side, last.place, side.readingLine);
  }

  get #sides(): readonly PaneSide[] {
    return this.#pairs.flatMap(sides);
  }
}

function sides({a, b}: Pair): readonly PaneSide[] {
  return [a, b];
}
