import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {HeaderOnDemand} from '../header-on-demand.js';
import {LecternElement} from '../lectern-element.js';
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
 * @slot loading - words while the file is on its way, in the place of ours
 * @slot error - words about a file that cannot be shown, in the place of ours
 * @slot empty - shown while there is neither a record nor an address of one
 * @slot footer - what is to stand below the record
 * @csspart title - the title of the document
 * @csspart badge - the line that says that the text is a calendar
 * @csspart section - each section
 * @csspart heading - the heading of a section
 * @csspart reference - the reference as printed
 * @csspart own-reference - the reference as the archive writes it
 * @csspart doubt - each doubt about the reference
 * @csspart source-link - each link to a published version
 * @csspart status - the line shown while a file is on its way
 * @csspart progress - how much of it has come
 * @csspart problem - the message when the document cannot be read
 * @csspart retry - the button to try again
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-font-text - face of the record, the host's by default
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-size-large - size of headings
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
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

  readonly #source = new HeaderOnDemand(this);
  readonly #view = new OnDemand(this, lateRecord);
  #header: TeiHeader | undefined;

  protected override willUpdate(): void {
    this.#header = this.#source.read();
    const view = this.#header && this.#view.module;
    if (view) this.wear(view.styles);
  }

  /** Fetches the file of `src` again. */
  reload(): void {
    this.#source.reload();
  }

  /** Complete is a record that can be read, not one that waits for what draws it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#view.arrived()) ? super.getUpdateComplete() : done;
  }

  protected override render(): TemplateResult {
    const view = this.#header && this.#view.module;
    if (this.#header && view) {
      return html`${view.renderRecord(this.#header, {level: this.headingLevel, url: this.url})}
        <slot name="footer"></slot>`;
    }
    const words = {
      failed: msg('This record cannot be shown.'),
      loading: msg('Loading the record…'),
    };
    // What was there before stays there, whatever becomes of the file.
    return html`${this.#source.render(words)}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-record': LecternRecord;
  }
}
