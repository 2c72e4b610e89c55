import {html, nothing, type TemplateResult} from 'lit';
import {type CitationFormat, citationFormats} from '../../core/citations/citation-formats.js';
import {
  type CitationStyle,
  citationStyles,
  citeDocument,
} from '../../core/citations/cite-document.js';
import {citeInStyle} from '../../core/citations/cite-in-style.js';
import type {CiteOptions} from '../../core/citations/cited-document.js';
import {accessDay} from '../../core/citations/phrases.js';
import {
  plainReference,
  type Reference,
  type RenderedStyle,
} from '../../core/citations/rendered-style.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import {copyRichText, type RichText} from '../copy-rich-text.js';
import {copyText} from '../copy-text.js';
import {downloadText} from '../download-text.js';
import {referenceHtml} from '../reference-html.js';
import {renderDamaged} from '../render-damaged.js';
import {renderReference} from '../render-reference.js';
import {today} from '../today.js';
import {CitationCopyEvent} from './citation-copy-event.js';

export {styles} from './citing.styles.js';

/** What the element was told, and what its citation stands on. */
interface CitingElement extends EventTarget {
  readonly url: string;
  readonly passage: string;
  readonly locus: string;
  readonly accessed: string;
  /** A style of ours, or one of CSL: `csl-apa`, `csl-apa-note`. */
  citationStyle: string;
  readonly citations: readonly RenderedStyle[];
  readonly doc: DocumentRecord | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** A style of CSL in one of its forms, with what it makes of the document. */
interface StyledChoice {
  readonly value: string;
  readonly label: string;
  readonly reference: Reference;
}

/** The citation of one element: its words, its buttons, and what the last of them did. */
export class Citing {
  readonly #element: CitingElement;
  #header: TeiHeader | undefined;
  #citation: Reference = [];
  #styled: readonly StyledChoice[] = [];
  /** What the last button did, in words. */
  #said = '';

  constructor(element: CitingElement) {
    this.#element = element;
  }

  get citation(): string {
    return plainReference(this.#citation);
  }

  /** @param anew it is another citation than the last one */
  cite(header: TeiHeader | undefined, anew: boolean): void {
    this.#header = header;
    const {citationStyle: chosen} = this.#element;
    this.#styled = header ? this.#inStyles(header) : [];
    const own = citationStyles.find((each) => each === chosen) ?? 'chicago';
    const styled = this.#styled.find(({value}) => value === chosen);
    if (styled) this.#citation = styled.reference;
    else if (header) {
      this.#citation = [citeDocument(header, {style: own, ...this.#options(header)})];
    } else this.#citation = [];
    if (anew) this.#said = '';
  }

  /** The styles of CSL that the site was built with, each in the forms that it has. */
  #inStyles(header: TeiHeader): StyledChoice[] {
    const {url, accessed, passage, locus} = this.#options(header);
    const address = url ?? header.publication.find((line) => /^https?:\/\/\S+$/.test(line));
    const {doc, citations} = this.#element;
    return (doc?.citations ?? citations).flatMap((style) => {
      const {citation, entry} = citeInStyle(style, header, {
        ...(address && {address}),
        ...(accessed && {accessed: accessDay(accessed)}),
        ...(passage && {passage}),
        ...(locus && {locus}),
      });
      const {id, title, isFootnote} = style;
      const form = isFootnote ? msg(str`${title}, note`) : msg(str`${title}, in the text`);
      return [
        ...(entry ? [{value: `csl-${id}`, label: title, reference: entry}] : []),
        ...(citation ? [{value: `csl-${id}-note`, label: form, reference: citation}] : []),
      ];
    });
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
    this.#element.citationStyle = target.value;
  };

  readonly #copyCitation = (): void => {
    const rich = {plain: this.citation, html: referenceHtml(this.#citation)};
    const isPlain = this.#citation.every((run) => typeof run === 'string');
    void this.#copy(
      this.citation,
      this.#element.citationStyle,
      msg('Citation copied'),
      isPlain ? undefined : rich,
    );
  };

  /** @param rich the same for word processors, where italics are part of it */
  async #copy(text: string, form: string, said: string, rich?: RichText): Promise<void> {
    // Emptied first, so that the same words are announced a second time.
    this.#say('');
    await this.#element.updateComplete;
    const {renderRoot} = this.#element;
    const copied = rich ? await copyRichText(rich, renderRoot) : await copyText(text, renderRoot);
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
    const {damaged} = this.#header ?? {};
    if (damaged) return renderDamaged(damaged);
    const {citationStyle} = this.#element;
    const styleNames: Readonly<Record<CitationStyle, string>> = {
      chicago: msg('Chicago'),
      harvard: msg('Harvard'),
      gost: msg('GOST R 7.0.5'),
      holding: msg('As the archive writes it'),
      short: msg('Short reference'),
    };
    const choices = [
      ...citationStyles.map((value) => ({value, label: styleNames[value]})),
      ...this.#styled,
    ];
    return html`
      <div class="bar">
        <label
          >${msg('Citation style')}
          <select @change=${this.#chooseStyle}>
            ${choices.map(
              ({value, label}) =>
                html`<option value=${value} .selected=${value === citationStyle}>${label}</option>`,
            )}
          </select>
        </label>
        <button type="button" @click=${this.#copyCitation}>${msg('Copy citation')}</button>
        <span role="status">${this.#said || nothing}</span>
      </div>
      <p part="citation" dir="ltr">${renderReference(this.#citation)}</p>
      <details>
        <summary>${msg('For reference managers')}</summary>
        <ul>
          ${citationFormats.map((format) => this.#renderFormat(format))}
        </ul>
      </details>
    `;
  }
}
