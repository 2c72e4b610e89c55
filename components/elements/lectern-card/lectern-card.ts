import {msg, str} from '@lit/localize';
import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CardSubject} from '../../state/card-subject.js';
import {type CardCause, CardCloseEvent} from '../../state/events.js';
import {followPassage} from '../follow-passage.js';
import {placeBeside, placeOfLine} from '../place-beside.js';
import {styles} from './lectern-card.styles.js';
import {currentPanel, findPanel, type Panel, withPanel, withPin} from './panels.js';
import {renderSubject} from './render-subject.js';
import {sayLabel, saySubject} from './subject-words.js';
import {focusedElement, tabStops} from './tab-stops.js';

/** How long the pointer may be on its way from the words to the card, in milliseconds. */
const grace = 250;

/** Below this width a card would cover what it is about: it becomes a sheet at the foot. */
const sheetWidth = '(max-width: 40rem)';

/**
 * The card of whatever is pointed at in a text: one for a whole reader. It can be reached with the
 * pointer, dismissed with Esc and stays until it is (WCAG 1.4.13); pinned, it stays beside the next.
 *
 * @element lectern-card
 * @csspart card - one card
 * @csspart bar - its row of buttons
 * @fires lectern-card-close - the card was closed
 * @fires lectern-navigate - a link to a passage is followed (cancelable)
 *
 * @example
 * ```js
 * const card = document.createElement('lectern-card');
 * document.body.append(card);
 * card.show(subject, mention, 'click');
 * ```
 */
export class LecternCard extends LitElement {
  static override styles = styles;

  @state() private _panels: readonly Panel[] = [];

  @state() private _sheet = false;

  readonly #placements = new Map<number, () => void>();
  #listening: AbortController | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  /** Whether any card is on screen. */
  get open(): boolean {
    return this._panels.length > 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#panelsBecome([]);
  }

  /**
   * Shows a card.
   *
   * @param anchor the words it is about; the card stands beside them
   * @param cause a card opened by hovering closes when the pointer leaves; one opened by keyboard
   *     takes the focus and gives it back
   */
  show(subject: CardSubject, anchor: Element, cause: CardCause): void {
    clearTimeout(this.#leaving);
    const known = findPanel(this._panels, subject, anchor);
    if (known?.pinned) return;
    this._sheet = cause === 'touch' || matchMedia(sheetWidth).matches;
    const returnTo = cause === 'keyboard' && anchor instanceof HTMLElement ? anchor : undefined;
    const id = known?.id ?? ++this.#count;
    this.#panelsBecome(
      withPanel(this._panels, {id, subject, anchor, cause, pinned: false, returnTo}),
    );
    if (returnTo) void this.updateComplete.then(() => this.#element(id)?.focus());
  }

  /** The pointer left the words: a hover card closes unless the pointer reaches it. */
  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      const current = currentPanel(this._panels);
      if (current?.cause === 'hover' && !this.#element(current.id)?.matches(':hover')) {
        this.#close(current);
      }
    }, grace);
  }

  /** Closes the card that is not pinned, else the last pinned one. */
  close(): void {
    const panel = currentPanel(this._panels) ?? this._panels.at(-1);
    if (panel) this.#close(panel);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('_panels') && !changed.has('_sheet')) return;
    for (const [id, stop] of this.#placements) {
      stop();
      this.#placements.delete(id);
    }
    for (const panel of this._panels) {
      const element = this.#element(panel.id);
      if (!element) continue;
      if (!element.matches(':popover-open')) element.showPopover();
      if (this._sheet && !panel.pinned) continue;
      this.#placements.set(panel.id, placeBeside(element, placeOfLine(panel.anchor)));
    }
  }

  #element(id: number): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`#card-${id}`) ?? undefined;
  }

  #close(panel: Panel): void {
    const held = this.#element(panel.id)?.matches(':focus-within');
    this.#panelsBecome(this._panels.filter(({id}) => id !== panel.id));
    if (held || panel.cause === 'keyboard') panel.returnTo?.focus();
    if (!currentPanel(this._panels)) this.dispatchEvent(new CardCloseEvent());
  }

  /** Listens to the page only while a card is open. */
  #panelsBecome(panels: readonly Panel[]): void {
    this._panels = panels;
    if (panels.length > 0 && !this.#listening) this.#listen();
    if (panels.length > 0) return;
    clearTimeout(this.#leaving);
    this.#listening?.abort();
    this.#listening = undefined;
    for (const stop of this.#placements.values()) stop();
    this.#placements.clear();
  }

  #listen(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal, capture: true});
    document.addEventListener('pointerdown', (event) => this.#onDown(event), {signal});
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      this.#onTab(event);
    }
  }

  /** Past its last stop a card gives the focus back to the words it is about. */
  #onTab(event: KeyboardEvent): void {
    const panel = this._panels.find(({id}) => this.#element(id)?.matches(':focus-within'));
    const element = panel && this.#element(panel.id);
    if (!panel?.returnTo || !element) return;
    if (tabStops(element).at(-1) !== focusedElement()) return;
    event.preventDefault();
    if (panel.pinned) panel.returnTo.focus();
    else this.#close(panel);
  }

  #onDown(event: PointerEvent): void {
    const path = event.composedPath();
    const current = currentPanel(this._panels);
    if (!current || path.includes(this) || path.includes(current.anchor)) return;
    this.#close(current);
  }

  /** A link of an inner element to a passage; its own handler may have answered already. */
  #onClick(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || !link.dataset.document) return;
    const {document, passage} = link.dataset;
    if (!event.defaultPrevented)
      followPassage(event, {document, ...(passage ? {passage} : {})}, true);
    if (event.defaultPrevented && this._sheet) this.close();
  }

  #pin(panel: Panel): void {
    this.#panelsBecome(withPin(this._panels, panel.id, !panel.pinned));
  }

  protected override render(): TemplateResult {
    return html`${repeat(
      this._panels,
      ({id}) => id,
      (panel) => this.#renderPanel(panel),
    )}`;
  }

  #renderPanel(panel: Panel): TemplateResult {
    const label = sayLabel(panel.subject);
    const sheet = this._sheet && !panel.pinned;
    return html`<div
      id="card-${panel.id}"
      class=${sheet ? 'card sheet' : 'card'}
      part="card"
      popover="manual"
      role="dialog"
      aria-label=${label}
      tabindex="-1"
      @click=${this.#onClick}
      @pointerenter=${() => clearTimeout(this.#leaving)}
      @pointerleave=${() => this.leave()}
    >
      <div class="bar" part="bar">
        <span class="kind">${showsOwnKind(panel.subject) ? '' : saySubject(panel.subject)}</span>
        <button
          type="button"
          aria-pressed=${panel.pinned ? 'true' : 'false'}
          aria-label=${msg(str`Pin ${label}`)}
          @click=${() => this.#pin(panel)}
        >
          ${panel.pinned ? msg('Pinned') : msg('Pin')}
        </button>
        <button type="button" aria-label=${msg(str`Close ${label}`)} @click=${() => this.#close(panel)}>
          ×
        </button>
      </div>
      <div class="content">${renderSubject(panel.subject)}</div>
    </div>`;
  }
}

/** An entity says itself what it is. */
function showsOwnKind(subject: CardSubject): boolean {
  return subject.kind === 'mention' && subject.entities.length > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-card': LecternCard;
  }
}
