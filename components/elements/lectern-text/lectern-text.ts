import {ContextConsumer} from '@lit/context';
import {msg} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {domId} from '../../core/tei/identifiers.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {sayProblem, type XmlProblem} from '../../core/xml/xml-problem.js';
import {clearAnnotations, paintAnnotations} from '../../render/highlights.js';
import {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {CardHost} from '../../state/card-host.js';
import {readerContext} from '../../state/context.js';
import {DocumentErrorEvent, DocumentReadyEvent} from '../../state/events.js';
import {addDocument, learnPart} from '../../state/growing.js';
import type {RawDrawing} from '../../state/raw/raw-order.js';
import type {RawSource} from '../../state/raw/raw-source.js';
import {startRaw} from '../../state/raw/start-raw.js';
import {ReaderStore} from '../../state/reader-store.js';
import {adoptTextLayer} from '../../styles/adopt-text-layer.js';
import {awaitedPart} from './fragment.js';
import {styles} from './lectern-text.styles.js';
import {LoadProgress} from './load-progress.js';
import {TextInteractions} from './text-interactions.js';
import {WindowedText} from './windowed-text.js';

/**
 * One document's text: semantic HTML in the light DOM, so that selection, find in page, `#id`
 * links and the host's own styles work on it.
 *
 * @element lectern-text
 * @slot - the text itself; prerendered markup is adopted as it stands
 * @slot loading - shown while the document loads
 * @csspart status - the line shown while loading, or for a file without a text
 * @csspart progress - how much of a text that takes long has come
 * @csspart problem - the message when the document cannot be read
 * @cssprop --lectern-measure - longest line, 34em by default
 * @cssprop --lectern-font-text - face of the text, the host's by default
 * @fires lectern-document-ready - the text is on screen
 * @fires lectern-document-error - the text could not be loaded or read
 * @fires lectern-mention-request - the card of a mention is asked for (cancelable)
 *
 * @example
 * ```html
 * <lectern-text src="letters/L03324.xml"></lectern-text>
 * ```
 */
export class LecternText extends LitElement {
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

  @state() private _problem: XmlProblem | undefined;

  @state() private _loading = false;

  @state() private _textless = false;

  readonly #context = new ContextConsumer(this, {
    context: readerContext,
    subscribe: true,
    callback: () => this.#follow(),
  });
  readonly #interactions = new TextInteractions(this);
  readonly #own = new ReaderStore();
  readonly #progress = new LoadProgress(this);
  readonly #windowed = new WindowedText(this, {
    changed: () => this.#onWindow(),
    learned: (part) => learnPart(this.store, this.#id, part),
  });
  #alone: AbortController | undefined;
  #connection: AbortController | undefined;
  #load: AbortController | undefined;
  #showing: AbortController | undefined;
  /** What is being loaded, or was. */
  #asked = '';
  /** Raw TEI that a worker keeps. */
  #raw: RawSource | undefined;
  #map: TextMap | undefined;
  #drawn = '';
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
    if (this.#raw) this.show(this.#raw);
    else if (this.src && !this.#drawn) this.#startLoad();
    if (this.manifest) this.#openManifest();
    window.addEventListener('hashchange', () => void this.#followFragment(), {
      signal: this.#connection.signal,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#load?.abort();
    this.#alone?.abort();
    this.#progress.end();
    // It may only be moving to another place of the page.
    setTimeout(() => this.isConnected || this.#letGo(), 2000);
    clearAnnotations(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('manifest') && this.manifest && this.hasUpdated) this.#openManifest();
    if (changed.has('src') || changed.has('authority')) {
      // What was set before it stood on a page is being loaded since then.
      if (this.#asked !== this.#order) this.#startLoad();
    } else if (settings.some((name) => changed.has(name))) {
      if (this.#raw && !changed.has('documentId')) void this.#redraw(this.#raw);
      else this.#showDocument();
    }
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
    if (!this.#connection) return;
    this.#showing?.abort();
    this.#showing = new AbortController();
    const signal = AbortSignal.any([this.#connection.signal, this.#showing.signal]);
    this.#document = source.document;
    this.documentId = source.document.id;
    addDocument(this.store, source.document);
    this.#windowed.show(source, this.article, signal);
    this.#onWindow();
    this.dispatchEvent(new DocumentReadyEvent(this.#id));
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
    target.closest('details')?.setAttribute('open', '');
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
        this.renderRoot.append(card);
        return card;
      },
    });
    host.connect(this.#alone.signal);
  }

  /** The last `src` wins: an earlier request is aborted. */
  #startLoad(): void {
    this.#load?.abort();
    this.#letGo();
    this._problem = undefined;
    this._textless = false;
    this.#asked = '';
    if (!this.src || !this.isConnected) return;
    this.#drawn = '';
    this.#asked = this.#order;
    const load = new AbortController();
    this.#load = load;
    this._loading = true;
    this.#progress.begin();
    void this.#loadText(load.signal)
      .catch((error: unknown) => {
        if (load.signal.aborted) return;
        this.fail(notFetched(this.src, `the document could not be read: ${String(error)}`));
      })
      .finally(() => {
        if (this.#load !== load) return;
        this._loading = false;
        this.#progress.end();
      });
  }

  async #loadText(signal: AbortSignal): Promise<void> {
    const {src} = this;
    const start = startRaw(src, signal);
    const {loadRawText} = await import('./raw-text.js');
    if (signal.aborted) return;
    const loaded = await loadRawText(this, {
      src,
      start,
      authority: this.authority.split(/\s+/).filter(Boolean),
      drawing: this.#drawing,
      store: this.#own,
      signal,
      begun: () => {
        this._loading = false;
      },
      progress: (progress) => this.#progress.tell(progress),
    });
    if (signal.aborted) return;
    if (!loaded.ok) {
      this.fail(loaded.problem);
      return;
    }
    if (!loaded.source) return;
    this.#raw = loaded.source;
    this._textless = loaded.source.textless;
    this.show(loaded.source);
  }

  /** Draws a raw text otherwise, with the same passage in view. */
  async #redraw(source: RawSource): Promise<void> {
    const redrawn = await source.redrawn(this.#drawing);
    if (this.#raw !== source) return;
    const part = this.#windowed.partInView;
    this.#showing?.abort();
    this.article?.remove();
    this.#raw = redrawn;
    this.show(redrawn);
    if (part !== undefined) await this.#windowed.bringToTop(part);
  }

  #letGo(): void {
    this.#raw?.close();
    this.#raw = undefined;
  }

  get #order(): string {
    return this.src && `${this.src} ${this.authority}`;
  }

  get #drawing(): RawDrawing {
    const {reading, witness, images, headingLevel} = this;
    return {reading, witness, images, headingLevel};
  }

  /** Says why the document cannot be shown. Nothing half-shown: no text is left behind. */
  fail(problem: XmlProblem): void {
    this.#showing?.abort();
    this.#letGo();
    this.article?.remove();
    this.#drawn = '';
    this.#document = undefined;
    this._problem = problem;
    this.dispatchEvent(new DocumentErrorEvent(sayProblem(problem)));
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

  #openManifest(): void {
    this.#load?.abort();
    const load = new AbortController();
    this.#load = load;
    const file = this.manifest;
    void import('../../state/compiled/compiled-source.js')
      .then(({CompiledSource}) => CompiledSource.open(file, load.signal))
      .then(
        (opened) => {
          if (load.signal.aborted) return;
          if (opened.ok) this.show(opened.value);
          else if (!this.article) this.fail(notFetched(file, opened.message));
        },
        () => undefined,
      );
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
    if (this.#drawn === key) return;
    this.#drawn = key;
    const {drawWithin} = await import('../../state/draw-within.js');
    if (this.#drawn !== key) return;
    const {fragment, record} = drawWithin(text, this.store.state, {
      reading: this.reading,
      witness: this.witness,
      images: this.images,
      headingLevel: this.headingLevel,
    });
    this.article?.remove();
    this.append(fragment);
    this.#document = record;
    this.#map = undefined;
    this._problem = undefined;
    this._textless = text.warnings.some(({code}) => code === 'no-text');
    this.#settle();
  }

  #repaint(): void {
    this.#paint();
    this.#light(this.store.state.lit);
  }

  #settle(): void {
    this.#repaint();
    this.dispatchEvent(new DocumentReadyEvent(this.#id));
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
    return html`
      ${this.#progress.render()}
      ${
        this._loading
          ? html`<slot name="loading"><p part="status" role="status">${msg('Loading the document…')}</p></slot>`
          : nothing
      }
      ${
        this._problem
          ? html`<slot name="error"
              ><div part="problem" role="alert">
                <p><strong>${msg('This document cannot be shown.')}</strong></p>
                <p>${this._problem.message}</p>
                <p class="place">${this._problem.file}, ${msg('line')} ${this._problem.line}, ${msg('column')} ${this._problem.column}</p>
              </div></slot
            >`
          : nothing
      }
      ${this._textless ? html`<p part="status">${msg('This file has no text: there is nothing to read in it.')}</p>` : nothing}
      <slot></slot>
    `;
  }
}

function notFetched(file: string, message: string): XmlProblem {
  return {severity: 'error', code: 'not-read', message, file, line: 1, column: 1};
}

/** What a text has to be drawn anew for. */
const settings = ['documentId', 'reading', 'witness', 'images'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'lectern-text': LecternText;
  }
}
