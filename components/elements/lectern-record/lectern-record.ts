import {msg} from '@lit/localize';
import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {HeaderSource, headerInForce} from '../../state/header-source.js';
import {OnDemand} from '../on-demand.js';
import {lateRecord} from './late-record.js';
import {styles} from './lectern-record.styles.js';

/**
 * The archival record of a document: where it is kept, with each part of the reference explained,
 * what is doubtful about it, the manuscript as catalogues describe it, who wrote to whom, versions
 * and their makers, rights, how to cite it, how it was encoded, and the rest of the header under its
 * own labels. Nothing a header says is left out.
 *
 * @element lectern-record
 * @slot - shown until there is a record; prerendered content stays until then
 * @csspart title - the title of the document
 * @csspart badge - the line that says that the text is a calendar
 * @csspart section - each section
 * @csspart heading - the heading of a section
 * @csspart reference - the reference as printed
 * @csspart own-reference - the reference as the archive writes it
 * @csspart doubt - each doubt about the reference
 * @csspart source-link - each link to a published version
 * @csspart problem - the message when the document cannot be read
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-font-text - face of the record, the host's by default
 * @fires lectern-citation-copy - a citation was put on the clipboard
 *
 * @example
 * ```html
 * <lectern-record src="letters/L03324.xml"></lectern-record>
 * ```
 */
export class LecternRecord extends LitElement {
  static override styles = styles;

  /** The header to show. */
  @property({attribute: false}) header: TeiHeader | undefined;

  /** A document of a collection, in the place of `header`. */
  @property({attribute: false}) doc: DocumentRecord | undefined;

  /** Address of a raw TEI document, where neither is given. */
  @property() src = '';

  /** The document's permalink, for its citation. */
  @property() url = '';

  /** Level of the title; the sections' headings stand one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private _header: TeiHeader | undefined;

  readonly #source = new HeaderSource(() => this.requestUpdate());
  readonly #view = new OnDemand(this, lateRecord);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#source.load(this.#wanted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.stop();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.isConnected) this.#source.load(this.#wanted);
    this._header = headerInForce(this.header, this.doc, this.#source.state);
  }

  /** Complete is a record that can be read, not one that waits for what draws it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#view.arrived()) ? super.getUpdateComplete() : done;
  }

  get #wanted(): string {
    return this.header || this.doc ? '' : this.src;
  }

  #renderProblem(): TemplateResult {
    const {state} = this.#source;
    if (state.state !== 'failed') return html`<slot></slot>`;
    const {message, file, line, column} = state.problem;
    return html`<div part="problem" role="alert">
      <p><strong>${msg('This record cannot be shown.')}</strong> ${message}</p>
      <p class="explained">${file}, ${msg('line')} ${line}, ${msg('column')} ${column}</p>
    </div>`;
  }

  protected override render(): TemplateResult {
    const view = this._header && this.#view.module;
    if (!this._header || !view) return this.#renderProblem();
    return view.renderRecord(this._header, {level: this.headingLevel, url: this.url});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-record': LecternRecord;
  }
}
