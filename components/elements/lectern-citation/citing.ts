import {html, nothing, type TemplateResult} from 'lit';
import {type CitationFormat, citationFormats} from '../../core/citations/citation-formats.js';
import {
  type CitationStyle,
  citationStyles,
  citeDocument,
} from '../../core/citations/cite-document.js';
import type {CiteOptions} from '../../core/citations/cited-document.js';
import {type DirectionRun, directionRuns} from '../../core/citations/direction-runs.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import {copyText} from '../copy-text.js';
import {downloadText} from '../download-text.js';
import {CitationCopyEvent} from './citation-copy-event.js';

export {styles} from './citing.styles.js';

/** What the element was told, and what its citation stands on. */
interface CitingElement extends EventTarget {
  readonly url: string;
  readonly passage: string;
  readonly locus: string;
  readonly accessed: string;
  citationStyle: CitationStyle;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** The citation of one element: its words, its buttons, and what the last of them did. */
export class Citing {
  readonly #element: CitingElement;
  #header: TeiHeader | undefined;
  #citation = '';
  /** What the last button did, in words. */
  #said = '';

  constructor(element: CitingElement) {
    this.#element = element;
  }

  get citation(): string {
    return this.#citation;
  }

  /** @param anew it is another citation than the last one */
  cite(header: TeiHeader | undefined, anew: boolean): void {
    this.#header = header;
    const style = citationStyles.find((each) => each === this.#element.citationStyle) ?? 'chicago';
    this.#citation = header ? citeDocument(header, {style, ...this.#options(header)}) : '';
    if (anew) this.#said = '';
  }

  #options({publication}: TeiHeader): CiteOptions {
    const {url: given, passage, locus, accessed} = this.#element;
    const permalink = publication.some((line) => /^https?:\/\/\S+$/.test(line));
    const page = globalThis.location?.href.replace(/#.*$/, '') ?? '';
    const url = given || (permalink || !/^https?:/.test(page) ? '' : page);
    return {
      accessed: accessed || today(),
      ...(url && {url}),
      ...(passage && {passage}),
      ...(locus && {locus}),
    };
  }

  readonly #chooseStyle = (event: Event): void => {
    const {target} = event;
    if (!(target instanceof HTMLSelectElement)) return;
    const chosen = citationStyles.find((style) => style === target.value);
    if (chosen) this.#element.citationStyle = chosen;
  };

  readonly #copyCitation = (): void => {
    void this.#copy(this.#citation, this.#element.citationStyle, msg('Citation copied'));
  };

  async #copy(text: string, form: string, said: string): Promise<void> {
    // Emptied first, so that the same words are announced a second time.
    this.#say('');
    await this.#element.updateComplete;
    const copied = await copyText(text, this.#element.renderRoot);
    if (copied) this.#element.dispatchEvent(new CitationCopyEvent(text, form));
    else this.#selectCitation();
    this.#say(copied ? said : msg('Not copied: this page may not use the clipboard'));
  }

  #say(words: string): void {
    this.#said = words;
    this.#element.requestUpdate();
  }

  /** So that the reader's own copy command takes it. */
  #selectCitation(): void {
    const text = this.#element.renderRoot.querySelector('[part="citation"]');
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

  render(): TemplateResult {
    const {citationStyle} = this.#element;
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
                html`<option value=${style} .selected=${style === citationStyle}>${styleNames[style]}</option>`,
            )}
          </select>
        </label>
        <button type="button" @click=${this.#copyCitation}>${msg('Copy citation')}</button>
        <span role="status">${this.#said || nothing}</span>
      </div>
      <p part="citation" dir="ltr">${directionRuns(this.#citation).map(renderRun)}</p>
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
