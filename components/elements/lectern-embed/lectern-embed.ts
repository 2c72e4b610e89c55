import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {msg, str} from '../../core/words/msg.js';
import {copyText} from '../copy-text.js';
import {LecternElement} from '../lectern-element.js';
import {
  type EmbedChoice,
  type EmbedOffer,
  elementOf,
  frameAddress,
  frameOf,
  quotationOf,
} from './embed-offer.js';
import {styles} from './lectern-embed.styles.js';

interface Snippet {
  readonly name: string;
  readonly heading: string;
  readonly explained: TemplateResult | string;
  readonly code: string;
  readonly option?: TemplateResult;
  readonly preview?: TemplateResult;
}

/**
 * A dialog with what to paste into another page: the script and an element, a frame, or a link with
 * the reference; for a document, or for a passage of it.
 *
 * @element lectern-embed
 * @csspart dialog - the dialog
 * @csspart snippet - each of the three ways
 * @csspart code - the field with what is to be pasted
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-font-code - face of source code
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-size-large - size of headings
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 *
 * @example
 * ```js
 * const dialog = document.createElement('lectern-embed');
 * dialog.offer = {title: 'Memo', reading: 'https://example.org/read/memo/', …};
 * document.body.append(dialog);
 * dialog.show();
 * ```
 */
export class LecternEmbed extends LecternElement {
  static override styles = styles;

  /** What there is to embed. */
  @property({attribute: false}) offer: EmbedOffer | undefined;

  @state() private _choice: EmbedChoice = {passage: true, withText: false};

  /** What the last button did, in words. */
  @state() private _said = '';

  /** The frame is fetched only when somebody wants to see it. */
  @state() private _previewed = false;

  @state() private _snippets: readonly Snippet[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offer')) {
      this._choice = {passage: this.offer?.passage !== undefined, withText: false};
      this._previewed = false;
      this._said = '';
    }
    this._snippets = this.offer ? this.#snippets(this.offer) : [];
  }

  /** Opens the dialog; the focus goes back to where it was when it is closed. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.renderRoot.querySelector('dialog') ?? undefined;
  }

  #choose(change: Partial<EmbedChoice>): void {
    this._choice = {...this._choice, ...change};
    this._said = '';
  }

  async #copy({name, code}: Snippet): Promise<void> {
    // Emptied first, so that the same words are announced a second time.
    this._said = '';
    await this.updateComplete;
    const dialog = this.#dialog;
    const copied = dialog !== undefined && (await copyText(code, dialog));
    if (!copied) this.#field(name)?.select();
    this._said = copied
      ? msg('Copied')
      : msg('Not copied: this page may not use the clipboard. The text is selected.');
  }

  #field(name: string): HTMLTextAreaElement | undefined {
    const field = this.renderRoot.querySelector(`#${name}-code`);
    return field instanceof HTMLTextAreaElement ? field : undefined;
  }

  #snippets(offer: EmbedOffer): Snippet[] {
    const choice = this._choice;
    const known = offer.script !== undefined;
    return [
      {
        name: 'element',
        heading: msg('As part of the page'),
        explained: known
          ? msg(
              'For pages that may have scripts. The text takes on the look of the page around it.',
            )
          : msg(
              'For pages that may have scripts. The text takes on the look of the page around it. Put lectern.min.js, which is in the package, beside the page.',
            ),
        code: elementOf(offer, choice),
        ...(offer.html ? {option: this.#renderWithText()} : {}),
      },
      ...(offer.frame === undefined
        ? []
        : [
            {
              name: 'frame',
              heading: msg('In a frame'),
              explained: msg(
                'For pages that take HTML but no elements of ours. The last line lets the frame grow to its text; without it, it scrolls.',
              ),
              code: frameOf(offer, choice),
              preview: this.#renderPreview(offer),
            },
          ]),
      {
        name: 'link',
        heading: choice.passage && offer.passage ? msg('As a quotation') : msg('As a link'),
        explained: msg('For any page: the reference, as a link to where the document is read.'),
        code: quotationOf(offer, choice),
        preview: this.#renderQuotation(offer),
      },
    ];
  }

  #renderWithText(): TemplateResult {
    return html`<label class="option"
      ><input
        type="checkbox"
        .checked=${this._choice.withText}
        @change=${() => this.#choose({withText: !this._choice.withText})}
      /><span>${msg('With the text itself, to be read before and without the script')}</span></label
    >`;
  }

  #renderPreview(offer: EmbedOffer): TemplateResult {
    return html`<details
      .open=${this._previewed}
      @toggle=${({target}: Event) => {
        if (target instanceof HTMLDetailsElement && target.open) this._previewed = true;
      }}
    >
      <summary>${msg('Preview')}</summary>
      ${
        this._previewed
          ? html`<iframe
              src=${frameAddress(offer, this._choice)}
              title=${offer.title}
            ></iframe>`
          : nothing
      }
    </details>`;
  }

  #renderQuotation({citation, passage, lang}: EmbedOffer): TemplateResult {
    const quoted = this._choice.passage ? passage : undefined;
    return html`<details>
      <summary>${msg('Preview')}</summary>
      <figure>
        ${
          quoted
            ? html`<blockquote lang=${ifDefined(lang)} dir="auto"><p>${quoted.words}</p></blockquote>`
            : nothing
        }
        <figcaption>${citation}</figcaption>
      </figure>
    </details>`;
  }

  #renderSnippet(snippet: Snippet): TemplateResult {
    const {name, heading, explained, code, option, preview} = snippet;
    return html`<section part="snippet">
      <h3><label for="${name}-code">${heading}</label></h3>
      <p id="${name}-explained">${explained}</p>
      ${option ?? nothing}
      <textarea
        part="code"
        id="${name}-code"
        readonly
        spellcheck="false"
        rows="4"
        dir="ltr"
        aria-describedby="${name}-explained"
        .value=${code}
      ></textarea>
      <button type="button" @click=${() => this.#copy(snippet)} aria-label=${msg(str`Copy: ${heading}`)}>
        ${msg('Copy')}
      </button>
      ${preview ?? nothing}
    </section>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const {offer} = this;
    if (!offer) return nothing;
    const {passage} = offer;
    return html`<dialog part="dialog" aria-labelledby="title">
      <header>
        <h2 id="title">${msg(str`Embed “${offer.title}”`)}</h2>
        <button type="button" class="close" @click=${() => this.close()} aria-label=${msg('Close')}>×</button>
      </header>
      ${
        passage
          ? html`<label class="option"
              ><input
                type="checkbox"
                .checked=${this._choice.passage}
                @change=${() => this.#choose({passage: !this._choice.passage})}
              /><span
                >${msg('Frame and link go to the chosen passage:')} <q dir="auto">${shortened(passage.words)}</q></span
              ></label
            >`
          : nothing
      }
      ${this._snippets.map((snippet) => this.#renderSnippet(snippet))}
      <p role="status">${this._said || nothing}</p>
    </dialog>`;
  }
}

/** In characters: enough to know the passage by. */
const recognisable = 80;

function shortened(words: string): string {
  return words.length > recognisable ? `${words.slice(0, recognisable).trimEnd()}…` : words;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-embed': LecternEmbed;
  }
}
