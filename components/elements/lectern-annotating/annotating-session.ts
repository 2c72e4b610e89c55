import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import {paintChosen} from '../../render/highlights.js';
import type {MentionRequestEvent} from '../../state/events.js';
import {isTab} from '../is-tab.js';
import {type AnnotatedReader, textsOf} from './annotated-reader.js';
import type {SelectModeEvent} from './annotating-events.js';
import type {AnnotatingHost} from './annotating-host.js';
import type {Carried} from './carrying.js';
import {FloatingParts} from './floating-parts.js';
import {FocusReturn, focusedStop, loopTab} from './focus.js';
import {Keeping} from './keeping.js';
import {KeyMode} from './key-mode.js';
import {Making} from './making.js';
import type {Notice} from './notice.js';
import {Offering} from './offering.js';
import type {OwnDialog} from './own-dialog.js';
import type {PrivateWork} from './private-work.js';
import {renderBars} from './render-bars.js';
import type {SelectedText} from './selected-text.js';
import {type SelectedBy, SelectionWatch} from './selection-watch.js';

/** Below this width a form would cover what it is about: it becomes a sheet at the foot. */
const sheetWidth = '(max-width: 40rem)';

interface SessionOptions {
  readonly reader: AnnotatedReader;
  readonly notice: Notice;
  readonly own: OwnDialog;
  readonly dispatch: (event: SelectModeEvent) => void;
}

/**
 * Citing and annotating in one reader, from when its element comes to the page until it leaves it: the
 * parts that take the selection, the keys and the focus from one another, and what passes between them.
 */
export class AnnotatingSession {
  readonly #host: AnnotatingHost;
  readonly #options: SessionOptions;
  readonly #end = new AbortController();
  readonly #focus = new FocusReturn();
  readonly #floating = new FloatingParts();
  readonly #narrow = matchMedia(sheetWidth);
  readonly #keeping: Keeping;
  readonly #offering: Offering;
  readonly #making: Making;
  readonly #keys: KeyMode;
  /** What readers keep for themselves, where they may. */
  #private: PrivateWork | undefined;

  constructor(host: AnnotatingHost, options: SessionOptions) {
    this.#host = host;
    this.#options = options;
    const {reader, notice, dispatch} = options;
    const [keeping, floating, focus] = [new Keeping(host, reader), this.#floating, this.#focus];
    this.#keeping = keeping;
    this.#offering = new Offering(host, {
      keeping,
      floating,
      focus,
      notice,
      texts: () => textsOf(reader),
      rests: () => this.#making.isOpen || this.#keys.isOn,
      take: (selected, by) => this.#takePointed(selected, by),
    });
    this.#making = new Making(host, {
      reader,
      keeping,
      floating,
      focus,
      notice,
      isSheet: () => this.#narrow.matches,
      withdrawOffer: () => this.#offering.withdraw(),
      endKeys: () => this.#keys.end(),
      clearSelection: () => this.#offering.clearSelection(),
    });
    this.#keys = new KeyMode(host, {
      reader,
      focus,
      dispatch,
      offered: () => this.#offering.selected,
      begins: () => {
        notice.dismiss();
        this.#offering.withdraw();
      },
      take: (selected) => this.#takeByKeys(selected),
      ended: () => this.#offering.settle('keyboard'),
    });
    this.#listen();
    void keeping.follow();
    if (reader.privateNotes) void this.#bringPrivate();
  }

  close(): void {
    this.#end.abort();
    this.#keys.stop();
    this.#floating.clear();
    paintChosen(undefined);
  }

  /** Annotates what is selected, or the words of a mention. False where there is neither. */
  annotate(mention: Element | undefined): boolean {
    if (this.#isFilledIn) return false;
    const selected = this.#offering.chosen(mention);
    if (selected) this.#making.take(selected);
    return selected !== undefined;
  }

  /** Offers what is selected already. */
  takeSelection(): void {
    this.#offering.settle('touch');
  }

  /** Copies what is selected, or the words of a mention, with what cites it. */
  carry(carried: Carried, mention: Element | undefined): void {
    const selected = this.#offering.chosen(mention);
    if (selected) void this.#offering.carry(selected, carried);
  }

  toggleKeys(): void {
    if (this.#keys.isOn) this.#keys.end();
    else if (!this.#isFilledIn) this.#keys.begin();
  }

  showOwn(): void {
    this.#focus.remember(this.#host.renderRoot);
    this.#options.own.show();
    void this.#host.updateComplete.then(() => this.#ownPart?.focus());
  }

  async showPrivate(): Promise<void> {
    (await this.#bringPrivate())?.show();
  }

  /** Puts what floats where it belongs, once it is drawn. */
  place(): void {
    this.#offering.place();
    this.#making.place();
    this.#floating.settle('own', this.#ownPart, 'own', undefined);
  }

  render(): TemplateResult {
    const {notice, own} = this.#options;
    const [making, keeping] = [this.#making, this.#keeping];
    return html`
      ${this.#renderOffer()}
      <div @keydown=${(event: KeyboardEvent) => this.#onDialogKey(event, making.part)}>
        ${making.render()}
      </div>
      <div @keydown=${(event: KeyboardEvent) => this.#onDialogKey(event, this.#ownPart)}>
        ${own.render(keeping, {sheet: this.#narrow.matches, close: () => this.#closeOwn()})}
      </div>
      ${this.#private?.render() ?? nothing}
      <div class="bars">
      ${renderBars({
        selecting: this.#keys.isOn,
        pending: making.pending,
        fault: this.#isFilledIn ? '' : keeping.fault,
        endLink: () => making.endLink(),
      })}
      ${notice.render()}
      </div>
      <p class="visually-hidden" role="status">${this.#keys.said}</p>
    `;
  }

  #renderOffer(): TemplateResult | typeof nothing {
    const {selected} = this.#offering;
    if (!selected) return nothing;
    const label = this.#making.pending ? msg('Link to this') : msg('Annotate');
    return this.#offering.render({
      annotate: this.#options.reader.annotate
        ? {label, run: () => this.annotate(undefined)}
        : undefined,
      marking: this.#private?.renderMarking(selected) ?? nothing,
    });
  }

  /** A form or the dialog of one's own annotations is open. */
  get #isFilledIn(): boolean {
    return this.#making.isOpen || this.#options.own.open;
  }

  get #ownPart(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#own');
  }

  #listen(): void {
    const {reader} = this.#options;
    const {signal} = this.#end;
    new SelectionWatch((by) => this.#offering.settle(by)).connect(signal);
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal, capture: true});
    reader.addEventListener('lectern-mention-request', (event) => this.#onCard(event), {
      signal,
      capture: true,
    });
    reader.addEventListener(
      'lectern-annotation-edit',
      (event) => this.#making.edit(event.annotationId, originOf(event)),
      {signal},
    );
    reader.addEventListener(
      'lectern-annotation-delete',
      (event) => void this.#making.delete(event.annotationId),
      {signal},
    );
    reader.store.subscribe((now, before) => {
      if (now.panes !== before.panes || (now.index && !before.index)) void this.#keeping.follow();
      this.#host.requestUpdate();
    }, signal);
    this.#narrow.addEventListener('change', () => this.#placeAnew(), {signal});
  }

  #placeAnew(): void {
    this.#floating.clear();
    this.#host.requestUpdate();
  }

  /** What readers keep for themselves comes only where they may. */
  async #bringPrivate(): Promise<PrivateWork | undefined> {
    const {PrivateWork} = await import('./private-work.js');
    if (this.#end.signal.aborted) return undefined;
    const {reader, notice} = this.#options;
    this.#private ??= new PrivateWork(this.#host, {
      reader,
      work: this.#keeping.work,
      say: (words, undo) => notice.say(words, undo),
      done: () => {
        this.#offering.clearSelection();
        this.#focus.giveBack();
      },
    });
    // The menu grows by it: to be placed anew, not to be followed while it does.
    this.#placeAnew();
    return this.#private;
  }

  /** With a pointer, the other end of a link is whatever is selected next. */
  #takePointed(selected: SelectedText, by: SelectedBy): boolean {
    if (by !== 'mouse' || !this.#making.pending) return false;
    this.#making.take(selected);
    return true;
  }

  #takeByKeys(selected: SelectedText): boolean {
    if (!this.#options.reader.annotate) return false;
    this.#making.take(selected);
    return true;
  }

  /** On the way to the button, or while the form is filled in, no card comes in between. */
  #onCard(event: MentionRequestEvent): void {
    const isBusy = this.#offering.selected !== undefined || this.#making.isOpen;
    if (event.cause === 'hover' && isBusy) event.preventDefault();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || this.#keys.isOn) return;
    if (event.key === 'Escape') this.#onEscape(event);
    else if (isTab(event) && !event.altKey && !event.ctrlKey) this.#offering.onTab(event);
  }

  #onEscape(event: KeyboardEvent): void {
    const {selected} = this.#offering;
    const isPending = this.#making.pending !== undefined;
    if (this.#isFilledIn || (!isPending && !selected)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isPending) this.#making.endLink();
    const isInside = focusedStop()?.getRootNode() === this.#host.renderRoot;
    if (selected && isInside) this.#focus.giveBack();
    this.#offering.withdraw();
  }

  #onDialogKey(event: KeyboardEvent, dialog: HTMLElement | null): void {
    if (!dialog || event.defaultPrevented) return;
    loopTab(event, dialog);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#making.isOpen) this.#making.cancel();
    else this.#closeOwn();
  }

  #closeOwn(): void {
    this.#options.own.close();
    this.#focus.giveBack();
  }
}

/** The annotation whose button was pressed; none where a card had it, which closes. */
function originOf(event: Event): HTMLElement | undefined {
  const path = event.composedPath();
  const inCard = path.some((each) => each instanceof Element && each.localName === 'lectern-card');
  const [first] = path;
  return first instanceof HTMLElement && !inCard ? first : undefined;
}
