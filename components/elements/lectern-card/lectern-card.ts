import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {msg} from '../../core/words/msg.js';
import type {CardSubject} from '../../state/card-subject.js';
import {
  type CardCause,
  CardCloseEvent,
  NavigateEvent,
  type ViewportPoint,
} from '../../state/events.js';
import {focusedElement} from '../focused-element.js';
import {isTab} from '../is-tab.js';
import {LecternElement} from '../lectern-element.js';
import {closeIcon, pinIcon} from './card-icons.js';
import {styles} from './lectern-card.styles.js';
import {currentPanel, findPanel, type Panel, withPanel, withPin} from './panels.js';
import {Placements, placeOf, type Stance} from './placements.js';
import {renderSubject} from './render-subject.js';
import {kindOf, sayLabel, saySubject} from './subject-words.js';
import {focusableFor, tabStops} from './tab-stops.js';

/** How long the pointer may be on its way from the words to the card, in milliseconds. */
const grace = 250;

/** A sheet at the foot of the screen is further away than a card beside the words. */
const sheetGrace = 1000;

/** Below this width a card would cover what it is about: it becomes a sheet at the foot. */
const sheetWidth = '(max-width: 40rem)';

/**
 * The card of whatever is pointed at in a text: one for a whole reader. It can be reached with the
 * pointer, dismissed with Esc and stays until it is (WCAG 1.4.13); pinned, it stays beside the next.
 *
 * @element lectern-card
 * @csspart card - one card
 * @csspart bar - its row of buttons, with what kind of card it is
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-doubt - colour of what is doubtful
 * @cssprop --lectern-person - colour of persons
 * @cssprop --lectern-place - colour of places
 * @cssprop --lectern-organisation - colour of organisations
 * @cssprop --lectern-event - colour of events
 * @cssprop --lectern-date - colour of dates
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-card-close - the card was closed
 * @fires lectern-trace-request - an entity is to be followed through every pane of a reader
 * @fires lectern-compare-request - the passages of an annotation are to be opened side by side
 * @fires lectern-navigate - a link to a passage is followed; cancel it to go there yourself
 *
 * @example
 * ```js
 * const card = document.createElement('lectern-card');
 * document.body.append(card);
 * card.show(subject, mention, 'click');
 * ```
 */
export class LecternCard extends LecternElement {
  static override styles = styles;

  @state() private _panels: readonly Panel[] = [];

  readonly #placements = new Placements();
  #connection: AbortController | undefined;
  #listening: AbortController | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** The press that is under way began outside the cards. */
  #pressedOutside = false;
  #count = 0;

  /** Whether any card is on screen. */
  get open(): boolean {
    return this._panels.length > 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    const narrow = matchMedia(sheetWidth);
    narrow.addEventListener('change', () => this.requestUpdate(), {signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#panelsBecome([]);
  }

  /** Brings the cards to where they stand, once they have their elements. */
  protected override updated(): void {
    this.#placements.keepOnly(this._panels.map(({id}) => id));
    for (const panel of this._panels) {
      const element = this.#element(panel);
      if (!element) continue;
      if (!element.matches(':popover-open')) element.showPopover();
      const onGone = () => queueMicrotask(() => this.#close(panel));
      this.#placements.settle(panel.id, element, stanceOf(panel), () =>
        placeOf(panel.anchor, panel.point, onGone),
      );
    }
  }

  /**
   * Shows a card.
   *
   * @param anchor the words it is about; the card stands beside them
   * @param cause a card opened by hovering closes when the pointer leaves and never takes the
   *     focus; any other takes it, and gives it back to the words
   * @param point where the pointer is: of words that wrap, the card goes to the line pointed at
   */
  show(subject: CardSubject, anchor: Element, cause: CardCause, point?: ViewportPoint): void {
    clearTimeout(this.#leaving);
    const known = findPanel(this._panels, subject, anchor);
    const current = currentPanel(this._panels);
    if (cause === 'hover' && (known || (current && this.#isInUse(current)))) return;
    const held = current !== undefined && this.#holdsFocus(current);
    const returnTo = known?.returnTo ?? focusableFor(anchor);
    const id = known?.id ?? ++this.#count;
    const panel = {id, subject, anchor, cause, point, returnTo, pinned: false};
    if (!known?.pinned) this.#panelsBecome(withPanel(this._panels, panel));
    if (cause === 'hover') {
      if (held) current.returnTo?.focus({preventScroll: true});
    } else {
      void this.updateComplete.then(() => this.#element({id})?.focus({preventScroll: true}));
    }
  }

  /** The pointer left the words: a hover card closes unless the pointer reaches it. */
  leave(): void {
    clearTimeout(this.#leaving);
    const current = currentPanel(this._panels);
    if (current?.cause !== 'hover') return;
    this.#leaving = setTimeout(
      () => {
        const reached = this.#element(current)?.matches(':hover, :focus-within');
        if (!reached && currentPanel(this._panels)?.id === current.id) this.#close(current);
      },
      stanceOf(current) === 'sheet' ? sheetGrace : grace,
    );
  }

  /** Closes the card that is not pinned, else the last pinned one. */
  close(): void {
    const panel = currentPanel(this._panels) ?? this._panels.at(-1);
    if (panel) this.#close(panel);
  }

  #element({id}: Pick<Panel, 'id'>): HTMLElement | undefined {
    // A key may come before the first drawing.
    return this.shadowRoot?.querySelector<HTMLElement>(`#card-${id}`) ?? undefined;
  }

  #holdsFocus(panel: Panel): boolean {
    return this.#element(panel)?.matches(':focus-within') ?? false;
  }

  /** Text that scrolls under a resting pointer must not take a card away from its reader. */
  #isInUse(panel: Panel): boolean {
    if (!this.#holdsFocus(panel)) return false;
    return panel.cause !== 'click' || focusedElement() !== this.#element(panel);
  }

  #close(panel: Panel, giveBack = true): void {
    if (!this._panels.some(({id}) => id === panel.id)) return;
    if (giveBack && this.#holdsFocus(panel)) panel.returnTo?.focus();
    this.#panelsBecome(this._panels.filter(({id}) => id !== panel.id));
    if (!currentPanel(this._panels)) this.dispatchEvent(new CardCloseEvent());
  }

  /** Listens to the page only while a card is open. */
  #panelsBecome(panels: readonly Panel[]): void {
    this._panels = panels;
    this.#placements.keepOnly(panels.map(({id}) => id));
    if (panels.length > 0) {
      if (!this.#listening) this.#listen();
      return;
    }
    clearTimeout(this.#leaving);
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #listen(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    // Before whatever the card stands in, a dialog perhaps, hears of the key.
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal, capture: true});
    document.addEventListener('pointerdown', (event) => this.#onDown(event), {signal});
    document.addEventListener('pointerup', (event) => this.#onUp(event), {signal});
    window.addEventListener('resize', () => this.#placements.stayInView(), {signal});
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const focused = this._panels.find((panel) => this.#holdsFocus(panel));
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (focused) this.#close(focused);
      else this.close();
    } else if (focused && isTab(event)) {
      this.#onTab(event, focused);
    }
  }

  /** Past either end a card gives the focus back to its words; the page goes on from there. */
  #onTab(event: KeyboardEvent, panel: Panel): void {
    const element = this.#element(panel);
    if (!element || !panel.returnTo || event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = tabStops(element);
    const ends = event.shiftKey ? [element, stops.at(0)] : [stops.at(-1)];
    if (!ends.includes(focusedElement())) return;
    event.preventDefault();
    if (panel.pinned) panel.returnTo.focus();
    else this.#close(panel);
  }

  #onDown(event: PointerEvent): void {
    const current = currentPanel(this._panels);
    const path = event.composedPath();
    // A press on the words asks for the card again; on a block with notes, perhaps for another.
    const own = current?.subject.kind === 'annotation' ? undefined : current?.anchor;
    this.#pressedOutside = !path.includes(this) && (!own || !path.includes(own));
  }

  /** Not when the pointer goes down: a finger that scrolls the text beside a sheet goes down too. */
  #onUp(event: PointerEvent): void {
    const current = currentPanel(this._panels);
    if (!current || !this.#pressedOutside || event.composedPath().includes(this)) return;
    this.#pressedOutside = false;
    this.#close(current, false);
  }

  /** What a card leads to opens beside the text it is about, whichever element inside asks. */
  #onNavigate(event: NavigateEvent, panel: Panel): void {
    event.stopPropagation();
    if (this.dispatchEvent(new NavigateEvent(event.address, true))) return;
    event.preventDefault();
    if (stanceOf(panel) === 'sheet') this.#close(panel, false);
  }

  /** What was asked for is seen in the texts. */
  #giveWay(panel: Panel): void {
    if (stanceOf(panel) !== 'pinned') this.#close(panel);
  }

  #pin({id, pinned}: Panel): void {
    this.#panelsBecome(withPin(this._panels, id, !pinned));
  }

  protected override render(): TemplateResult {
    return html`${repeat(
      this._panels,
      ({id}) => id,
      (panel) => this.#renderPanel(panel),
    )}`;
  }

  #renderPanel(panel: Panel): TemplateResult {
    return html`<div
      id="card-${panel.id}"
      class="card"
      part="card"
      data-stance=${stanceOf(panel)}
      popover="manual"
      role="dialog"
      aria-label=${sayLabel(panel.subject)}
      tabindex="-1"
      @lectern-navigate=${(event: NavigateEvent) => this.#onNavigate(event, panel)}
      @lectern-trace-request=${() => this.#giveWay(panel)}
      @lectern-compare-request=${() => this.#giveWay(panel)}
      @lectern-annotation-edit=${() => this.#close(panel, false)}
      @lectern-annotation-delete=${() => this.#close(panel, false)}
      @pointerenter=${() => clearTimeout(this.#leaving)}
      @pointerleave=${() => this.leave()}
    >
      <div class="bar" part="bar">
        <span class="kind" data-kind=${kindOf(panel.subject) ?? nothing}
          ><span>${saySubject(panel.subject)}</span></span
        >
        ${stanceOf(panel) === 'sheet' ? nothing : this.#renderPin(panel)}
        <button
          type="button"
          aria-label=${msg('Close')}
          title=${msg('Close')}
          @click=${() => this.#close(panel)}
        >
          ${closeIcon}
        </button>
      </div>
      <div class="content">${renderSubject(panel.subject)}</div>
    </div>`;
  }

  #renderPin(panel: Panel): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${panel.pinned ? 'true' : 'false'}
      aria-label=${msg('Pin')}
      title=${panel.pinned ? msg('Let this card go with the next') : msg('Keep this card open')}
      @click=${() => this.#pin(panel)}
    >
      ${pinIcon}
    </button>`;
  }
}

function stanceOf({cause, pinned}: Panel): Stance {
  if (cause === 'touch' || matchMedia(sheetWidth).matches) return 'sheet';
  return pinned ? 'pinned' : 'beside';
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-card': LecternCard;
  }
}
