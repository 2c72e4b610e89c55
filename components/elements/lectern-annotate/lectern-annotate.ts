import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {live} from 'lit/directives/live.js';
import {msg} from '../../core/words/msg.js';
import {LecternElement} from '../lectern-element.js';
import {AnnotateCancelEvent, AnnotateLinkEvent, AnnotateSaveEvent} from './annotate-events.js';
import {EntityChoice, type SearchEntities} from './entity-choice.js';
import {
  type AnnotateMode,
  type AnnotateStart,
  entityKindOf,
  type Fault,
  type Filled,
  filledWith,
  sayingOf,
} from './filled.js';
import {styles} from './lectern-annotate.styles.js';
import {faultId, faultOf, renderFields, renderModes, valueIn} from './render-fields.js';

export type {AnnotateMode, AnnotateStart} from './filled.js';

/**
 * A form to say something of a passage: who or what it names (searched in the authority file as one
 * types, or a new entity), a date, a comment, tags, or the first end of a link.
 *
 * @element lectern-annotate
 * @slot passage - controls for the passage itself
 * @csspart form - the whole
 * @csspart problem - why it cannot be saved yet
 * @cssprop --lectern-paper - ground
 * @cssprop --lectern-ink - colour of the text
 * @cssprop --lectern-ink-soft - colour of what is said beside it
 * @cssprop --lectern-paper-raised - ground of what stands above the page
 * @cssprop --lectern-rule - colour of lines and borders
 * @cssprop --lectern-accent - colour of links and of what is chosen
 * @cssprop --lectern-problem - colour of what went wrong
 * @cssprop --lectern-lit - ground of what is pointed at or chosen
 * @cssprop --lectern-font-text - face of what is read
 * @cssprop --lectern-font-ui - face of controls and labels
 * @cssprop --lectern-size-small - size of labels
 * @cssprop --lectern-size-base - size of what is read
 * @cssprop --lectern-leading - height of lines
 * @cssprop --lectern-radius - roundness of corners
 * @cssprop --lectern-focus - colour of the focus ring
 * @cssprop --lectern-target - least size of a control
 * @fires lectern-annotate-save - filled in; `saying` is what `makeAnnotation` takes
 * @fires lectern-annotate-link - the next passage selected is the other end
 * @fires lectern-annotate-cancel - given up
 *
 * @example
 * ```html
 * <lectern-annotate quote="Osman Batur"></lectern-annotate>
 * <script type="module">
 *   document.querySelector('lectern-annotate').addEventListener('lectern-annotate-save', (event) =>
 *     console.log(event.saying));
 * </script>
 * ```
 */
export class LecternAnnotate extends LecternElement {
  static override styles = styles;

  /** The words it is about. */
  @property() quote = '';

  /** What may be done; the first is offered first. */
  @property({attribute: false}) modes: readonly AnnotateMode[] = [
    'identify',
    'comment',
    'tag',
    'link',
  ];

  /** What the form is filled in with at first. */
  @property({attribute: false}) start: AnnotateStart = {};

  /** Finds entities by the beginning of a name; without it only new ones can be named. */
  @property({attribute: false}) search: SearchEntities | undefined;

  /** IRI of the authority file that new entities are to be written into, without `#`. */
  @property() register = '';

  /** Ask for the name under which it is said. */
  @property({type: Boolean, attribute: 'ask-name'}) askName = false;

  /** That name, as far as it is known. */
  @property() annotator = '';

  /** Both ends of the link are known: its comment is all that can be changed. */
  @property({type: Boolean}) linked = false;

  /** What was filled in is on its way. */
  @property({type: Boolean}) busy = false;

  @state() private _filled: Filled = filledWith({}, []);

  @state() private _name = '';

  @state() private _fault: Fault | undefined;

  @query('[data-first]') private _first!: HTMLElement | null;

  readonly #choice = new EntityChoice(this, {
    search: (words, kind) => this.search?.(words, kind) ?? Promise.resolve([]),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('annotator')) this._name = this.annotator;
    if (!changed.has('start') && !changed.has('modes')) return;
    this._filled = filledWith(this.start, this.modes);
    this._fault = undefined;
    this.#choice.begin(this.start.entity, entityKindOf(this._filled.kind));
  }

  override focus(): void {
    void this.updateComplete.then(() => this._first?.focus());
  }

  #save(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    const {comment, certainty} = this._filled;
    const said = sayingOf(this._filled, this.#choice.chosen, this.register);
    const name = this.askName ? this._name.trim() : '';
    this._fault = undefined;
    if (said && 'field' in said) {
      this.#refuse(said);
      return;
    }
    if (this.askName && name === '') {
      this.#refuse({field: 'name', words: msg('Write your name first.')});
      return;
    }
    this.dispatchEvent(
      said === undefined
        ? new AnnotateLinkEvent(comment.trim(), name)
        : new AnnotateSaveEvent(said, certainty === '' ? undefined : Number(certainty), name),
    );
  }

  /** Says what is wrong, and leads to where. */
  #refuse(fault: Fault): void {
    this._fault = fault;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLElement>(`[data-field="${fault.field}"]`);
      (field?.querySelector('input') ?? field)?.focus();
    });
  }

  #fill(filled: Partial<Filled>): void {
    this._filled = {...this._filled, ...filled};
    if (filled.kind) this.#choice.narrow(entityKindOf(filled.kind));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new AnnotateCancelEvent());
  }

  protected override render(): TemplateResult {
    const fill = (filled: Partial<Filled>): void => this.#fill(filled);
    return html`<form part="form" @submit=${this.#save} @keydown=${this.#onKey}>
      ${this.quote ? html`<blockquote dir="auto">${this.quote}</blockquote>` : nothing}
      <slot name="passage"></slot>
      ${this.modes.length > 1 ? renderModes(this.modes, this._filled.mode, fill) : nothing}
      ${renderFields(this._filled, {
        linked: this.linked,
        firstIsKind: this.modes.length === 1,
        entity: () => this.#choice.render(this.quote),
        fill,
        faulty: this._fault?.field,
      })}
      ${this.askName ? this.#renderName() : nothing}
      ${this._fault ? html`<p part="problem" id=${faultId} role="alert">${this._fault.words}</p>` : nothing}
      <div class="buttons">
        <button type="submit" class="save" aria-disabled=${this.busy}>${this.#submitWords()}</button>
        <button type="button" @click=${() => this.dispatchEvent(new AnnotateCancelEvent())}>
          ${msg('Cancel')}
        </button>
      </div>
    </form>`;
  }

  #submitWords(): string {
    if (this.busy) return msg('Saving …');
    return this._filled.mode === 'link' && !this.linked
      ? msg('Choose the other passage')
      : msg('Save');
  }

  #renderName(): TemplateResult {
    const {invalid, describedBy} = faultOf(this._fault?.field === 'name');
    return html`<label class="field">
      ${msg('Your name')}
      <input
        data-field="name"
        aria-invalid=${ifDefined(invalid)}
        aria-describedby=${ifDefined(describedBy)}
        autocomplete="name"
        .value=${live(this._name)}
        @input=${(event: Event) => {
          this._name = valueIn(event);
        }}
      />
      <span class="hint">${msg('It stands beside what you say, and is remembered here.')}</span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotate': LecternAnnotate;
  }
}
