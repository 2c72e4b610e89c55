import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {charactersOf} from '../../core/tei/hidden-groups.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import type {Verification} from '../../state/verify-text.js';
import {LecternElement} from '../lectern-element.js';
import type {LecternText} from '../lectern-text/lectern-text.js';
import {styles} from './lectern-shown.styles.js';
import {renderGeneric, renderHidden, renderWarnings} from './render-lists.js';

/**
 * What of a document is shown: how many characters, what is out of view and why, what has no rule
 * of its own, what is odd about the file. A button has the browser read the file by itself and
 * compares every character.
 *
 * @element lectern-shown
 * @csspart figures - the characters, shown and hidden
 * @csspart verdict - the outcome of the comparison
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 *
 * @example
 * ```html
 * <lectern-text id="letter" src="letter.xml"></lectern-text>
 * <lectern-shown for="letter"></lectern-shown>
 * ```
 */
export class LecternShown extends LecternElement {
  static override styles = styles;

  /** Id of the `lectern-text` it speaks of, in the same page or shadow root. */
  @property() for = '';

  /** The `lectern-text` itself; goes before `for`. */
  @property({attribute: false}) text?: LecternText;

  /** Address of the TEI file, for texts that were prerendered from it; else the text's own `src`. */
  @property() source = '';

  @state() private _document: DocumentRecord | undefined;

  @state() private _verification: Verification | 'running' | undefined;

  #connection: AbortController | undefined;
  #followed: LecternText | undefined;
  #run: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#run?.abort();
    this.#followed = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') || changed.has('text')) this.#follow();
  }

  /** Reads the file anew, in the browser's own way, and compares it with the page. */
  async verify(): Promise<Verification> {
    const text = this.#followed;
    const article = text?.article;
    const address = this.source || text?.src;
    if (!article || !this._document || !address) {
      return {state: 'unknown', reason: msg('no text is on the page yet')};
    }
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this._verification = 'running';
    const {verifyText} = await import('../../state/verify-text.js');
    const found = await verifyText(address, article, this._document.hidden, run.signal);
    if (!run.signal.aborted) this._verification = found;
    return found;
  }

  get #target(): LecternText | undefined {
    const root = this.getRootNode();
    if (this.text || !this.for || !(root instanceof Document || root instanceof ShadowRoot)) {
      return this.text;
    }
    const wanted = `lectern-text[id="${CSS.escape(this.for)}"]`;
    return root.querySelector<LecternText>(wanted) ?? undefined;
  }

  /** Another way of reading hides other words: the figures follow the text. */
  #follow(): void {
    const text = this.#target;
    if (text === this.#followed) return;
    this.#connection?.abort();
    this.#followed = text;
    this._document = text?.document;
    if (!text) return;
    this.#connection = new AbortController();
    const follow = (): void => {
      this._document = text.document;
      this._verification = undefined;
    };
    const {signal} = this.#connection;
    text.addEventListener('lectern-document-ready', follow, {signal});
    text.addEventListener('lectern-document-error', follow, {signal});
  }

  protected override render(): TemplateResult | typeof nothing {
    const document = this._document;
    if (!document) return nothing;
    const hidden = charactersOf(document.hidden);
    return html`
      <dl part="figures">
        <dt>${msg('Characters in the source')}</dt>
        <dd>${document.characters.toLocaleString(wordsLocale())}</dd>
        <dt>${msg('Shown')}</dt>
        <dd>${(document.characters - hidden).toLocaleString(wordsLocale())}</dd>
        <dt>${msg('Out of view')}</dt>
        <dd>${hidden.toLocaleString(wordsLocale())}</dd>
      </dl>
      ${renderHidden(document, (part) => this.#followed?.reveal(part))} ${renderGeneric(document)}
      ${renderWarnings(document)}
      <p>
        <button type="button" ?disabled=${this._verification === 'running'} @click=${() => void this.verify()}>
          ${msg('Compare with the file')}
        </button>
      </p>
      <div part="verdict" role="status" data-state=${this.#state}>${this.#renderVerdict()}</div>
    `;
  }

  get #state(): string {
    return typeof this._verification === 'object' ? this._verification.state : '';
  }

  #renderVerdict(): TemplateResult | string | typeof nothing {
    const found = this._verification;
    if (found === undefined) return nothing;
    if (found === 'running') return msg('Reading the file…');
    switch (found.state) {
      case 'whole':
        return counted(
          str`Nothing is lost: the ${found.characters} {character|characters} that this browser reads in the file are all here, in order.`,
        );
      case 'different':
        return msg(str`The page and the file differ ${found.difference}.`);
      case 'unknown':
        return msg(str`No comparison: ${found.reason}.`);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-shown': LecternShown;
  }
}
