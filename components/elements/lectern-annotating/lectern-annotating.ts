import {html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Span} from '../../core/tei/span.js';
import {msg} from '../../core/words/msg.js';
import {paintChosen} from '../../render/highlights.js';
import type {MentionRequestEvent} from '../../state/events.js';
import {annotationInCollection} from '../../state/subject-of.js';
import {isTab} from '../is-tab.js';
import type {AnnotateLinkEvent, AnnotateSaveEvent} from '../lectern-annotate/annotate-events.js';
import {LecternElement} from '../lectern-element.js';
import {type AnnotatedReader, textsOf} from './annotated-reader.js';
import {SelectModeEvent} from './annotating-events.js';
import {type Carried, Carrying} from './carrying.js';
import {FloatingParts} from './floating-parts.js';
import {FocusReturn, focusBesideSelection, focusedStop, loopTab} from './focus.js';
import {Keeping} from './keeping.js';
import {cursorAmong, KeySelecting} from './key-selecting.js';
import {styles} from './lectern-annotating.styles.js';
import {Notice} from './notice.js';
import {tabAtOffer} from './offer-tab.js';
import {formFor, formOn, linkedBody, type OpenForm, type PendingLink} from './open-form.js';
import {OwnDialog} from './own-dialog.js';
import type {PrivateWork} from './private-work.js';
import {renderBars} from './render-bars.js';
import {renderConflict, renderForm} from './render-form.js';
import {renderOffer} from './render-offer.js';
import {sayDeleted, sayRefused, saySaved} from './say-kept.js';
import {
  placeOf,
  rangeOf,
  type SelectableText,
  type SelectedText,
  selectedIn,
  selectOnPage,
  stretchOfElement,
} from './selected-text.js';
import {type SelectedBy, SelectionWatch} from './selection-watch.js';
import {bringIntoView, type WordCursor} from './word-cursor.js';

/** Below this width a form would cover what it is about: it becomes a sheet at the foot. */
const sheetWidth = '(max-width: 40rem)';

/**
 * Citing passages and making annotations in a reader: the menu beside a selection, selecting with keys, the form, the
 * second end of a link, and what is to be said when something was kept, changed or deleted. A
 * `lectern-reader`, or a `lectern-text` that stands alone, brings it when it is first asked for.
 *
 * @element lectern-annotating
 * @fires lectern-select-mode - selecting with keys has begun or ended
 */
export class LecternAnnotating extends LecternElement {
  static override styles = styles;

  /** The reader whose texts are annotated; set before the element is put on the page. */
  @property({attribute: false}) reader: AnnotatedReader | undefined;

  /** What is selected, and could be annotated. */
  @state() private _offer: SelectedText | undefined;

  /** The formats of reference managers are offered, too. */
  @state() private _showsFormats = false;

  @state() private _form: OpenForm | undefined;

  @state() private _pending: PendingLink | undefined;

  @state() private _keys: KeySelecting | undefined;

  /** What a screen reader is to say. */
  @state() private _said = '';

  @state() private _keeping: Keeping | undefined;

  /** What readers keep for themselves, where they may. */
  @state() private _private: PrivateWork | undefined;

  @query('#offer') private _offerPart!: HTMLElement | null;

  @query('#form') private _formPart!: HTMLElement | null;

  @query('#own') private _ownPart!: HTMLElement | null;

  readonly #floating = new FloatingParts();
  readonly #notice = new Notice(this);
  readonly #own = new OwnDialog(this);
  readonly #focus = new FocusReturn();
  readonly #watch = new SelectionWatch((by) => this.#onSettled(by));
  readonly #narrow = matchMedia(sheetWidth);
  #connection: AbortController | undefined;
  #keysEnd: AbortController | undefined;
  #carrying: Carrying | undefined;
  /** A finger on the button takes the selection away before it is a click. */
  #pressing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const {reader} = this;
    if (!reader) return;
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    const keeping = new Keeping(this, reader);
    this._keeping = keeping;
    this.#carrying = new Carrying(keeping);
    this.#watch.connect(signal);
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal, capture: true});
    reader.addEventListener('lectern-mention-request', (event) => this.#onCard(event), {
      signal,
      capture: true,
    });
    reader.addEventListener(
      'lectern-annotation-edit',
      (event) => this.#edit(event.annotationId, originOf(event)),
      {signal},
    );
    reader.addEventListener(
      'lectern-annotation-delete',
      (event) => void this.#delete(event.annotationId),
      {signal},
    );
    reader.store.subscribe((now, before) => {
      const known = before.index !== undefined;
      if (now.panes !== before.panes || (now.index && !known)) void keeping.follow();
      this.requestUpdate();
    }, signal);
    const turn = (): void => {
      this.#floating.clear();
      this.requestUpdate();
    };
    this.#narrow.addEventListener('change', turn, {signal});
    void keeping.follow();
    if (reader.privateNotes) void this.#bringPrivate(reader, keeping);
  }

  /** What readers keep for themselves comes only where they may. */
  async #bringPrivate(reader: AnnotatedReader, {work}: Keeping): Promise<PrivateWork | undefined> {
    const {PrivateWork} = await import('./private-work.js');
    if (!this.isConnected || this._keeping?.work !== work) return undefined;
    // The menu grows by it: to be placed anew, not to be followed while it does.
    this.#floating.clear();
    this._private ??= new PrivateWork(this, {
      reader,
      work,
      say: (words, undo) => this.#notice.say(words, undo),
      done: () => {
        this.#clearSelection();
        this.#focus.giveBack();
      },
    });
    return this._private;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._private = undefined;
    this.#connection?.abort();
    this.#keysEnd?.abort();
    this.#floating.clear();
    paintChosen(undefined);
  }

  protected override updated(): void {
    const offer = this._offer;
    const sheet = this.#narrow.matches;
    this.#floating.settle('offer', this._offerPart, offer, offer && placeOf(offer));
    this.#floating.settle(
      'form',
      this._formPart,
      this._form,
      sheet ? undefined : this._form?.place,
    );
    this.#floating.settle('own', this._ownPart, 'own', undefined);
  }

  /** Annotates what is selected, or the words of a mention. False where there is neither. */
  annotate(mention?: Element): boolean {
    if (this._form || this.#own.open) return false;
    const texts = this.#texts;
    const selected =
      this._offer ?? selectedIn(texts) ?? (mention && stretchOfElement(texts, mention));
    if (!selected) return false;
    if (this._pending) void this.#completeLink(selected);
    else this.#open(formFor(selected));
    return true;
  }

  /** Offers what is selected already when this element comes. */
  takeSelection(): void {
    this.#onSettled('touch');
  }

  /** Copies what is selected, or the words of a mention, with what cites it. */
  carry(carried: Carried, mention?: Element): void {
    const texts = this.#texts;
    const selected =
      this._offer ?? selectedIn(texts) ?? (mention && stretchOfElement(texts, mention));
    if (selected) void this.#carry(selected, carried);
  }

  async #carry(selected: SelectedText, carried: Carried): Promise<void> {
    const said = await this.#carrying?.copy(selected, carried, this.renderRoot);
    if (said) this.#notice.say(said);
  }

  /** Begins selecting with keys, or ends it. */
  toggleKeys(): void {
    if (this._keys) this.#endKeys();
    else if (!this._form && !this.#own.open) this.#beginKeys();
  }

  /** Shows one's own annotations as a whole. */
  showOwn(): void {
    this.#focus.remember(this.renderRoot);
    this.#own.show();
    void this.updateComplete.then(() => this._ownPart?.focus());
  }

  /** Shows what the reader has marked and noted for himself, of all texts. */
  async showPrivate(): Promise<void> {
    const [reader, keeping] = [this.reader, this._keeping];
    const work = reader && keeping && (await this.#bringPrivate(reader, keeping));
    work?.show();
  }

  get #texts(): SelectableText[] {
    return this.reader ? textsOf(this.reader) : [];
  }

  #onSettled(by: SelectedBy): void {
    if (this._form || this._keys || this.#pressing) return;
    const selected = selectedIn(this.#texts);
    if (selected && this._pending && by === 'mouse') {
      void this.#completeLink(selected);
      return;
    }
    const same =
      selected?.text === this._offer?.text && sameSpan(selected?.span, this._offer?.span);
    if (same) return;
    this._offer = selected;
    this._showsFormats = false;
    if (selected) void this.#carrying?.prepare(selected);
  }

  /** On the way to the button, or while the form is filled in, no card comes in between. */
  #onCard(event: MentionRequestEvent): void {
    if (event.cause === 'hover' && (this._offer || this._form)) event.preventDefault();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || this._keys) return;
    const selected = this._offer;
    if (event.key === 'Escape') {
      if (this._form || this.#own.open) return;
      if (!this._pending && !selected) return;
      event.preventDefault();
      event.stopPropagation();
      if (this._pending) this.#endLink();
      const isInside = focusedStop()?.getRootNode() === this.renderRoot;
      if (selected && isInside) this.#focus.giveBack();
      this._offer = undefined;
    } else if (isTab(event) && selected && !event.altKey && !event.ctrlKey) {
      const [part, root, focus] = [this._offerPart, this.renderRoot, this.#focus];
      tabAtOffer(event, {selected, part, root, focus});
    }
  }

  #open(form: OpenForm): void {
    this.#endKeys();
    this.#focus.remember(this.renderRoot);
    this._offer = undefined;
    this.#notice.dismiss();
    this._keeping?.begin();
    this._form = form;
    const range = form.stretch && rangeOf(form.stretch);
    paintChosen(range);
    if (this.#narrow.matches) bringIntoView(range, innerHeight * 0.08, innerHeight * 0.72);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('lectern-annotate')?.focus(),
    );
  }

  #closeForm(): void {
    this._form = undefined;
    this._keeping?.begin();
    if (!this._pending) paintChosen(undefined);
    this.#focus.giveBack();
  }

  /** What was selected is selected again, as if the form had never been there. */
  #cancel(): void {
    const form = this._form;
    this.#closeForm();
    if (form?.stretch && !form.seen) selectOnPage(form.stretch);
  }

  async #save(event: AnnotateSaveEvent): Promise<void> {
    const [form, keeping] = [this._form, this._keeping];
    if (form && keeping && (await keeping.save(form, event))) this.#endSaved(keeping);
  }

  async #putMine(): Promise<void> {
    const [form, keeping] = [this._form, this._keeping];
    if (form && keeping && (await keeping.putMine(form))) this.#endSaved(keeping);
  }

  #endSaved({place}: Keeping): void {
    this.#closeForm();
    this.#clearSelection();
    this.#notice.say(saySaved(place));
  }

  async #onLink({comment, annotator}: AnnotateLinkEvent): Promise<void> {
    const [form, keeping] = [this._form, this._keeping];
    if (!form || !keeping) return;
    const {seen, stretch, passage, quote} = form;
    if (annotator) keeping.rename(annotator);
    else if (!seen && !(await keeping.isNamed())) return;
    if (seen) {
      const saying = {kind: 'link', to: linkedBody(seen.annotation), comment} as const;
      if (await keeping.put(form, saying)) this.#endSaved(keeping);
    } else if (stretch) {
      this._pending = {passage, words: quote, comment};
      this.#closeForm();
      this.#clearSelection();
    }
  }

  async #completeLink({text, span}: SelectedText): Promise<void> {
    const [link, keeping] = [this._pending, this._keeping];
    if (!link || !keeping) return;
    this._offer = undefined;
    const made = await keeping.link(link, {document: text.documentId, span});
    if (!made) return;
    this.#endKeys();
    this.#endLink();
    this.#clearSelection();
    const said = `${msg('The two passages are linked.')} ${saySaved(keeping.place)}`;
    this.#notice.say(said, () => keeping.work.remove(made));
  }

  #endLink(): void {
    this._pending = undefined;
    this._keeping?.begin();
    paintChosen(undefined);
  }

  #clearSelection(): void {
    this._offer = undefined;
    getSelection()?.removeAllRanges();
  }

  #edit(id: string, origin: HTMLElement | undefined): void {
    const found = this._keeping?.find(id);
    if (found && this.reader) {
      this.#open(formOn(found, {texts: this.#texts, origin: origin ?? this.reader}));
    }
  }

  async #delete(id: string): Promise<void> {
    const keeping = this._keeping;
    const seen = keeping?.find(id)?.seen;
    const result = seen && (await keeping?.remove(seen));
    if (!keeping || !seen || !result) return;
    if (!result.ok) {
      this.#notice.say(sayRefused(result));
      return;
    }
    this.#notice.say(sayDeleted(result.decisions), () => keeping.restore(seen));
    // The button that was pressed is gone with the annotation.
    if (!focusedStop()) this.#notice.focus();
  }

  #beginKeys(): void {
    const index = this.reader?.store.state.index;
    const cursor = index && cursorAmong(this.#texts, index, this._offer);
    if (!cursor) return;
    this.#focus.remember(this.renderRoot);
    this.#notice.dismiss();
    this._offer = undefined;
    this._keys = new KeySelecting(cursor, {
      say: (words) => {
        this._said = words;
      },
      annotate: () => this.#annotateKeys(cursor),
      end: () => this.#endKeys(),
    });
    this.#keysEnd = new AbortController();
    this._keys.connect(this.#keysEnd.signal);
    this.dispatchEvent(new SelectModeEvent(true));
    void this.updateComplete.then(() => {
      const bar = this.renderRoot.querySelector<HTMLElement>('#keys');
      if (bar) focusBesideSelection(bar);
    });
  }

  #annotateKeys({text, span}: WordCursor): void {
    if (!this.reader?.annotate) {
      this.#endKeys();
      void this.updateComplete.then(() => {
        const button = this._offerPart?.querySelector('button');
        if (button) focusBesideSelection(button);
      });
      return;
    }
    const words = text.textMap?.textOf(span).trim() ?? '';
    const selected = {text, span, words};
    if (this._pending) void this.#completeLink(selected);
    else this.#open(formFor(selected));
  }

  /** The selection stays; the focus goes back unless something else takes it. */
  #endKeys(): void {
    if (!this._keys) return;
    this.#keysEnd?.abort();
    this._keys = undefined;
    this._said = msg('Selecting with keys has ended.');
    this.#focus.giveBack();
    this.dispatchEvent(new SelectModeEvent(false));
    this.#onSettled('keyboard');
  }

  protected override render(): TemplateResult | typeof nothing {
    const keeping = this._keeping;
    if (!keeping) return nothing;
    return html`
      ${this._offer ? this.#renderOffer(this._offer) : nothing}
      ${this._form ? this.#renderForm(this._form, keeping) : nothing}
      <div @keydown=${(event: KeyboardEvent) => this.#onDialogKey(event, this._ownPart)}>
        ${this.#own.render(keeping, {sheet: this.#narrow.matches, close: () => this.#closeOwn()})}
      </div>
      ${this._private?.render() ?? nothing}
      <div class="bars">
      ${renderBars({
        selecting: this._keys !== undefined,
        pending: this._pending,
        fault: this._form || this.#own.open ? '' : keeping.fault,
        endLink: () => this.#endLink(),
      })}
      ${this.#notice.render()}
      </div>
      <p class="visually-hidden" role="status">${this._said}</p>
    `;
  }

  #renderOffer(selected: SelectedText): TemplateResult {
    const label = this._pending ? msg('Link to this') : msg('Annotate');
    return renderOffer({
      annotate: this.reader?.annotate ? {label, run: () => this.annotate()} : undefined,
      open: this._showsFormats,
      toggle: () => {
        // It grows: to be placed anew, not to be followed while it does.
        this.#floating.clear();
        this._showsFormats = !this._showsFormats;
      },
      styles: this.#carrying?.stylesOf(selected) ?? [],
      carry: (carried) => this.carry(carried),
      press: (pressing) => {
        this.#pressing = pressing;
      },
      own: this._private?.renderMarking(selected) ?? nothing,
    });
  }

  #renderForm(form: OpenForm, keeping: Keeping): TemplateResult {
    const {index, addresses} = this.reader?.store.state ?? {};
    const current = keeping.conflict?.current;
    const other =
      current && index?.collection.annotations.find(({id}) => id === current.annotation.id);
    const shown = other && index && addresses && annotationInCollection(other, {index, addresses});
    return html`<div @keydown=${(event: KeyboardEvent) => this.#onDialogKey(event, this._formPart)}>
      ${renderForm(form, {
        sheet: this.#narrow.matches,
        search: keeping.search,
        register: keeping.register(form.passage.document),
        askName: !form.seen && keeping.ready && keeping.name === '',
        busy: keeping.busy,
        fault: keeping.fault,
        place: keeping.place,
        conflict: keeping.conflict
          ? renderConflict(shown, {
              keepMine: () => void this.#putMine(),
              keepTheirs: () => this.#cancel(),
            })
          : nothing,
        save: (event) => void this.#save(event),
        link: (event) => void this.#onLink(event),
        cancel: () => this.#cancel(),
      })}
    </div>`;
  }

  #onDialogKey(event: KeyboardEvent, dialog: HTMLElement | null): void {
    if (!dialog || event.defaultPrevented) return;
    loopTab(event, dialog);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this._form) this.#cancel();
    else this.#closeOwn();
  }

  #closeOwn(): void {
    this.#own.close();
    this.#focus.giveBack();
  }
}

function sameSpan(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** The annotation whose button was pressed; none where a card had it, which closes. */
function originOf(event: Event): HTMLElement | undefined {
  const path = event.composedPath();
  const inCard = path.some((each) => each instanceof Element && each.localName === 'lectern-card');
  const [first] = path;
  return first instanceof HTMLElement && !inCard ? first : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotating': LecternAnnotating;
  }
}
