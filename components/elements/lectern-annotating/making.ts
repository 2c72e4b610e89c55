import {nothing, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import {paintChosen} from '../../render/highlights.js';
import {annotationInCollection} from '../../state/subject-of.js';
import type {AnnotateLinkEvent, AnnotateSaveEvent} from '../lectern-annotate/annotate-events.js';
import {type AnnotatedReader, textsOf} from './annotated-reader.js';
import type {AnnotatingHost} from './annotating-host.js';
import type {FloatingParts} from './floating-parts.js';
import {type FocusReturn, focusedStop} from './focus.js';
import type {Keeping} from './keeping.js';
import type {Notice} from './notice.js';
import {formFor, formOn, linkedBody, type OpenForm, type PendingLink} from './open-form.js';
import {renderConflict, renderForm} from './render-form.js';
import {sayDeleted, sayRefused, saySaved} from './say-kept.js';
import {rangeOf, type SelectedText, selectOnPage} from './selected-text.js';
import {bringIntoView} from './word-cursor.js';

interface MakingOptions {
  readonly reader: AnnotatedReader;
  readonly keeping: Keeping;
  readonly floating: FloatingParts;
  readonly focus: FocusReturn;
  readonly notice: Notice;
  /** The form is a sheet at the foot of a narrow screen: beside its passage it would cover it. */
  readonly isSheet: () => boolean;
  /** The menu beside the selection gives way. */
  readonly withdrawOffer: () => void;
  readonly endKeys: () => void;
  readonly clearSelection: () => void;
}

/** Making, changing and deleting annotations: the form, and the passage that a link waits to be led to. */
export class Making {
  readonly #host: AnnotatingHost;
  readonly #options: MakingOptions;
  #form: OpenForm | undefined;
  #pending: PendingLink | undefined;

  constructor(host: AnnotatingHost, options: MakingOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#form !== undefined;
  }

  /** The first end of a link that waits for its other. */
  get pending(): PendingLink | undefined {
    return this.#pending;
  }

  /** Opens the form for words; where a link waits for its other end, they are it. */
  take(selected: SelectedText): void {
    if (this.#pending) void this.#completeLink(this.#pending, selected);
    else this.#open(formFor(selected));
  }

  /** Opens the form on an annotation of one's own. `origin` is whose button was pressed. */
  edit(id: string, origin: HTMLElement | undefined): void {
    const {keeping, reader} = this.#options;
    const found = keeping.find(id);
    if (found) this.#open(formOn(found, {texts: textsOf(reader), origin: origin ?? reader}));
  }

  async delete(id: string): Promise<void> {
    const {keeping, notice} = this.#options;
    const seen = keeping.find(id)?.seen;
    const result = seen && (await keeping.remove(seen));
    if (!seen || !result) return;
    if (!result.ok) {
      notice.say(sayRefused(result));
      return;
    }
    notice.say(sayDeleted(result.decisions), () => keeping.restore(seen));
    // The button that was pressed is gone with the annotation.
    if (!focusedStop()) notice.focus();
  }

  /** What was selected is selected again, as if the form had never been there. */
  cancel(): void {
    const form = this.#form;
    this.#close();
    if (form?.stretch && !form.seen) selectOnPage(form.stretch);
  }

  endLink(): void {
    this.#pending = undefined;
    this.#options.keeping.begin();
    paintChosen(undefined);
    this.#host.requestUpdate();
  }

  get part(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#form');
  }

  /** Puts the form beside its passage, once it is drawn. */
  place(): void {
    const {floating, isSheet} = this.#options;
    const form = this.#form;
    floating.settle('form', this.part, form, isSheet() ? undefined : form?.place);
  }

  render(): TemplateResult | typeof nothing {
    const form = this.#form;
    if (!form) return nothing;
    const {keeping, isSheet} = this.#options;
    return renderForm(form, {
      sheet: isSheet(),
      search: keeping.search,
      register: keeping.register(form.passage.document),
      askName: !form.seen && keeping.ready && keeping.name === '',
      busy: keeping.busy,
      fault: keeping.fault,
      place: keeping.place,
      conflict: this.#renderConflict(),
      save: (event) => void this.#save(event),
      link: (event) => void this.#onLink(event),
      cancel: () => this.cancel(),
    });
  }

  #renderConflict(): TemplateResult | typeof nothing {
    const {keeping, reader} = this.#options;
    if (!keeping.conflict) return nothing;
    const {index, addresses} = reader.store.state;
    const {current} = keeping.conflict;
    const other =
      current && index?.collection.annotations.find(({id}) => id === current.annotation.id);
    const shown = other && index && annotationInCollection(other, {index, addresses});
    return renderConflict(shown, {
      keepMine: () => void this.#putMine(),
      keepTheirs: () => this.cancel(),
    });
  }

  #open(form: OpenForm): void {
    const {endKeys, withdrawOffer, focus, notice, keeping, isSheet} = this.#options;
    endKeys();
    focus.remember(this.#host.renderRoot);
    withdrawOffer();
    notice.dismiss();
    keeping.begin();
    this.#form = form;
    const range = form.stretch && rangeOf(form.stretch);
    paintChosen(range);
    if (isSheet()) bringIntoView(range, innerHeight * 0.08, innerHeight * 0.72);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('lectern-annotate')?.focus(),
    );
  }

  #close(): void {
    this.#form = undefined;
    this.#options.keeping.begin();
    if (!this.#pending) paintChosen(undefined);
    this.#options.focus.giveBack();
    this.#host.requestUpdate();
  }

  async #save(event: AnnotateSaveEvent): Promise<void> {
    if (this.#form && (await this.#options.keeping.save(this.#form, event))) this.#endSaved();
  }

  async #putMine(): Promise<void> {
    if (this.#form && (await this.#options.keeping.putMine(this.#form))) this.#endSaved();
  }

  #endSaved(): void {
    const {clearSelection, notice, keeping} = this.#options;
    this.#close();
    clearSelection();
    notice.say(saySaved(keeping.place));
  }

  async #onLink({comment, annotator}: AnnotateLinkEvent): Promise<void> {
    const {keeping, clearSelection} = this.#options;
    const form = this.#form;
    if (!form) return;
    const {seen, stretch, passage, quote} = form;
    if (annotator) keeping.rename(annotator);
    else if (!seen && !(await keeping.isNamed())) return;
    if (seen) {
      const saying = {kind: 'link', to: linkedBody(seen.annotation), comment} as const;
      if (await keeping.put(form, saying)) this.#endSaved();
    } else if (stretch) {
      this.#pending = {passage, words: quote, comment};
      this.#close();
      clearSelection();
    }
  }

  async #completeLink(link: PendingLink, {text, span}: SelectedText): Promise<void> {
    const {keeping, notice, withdrawOffer, endKeys, clearSelection} = this.#options;
    withdrawOffer();
    const made = await keeping.link(link, {document: text.documentId, span});
    if (!made) return;
    endKeys();
    this.endLink();
    clearSelection();
    const said = `${msg('The two passages are linked.')} ${saySaved(keeping.place)}`;
    notice.say(said, () => keeping.work.remove(made));
  }
}
