import {msg} from '@lit/localize';
import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CitationStyle} from '../../core/citations/cite-document.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {HeaderSource, headerInForce} from '../../state/header-source.js';
import {OnDemand} from '../on-demand.js';
import type {Citing} from './citing.js';
import {lateCiting} from './late-citing.js';
import {styles} from './lectern-citation.styles.js';

export * from './citation-copy-event.js';

/**
 * How to cite a document or a passage of it: in several styles to copy, in several formats for
 * reference managers. A calendar is said to be one in all of them.
 *
 * @element lectern-citation
 * @slot - shown until there is something to cite
 * @csspart citation - the citation itself
 * @csspart problem - the message when the document cannot be read
 * @cssprop --lectern-font-text - face of the citation, the host's by default
 * @cssprop --lectern-measure - longest line, 34em by default
 * @fires lectern-citation-copy - a citation or an entry was put on the clipboard
 *
 * @example
 * ```html
 * <lectern-citation src="letters/L03324.xml" citation-style="harvard"></lectern-citation>
 * ```
 */
export class LecternCitation extends LitElement {
  static override styles = styles;

  /** The header to cite from. */
  @property({attribute: false}) header: TeiHeader | undefined;

  /** A document of a collection, in the place of `header`. */
  @property({attribute: false}) doc: DocumentRecord | undefined;

  /** Address of a raw TEI document, where neither is given. */
  @property() src = '';

  /** Where the document can be read; by default its own permalink, else this page. */
  @property() url = '';

  /** The passage cited, in words: `¶ 3`. */
  @property() passage = '';

  /** The leaves or pages cited: `l. 62ob.` */
  @property() locus = '';

  /** The day of access, `YYYY-MM-DD`; today by default. */
  @property() accessed = '';

  /** `chicago`, `harvard`, `gost`, `holding` (as the archive writes it) or `short`. */
  @property({attribute: 'citation-style', reflect: true}) citationStyle: CitationStyle = 'chicago';

  readonly #source = new HeaderSource(() => this.requestUpdate());
  readonly #late = new OnDemand(this, lateCiting);
  #citing: Citing | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#source.load(this.#wanted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected) this.#source.load(this.#wanted);
    const header = this.#header;
    const module = header && this.#late.module;
    if (module) this.#citing ??= new module.Citing(this);
    // What was said of the last citation is not true of a new one.
    const anew = changed.has('citationStyle') || changed.has('header') || changed.has('doc');
    this.#citing?.cite(header, anew);
  }

  /** Complete is a citation that can be read, not one that waits for what makes it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#late.arrived()) ? super.getUpdateComplete() : done;
  }

  /** The citation as it stands, for a page that copies it by a button of its own. */
  get citation(): string {
    return this.#citing?.citation ?? '';
  }

  get #wanted(): string {
    return this.header || this.doc ? '' : this.src;
  }

  get #header(): TeiHeader | undefined {
    return headerInForce(this.header, this.doc, this.#source.state);
  }

  protected override render(): TemplateResult {
    if (this.#header && this.#citing) return this.#citing.render();
    const source = this.#source.state;
    if (source.state !== 'failed') return html`<slot></slot>`;
    const {file, line, column, message} = source.problem;
    return html`<div part="problem" role="alert">
      ${msg('This document cannot be cited.')} ${message}
      (${file}, ${msg('line')} ${line}, ${msg('column')} ${column})
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-citation': LecternCitation;
  }
}
