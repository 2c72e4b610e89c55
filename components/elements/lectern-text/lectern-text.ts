import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {Span} from '../../core/tei/span.js';
import {msg} from '../../core/words/msg.js';
import {clearAnnotations} from '../../render/highlights.js';
import type {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {ReaderStore} from '../../state/reader-store.js';
import {adoptTextLayer} from '../../styles/adopt-text-layer.js';
import {LecternElement} from '../lectern-element.js';
import {renderLoad, renderProblems, renderProgressOver} from '../render-load.js';
import {Copying} from './copying.js';
import {styles} from './lectern-text.styles.js';
import {StoreFollower} from './store-follower.js';
import {TextInteractions} from './text-interactions.js';
import {TextLoading} from './text-loading.js';
import {TextOnPage} from './text-on-page.js';
import type {TextTools} from './text-tools.js';

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
 * @csspart progress - how much of the document has come; over the text where one reads already
 * @csspart problem - the message when the document cannot be read
 * @csspart retry - the button to try again
 * @csspart notice - what came of copying a selection of a long text
 * @csspart extract - in print, that it is an extract of a long text
 * @cssprop --lectern-measure - longest line, 34em by default
 * @cssprop --lectern-text-scale - how many times larger than its size the text is
 * @cssprop --lectern-letter-spacing - room between the letters of the text
 * @cssprop --lectern-word-spacing - room between its words
 * @cssprop --lectern-font-text - face of the text, the host's by default
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-rubric - colour of what is written in red
 * @cssprop --lectern-lit - ground of what is pointed at or chosen
 * @cssprop --lectern-person - colour of persons
 * @cssprop --lectern-place - colour of places
 * @cssprop --lectern-organisation - colour of organisations
 * @cssprop --lectern-event - colour of events
 * @cssprop --lectern-date - colour of dates
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-font-code - face of source code
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @cssprop --lectern-text-margin - margins beside the text, in the direction of its lines
 * @fires lectern-document-ready - the text is on screen
 * @fires lectern-find-change - other words are looked for in the text, or none any more
 * @fires lectern-window-change - other parts of a long text are on the page; does not bubble
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

  /** Let readers mark words and keep notes for themselves, in their browser only. */
  @property({type: Boolean, attribute: 'private-notes'}) privateNotes = false;

  /** Level of the document's first heading below which the text's own stand. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 1;

  readonly #own = new ReaderStore();
  readonly #follower: StoreFollower = new StoreFollower(this, this.#own, () => this.#page);
  readonly #page: TextOnPage = new TextOnPage(this, () => this.#onPage());
  readonly #loading = new TextLoading(this, this.#own, this.#page);
  readonly #interactions = new TextInteractions(this);
  readonly #copying = new Copying(this);
  #connection: AbortController | undefined;
  #tools: Promise<TextTools> | undefined;

  /**
   * The document on screen without its tree: header, mentions, and in `hidden` every stretch of
   * text left out of view, with the reason. Undefined until it is known.
   */
  get document(): DocumentRecord | undefined {
    return this.#page.document;
  }

  /** The rendered text. */
  get article(): HTMLElement | undefined {
    return this.#page.article;
  }

  /** Positions of the canonical text on the page; undefined until the text is there. */
  get textMap(): TextMap | undefined {
    return this.#page.map;
  }

  /** The store this text follows: the surrounding reader's, or its own when it stands alone. */
  get store(): ReaderStore {
    return this.#follower.store;
  }

  /** The document in stretches, where it is shown so. */
  get source(): ChunkSource | undefined {
    return this.#page.windowed?.source;
  }

  /** Whether all of the text is on the page: of a long one only what is near the view is. */
  get isWhole(): boolean {
    return this.#page.windowed?.isWhole ?? true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptTextLayer(this.getRootNode());
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    this.#interactions.connect(signal);
    this.#copying.connect(signal);
    this.#page.connect(signal);
    this.#follower.connect(signal);
    this.#loading.connect();
    // Taken off the page with the element, where that was moved.
    this.#follower.paint();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#loading.disconnect();
    clearAnnotations(this);
  }

  protected override async onUnset(root: Document | ShadowRoot, important: boolean): Promise<void> {
    const {adoptTextOutsideLayer} = await import('../../styles/adopt-text-outside-layer.js');
    adoptTextOutsideLayer(root, important);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#loading.follow();
    if (settings.some((name) => changed.has(name))) this.#loading.redraw();
  }

  /** Labels and reasons stand in the text as it is drawn. */
  protected override wordsChanged(): void {
    super.wordsChanged();
    this.#loading.redraw();
  }

  /** Puts all of a long text on the page, e.g. to print it. Gives whether all of it came. */
  async bringAll(
    progress: (there: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<boolean> {
    return (await this.#page.windowed?.bringAll(progress, signal)) ?? true;
  }

  /** Of a text that was put on the page whole, what is far from the view may leave it again. */
  release(): void {
    this.#page.windowed?.release();
  }

  /** Waits until all is here that a card about a part of the page needs. */
  async learnAround(part: Element): Promise<void> {
    await this.#page.windowed?.learnAround(part);
  }

  /** Shows a document that is had in stretches. */
  show(source: ChunkSource): Promise<void> {
    return this.#page.show(source);
  }

  /** Opens the bar that finds words in all of the text, wherever it is, and looks for some. */
  async showFind(words?: string): Promise<void> {
    await (await this.#bringTools()).showFind(words);
  }

  /** Closes it again. */
  async hideFind(): Promise<void> {
    (await this.#tools)?.hideFind();
  }

  /** Opens the list of its divisions and pages, to go to. */
  async showContents(): Promise<void> {
    await (await this.#bringTools()).showContents();
  }

  /** Prints the page with all of the text, and of those beside it in a reader. */
  async print(): Promise<void> {
    await (await this.#bringTools()).print();
  }

  /** Puts words that were found in `source` on the page; they may leave it again. */
  bringSpan(span: Span): Promise<void> {
    return this.#page.bringSpan(span);
  }

  /** Scrolls a part of the document into view and marks it for a moment, once it is on the page. */
  bringIntoView(part: string): Promise<boolean> {
    return this.#page.bringIntoView(part);
  }

  /** Scrolls a part of the document into view and marks it for a moment, if it is on the page. */
  reveal(part: string): boolean {
    return this.#page.reveal(part);
  }

  /** Fetches the file again: that of `src`, or in a reader one that could not be shown. */
  reload(): void {
    this.#loading.reload();
  }

  #onPage(): void {
    this.#follower.repaint();
    // They listen to the keys by which a browser would find in the page and print it.
    if (this.source) void this.#bringTools();
  }

  #bringTools(): Promise<TextTools> {
    this.#tools ??= import('./text-tools.js').then((module) => new module.TextTools(this));
    return this.#tools;
  }

  protected override render(): TemplateResult {
    const {state} = this.#loading;
    const {standing, isTextless} = this.#page;
    const words = {
      failed: msg('This document cannot be shown.'),
      loading: msg('Loading the document…'),
    };
    const isBegun = state.state === 'loading' && standing === 'beginning';
    const isShown = state.state === 'empty' && standing === 'text';
    const empty = msg('This file has no text: there is nothing to read in it.');
    return html`
      ${isBegun ? renderProgressOver(state, words.loading) : nothing}
      ${isBegun || isShown ? nothing : renderLoad(this, state, words)}
      ${renderProblems(this, state)}
      ${isTextless ? html`<slot name="empty"><p part="status">${empty}</p></slot>` : nothing}
      <slot></slot>
      <slot name="footer"></slot>
    `;
  }
}

/** What a text has to be drawn anew for. */
const settings = ['documentId', 'reading', 'witness', 'images'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'lectern-text': LecternText;
  }
}
