import {msg} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {calendarNotice} from '../../core/tei/calendar-notice.js';
import '../lectern-citation/lectern-citation-define.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {ManuscriptRecord, TeiHeader} from '../../core/tei/tei-header.js';
import {HeaderSource, headerInForce} from '../../state/header-source.js';
import {styles} from './lectern-record.styles.js';
import {renderCorrespondence, renderDate} from './render-correspondence.js';
import {isDescribed, renderDescription} from './render-description.js';
import {renderFields} from './render-fields.js';
import {renderReference} from './render-reference.js';
import {renderChanges, renderRights, renderVersions} from './render-versions.js';

/**
 * The archival record of a document: where it is kept, with each part of the reference explained,
 * what is doubtful about it, who wrote to whom, hands, versions and their makers, rights, how to
 * cite it, and the rest of the header under its own labels.
 *
 * @element lectern-record
 * @slot - shown until there is a record; prerendered content stays until then
 * @csspart title - the title of the document
 * @csspart badge - the line that says that the text is a calendar
 * @csspart section - each section
 * @csspart heading - the heading of a section
 * @csspart reference - the reference as printed
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

  get #wanted(): string {
    return this.header || this.doc ? '' : this.src;
  }

  #renderSection(heading: string, content: unknown): TemplateResult {
    return html`<section part="section">
      <div part="heading" role="heading" aria-level=${this.headingLevel + 1}>${heading}</div>
      ${content}
    </section>`;
  }

  #renderManuscripts(records: readonly ManuscriptRecord[]): TemplateResult[] {
    return records.map(
      (record) => html`
        ${this.#renderSection(msg('Where it is kept'), renderReference(record))}
        ${isDescribed(record) ? this.#renderSection(msg('Document, copies and hands'), renderDescription(record)) : nothing}
      `,
    );
  }

  #renderHead({title, titles, genre}: TeiHeader): TemplateResult {
    const subtitles = titles.filter(({type, text}) => type === 'sub' && text !== title);
    return html`
      <div part="title" role="heading" aria-level=${this.headingLevel} dir="auto">${title}</div>
      ${subtitles.map(({text}) => html`<p class="subtitle">${text}</p>`)}
      ${genre === 'calendar' ? html`<p part="badge">${calendarNotice()}</p>` : nothing}
    `;
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
    const header = this._header;
    if (!header) return this.#renderProblem();
    const {manuscripts, correspondence, correspondenceContext, abstract, changes, fields} = header;
    const letter = correspondence.length + correspondenceContext.length > 0;
    const rights = header.licences.length > 0 || header.availability !== undefined;
    return html`
      ${this.#renderHead(header)}
      ${header.date ? this.#renderSection(msg('Date'), html`<p>${renderDate(header.date)}</p>`) : nothing}
      ${this.#renderManuscripts(manuscripts)}
      ${letter ? this.#renderSection(msg('Correspondence'), renderCorrespondence(header)) : nothing}
      ${
        abstract
          ? this.#renderSection(
              msg('Abstract'),
              paragraphsOf(header).map((paragraph) => html`<p dir="auto">${paragraph}</p>`),
            )
          : nothing
      }
      ${this.#renderSection(msg('Versions and their makers'), renderVersions(header))}
      ${rights ? this.#renderSection(msg('Rights'), renderRights(header)) : nothing}
      ${this.#renderSection(
        msg('How to cite it'),
        html`<lectern-citation .header=${header} url=${this.url}></lectern-citation>`,
      )}
      ${changes.length > 0 ? this.#renderSection(msg('Revision history'), renderChanges(header)) : nothing}
      ${
        fields.length > 0
          ? html`<section part="section">
              <details>
                <summary>${msg('The whole header of the file')}</summary>
                ${renderFields(fields)}
              </details>
            </section>`
          : nothing
      }
    `;
  }
}

/** The abstract; that the text is a calendar has been said by the badge. */
function paragraphsOf({abstract = '', genre}: TeiHeader): string[] {
  const paragraphs = abstract.split('\n');
  const [first = ''] = paragraphs;
  const said = genre === 'calendar' && /^calendar\b/i.test(first) && paragraphs.length > 1;
  return said ? paragraphs.slice(1) : paragraphs;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-record': LecternRecord;
  }
}
