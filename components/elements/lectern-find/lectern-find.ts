import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';
import {FindChangeEvent} from '../../state/events.js';
import {focusedElement} from '../focused-element.js';
import {latinKey} from '../latin-key.js';
import {Finding, type FindState} from './finding.js';
import {styles} from './lectern-find.styles.js';
import type {TextToSearch} from './text-to-search.js';

/** So long nobody types any more, in milliseconds. */
const typing = 150;

/**
 * Finds words in a text, also where they are not on the page: a browser's own find knows only what
 * is. Part of `lectern-text`, which brings it when it is first asked for.
 *
 * @element lectern-find
 * @csspart bar - the bar with field, count and buttons
 * @fires lectern-find-change - other words are looked for, or none any more
 */
export class LecternFind extends LitElement {
  static override styles = styles;

  /** The text that is looked through. */
  @property({attribute: false}) text?: TextToSearch;

  @state() private _state: FindState | undefined;

  #finding: Finding | undefined;
  #typed = '';
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before. */
  #before: HTMLElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  /** Whether the bar is open. */
  get isOpen(): boolean {
    return this.#finding !== undefined;
  }

  /** Whether somebody is typing in it. */
  get hasFocus(): boolean {
    return this.shadowRoot?.activeElement !== null;
  }

  /**
   * Opens the bar and puts the focus in its field.
   *
   * @param words what to look for; what was sought last where nothing is said. The focus then stays
   *   where it is: nobody has asked for the bar just now
   */
  async show(words?: string): Promise<void> {
    if (!this.text) return;
    if (!this.hasFocus) this.#before = focusedElement();
    if (words !== undefined) this.#typed = words;
    this.#finding ??= new Finding(this.text, () => {
      this._state = this.#finding?.state;
    });
    await this.updateComplete;
    const bar = this.#bar;
    if (bar && !bar.matches(':popover-open')) bar.showPopover();
    if (words === undefined) {
      this.#field?.focus({preventScroll: true});
      this.#field?.select();
    } else if (this.#field) this.#field.value = words;
    if (this.#typed !== '') this.#lookFor(this.#typed);
  }

  /** Closes the bar; the focus goes back to where it was. */
  close(): void {
    this.#end();
    this.#tell('');
    this.#bar?.hidePopover();
    const before = this.#before;
    if (before?.isConnected) before.focus({preventScroll: true});
  }

  get #bar(): HTMLElement | undefined {
    return this.renderRoot.querySelector('form') ?? undefined;
  }

  get #field(): HTMLInputElement | undefined {
    return this.renderRoot.querySelector('input') ?? undefined;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#finding?.close();
    this.#finding = undefined;
    this._state = undefined;
  }

  #onInput(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), typing);
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lookFor(this.#field?.value ?? '');
  }

  #lookFor(words: string): void {
    this.#typed = words;
    void this.#finding?.look(words);
    this.#tell(words.trim());
  }

  #tell(words: string): void {
    if (words === this.#told) return;
    this.#told = words;
    this.dispatchEvent(new FindChangeEvent(this.text?.document?.id ?? '', words));
  }

  #go(by: 1 | -1): void {
    // What was typed a moment ago comes first.
    if (this.#timer !== undefined) this.#look();
    else this.#finding?.go(by);
  }

  #onKey(event: KeyboardEvent): void {
    const isGoOn =
      event.key === 'F3' ||
      // With Shift, which goes back, it is a capital.
      (latinKey(event).toLowerCase() === 'g' && (event.ctrlKey || event.metaKey));
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.#field)
      this.#go(event.shiftKey ? -1 : 1);
    else if (isGoOn) this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const found = this._state;
    const none = !found || found.count === 0;
    const title = this.text?.document?.header.title ?? '';
    return html`<form
      part="bar"
      role="search"
      popover="manual"
      aria-label=${title ? msg(str`Find in “${title}”`) : msg('Find in the text')}
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${this.#onKey}
    >
      <div class="row">
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${msg('Find in the text')}
          aria-label=${msg('Find in the text')}
          @input=${this.#onInput}
        />
        <span class="count" role="status">${found ? sayCount(found) : nothing}</span>
        <button type="button" ?disabled=${none} aria-label=${msg('Previous place')} title=${msg('Previous place (Shift+Enter)')} @click=${() => this.#go(-1)}>↑</button>
        <button type="button" ?disabled=${none} aria-label=${msg('Next place')} title=${msg('Next place (Enter)')} @click=${() => this.#go(1)}>↓</button>
        <button type="button" class="close" aria-label=${msg('Close')} title=${msg('Close (Escape)')} @click=${() => this.close()}>×</button>
      </div>
      ${
        found?.progress === undefined
          ? nothing
          : html`<progress max="1" .value=${found.progress} aria-label=${msg('Searched')}></progress>`
      }
      ${
        found && found.missing > 0
          ? html`<p>${msg(str`Parts of the text that could not be fetched: ${found.missing}. Nothing was looked for in them.`)}</p>`
          : nothing
      }
    </form>`;
  }
}

function sayCount({count, at, progress, isTooMany}: FindState): string {
  const of = count.toLocaleString(wordsLocale());
  if (isTooMany) return msg(str`${at} of the first ${of}`);
  if (progress !== undefined)
    return count === 0 ? msg('Searching…') : msg(str`${at} of ${of} so far`);
  return count === 0
    ? msg('Nothing found')
    : msg(str`${at.toLocaleString(wordsLocale())} of ${of}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-find': LecternFind;
  }
}
