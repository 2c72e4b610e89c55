import {ContextConsumer} from '@lit/context';
import {msg} from '@lit/localize';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {domId} from '../../core/tei/identifiers.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {clearAnnotations, paintAnnotations} from '../../render/highlights.js';
import {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {CardHost} from '../../state/card-host.js';
import {readerContext} from '../../state/context.js';
import {DocumentReadyEvent} from '../../state/events.js';
import {addDocument, learnPart} from '../../state/growing.js';
import {type LoadedCollection, loadCollection, loadDocument} from '../../state/late-load.js';
import {asLoaded, type Loaded} from '../../state/loaded.js';
import {ReaderStore} from '../../state/reader-store.js';
import {type LoadRequest, SourceLoad} from '../../state/source-load.js';
import {adoptTextLayer} from '../../styles/adopt-text-layer.js';
import {exportParts} from '../../styles/nested-parts.js';
import {addressList} from '../address-list.js';
import {LecternElement} from '../lectern-element.js';
import {renderLoad, renderProblems} from '../render-load.js';
import {awaitedPart} from './fragment.js';
import {styles} from './lectern-text.styles.js';
import {TextInteractions} from './text-interactions.js';
import {WindowedText} from './windowed-text.js';

/**
 * One document's text: semantic HTML in the light DOM, so that selection, find in page, `#id`
 * links and the host's own styles work on it.
 *
 * @element lectern-text
 * @slot - the text itself; prerendered markup is adopted as it stands
 * @slot loading - words while the document is on its way, in the place of ours
 * @slot error - words about a document that cannot be shown, in the place of ours
 * @slot empty - shown while there is no `src`, or for a file without a text
 * @slot footer - what is to stand below the text
 * @csspart status - the line shown while loading, or for a file without a text
 * @csspart progress - how much of the document has come
 * @csspart problem - the message when the document cannot be read
 * @csspart retry - the button to try again
 * @cssprop --lectern-measure - longest line, 34em by default
 * @cssprop --lectern-font-text - face of the text, the host's by default
 * @fires lectern-document-ready - the text is on screen
 * @fires lectern-document-error - a file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the file is to be loaded again; cancel it to see to it yourself
 * @fires lectern-mention-request - a card is asked for; cancel it to show one of your own
 * @fires lectern-mention-leave - the pointer left what the card is about
 * @fires lectern-card-close - the card was closed
 * @fires lectern-navigate - a link in the card is followed; cancel it to go there yourself
 *
 * @example
 * ```html
 * <lectern-text src="letters/L03324.xml"></lectern-text>
 * ```
 */
export class LecternText extends LecternElement {
  static override styles = styles;

  /** Address of a raw TEI document. */
  @property() src = '';

  /** Address of the manifest of a compiled document: its text is fetched as far as it is read. */
  @property() manifest = '';

  /** Addresses of authority files its pointers lead to, parted by white space. */
  @property() authority = '';

  /** Id of a document of the surrounding reader's collection. */
  @property({attribute: 'document-id', reflect: true}) documentId = '';

  /** Which member of a `choice` is read: the source's own or the editor's. */
  @property() reading: 'diplomatic' | 'normalised' = 'diplomatic';

  /** Id of the witness whose readings are shown where the apparatus names it. */
  @property() witness = '';

  /** Load the images of `graphic`; off, they are links. */
  @property({type: Boolean}) images = false;

  /** Level of the document's first heading below which the text's own stand. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 1;

  /** There is a text on the page that is known. */
  @state() private _shown = false;

  @state() private _textless = false;

  readonly #context = new ContextConsumer(this, {
    context: readerContext,
    subscribe: true,
    callback: () => this.#follow(),
  });
  readonly #interactions = new TextInteractions(this);
  readonly #own = new ReaderStore();
  readonly #windowed = new WindowedText(this, {
    changed: () => this.#onWindow(),
    learned: (part) => learnPart(this.store, this.#id, part),
  });
  #alone: AbortController | undefined;
  #connection: AbortController | undefined;
  readonly #source = new SourceLoad(this, (request) => this.#load(request));
  #loaded: LoadedText | undefined;
  #map: TextMap | undefined;
  #drawn: Drawn | undefined;
  #document: DocumentRecord | undefined;

  /**
   * The document on screen without its tree: header, mentions, and in `hidden` every stretch of
   * text left out of view, with the reason. Undefined until it is known.
   */
  get document(): DocumentRecord | undefined {
    return this.#document;
  }

  /** The rendered text. */
  get article(): HTMLElement | undefined {
    return this.querySelector<HTMLElement>(':scope > article.lectern-document') ?? undefined;
  }

  /** Positions of the canonical text on the page; undefined until the text is there. */
  get textMap(): TextMap | undefined {
    const article = this.article;
    if (!this.#map && article && this.#document && this.#windowed.isLearned) {
      this.#map = new TextMap(article, this.#document.hidden);
    }
    return this.#map;
  }

  /** The store this text follows: the surrounding reader's, or its own when it stands alone. */
  get store(): ReaderStore {
    return this.#context.value ?? this.#own;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptTextLayer(this.getRootNode());
    this.#connection = new AbortController();
    this.#interactions.connect(this.#connection.signal);
    this.#follow();
    this.#awaitReader();
    if (this.#loaded && 'chunk' in this.#loaded) this.show(this.#loaded);
    // Taken off the page with the element, where that was moved.
    this.#paint();
    window.addEventListener('hashchange', () => void this.#followFragment(), {
      signal: this.#connection.signal,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#alone?.abort();
    clearAnnotations(this);
  }

  protected override async onUnset(root: Document | ShadowRoot): Promise<void> {
    const {adoptTextOutsideLayer} = await import('../../styles/adopt-text-outside-layer.js');
    adoptTextOutsideLayer(root);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.follow(this.#wanted);
    this.#take();
    if (settings.some((name) => changed.has(name))) this.#showDocument();
  }

  /** The document in stretches, where it is shown so. */
  get source(): ChunkSource | undefined {
    return this.#windowed.source;
  }

  /** Whether all of the text is on the page: of a long one only what is near the view is. */
  get isWhole(): boolean {
    return this.#windowed.isWhole;
  }

  /** Puts all of a long text on the page, e.g. to print it. Gives whether all of it came. */
  bringAll(progress: (there: number, of: number) => void, signal: AbortSignal): Promise<boolean> {
    return this.#windowed.bringAll(progress, signal);
  }

  /** Of a text that was put on the page whole, what is far from the view may leave it again. */
  release(): void {
    this.#windowed.release();
  }

  /** Waits until all is here that a card about a part of the page needs. */
  learnAround(part: Element): Promise<void> {
    return this.#windowed.learnAround(part);
  }

  /** Shows a document that is had in stretches. */
  show(source: ChunkSource): void {
    const signal = this.#connection?.signal;
    if (!signal) return;
    if (this.#drawn) this.#clear();
    this.#document = source.document;
    this.documentId = source.document.id;
    addDocument(this.store, source.document);
    this.#windowed.show(source, this.article, signal);
    this.#map = undefined;
    this.#settle();
    void this.#followFragment();
  }

  /** Scrolls a part of the document into view and marks it for a moment, once it is on the page. */
  async bringIntoView(part: string): Promise<boolean> {
    if (this.reveal(part)) return true;
    await this.#windowed.bring(part);
    return this.reveal(part);
  }

  /** Scrolls a part of the document into view and marks it for a moment, if it is on the page. */
  reveal(part: string): boolean {
    const target = this.article?.querySelector(`[id="${CSS.escape(domId(this.#id, part))}"]`);
    if (!target) return false;
    for (let fold = target.closest('details'); fold; fold = foldAround(fold)) fold.open = true;
    target.scrollIntoView({block: 'center'});
    target.setAttribute('data-arrived', '');
    setTimeout(() => target.removeAttribute('data-arrived'), 2500);
    return true;
  }

  get #id(): string {
    return this.documentId || this.#document?.id || '';
  }

  /** A reader around prerendered text may be defined later than the text: then it is asked again. */
  #awaitReader(): void {
    const reader = this.closest('lectern-reader');
    if (!reader?.matches(':not(:defined)')) return;
    void customElements.whenDefined('lectern-reader').then(() => {
      if (this.isConnected) this.#context.hostConnected();
    });
  }

  /** Listens to the store in force, and draws what it already has. */
  #follow(): void {
    const signal = this.#connection?.signal;
    if (!signal || signal.aborted) return;
    const store = this.store;
    store.subscribe((now, before) => {
      if (store !== this.store) return;
      if (now.index !== before.index || now.texts !== before.texts) this.#showDocument();
      if (now.index !== before.index) this.#paint();
      if (now.index !== before.index || now.panes !== before.panes) this.requestUpdate();
      if (now.lit !== before.lit) this.#light(now.lit);
    }, signal);
    this.#showDocument();
    this.#alone?.abort();
    if (!this.#context.value) this.#standAlone();
  }

  /** Outside a reader the text brings a card of its own, loaded when it is first asked for. */
  #standAlone(): void {
    this.#alone = new AbortController();
    const host = new CardHost(this, {
      store: this.#own,
      loadCard: async () => {
        await import('../lectern-card/lectern-card-define.js');
        const card = document.createElement('lectern-card');
        card.setAttribute('exportparts', exportParts('card'));
        this.renderRoot.append(card);
        return card;
      },
    });
    host.connect(this.#alone.signal);
  }

  /** Fetches the file again: that of `src`, or in a reader one that could not be shown. */
  reload(): void {
    this.#source.reload();
  }

  /** What is to be loaded: `src`, or in a reader the file of a pane that nothing fills yet. */
  get #wanted(): string {
    if (this.src) return `${this.src}\n${this.authority}`;
    // What is compiled is the source's own reading; another has to be drawn from the XML.
    const asInSource = this.reading === 'diplomatic' && !this.witness;
    if (this.manifest && asInSource) return this.manifest;
    const {index, texts, panes, addressOf} = this.store.state;
    const record = index?.document(this.documentId);
    if (!record || !addressOf || !panes.includes(record.id) || texts.has(record.id)) return '';
    return asInSource && this.article && !this.#drawn ? '' : addressOf(record.file);
  }

  async #load(request: LoadRequest): Promise<Loaded<LoadedText>> {
    if (this.src) {
      return loadCollection([this.src], {...request, authority: addressList(this.authority)});
    }
    if (this.manifest === this.#wanted) {
      const {CompiledSource} = await import('../../state/compiled/compiled-source.js');
      const opened = await CompiledSource.open(this.manifest, {
        ...request,
        lower: this.headingLevel - 1,
      });
      return opened.ok ? opened : asLoaded(opened.message, this.manifest);
    }
    const {index, addressOf} = this.store.state;
    const file = index?.document(this.documentId)?.file ?? '';
    const loaded = await loadDocument(addressOf?.(file) ?? file, {...request, file});
    return loaded.ok ? {ok: true, value: loaded.document} : loaded;
  }

  /** Hands what has come to the store, which has it drawn; takes what came before off the page. */
  #take(): void {
    const {value} = this.#source;
    if (this.#source.state.state === 'loading' || value === this.#loaded) return;
    const before = this.#loaded;
    this.#loaded = value;
    if (value && 'chunk' in value) {
      this.show(value);
    } else if (value && 'index' in value) {
      const [document] = value.texts.values();
      if (document) this.documentId = document.id;
      this.#own.update({index: value.index, texts: value.texts, panes: [...value.texts.keys()]});
    } else if (value) {
      const {store, documentId: id} = this;
      // Under the collection's id, which is not the file's own where two files share one.
      store.update({texts: new Map(store.state.texts).set(id, {...value, id})});
      this.#source.follow('');
      this.#loaded = undefined;
    } else if (before) {
      this.#own.update({index: undefined, texts: undefined});
      this.#clear();
    }
  }

  /** Nothing half-shown: no text is left behind by a file that is not there any more. */
  #clear(): void {
    this.#windowed.stop();
    this.article?.remove();
    this.#drawn = undefined;
    this.#document = undefined;
    this._textless = false;
    this._shown = false;
  }

  #showDocument(): void {
    const {index, texts} = this.store.state;
    const record = index?.document(this.#id);
    const text = texts.get(this.#id);
    if (text) void this.#draw(text);
    else if (record && this.article?.dataset.document === record.id) this.#adopt(record);
  }

  /** Prerendered text is kept as it stands; only what is known of it is new. */
  #adopt(record: DocumentRecord): void {
    if (this.#document === record) return;
    const isNew = this.#document?.id !== record.id;
    this.#document = record;
    this.#map = undefined;
    if (isNew) this.#settle();
    else this.#repaint();
  }

  /** The address may lead to a part of the text that is not on the page yet. */
  async #followFragment(): Promise<void> {
    const part = awaitedPart(this.#id);
    if (part !== undefined) await this.bringIntoView(part);
  }

  #onWindow(): void {
    this.#map = undefined;
    this.#repaint();
  }

  async #draw(text: TeiDocument): Promise<void> {
    const key = [text.id, this.reading, this.witness, this.images].join(' ');
    if (this.#drawn?.text === text && this.#drawn.key === key) return;
    const drawn = {text, key};
    this.#drawn = drawn;
    const {drawWithin} = await import('../../state/draw-within.js');
    if (this.#drawn !== drawn) return;
    const {fragment, record} = drawWithin(text, this.store.state, {
      reading: this.reading,
      witness: this.witness,
      images: this.images,
      headingLevel: this.headingLevel,
    });
    this.#windowed.stop();
    this.article?.remove();
    this.append(fragment);
    this.#document = record;
    this.#map = undefined;
    this._textless = text.warnings.some(({code}) => code === 'no-text');
    this.#settle();
  }

  #settle(): void {
    this._shown = true;
    this.#repaint();
    this.dispatchEvent(new DocumentReadyEvent(this.#id));
  }

  #repaint(): void {
    this.#paint();
    this.#light(this.store.state.lit);
  }

  #paint(): void {
    const map = this.textMap;
    const {index} = this.store.state;
    if (map && index) paintAnnotations(this, this.#id, index.annotationsOf(this.#id), map);
  }

  /** Marks every mention of the entities that are lit: an attribute, so that it can be outlined too. */
  #light(entities: readonly string[]): void {
    for (const mention of this.querySelectorAll('[data-lit]')) mention.removeAttribute('data-lit');
    for (const id of entities) {
      for (const mention of this.querySelectorAll(`[data-entity~="${CSS.escape(id)}"]`)) {
        mention.setAttribute('data-lit', '');
      }
    }
  }

  protected override render(): TemplateResult {
    const {state} = this.#source;
    const words = {
      failed: msg('This document cannot be shown.'),
      loading: msg('Loading the document…'),
    };
    const empty = msg('This file has no text: there is nothing to read in it.');
    return html`
      ${state.state === 'empty' && this._shown ? nothing : renderLoad(this, state, words)}
      ${renderProblems(this, state)}
      ${this._textless ? html`<slot name="empty"><p part="status">${empty}</p></slot>` : nothing}
      <slot></slot>
      <slot name="footer"></slot>
    `;
  }
}

/** The next fold outwards, of this text or of the page around it. */
function foldAround(fold: Element): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}

/** What comes of a load: a collection of one's own, the text of a pane, or one in stretches. */
type LoadedText = LoadedCollection | TeiDocument | ChunkSource;

/** What stands on the page, and how it was read. */
interface Drawn {
  readonly text: TeiDocument;
  readonly key: string;
}

/** What a text has to be drawn anew for. */
const settings = ['documentId', 'reading', 'witness', 'images'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'lectern-text': LecternText;
  }
}
