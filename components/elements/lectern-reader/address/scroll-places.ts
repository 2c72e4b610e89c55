import {asList, asObject, asText} from '../../../core/annotations/json.js';
import {domId} from '../../../core/tei/dom-id.js';
import {scrollerOf, viewOf} from '../../../render/window/scroller-of.js';
import {keepPlaces, keptPlaces} from '../../../state/address/address-keeper.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';
import type {AddressedReader} from './addressed-reader.js';

/** Where a text is scrolled to: by a part of it, for what stands above may be of another height then. */
interface ScrollPlace {
  readonly document: string;
  /** The part that begins nearest the top of what is in view; none above the text. */
  readonly part?: string;
  /** CSS pixels from the top of what is in view to the part; without one, of the scroller. */
  readonly pixels: number;
}

/** In milliseconds after scrolling has come to rest. */
const rest = 300;

/**
 * Keeps with each step of the history where the panes are scrolled to, and scrolls them there again.
 * A browser does that for the page alone, and before the texts have come.
 */
export class ScrollPlaces {
  readonly #reader: AddressedReader;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be restored once its texts are there. */
  #wanted: readonly ScrollPlace[] = [];

  constructor(reader: AddressedReader) {
    this.#reader = reader;
  }

  connect(signal: AbortSignal): void {
    const onScroll = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.keep(), rest);
    };
    // Scrolling does not bubble, and leaves no shadow root.
    for (const root of [document, this.#reader.renderRoot]) {
      root.addEventListener('scroll', onScroll, {signal, capture: true, passive: true});
    }
    for (const use of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
      // Whoever moves on meanwhile is not taken back.
      window.addEventListener(use, () => (this.#wanted = []), {signal, passive: true});
    }
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Keeps where one is with the present step. */
  keep(): void {
    clearTimeout(this.#timer);
    if (this.#wanted.length === 0) keepPlaces(this.#reader, this.#texts.map(placeOf));
  }

  /** From now on the places of the present step are restored, as their texts come. */
  recall(): void {
    clearTimeout(this.#timer);
    this.#wanted = asList(keptPlaces(this.#reader)).flatMap((one) => readPlace(one) ?? []);
    void this.restore();
  }

  /** Scrolls the texts that are there to where they were. */
  async restore(): Promise<void> {
    if (this.#wanted.length === 0) return;
    await this.#reader.updateComplete;
    for (const place of this.#wanted) {
      const text = this.#reader.textOf(place.document);
      if (!text?.article?.checkVisibility()) continue;
      await scrollTo(text, place);
      this.#wanted = this.#wanted.filter((one) => one !== place);
    }
  }

  get #texts(): readonly LecternText[] {
    const {panes} = this.#reader.store.state;
    return panes
      .flatMap((id) => this.#reader.textOf(id) ?? [])
      .filter(({article}) => article?.checkVisibility());
  }
}

function placeOf(text: LecternText): ScrollPlace {
  const {documentId} = text;
  const scroller = scrollerOf(text);
  const {top} = viewOf(scroller);
  const box = text.getBoundingClientRect();
  const start = `${documentId}.`;
  // A finger's breadth below the edge, or below what stands at the top of the page.
  for (const below of [16, 80, 160]) {
    const at = document.elementFromPoint((box.left + box.right) / 2, top + below);
    const part = at?.closest<HTMLElement>(`[id^="${CSS.escape(start)}"]`);
    if (!part || !text.contains(part)) continue;
    const pixels = Math.round(part.getBoundingClientRect().top - top);
    return {document: documentId, part: part.id.slice(start.length), pixels};
  }
  return {document: documentId, pixels: Math.round(scroller.scrollTop)};
}

async function scrollTo(text: LecternText, {part, pixels}: ScrollPlace): Promise<void> {
  const scroller = scrollerOf(text);
  if (part === undefined) {
    scroller.scrollTop = pixels;
    return;
  }
  if (!text.isWhole) await text.bringIntoView(part);
  const id = CSS.escape(domId(text.documentId, part));
  const target = text.querySelector(`[id="${id}"]`);
  if (!target) return;
  target.removeAttribute('data-arrived');
  scroller.scrollTop += target.getBoundingClientRect().top - viewOf(scroller).top - pixels;
}

function readPlace(value: unknown): ScrollPlace | undefined {
  const {document: id, part, pixels} = asObject(value) ?? {};
  const documentId = asText(id);
  if (documentId === undefined || typeof pixels !== 'number') return undefined;
  const name = asText(part);
  return {document: documentId, pixels, ...(name === undefined ? {} : {part: name})};
}
