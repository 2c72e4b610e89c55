import type {DocumentRecord} from '../../core/collection/collection.js';
import {domId} from '../../core/tei/dom-id.js';
import type {Span} from '../../core/tei/span.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {DocumentReadyEvent, WindowChangeEvent} from '../../state/events.js';
import type {ReaderStore} from '../../state/reader-store.js';
import type {TextSettings} from './text-settings.js';
import type {WindowedText} from './windowed-text.js';

/** What is needed of the element whose text it is. */
interface PageHost extends HTMLElement, TextSettings {
  documentId: string;
  readonly store: ReaderStore;
  requestUpdate(): void;
}

/** What was drawn from the tree of a document, and how it was read. */
interface Drawn {
  readonly text: TeiDocument;
  readonly key: string;
}

/** The text of one document in the light DOM of its element, whole or as far as it is needed. */
export class TextOnPage {
  readonly #host: PageHost;
  readonly #changed: () => void;
  #connection: AbortSignal | undefined;
  #standing: 'nothing' | 'beginning' | 'text' = 'nothing';
  #isTextless = false;
  #document: DocumentRecord | undefined;
  #map: TextMap | undefined;
  #drawn: Drawn | undefined;
  #source: ChunkSource | undefined;
  #windowed: WindowedText | undefined;
  /** Ends when the document that is had in stretches is on the page. */
  #showing: Promise<void> | undefined;

  /** @param changed other parts of the text are on the page, or other things are known of it */
  constructor(host: PageHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  connect(signal: AbortSignal): void {
    this.#connection = signal;
    window.addEventListener('hashchange', () => void this.#followFragment(true), {signal});
  }

  get id(): string {
    return this.#host.documentId || this.#document?.id || '';
  }

  /** What is known of the document on the page; undefined until all of it is there to be known. */
  get document(): DocumentRecord | undefined {
    return this.#document;
  }

  get article(): HTMLElement | undefined {
    return this.#host.querySelector<HTMLElement>(':scope > article.lectern-document') ?? undefined;
  }

  /** Positions of the canonical text on the page; undefined until the text is there. */
  get map(): TextMap | undefined {
    const {article} = this;
    if (!this.#map && article && this.#document && this.#windowed?.isLearned !== false) {
      this.#map = new TextMap(article, this.#document.hidden);
    }
    return this.#map;
  }

  /** Whether there is a text that is known, or the beginning of one of which the rest is to come. */
  get standing(): 'nothing' | 'beginning' | 'text' {
    return this.#standing;
  }

  /** The document holds no text at all. */
  get isTextless(): boolean {
    return this.#isTextless;
  }

  /** Whether the text was drawn from the tree of a document, and is not prerendered. */
  get isDrawn(): boolean {
    return this.#drawn !== undefined;
  }

  /** The document in stretches, where it is shown so. */
  get windowed(): WindowedText | undefined {
    return this.#windowed;
  }

  /** What the stretches on the page are of. */
  get source(): ChunkSource | undefined {
    return this.#source;
  }

  /** Makes room for the beginning of a text of which the rest is to come. */
  begin(): void {
    this.clear();
    this.#standing = 'beginning';
    this.#host.requestUpdate();
  }

  /** Shows a document that is had in stretches; its beginning may be on the page already. */
  show(source: ChunkSource, isTextless = false): Promise<void> {
    this.#showing = this.#show(source, isTextless);
    return this.#showing;
  }

  async #show(source: ChunkSource, isTextless: boolean): Promise<void> {
    if (this.#drawn || (this.#source && this.#source !== source)) this.clear();
    this.#source = source;
    // A page with whole texts needs nothing of what follows the view.
    const {WindowedText} = await import('./windowed-text.js');
    const connection = this.#connection;
    if (this.#source !== source || !connection || connection.aborted) return;
    const host = this.#host;
    const {id} = source.document;
    this.#isTextless = isTextless;
    host.documentId = id;
    this.#windowed ??= new WindowedText(host, () => this.#onWindow());
    this.#windowed.show(source, this.article, connection);
    // The store may know all of the document already; its stretches are not learned then.
    this.#document = host.store.state.index?.document(id) ?? source.document;
    this.#map = undefined;
    this.#settle();
  }

  /** Nothing half-shown: no text is left behind by a file that is not there any more. */
  clear(): void {
    this.#windowed?.stop();
    this.article?.remove();
    this.#source = undefined;
    this.#drawn = undefined;
    this.#document = undefined;
    this.#map = undefined;
    this.#isTextless = false;
    this.#standing = 'nothing';
  }

  /** Shows what the store has of the document. */
  showDocument(): void {
    const {index, texts} = this.#host.store.state;
    const record = index?.document(this.id);
    const text = texts.get(this.id);
    if (text) void this.#draw(text);
    else if (record && this.article?.dataset.document === record.id) this.#adopt(record);
  }

  /** Scrolls a part of the document into view and marks it for a moment, once it is on the page. */
  async bringIntoView(part: string): Promise<boolean> {
    if (this.reveal(part)) return true;
    await this.#showing;
    await this.#windowed?.bring(part);
    return this.reveal(part);
  }

  /** Puts a stretch of the text on the page, by the positions of `ChunkRuns`. */
  async bringSpan(span: Span): Promise<void> {
    await this.#showing;
    await this.#windowed?.bringSpan(span);
  }

  /** Scrolls a part of the document into view and marks it for a moment, if it is on the page. */
  reveal(part: string): boolean {
    const target = this.article?.querySelector(`[id="${CSS.escape(domId(this.id, part))}"]`);
    if (!target) return false;
    for (let fold = target.closest('details'); fold; fold = foldAround(fold)) fold.open = true;
    scrollTo(target);
    target.setAttribute('data-arrived', '');
    setTimeout(() => target.removeAttribute('data-arrived'), 2500);
    return true;
  }

  async #draw(text: TeiDocument): Promise<void> {
    const {reading, witness, images, headingLevel, store} = this.#host;
    const key = [text.id, reading, witness, images, headingLevel, wordsLocale()].join(' ');
    if (this.#drawn?.text === text && this.#drawn.key === key) return;
    const drawn = {text, key};
    this.#drawn = drawn;
    const {drawWithin} = await import('../../state/draw-within.js');
    if (this.#drawn !== drawn) return;
    const options = {reading, witness, images, headingLevel};
    const {fragment, record} = drawWithin(text, store.state, options);
    this.#windowed?.stop();
    this.article?.remove();
    this.#host.append(fragment);
    this.#source = undefined;
    this.#document = record;
    this.#map = undefined;
    this.#isTextless = text.warnings.some(({code}) => code === 'no-text');
    this.#settle();
  }

  /** Prerendered text is kept as it stands; only what is known of it is new. */
  #adopt(record: DocumentRecord): void {
    if (this.#document === record || this.#standing === 'beginning') return;
    const isNew = this.#document?.id !== record.id;
    this.#document = record;
    this.#map = undefined;
    if (isNew) this.#settle();
    else this.#changed();
  }

  #settle(): void {
    this.#standing = 'text';
    this.#isTextless ||= this.#windowed?.isWhole !== false && isBlank(this.article);
    this.#host.requestUpdate();
    this.#changed();
    this.#host.dispatchEvent(new DocumentReadyEvent(this.id));
    void this.#followFragment();
  }

  /** The address may lead to a part of the text that is not on the page yet. */
  async #followFragment(anew = false): Promise<void> {
    if (location.hash === '') return;
    const {followAddress} = await import('./follow-directive.js');
    await followAddress(this, anew);
  }

  #onWindow(): void {
    this.#map = undefined;
    this.#changed();
    this.#host.dispatchEvent(new WindowChangeEvent());
  }
}

/** The next fold outwards, of this text or of the page around it. */
function foldAround(fold: Element): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}

/** Where the host lays text out only when it comes near, WebKit knows no place for it at first. */
function scrollTo(target: Element): void {
  const scroll = (): void => target.scrollIntoView({block: 'center'});
  scroll();
  if (target.checkVisibility({contentVisibilityAuto: true})) return;
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** A file may be in an edition before anybody has transcribed it. */
function isBlank(article: HTMLElement | undefined): boolean {
  return article?.textContent?.trim() === '' && !article.querySelector('img');
}
