import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {fromEdtf} from '../../core/dates/from-edtf.js';
import {sayDate} from '../../core/dates/say-date.js';
import {msg} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import {type AnnotateMode, type Fault, type Filled, isEdtf} from './filled.js';
import {nameKinds} from './name-kinds.js';

export interface FieldsHost {
  /** Both ends of a link are known. */
  readonly linked: boolean;
  /** The kinds are what the focus goes to first. */
  readonly firstIsKind: boolean;
  /** The field in which an entity is chosen. */
  readonly entity: () => TemplateResult;
  readonly fill: (filled: Partial<Filled>) => void;
  /** The field that something is wrong with. */
  readonly faulty: Fault['field'] | undefined;
}

/** Of the sentence that says what is wrong, to which the field leads. */
export const faultId = 'fault';

/** What a field says to those who hear it when something is wrong with it. */
export function faultOf(is: boolean): {
  invalid: 'true' | undefined;
  describedBy: string | undefined;
} {
  return {invalid: is ? 'true' : undefined, describedBy: is ? faultId : undefined};
}

/** The choice of what to do with the passage. */
export function renderModes(
  modes: readonly AnnotateMode[],
  chosen: AnnotateMode,
  fill: FieldsHost['fill'],
): TemplateResult {
  const labels: Readonly<Record<AnnotateMode, string>> = {
    identify: msg('Identify'),
    comment: msg('Comment'),
    tag: msg('Tag'),
    link: msg('Link'),
  };
  return html`<fieldset class="modes">
    <legend class="visually-hidden">${msg('What to do with the passage')}</legend>
    ${modes.map((mode, at) =>
      renderChip({
        name: 'mode',
        label: labels[mode],
        checked: mode === chosen,
        first: at === 0,
        choose: () => fill({mode}),
      }),
    )}
  </fieldset>`;
}

/** The fields of what is done with the passage. */
export function renderFields(filled: Filled, host: FieldsHost): TemplateResult {
  switch (filled.mode) {
    case 'identify':
      return html`${renderKinds(filled, host)} ${renderValue(filled, host)}
      ${renderComment(filled, host)} ${renderCertainty(filled, host)}`;
    case 'comment':
      return html`${renderComment(filled, host)} ${renderTags(filled, host)}`;
    case 'tag':
      return renderTags(filled, host);
    case 'link':
      return html`${
        host.linked
          ? nothing
          : html`<p class="hint">
              ${msg('Then select the other passage, here or in a document beside it.')}
            </p>`
      }
      ${renderComment(filled, host)}`;
  }
}

function renderKinds(
  {kind: chosen}: Filled,
  {firstIsKind, fill, faulty}: FieldsHost,
): TemplateResult {
  const {describedBy} = faultOf(faulty === 'kind');
  return html`<fieldset class="kinds" data-field="kind" aria-describedby=${ifDefined(describedBy)}>
    <legend>${msg('The words name a')}</legend>
    ${nameKinds().map((kind, at) =>
      renderChip({
        name: 'kind',
        label: kind.label,
        checked: kind.kind === chosen?.kind,
        first: at === 0 && firstIsKind,
        choose: () => fill({kind}),
      }),
    )}
  </fieldset>`;
}

function renderValue(
  {kind, date}: Filled,
  {entity, fill, faulty}: FieldsHost,
): TemplateResult | typeof nothing {
  if (!kind) return nothing;
  if (kind.kind !== 'date') return entity();
  const edtf = date.trim();
  const {invalid, describedBy} = faultOf(faulty === 'date');
  return html`<label class="field">
    ${msg('Date')}
    <input
      data-field="date"
      aria-invalid=${ifDefined(invalid)}
      aria-describedby=${ifDefined(describedBy)}
      .value=${date}
      placeholder="1945-09-15, 1945-09, 1945~, 1944/1949"
      autocomplete="off"
      @input=${(event: Event) => fill({date: valueIn(event)})}
    />
    <span class="hint" role="status">${isEdtf(edtf) ? sayDate(fromEdtf(edtf), wordsLocale()) : ''}</span>
  </label>`;
}

function renderComment({mode, comment}: Filled, {fill, faulty}: FieldsHost): TemplateResult {
  const {invalid, describedBy} = faultOf(faulty === 'comment');
  return html`<label class="field">
    ${mode === 'comment' ? msg('Comment') : msg('Why (optional)')}
    <textarea
      data-field="comment"
      aria-invalid=${ifDefined(invalid)}
      aria-describedby=${ifDefined(describedBy)}
      rows="3"
      .value=${comment}
      @input=${(event: Event) => fill({comment: valueIn(event)})}
    ></textarea>
  </label>`;
}

function renderTags({tags}: Filled, {fill, faulty}: FieldsHost): TemplateResult {
  const {invalid, describedBy} = faultOf(faulty === 'tags');
  return html`<label class="field">
    ${msg('Tags, parted by commas')}
    <input
      data-field="tags"
      aria-invalid=${ifDefined(invalid)}
      aria-describedby=${ifDefined(describedBy)}
      .value=${tags}
      @input=${(event: Event) => fill({tags: valueIn(event)})}
    />
  </label>`;
}

function renderCertainty({certainty}: Filled, {fill}: FieldsHost): TemplateResult {
  const choices: readonly (readonly [string, string])[] = [
    ['', msg('not said')],
    ['0.9', msg('likely')],
    ['0.6', msg('possible')],
    ['0.3', msg('doubtful')],
  ];
  const known = choices.some(([value]) => value === certainty);
  return html`<label class="field">
    ${msg('Certainty')}
    <select @change=${(event: Event) => fill({certainty: valueIn(event)})}>
      ${known ? nothing : html`<option value=${certainty} selected>${certainty}</option>`}
      ${choices.map(
        ([value, label]) =>
          html`<option value=${value} ?selected=${value === certainty}>${label}</option>`,
      )}
    </select>
  </label>`;
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

export function valueIn({target}: Event): string {
  return target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
    ? target.value
    : '';
}
