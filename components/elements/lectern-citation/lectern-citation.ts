import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {RenderedStyle} from '../../core/citations/rendered-style.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {HeaderOnDemand} from '../header-on-demand.js';
import {LecternElement} from '../lectern-element.js';
import {OnDemand} from '../on-demand.js';
import type {Citing} from './citing.js';
import {lateCiting} from './late-citing.js';
import {styles} from './lectern-citation.styles.js';

/**
 * How to cite a document or a passage of it: in several styles to copy, in several formats for
 * reference managers. A calendar is said to be one in all of them.
 *
 * @element lectern-citation
 * @slot - shown until there is something to cite
 * @slot loading - words while the file is on its way, in the place of ours
 * @slot error - words about a file that cannot be cited, in the place of ours
 * @slot empty - shown while there is neither a header nor an address of one
 * @slot footer - what is to stand below the citation
 * @csspart citation - the citation itself
 * @csspart status - the line shown while a file is on its way
 * @csspart progress - how much of it has come
 * @csspart problem - the message when the document cannot be read
 * @csspart retry - the button to try again
 * @cssprop --lectern-font-text - face of the citation, the host's by default
 * @cssprop --lectern-measure - longest line, 34em by default
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-citation-copy - a citation or an entry was put on the clipboard
 * @fires lectern-document-error - the file could not be loaded or read; cancel it to say so yourself
 * @fires lectern-document-retry - the file is to be loaded again; cancel it to see to it yourself
 *
 * @example
 * ```html
 * <lectern-citation src="letters/L03324.xml" citation-style="harvard"></lectern-citation>
 * ```
 */
export class LecternCitation extends LecternElement {
  static override styles = styles;

  /** The header to cite from. */
  @property({attribute: false}) header: TeiHeader | undefined;

  /** A document of a collection, in the place of `header`. */
  @property({attribute: false}) doc: DocumentRecord | undefined;

  /** How the document is cited in styles of CSL, where a site was built with any; `doc` has its own. */
  @property({attribute: false}) citations: readonly RenderedStyle[] = [];

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

  /**
   * `chicago`, `harvard`, `gost`, `holding` (as the archive writes it) or `short`; or a style of CSL
   * that the site was built with, `csl-apa`, and `csl-apa-note` for its note.
   */
  @property({attribute: 'citation-style', reflect: true}) citationStyle = 'chicago';

  readonly #source = new HeaderOnDemand(this);
  readonly #late = new OnDemand(this, lateCiting);
  #citing: Citing | undefined;
  #header: TeiHeader | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const header = this.#source.read();
    this.#header = header;
    const module = header && this.#late.module;
    if (module) {
      this.wear(module.styles);
      this.#citing ??= new module.Citing(this);
    }
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

  /** Fetches the file of `src` again. */
  reload(): void {
    this.#source.reload();
  }

  protected override render(): TemplateResult {
    if (this.#header && this.#citing) {
      return html`${this.#citing.render()}<slot name="footer"></slot>`;
    }
    const words = {
      failed: msg('This document cannot be cited.'),
      loading: msg('Loading the citation…'),
    };
    return html`${this.#source.render(words)}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-citation': LecternCitation;
  }
}
