import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Saying} from '../../core/annotations/make-annotation.js';
import {fromEdtf} from '../../core/dates/from-edtf.js';
import {sayDate} from '../../core/dates/say-date.js';
import type {EntityKind} from '../../core/entities/entity.js';
import {msg, str} from '../../core/words/msg.js';
import {LecternElement} from '../lectern-element.js';
import {wordsLocale} from '../words-locale.js';
import {AnnotateCancelEvent, AnnotateLinkEvent, AnnotateSaveEvent} from './annotate-events.js';
import {type ChosenEntity, EntityChoice, type SearchEntities} from './entity-choice.js';
import {styles} from './lectern-annotate.styles.js';
import {kindOfElement, type NameKind, nameKinds, newEntityId} from './name-kinds.js';

/** What is done with a passage. */
export type AnnotateMode = 'identify' | 'comment' | 'tag' | 'link';

/** What the form begins with. */
export interface AnnotateStart {
  readonly mode?: AnnotateMode;
  readonly element?: string;
  readonly entity?: ChosenEntity;
  readonly date?: string;
  readonly comment?: string;
  readonly tags?: readonly string[];
  readonly certainty?: number;
}

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

  @state() private _mode: AnnotateMode = 'identify';

  @state() private _kind: NameKind | undefined;

  @state() private _date = '';

  @state() private _comment = '';

  @state() private _tags = '';

  @state() private _certainty = '';

  @state() private _name = '';

  @state() private _problem = '';

  @query('[data-first]') private _first!: HTMLElement | null;

  readonly #choice = new EntityChoice(this, {
    search: (words, kind) => this.search?.(words, kind) ?? Promise.resolve([]),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('annotator')) this._name = this.annotator;
    if (!changed.has('start') && !changed.has('modes')) return;
    const {mode, element, entity, date = '', comment = '', tags = [], certainty} = this.start;
    this._mode = mode ?? this.modes[0] ?? 'identify';
    this._kind = kindOfElement(element);
    this._date = date;
    this._comment = comment;
    this._tags = tags.join(', ');
    this._certainty = certainty === undefined ? '' : String(certainty);
    this._problem = '';
    this.#choice.begin(entity, entityKindOf(this._kind));
  }

  override focus(): void {
    void this.updateComplete.then(() => this._first?.focus());
  }

  #save(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    const said = this.#saying();
    const name = this.askName ? this._name.trim() : '';
    const nameless = this.askName && name === '' ? msg('Write your name first.') : undefined;
    const problem = typeof said === 'string' ? said : nameless;
    this._problem = problem ?? '';
    if (problem !== undefined || typeof said === 'string') return;
    if (said === undefined) this.dispatchEvent(new AnnotateLinkEvent(this._comment.trim(), name));
    else {
      const certainty = this._certainty === '' ? undefined : Number(this._certainty);
      this.dispatchEvent(new AnnotateSaveEvent(said, certainty, name));
    }
  }

  /** What is said; a sentence where something is missing; undefined for a link to be completed. */
  #saying(): Saying | string | undefined {
    const comment = this._comment.trim();
    const tags = this._tags.split(',').flatMap((tag) => tag.trim() || []);
    switch (this._mode) {
      case 'comment':
        return comment ? {kind: 'comment', comment, tags} : msg('Write a comment first.');
      case 'tag':
        return tags.length > 0 ? {kind: 'tag', tags} : msg('Write a tag first.');
      case 'link':
        return undefined;
      case 'identify':
        return this.#identification(comment);
    }
  }

  #identification(comment: string): Saying | string {
    const kind = this._kind;
    if (!kind) return msg('Choose what the words name.');
    const said = {
      kind: 'identify' as const,
      element: kind.element,
      ...(comment ? {comment} : {}),
    };
    if (kind.kind === 'date') {
      const date = this._date.trim();
      if (!date) return said;
      return isEdtf(date) ? {...said, date} : msg(str`“${date}” cannot be read as a date.`);
    }
    const {chosen} = this.#choice;
    if (!chosen) return said;
    if ('iri' in chosen) return {...said, entities: [{iri: chosen.iri}]};
    if (kind.kind === 'other') return msg('Say of what kind the new entity is.');
    const id = newEntityId(chosen.newName, kind.kind);
    return {
      ...said,
      entities: [{iri: `${this.register}#${id}`}],
      newEntity: {id, kind: kind.kind, name: chosen.newName},
    };
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new AnnotateCancelEvent());
  }

  protected override render(): TemplateResult {
    return html`<form part="form" @submit=${this.#save} @keydown=${this.#onKey}>
      ${this.quote ? html`<blockquote dir="auto">${this.quote}</blockquote>` : nothing}
      <slot name="passage"></slot>
      ${this.modes.length > 1 ? this.#renderModes() : nothing} ${this.#renderFields()}
      ${this.askName ? this.#renderName() : nothing}
      ${this._problem ? html`<p part="problem" role="alert">${this._problem}</p>` : nothing}
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
    return this._mode === 'link' && !this.linked ? msg('Choose the other passage') : msg('Save');
  }

  #renderName(): TemplateResult {
    return html`<label class="field">
      ${msg('Your name')}
      <input
        autocomplete="name"
        .value=${live(this._name)}
        @input=${(event: Event) => {
          this._name = valueIn(event);
        }}
      />
      <span class="hint">${msg('It stands beside what you say, and is remembered here.')}</span>
    </label>`;
  }

  #renderModes(): TemplateResult {
    const labels: Readonly<Record<AnnotateMode, string>> = {
      identify: msg('Identify'),
      comment: msg('Comment'),
      tag: msg('Tag'),
      link: msg('Link'),
    };
    return html`<fieldset class="modes">
      <legend class="visually-hidden">${msg('What to do with the passage')}</legend>
      ${this.modes.map((mode, at) =>
        renderChip({
          name: 'mode',
          label: labels[mode],
          checked: mode === this._mode,
          first: at === 0,
          choose: () => {
            this._mode = mode;
          },
        }),
      )}
    </fieldset>`;
  }

  #renderFields(): TemplateResult {
    switch (this._mode) {
      case 'identify':
        return html`${this.#renderKinds()} ${this.#renderValue()} ${this.#renderComment()}
        ${this.#renderCertainty()}`;
      case 'comment':
        return html`${this.#renderComment()} ${this.#renderTags()}`;
      case 'tag':
        return this.#renderTags();
      case 'link':
        return html`${
          this.linked
            ? nothing
            : html`<p class="hint">
                  ${msg('Then select the other passage, here or in a document beside it.')}
                </p>`
        }
          ${this.#renderComment()}`;
    }
  }

  #renderKinds(): TemplateResult {
    const kinds = nameKinds();
    return html`<fieldset class="kinds">
      <legend>${msg('The words name a')}</legend>
      ${kinds.map((kind, at) =>
        renderChip({
          name: 'kind',
          label: kind.label,
          checked: kind.kind === this._kind?.kind,
          first: at === 0 && this.modes.length === 1,
          choose: () => {
            this._kind = kind;
            this.#choice.narrow(entityKindOf(kind));
          },
        }),
      )}
    </fieldset>`;
  }

  #renderValue(): TemplateResult | typeof nothing {
    if (!this._kind) return nothing;
    if (this._kind.kind !== 'date') return this.#choice.render(this.quote);
    const date = this._date.trim();
    const words = isEdtf(date) ? sayDate(fromEdtf(date), wordsLocale()) : '';
    return html`<label class="field">
      ${msg('Date')}
      <input
        .value=${this._date}
        placeholder="1945-09-15, 1945-09, 1945~, 1944/1949"
        autocomplete="off"
        @input=${(event: Event) => {
          this._date = valueIn(event);
        }}
      />
      <span class="hint" role="status">${words}</span>
    </label>`;
  }

  #renderComment(): TemplateResult {
    return html`<label class="field">
      ${this._mode === 'comment' ? msg('Comment') : msg('Why (optional)')}
      <textarea
        rows="3"
        .value=${this._comment}
        @input=${(event: Event) => {
          this._comment = valueIn(event);
        }}
      ></textarea>
    </label>`;
  }

  #renderTags(): TemplateResult {
    return html`<label class="field">
      ${msg('Tags, parted by commas')}
      <input
        .value=${this._tags}
        @input=${(event: Event) => {
          this._tags = valueIn(event);
        }}
      />
    </label>`;
  }

  #renderCertainty(): TemplateResult {
    const choices: readonly (readonly [string, string])[] = [
      ['', msg('not said')],
      ['0.9', msg('likely')],
      ['0.6', msg('possible')],
      ['0.3', msg('doubtful')],
    ];
    const known = choices.some(([value]) => value === this._certainty);
    return html`<label class="field">
      ${msg('Certainty')}
      <select
        @change=${(event: Event) => {
          this._certainty = valueIn(event);
        }}
      >
        ${known ? nothing : html`<option value=${this._certainty} selected>${this._certainty}</option>`}
        ${choices.map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${value === this._certainty}>${label}</option>`,
        )}
      </select>
    </label>`;
  }
}

interface Chip {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly first: boolean;
  readonly choose: () => void;
}

function renderChip({name, label, checked, first, choose}: Chip): TemplateResult {
  return html`<label class="chip">
    <input type="radio" name=${name} .checked=${checked} ?data-first=${first} @change=${choose} />
    <span>${label}</span>
  </label>`;
}

/** The kind that records are offered of. */
function entityKindOf(kind: NameKind | undefined): EntityKind | undefined {
  return kind && kind.kind !== 'date' && kind.kind !== 'other' ? kind.kind : undefined;
}

function isEdtf(date: string): boolean {
  return date !== '' && fromEdtf(date).malformed.length === 0;
}

function valueIn({target}: Event): string {
  return target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
    ? target.value
    : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-annotate': LecternAnnotate;
  }
}
