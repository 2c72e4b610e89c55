import {domId} from '../../core/tei/dom-id.js';
import {RawEdition} from '../../state/raw/raw-edition.js';
import type {RawDrawing} from '../../state/raw/raw-order.js';
import type {RawSource} from '../../state/raw/raw-source.js';
import type {ReaderStore} from '../../state/reader-store.js';
import type {TextOnPage} from './text-on-page.js';
import {noText, type TextSettings} from './text-settings.js';

/** The element whose text it is. */
export type RawHost = HTMLElement & TextSettings;

interface RawTextOptions {
  readonly source: RawSource;
  /** How it is drawn. */
  readonly drawing: RawDrawing;
  /** The text's own store. */
  readonly store: ReaderStore;
  readonly page: TextOnPage;
}

/** A text that a worker has read, keeps, and draws as the settings of its element have it. */
export class RawText {
  readonly #host: RawHost;
  readonly #page: TextOnPage;
  readonly #store: ReaderStore;
  /** Its entities come when a card asks for them. */
  readonly #edition: RawEdition;
  #source: RawSource;
  #drawing: RawDrawing;
  #isClosed = false;
  #isRedrawing = false;

  constructor(host: RawHost, {source, drawing, store, page}: RawTextOptions) {
    this.#host = host;
    this.#page = page;
    this.#store = store;
    this.#source = source;
    this.#drawing = drawing;
    this.#edition = new RawEdition(source, store);
  }

  /** Puts it on the page, or follows the view again where it stands there already. */
  show(): void {
    if (this.#store.state.edition !== this.#edition) {
      const panes = [this.#source.document.id];
      this.#store.update({...noText, edition: this.#edition, panes});
    }
    // The same text in an earlier state is being read.
    if (this.#isInPlaceOfItself) void this.#replace();
    else void this.#page.show(this.#source, this.#source.textless);
    void this.redraw();
  }

  /** Has the worker draw it otherwise, until it is as it is wanted by now. */
  async redraw(): Promise<void> {
    if (this.#isRedrawing) return;
    this.#isRedrawing = true;
    while (!this.#isClosed && !isSame(this.#drawing, drawingOf(this.#host))) {
      this.#drawing = drawingOf(this.#host);
      this.#source = await this.#source.redrawn(this.#drawing);
      if (!this.#isClosed) await this.#replace();
    }
    this.#isRedrawing = false;
  }

  /** Lets go of what was read. */
  close(): void {
    this.#isClosed = true;
    this.#source.close();
  }

  get #isInPlaceOfItself(): boolean {
    const {standing, document, source} = this.#page;
    return (
      standing === 'text' &&
      document?.id === this.#source.document.id &&
      source !== undefined &&
      source !== this.#source
    );
  }

  /** Shows it in the place of what is there, with the same passage in view. */
  async #replace(): Promise<void> {
    const source = this.#source;
    const {id} = source.document;
    const part = partInView(this.#host, id);
    this.#page.clear();
    await this.#page.show(source, source.textless);
    if (part === undefined) return;
    await this.#page.windowed?.bring(part);
    if (source !== this.#source) return;
    this.#host
      .querySelector(`[id="${CSS.escape(domId(id, part))}"]`)
      ?.scrollIntoView({block: 'start'});
  }
}

/** How a text is to be drawn by the settings of its element. */
export function drawingOf({reading, witness, images, headingLevel}: TextSettings): RawDrawing {
  return {reading, witness, images, headingLevel};
}

function isSame(one: RawDrawing, other: RawDrawing): boolean {
  return (
    one.reading === other.reading &&
    one.witness === other.witness &&
    one.images === other.images &&
    one.headingLevel === other.headingLevel
  );
}

/** The first part of the text in view that has a name. */
function partInView(host: Element, documentId: string): string | undefined {
  const start = `${documentId}.`;
  for (const element of host.querySelectorAll('.lectern-chunk [id]')) {
    const {bottom, height} = element.getBoundingClientRect();
    if (bottom > 0 && height > 0 && element.id.startsWith(start)) {
      return element.id.slice(start.length);
    }
  }
  return undefined;
}
