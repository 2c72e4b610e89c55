import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {msg} from '../../core/words/msg.js';
import {InlineElement} from '../inline-element.js';
import {OnDemand} from '../on-demand.js';
import type {DateWords} from './date-words.js';
import {lateWords} from './late-words.js';
import {styles} from './lectern-date.styles.js';

/**
 * A historical date: the wording of a text with its value behind it, or the value in words. Takes
 * the attributes of a TEI `date` (P5 13.4.1) with hyphens for the capitals, or EDTF. Beside words it
 * stands in the calendar `calendar` names, where that can be reckoned.
 *
 * @element lectern-date
 * @slot - the wording; the value in words when there is none
 * @csspart date - the wording or the words
 * @csspart original - the form in the calendar of the wording, beside the words
 * @csspart details - the explanation below it
 * @csspart problem - a value that cannot be read as a date
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-measure - longest line
 *
 * @example
 * ```html
 * <lectern-date when="1945-10-05">5 окт. 1945</lectern-date>
 * <lectern-date not-before="1946-11" not-after="1946-12" cert="low" details></lectern-date>
 * <lectern-date when="1917-11-07" calendar="#julian"></lectern-date>
 * <lectern-date edtf="1944-03~/1945"></lectern-date>
 * ```
 */
export class LecternDate extends InlineElement {
  static override styles = styles;

  /** One value for the whole date: `1945-10-05`; `-0044` is 44 BCE, as TEI counts. */
  @property() when: string | undefined;

  /** The earliest day it can be. */
  @property({attribute: 'not-before'}) notBefore: string | undefined;

  /** The latest day it can be. */
  @property({attribute: 'not-after'}) notAfter: string | undefined;

  /** The day something lasting began. */
  @property() from: string | undefined;

  /** The day something lasting ended. */
  @property() to: string | undefined;

  /** The calendar of the wording, as TEI points to it: `#julian`. */
  @property() calendar: string | undefined;

  /** `high`, `medium`, `low` or `unknown`. */
  @property() cert: string | undefined;

  /** EDTF (ISO 8601-2), levels 0 to 2; goes before the other attributes. */
  @property() edtf: string | undefined;

  /** Explain the value below it: what was inferred, calendar, certainty, what cannot be read. */
  @property({type: Boolean, reflect: true}) details = false;

  /** A date that has been read already; goes before the attributes. */
  @property({attribute: false}) date: HistoricalDate | undefined;

  @state() private _wording = false;

  @state() private _said: DateWords = unsaid('');

  /** What `edtf` says, once its grammar has been fetched; only for the text it was read from. */
  @state() private _fromEdtf: {readonly edtf: string; readonly date: HistoricalDate} | undefined;

  readonly #words = new OnDemand(this, lateWords);

  protected override willUpdate(): void {
    const {module} = this.#words;
    const waiting = this.date === undefined && this.edtf != null && !this.#readEdtf(this.edtf);
    // Until it can be said, the value stands as it was written.
    if (!module || waiting) this._said = unsaid(this.edtf ?? this.when ?? '');
    else {
      const read = this.edtf == null ? undefined : this._fromEdtf?.date;
      this._said = module.wordsFor(this.date ?? read ?? this.#read(module.dateOf), this.details);
    }
  }

  /** Complete is a date that is said, not one that waits for its words. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#words.arrived()) ? super.getUpdateComplete() : done;
  }

  /** Whether `edtf` has been read; if not, sees to it. */
  #readEdtf(edtf: string): boolean {
    if (this._fromEdtf?.edtf === edtf) return true;
    void this.#fetchEdtf(edtf);
    return false;
  }

  async #fetchEdtf(edtf: string): Promise<void> {
    try {
      // The grammar is larger than all the rest of the element.
      const {fromEdtf} = await import('../../core/dates/from-edtf.js');
      if (this.edtf === edtf) this._fromEdtf = {edtf, date: fromEdtf(edtf)};
    } catch {
      // Without the grammar the value stays as it was written; the next change asks again.
    }
  }

  #read(dateOf: typeof import('./date-words.js').dateOf): HistoricalDate {
    const {when, notBefore, notAfter, from, to, calendar, cert} = this;
    return dateOf({when, notBefore, notAfter, from, to, calendar, cert});
  }

  readonly #onWording = (event: Event): void => {
    if (!(event.target instanceof HTMLSlotElement)) return;
    const nodes = event.target.assignedNodes({flatten: true});
    this._wording = nodes.some((node) => node.textContent?.trim());
  };

  protected override render(): TemplateResult {
    const {words, iso} = this._said;
    const shown = html`${this._wording ? nothing : words}<slot
        ?hidden=${!this._wording}
        @slotchange=${this.#onWording}
      ></slot>`;
    return html`${
      iso === undefined
        ? html`<span part="date">${shown}</span>`
        : html`<time part="date" datetime=${iso}>${shown}</time>`
    }${this.#renderOriginal()}${this.details ? this.#renderDetails() : nothing}`;
  }

  /** Beside the words only: a wording is in that calendar itself. The details say it in a sentence. */
  #renderOriginal(): TemplateResult | typeof nothing {
    const {original} = this._said;
    if (this._wording || this.details || original === undefined) return nothing;
    return html`<span part="original"> (${original})</span>`;
  }

  #renderDetails(): TemplateResult | typeof nothing {
    const {words, sentences} = this._said;
    if (!this._wording && sentences.length === 0) return nothing;
    return html`<div part="details">
      ${this._wording ? html`<p class="value"><span>${msg('Value:')}</span> ${words}</p>` : nothing}
      ${sentences.map(({text, problem}) =>
        problem ? html`<p part="problem">${text}</p>` : html`<p>${text}</p>`,
      )}
    </div>`;
  }
}

/** A value as it was written. */
function unsaid(written: string): DateWords {
  return {words: written, sentences: []};
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-date': LecternDate;
  }
}
