import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DocumentLink, PassageAddress} from '../../core/links/document-link.js';
import type {PassagePreview} from '../../state/card-subject.js';
import {followPassage} from '../follow-passage.js';
import {InlineElement} from '../inline-element.js';
import {OnDemand} from '../on-demand.js';
import {latePreview} from './late-preview.js';
import {styles} from './lectern-link.styles.js';
import type {LinkPreview} from './link-preview.js';
import {addressOf, hrefOf} from './link-target.js';
import {renderAside, sayTarget} from './say-link.js';

/**
 * A link to a document or a passage of one, with a preview of what is there: after a short rest of
 * the pointer, or on keyboard focus. Esc closes the preview; the pointer may move onto it.
 *
 * @element lectern-link
 * @slot - the words of the link; title and passage of the target when there are none
 * @csspart link - the link itself
 * @csspart preview - the preview
 * @csspart aside - words behind the link: how certain it is, or that it leads nowhere
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @fires lectern-navigate - the link is followed; cancel it to go there yourself
 *
 * @example
 * ```html
 * <lectern-link href="memo.html#memo.p3" document="memo" passage="p3">the memo, ¶ 3</lectern-link>
 * ```
 */
export class LecternLink extends InlineElement {
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

  readonly #late = new OnDemand(this, latePreview);
  #preview: LinkPreview | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hidePreview();
  }

  protected override willUpdate(): void {
    this._address = addressOf(this);
    this._href = hrefOf(this);
    const module = this.preview && this.#late.module;
    if (module) this.#preview ??= new module.LinkPreview(this);
  }

  /** Complete is a link whose preview can be opened. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#late.arrived()) ? super.getUpdateComplete() : done;
  }

  /** Opens the preview at the link, as a pause of the pointer does. */
  showPreview(): void {
    this.#preview?.show();
  }

  hidePreview(): void {
    this.#preview?.dismiss();
  }

  readonly #onOver = (event: PointerEvent): void => {
    if (event.currentTarget instanceof Element) this.#preview?.over(event.currentTarget, event);
  };

  readonly #onOut = (): void => this.#preview?.out();

  readonly #onFocus = (event: FocusEvent): void => {
    const {currentTarget} = event;
    if (currentTarget instanceof Element && currentTarget.matches(':focus-visible')) {
      this.showPreview();
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    this.hidePreview();
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
      ${renderAside(link)} ${preview && this.#preview?.render(preview, true)}
    </div>`;
  }

  #renderLink(): TemplateResult {
    const {preview, link} = this;
    const words = html`<slot>${sayTarget(preview, link)}</slot>`;
    return html`${this.#renderAnchor(words)}${renderAside(link)}${
      preview && this._href !== undefined ? this.#preview?.render(preview, false) : nothing
    }`;
  }

  #renderAnchor(words: TemplateResult): TemplateResult {
    if (this._href === undefined) return html`<span class="nowhere">${words}</span>`;
    const described = this.#preview && this.preview && !this.previewOnly;
    return html`<a
      part="link"
      href=${this._href}
      data-document=${this._address?.document ?? nothing}
      data-passage=${this._address?.passage ?? nothing}
      aria-describedby=${described ? 'preview' : nothing}
      @click=${this.#onClick}
      @pointerenter=${this.#onOver}
      @pointerleave=${this.#onOut}
      @focus=${this.#onFocus}
      @blur=${this.hidePreview}
      >${words}</a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-link': LecternLink;
  }
}
