import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {type LoadedCollection, loadDocument} from '../../state/late-load.js';
import {asLoaded, type Loaded} from '../../state/loaded.js';
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
import {noText, type TextSettings} from './text-settings.js';

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
    if (loaded && 'chunk' in loaded) void this.#page.show(loaded);
    else if (loaded && 'redraw' in loaded) loaded.show();
  }

  disconnect(): void {
    const loaded = this.#loaded;
    if (!loaded || !('redraw' in loaded)) return;
    // A worker that keeps a text is not kept for a text that was taken away.
    setTimeout(() => {
      if (this.#text.isConnected || this.#loaded !== loaded) return;
      loaded.close();
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
    if (this.#loaded && 'redraw' in this.#loaded) void this.#loaded.redraw();
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
        store: this.#own,
        page: this.#page,
        request,
      });
      // A text that gives way to another before it was shown keeps no worker.
      request.signal.addEventListener('abort', () => {
        if (loaded.ok && loaded.value !== this.#loaded) closed(loaded.value);
      });
      return loaded;
    }
    if (manifest === this.#wanted) {
      const {CompiledSource} = await import('../../state/compiled/compiled-source.js');
      const opened = await CompiledSource.open(manifest, {
        ...request,
        lower: this.#text.headingLevel - 1,
      });
      return opened.ok ? opened : asLoaded(opened.message, manifest);
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
    closed(before);
    this.#loaded = value;
    if (value && 'chunk' in value) {
      void this.#page.show(value);
    } else if (value && 'redraw' in value) {
      value.show();
    } else if (value && 'index' in value) {
      const {index, texts} = value;
      const [document] = texts.values();
      if (document) this.#text.documentId = document.id;
      this.#own.update({...noText, index, texts, panes: [...texts.keys()]});
    } else if (value) {
      const {store, documentId: id} = this.#text;
      // Under the collection's id, which is not the file's own where two files share one.
      store.update({texts: new Map(store.state.texts).set(id, {...value, id})});
      this.#source.follow('');
      this.#loaded = undefined;
    } else if (before) {
      this.#own.update(noText);
      this.#page.clear();
    }
  }
}

/** Ends the worker of a text that has one. */
function closed(loaded: LoadedText | undefined): void {
  if (loaded && 'redraw' in loaded) loaded.close();
}
