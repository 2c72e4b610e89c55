import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {calendarNotice} from '../../core/tei/calendar-notice.js';
import {withoutFields} from '../../core/tei/header-fields.js';
import '../lectern-citation/lectern-citation-define.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {HeaderField, TeiHeader} from '../../core/tei/tei-header.js';
import {HeaderLoad} from '../../state/header-load.js';
import {LecternElement} from '../lectern-element.js';
import {renderLoad} from '../render-load.js';
import {type HeaderParts, partsOf} from './header-parts.js';
import {styles} from './lectern-record.styles.js';
import {renderChanges} from './render-changes.js';
import {renderCorrespondence, renderDate} from './render-correspondence.js';
import {renderRows, renderUnderHeading} from './render-fields.js';
import {identifiedIn} from './render-identifier.js';
import {renderLeftOver} from './render-left-over.js';
import {renderManuscript} from './render-manuscript.js';
import {renderReference} from './render-reference.js';
import {renderRights, renderVersions, versionsAmong} from './render-versions.js';
import type {Telling} from './telling.js';

/**
 * The archival record of a document: where it is kept, with each part of the reference explained,
 * what is doubtful about it, the manuscript as catalogues describe it, who wrote to whom, versions
 * and their makers, rights, how to cite it, how it was encoded, and the rest of the header under its
 * own labels. Nothing a header says is left out.
 *
 * @element lectern-record
 * @slot - shown until there is a record; prerendered content stays until then
 * @slot loading - words while the file is on its way, in the place of ours
 * @slot error - words about a file that cannot be shown, in the place of ours
 * @slot empty - shown while there is neither a record nor an address of one
 * @slot footer - what is to stand below the record
 * @csspart title - the title of the document
 * @csspart badge - the line that says that the text is a calendar
 * @csspart section - each section
 * @csspart heading - the heading of a section
 * @csspart reference - the reference as printed
 * @csspart doubt - each doubt about the reference
 * @csspart source-link - each link to a published version
 * @csspart status - the line shown while a file is on its way
 * @csspart progress - how much of it has come
 * @csspart problem - the message when the document cannot be read
 * @csspart retry - the button to try again
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-font-text - face of the record, the host's by default
 * @fires lectern-citation-copy - a citation was put on the clipboard
 * @fires lectern-document-error - the file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the file is to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-record src="letters/L03324.xml"></lectern-record>
 * ```
 */
export class LecternRecord extends LecternElement {
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

  readonly #source = new HeaderLoad(this);

  protected override willUpdate(): void {
    this._header = this.#source.read();
  }

  /** Fetches the file of `src` again. */
  reload(): void {
    this.#source.reload();
  }

  #renderSection(heading: string, content: unknown): TemplateResult {
    return html`<section part="section">
      <div part="heading" role="heading" aria-level=${this.headingLevel + 1}>${heading}</div>
      ${content}
    </section>`;
  }

  #renderSections(heading: string, contents: readonly unknown[]): TemplateResult | typeof nothing {
    return contents.length > 0 ? this.#renderSection(heading, contents) : nothing;
  }

  #renderManuscripts(
    {manuscripts: records}: TeiHeader,
    {manuscripts}: HeaderParts,
    telling: Telling,
  ): TemplateResult[] {
    const versions = new Set(versionsAmong(manuscripts));
    return manuscripts.map((whole, index) => {
      const [description = {element: whole.element}] = withoutFields([whole], versions);
      const record = records[index];
      const identified = record && identifiedIn(description, record);
      return html`
        ${record ? this.#renderSection(msg('Where it is kept'), renderReference(record)) : nothing}
        ${
          withoutFields([description], identified ?? new Set()).length > 0
            ? this.#renderSection(
                msg('Manuscript description'),
                renderManuscript(description, telling, identified),
              )
            : nothing
        }
      `;
    });
  }

  #renderHead({title, titles, genre}: TeiHeader): TemplateResult {
    const subtitles = titles.filter(({type, text}) => type === 'sub' && text !== title);
    return html`
      <div part="title" role="heading" aria-level=${this.headingLevel} dir="auto">${title}</div>
      ${subtitles.map(({text}) => html`<p class="subtitle">${text}</p>`)}
      ${genre === 'calendar' ? html`<p part="badge">${calendarNotice()}</p>` : nothing}
    `;
  }

  /** What was there before stays there, whatever becomes of the file. */
  #renderLoad(): TemplateResult {
    const words = {
      failed: msg('This record cannot be shown.'),
      loading: msg('Loading the record…'),
    };
    return html`${renderLoad(this, this.#source.state, words)}<slot></slot>`;
  }

  protected override render(): TemplateResult {
    const header = this._header;
    if (!header) return this.#renderLoad();
    const parts = partsOf(header);
    const telling: Telling = {
      labels: header.labels ?? {},
      language: header.language,
      level: this.headingLevel + 1,
    };
    const rows = (fields: readonly HeaderField[]) =>
      fields.map((field) => html`<div class="group">${renderUnderHeading(field, telling)}</div>`);
    return html`
      ${this.#renderHead(header)}
      ${header.date ? this.#renderSection(msg('Date'), html`<p>${renderDate(header.date)}</p>`) : nothing}
      ${this.#renderManuscripts(header, parts, telling)}
      ${this.#renderSections(msg('Correspondence'), renderCorrespondence(parts.correspondence, telling))}
      ${this.#renderSections(msg('Abstract'), rows(parts.abstracts))}
      ${this.#renderSection(msg('Versions and their makers'), renderVersions(header, parts, telling))}
      ${parts.rights.length > 0 ? this.#renderSection(msg('Rights'), renderRights(parts.rights, telling)) : nothing}
      ${this.#renderSection(
        msg('How to cite it'),
        html`<lectern-citation .header=${header} url=${this.url}></lectern-citation>`,
      )}
      ${this.#renderSections(msg('The document'), rows(parts.profile))}
      ${this.#renderSections(msg('How it was encoded'), rows(parts.encoding))}
      ${this.#renderSections(
        msg('Revision history'),
        parts.revisions.map((one) => renderChanges(one, telling)),
      )}
      ${
        parts.others.length > 0
          ? this.#renderSection(msg('Also in the header'), renderRows(parts.others, telling))
          : nothing
      }
      ${renderLeftOver(header.fields, telling)}
      <slot name="footer"></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-record': LecternRecord;
  }
}
