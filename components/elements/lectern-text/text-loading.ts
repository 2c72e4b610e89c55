import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {type LoadedCollection, loadDocument} from '../../state/late-load.js';
import type {Loaded} from '../../state/loaded.js';
import type {RawDrawing} from '../../state/raw/raw-order.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {
  type LoadHost,
  type LoadRequest,
  type LoadState,
  SourceLoad,
} from '../../state/source-load.js';
import {addressList} from '../address-list.js';
import type {RawText} from './raw-text.js';
import type {TextOnPage} from './text-on-page.js';
import type {TextSettings} from './text-settings.js';

/** What is needed of the element whose text is loaded. */
interface LoadingText extends LoadHost, TextSettings {
  readonly src: string;
  readonly manifest: string;
  readonly authority: string;
  documentId: string;
  readonly store: ReaderStore;
}

/**
 * What comes of a load: a collection of one's own, the text of a pane, one in stretches, or one that
 * a worker has read.
 */
type LoadedText = LoadedCollection | TeiDocument | ChunkSource | RawText;

/** After so many milliseconds off the page a text is not being moved any more. */
const moving = 2000;

/** Loads the text of an element and hands it to its store and its page. */
export class TextLoading {
  readonly #text: LoadingText;
  readonly #own: ReaderStore;
  readonly #page: TextOnPage;
  readonly #source: SourceLoad<LoadedText>;
  #loaded: LoadedText | undefined;
  #isRedrawing = false;

  /** @param own the store of a text that stands alone */
  constructor(text: LoadingText, own: ReaderStore, page: TextOnPage) {
    this.#text = text;
    this.#own = own;
    this.#page = page;
    this.#source = new SourceLoad<LoadedText>(text, (request) => this.#load(request));
  }

  get state(): LoadState<unknown> {
    return this.#source.state;
  }

  connect(): void {
    if (this.#page.standing === 'beginning') return;
    const loaded = this.#loaded;
    if (loaded && 'chunk' in loaded) this.#page.show(loaded);
    else if (loaded && 'edition' in loaded) this.#page.show(loaded.source, loaded.source.textless);
  }

  disconnect(): void {
    const loaded = this.#loaded;
    if (!loaded || !('edition' in loaded)) return;
    // A worker that keeps a text is not kept for a text that was taken away.
    setTimeout(() => {
      if (this.#text.isConnected || this.#loaded !== loaded) return;
      loaded.source.close();
      this.#loaded = undefined;
      this.#source.follow('');
      this.#page.clear();
    }, moving);
  }

  /** Loads what is wanted and not loaded yet, and shows what has come. */
  follow(): void {
    this.#source.follow(this.#wanted);
    this.#take();
  }

  reload(): void {
    this.#source.reload();
  }

  /** Shows the text as the settings of its element now have it. */
  redraw(): void {
    if (this.#loaded && 'edition' in this.#loaded) void this.#redraw();
    else this.#page.showDocument();
  }

  /** What is to be loaded: `src`, or in a reader the file of a pane that nothing fills yet. */
  get #wanted(): string {
    const {src, authority, manifest, reading, witness, documentId, store} = this.#text;
    if (src) return `${src}\n${authority}`;
    // What is compiled is the source's own reading; another has to be drawn from the XML.
    const asInSource = reading === 'diplomatic' && !witness;
    if (manifest && asInSource) return manifest;
    const {index, texts, panes, addressOf} = store.state;
    const record = index?.document(documentId);
    if (!record || !addressOf || !panes.includes(record.id) || texts.has(record.id)) return '';
    return asInSource && this.#page.article && !this.#page.isDrawn ? '' : addressOf(record.file);
  }

  async #load(request: LoadRequest): Promise<Loaded<LoadedText>> {
    const {src, authority, manifest, documentId, store} = this.#text;
    if (src) {
      const {loadText} = await import('./load-text.js');
      const loaded = await loadText(this.#text, {
        src,
        authority: addressList(authority),
        drawing: this.#drawing,
        store: this.#own,
        page: this.#page,
        request,
      });
      // A text that gives way to another before it was shown keeps no worker.
      request.signal.addEventListener('abort', () => {
        if (!loaded.ok || !('edition' in loaded.value)) return;
        if (this.#loaded !== loaded.value) loaded.value.source.close();
      });
      return loaded;
    }
    if (manifest === this.#wanted) {
      const {CompiledSource} = await import('../../state/compiled/compiled-source.js');
      const opened = await CompiledSource.open(manifest, request.signal);
      if (opened.ok) return opened;
      const place = {file: manifest, line: 1, column: 1};
      return {
        ok: false,
        problem: {severity: 'error', code: 'not-read', message: opened.message, ...place},
      };
    }
    const {index, addressOf} = store.state;
    const file = index?.document(documentId)?.file ?? '';
    const loaded = await loadDocument(addressOf?.(file) ?? file, {...request, file});
    return loaded.ok ? {ok: true, value: loaded.document} : loaded;
  }

  /** Hands what has come to the store, which has it drawn; takes what came before off the page. */
  #take(): void {
    const {value} = this.#source;
    if (this.#source.state.state === 'loading' || value === this.#loaded) return;
    const before = this.#loaded;
    if (before && 'edition' in before) before.source.close();
    this.#loaded = value;
    if (value && 'chunk' in value) {
      this.#page.show(value);
    } else if (value && 'edition' in value) {
      this.#takeRaw(value, before);
    } else if (value && 'index' in value) {
      const {index, texts} = value;
      const [document] = texts.values();
      if (document) this.#text.documentId = document.id;
      this.#own.update({...nothing, index, texts, panes: [...texts.keys()]});
    } else if (value) {
      const {store, documentId: id} = this.#text;
      // Under the collection's id, which is not the file's own where two files share one.
      store.update({texts: new Map(store.state.texts).set(id, {...value, id})});
      this.#source.follow('');
      this.#loaded = undefined;
    } else if (before) {
      this.#own.update(nothing);
      this.#page.clear();
    }
  }

  #takeRaw(raw: RawText, before: LoadedText | undefined): void {
    const {source, edition} = raw;
    this.#own.update({...nothing, edition, panes: [source.document.id]});
    const isSame =
      before && 'edition' in before && before.source.document.id === source.document.id;
    if (isSame && this.#page.standing === 'text') void this.#page.replace(source, source.textless);
    else this.#page.show(source, source.textless);
    void this.#redraw();
  }

  /** Has the worker draw a raw text otherwise, until it is as it is wanted by now. */
  async #redraw(): Promise<void> {
    if (this.#isRedrawing) return;
    this.#isRedrawing = true;
    try {
      for (let raw = this.#outdated; raw; raw = this.#outdated) {
        const drawing = this.#drawing;
        const source = await raw.source.redrawn(drawing);
        if (this.#loaded !== raw) continue;
        raw.source = source;
        raw.drawing = drawing;
        await this.#page.replace(source, source.textless);
      }
    } finally {
      this.#isRedrawing = false;
    }
  }

  /** The raw text on the page, if it is to be drawn otherwise. */
  get #outdated(): RawText | undefined {
    const loaded = this.#loaded;
    if (!loaded || !('edition' in loaded)) return undefined;
    const {reading, witness, images, headingLevel} = loaded.drawing;
    const now = this.#drawing;
    const isAsWanted =
      reading === now.reading &&
      witness === now.witness &&
      images === now.images &&
      headingLevel === now.headingLevel;
    return isAsWanted ? undefined : loaded;
  }

  get #drawing(): RawDrawing {
    const {reading, witness, images, headingLevel} = this.#text;
    return {reading, witness, images, headingLevel};
  }
}

/** What a store of one's own has while it has no text. */
const nothing = {
  index: undefined,
  texts: undefined,
  edition: undefined,
  partial: undefined,
} as const;
