import {html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {DocumentLink, PassageAddress} from '../../core/links/document-link.js';
import {HoverIntent, type HoverPoint} from '../../render/hover-intent.js';
import type {PassagePreview} from '../../state/card-subject.js';
import {followPassage} from '../follow-passage.js';
import {LecternElement} from '../lectern-element.js';
import {lineAt, placeBeside, placeOfLine} from '../place-beside.js';
import {styles} from './lectern-link.styles.js';
import {addressOf, hrefOf} from './link-target.js';
import {renderAside, renderPreview, sayTarget} from './render-preview.js';

/**
 * A link to a document or a passage of one, with a preview of what is there: after a short rest of
 * the pointer, or on keyboard focus. Esc closes the preview; the pointer may move onto it.
 *
 * @element lectern-link
 * @slot - the words of the link; title and passage of the target when there are none
 * @csspart link - the link itself
 * @csspart preview - the preview
 * @csspart aside - words behind the link: how certain it is, or that it leads nowhere
 * @fires lectern-navigate - the link is followed; cancel it to go there yourself
 *
 * @example
 * ```html
 * <lectern-link href="memo.html#memo.p3" document="memo" passage="p3">the memo, ¶ 3</lectern-link>
 * ```
 */
export class LecternLink extends LecternElement {
  static override styles = styles;

  /** Where the link leads when nobody shows the document in place. */
  @property() href = '';

  /** Id of the document it leads to. */
  @property() document = '';

  /** Id of the passage, mention or note in that document; empty for the whole document. */
  @property() passage = '';

  /** What stands there. */
  @property({attribute: false}) preview: PassagePreview | undefined;

  /** The link as the collection resolved it: says how certain it is, and whether it leads nowhere. */
  @property({attribute: false}) link: DocumentLink | undefined;

  /** Show the preview in place, as in a card, instead of a link that opens it. */
  @property({type: Boolean, attribute: 'preview-only', reflect: true}) previewOnly = false;

  @state() private _address: PassageAddress | undefined;

  @state() private _href: string | undefined;

  @query('a') private readonly _anchor: HTMLAnchorElement | null | undefined;

  @query('[popover]') private readonly _popover: HTMLElement | null | undefined;

  readonly #intent: HoverIntent = new HoverIntent({
    open: (_, point) => this.#show(point),
    close: () => this.hidePreview(),
    grace: 250,
  });
  #showing: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#intent.cancel();
    this.hidePreview();
  }

  protected override willUpdate(): void {
    this._address = addressOf(this);
    this._href = hrefOf(this);
  }

  /** Opens the preview at the link, as a pause of the pointer does. */
  showPreview(): void {
    this.#show();
  }

  hidePreview(): void {
    this.#showing?.abort();
    this.#showing = undefined;
  }

  #show(point?: HoverPoint): void {
    const [anchor, popover] = [this._anchor, this._popover];
    if (!anchor || !popover || !this.isConnected || this.#showing) return;
    const showing = new AbortController();
    this.#showing = showing;
    popover.showPopover();
    const stop = placeBeside(popover, placeOfLine(anchor, lineAt(anchor, point)));
    showing.signal.addEventListener('abort', () => {
      stop();
      popover.hidePopover();
    });
    // Before a card or a dialog around the link hears of the key: it closes one thing at a time.
    const options = {capture: true, signal: showing.signal};
    window.addEventListener('keydown', this.#onKey, options);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#intent.cancel();
    this.hidePreview();
  };

  readonly #onOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (this._anchor) this.#intent.over(this._anchor, {x: event.clientX, y: event.clientY});
  };

  readonly #onOut = (): void => this.#intent.out();

  readonly #onFocus = (): void => {
    if (this._anchor?.matches(':focus-visible')) this.#show();
  };

  readonly #onBlur = (): void => {
    this.#intent.cancel();
    this.hidePreview();
  };

  readonly #onClick = (event: MouseEvent): void => {
    this.#onBlur();
    if (!this._address) return;
    const from = this.link?.from.document;
    followPassage(event, this._address, from !== undefined && from !== this._address.document);
  };

  protected override render(): TemplateResult {
    return this.previewOnly ? this.#renderInPlace() : this.#renderLink();
  }

  #renderInPlace(): TemplateResult {
    const {preview, link} = this;
    return html`<div part="preview" class="in-place">
      ${this.#renderAnchor(html`<slot>${sayTarget(preview, link)}</slot>`)}
      ${renderAside(link)} ${preview ? renderPreview(preview, true) : nothing}
    </div>`;
  }

  #renderLink(): TemplateResult {
    const {preview, link} = this;
    return html`${this.#renderAnchor(html`<slot>${sayTarget(preview, link)}</slot>`)}${renderAside(link)}${
      preview && this._href !== undefined
        ? html`<div
            part="preview"
            id="preview"
            role="tooltip"
            popover="manual"
            @pointerenter=${() => this.#intent.hold()}
            @pointerleave=${this.#onOut}
          >
            ${renderPreview(preview, false)}
          </div>`
        : nothing
    }`;
  }

  #renderAnchor(words: TemplateResult): TemplateResult {
    if (this._href === undefined) return html`<span class="nowhere">${words}</span>`;
    const described = this.preview && !this.previewOnly;
    return html`<a
      part="link"
      href=${this._href}
      data-document=${ifDefined(this._address?.document)}
      data-passage=${ifDefined(this._address?.passage)}
      aria-describedby=${described ? 'preview' : nothing}
      @click=${this.#onClick}
      @pointerenter=${this.#onOver}
      @pointerleave=${this.#onOut}
      @focus=${this.#onFocus}
      @blur=${this.#onBlur}
      >${words}</a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-link': LecternLink;
  }
}
