import {msg, str} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {
  type CitationStyle,
  citationStyles,
  citeDocument,
} from '../../core/citations/cite-document.js';
import type {CiteOptions} from '../../core/citations/cited-document.js';
import {type DirectionRun, directionRuns} from '../../core/citations/direction-runs.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {HeaderSource, headerInForce} from '../../state/header-source.js';
import {copyText} from '../copy-text.js';
import {downloadText} from '../download-text.js';
import {type CitationFormat, citationFormats} from './citation-formats.js';
import {styles} from './lectern-citation.styles.js';

/** A reader copied a citation, or an entry for a reference manager. */
export class CitationCopyEvent extends Event {
  constructor(
    readonly text: string,
    /** A citation style, or the name of a format. */
    readonly form: string,
  ) {
    super('lectern-citation-copy', {bubbles: true, composed: true});
  }
}

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

  @state() private _citation = '';

  /** What the last button did, in words. */
  @state() private _said = '';

  readonly #source = new HeaderSource(() => this.requestUpdate());

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
    const style = citationStyles.includes(this.citationStyle) ? this.citationStyle : 'chicago';
    this._citation = header ? citeDocument(header, {style, ...this.#options(header)}) : '';
    // What was said of the last citation is not true of a new one.
    if (changed.has('citationStyle') || changed.has('header') || changed.has('doc'))
      this._said = '';
  }

  /** The citation as it stands, for a page that copies it by a button of its own. */
  get citation(): string {
    return this._citation;
  }

  get #wanted(): string {
    return this.header || this.doc ? '' : this.src;
  }

  get #header(): TeiHeader | undefined {
    return headerInForce(this.header, this.doc, this.#source.state);
  }

  #options({publication}: TeiHeader): CiteOptions {
    const permalink = publication.some((line) => /^https?:\/\/\S+$/.test(line));
    const page = globalThis.location?.href.replace(/#.*$/, '') ?? '';
    const url = this.url || (permalink || !/^https?:/.test(page) ? '' : page);
    const accessed = this.accessed || today();
    return {
      accessed,
      ...(url && {url}),
      ...(this.passage && {passage: this.passage}),
      ...(this.locus && {locus: this.locus}),
    };
  }

  readonly #chooseStyle = (event: Event): void => {
    const {target} = event;
    if (!(target instanceof HTMLSelectElement)) return;
    const chosen = citationStyles.find((style) => style === target.value);
    if (chosen) this.citationStyle = chosen;
  };

  readonly #copyCitation = (): void => {
    void this.#copy(this._citation, this.citationStyle, msg('Citation copied'));
  };

  async #copy(text: string, form: string, said: string): Promise<void> {
    // Emptied first, so that the same words are announced a second time.
    this._said = '';
    await this.updateComplete;
    const copied = await copyText(text, this.renderRoot);
    if (copied) this.dispatchEvent(new CitationCopyEvent(text, form));
    else this.#selectCitation();
    this._said = copied ? said : msg('Not copied: this page may not use the clipboard');
  }

  /** So that the reader's own copy command takes it. */
  #selectCitation(): void {
    const text = this.renderRoot.querySelector('[part="citation"]');
    if (text) getSelection()?.selectAllChildren(text);
  }

  #write(format: CitationFormat): string {
    const header = this.#header;
    return header ? format.write(header, this.#options(header)) : '';
  }

  #renderFormat(format: CitationFormat): TemplateResult {
    const {name, ending, type} = format;
    const copy = () => void this.#copy(this.#write(format), name, msg(str`${name} copied`));
    const download = () => downloadText(this.#write(format), `citation.${ending}`, type);
    return html`<li>
      <span>${name}</span>
      <button type="button" @click=${copy} aria-label=${msg(str`Copy ${name}`)}>${msg('Copy')}</button>
      <button type="button" @click=${download} aria-label=${msg(str`Download ${name}`)}>${msg('Download')}</button>
    </li>`;
  }

  protected override render(): TemplateResult {
    const source = this.#source.state;
    if (!this.#header) {
      if (source.state !== 'failed') return html`<slot></slot>`;
      const {file, line, column, message} = source.problem;
      return html`<div part="problem" role="alert">
        ${msg('This document cannot be cited.')} ${message}
        (${file}, ${msg('line')} ${line}, ${msg('column')} ${column})
      </div>`;
    }
    const styleNames: Readonly<Record<CitationStyle, string>> = {
      chicago: msg('Chicago'),
      harvard: msg('Harvard'),
      gost: msg('GOST R 7.0.5'),
      holding: msg('As the archive writes it'),
      short: msg('Short reference'),
    };
    return html`
      <div class="bar">
        <label
          >${msg('Citation style')}
          <select @change=${this.#chooseStyle}>
            ${citationStyles.map(
              (style) =>
                html`<option value=${style} .selected=${style === this.citationStyle}>${styleNames[style]}</option>`,
            )}
          </select>
        </label>
        <button type="button" @click=${this.#copyCitation}>${msg('Copy citation')}</button>
        <span role="status">${this._said || nothing}</span>
      </div>
      <p part="citation" dir="ltr">${directionRuns(this._citation).map(renderRun)}</p>
      <details>
        <summary>${msg('For reference managers')}</summary>
        <ul>
          ${citationFormats.map((format) => this.#renderFormat(format))}
        </ul>
      </details>
    `;
  }
}

/** The words around are the reader's, whatever script a name or a title is in. */
function renderRun({text, rightToLeft}: DirectionRun): TemplateResult | string {
  return rightToLeft ? html`<bdi dir="rtl">${text}</bdi>` : text;
}

/** The reader's own day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-citation': LecternCitation;
  }
  interface HTMLElementEventMap {
    'lectern-citation-copy': CitationCopyEvent;
  }
}
