import {html, nothing, type TemplateResult} from 'lit';
import type {GroupBy} from '../../core/collection/group-statements.js';
import {msg, str} from '../../core/words/msg.js';
import {shortened} from '../render-gone.js';
import type {FilterChoice} from './table-rows.js';

export interface ControlContext {
  readonly groupBy: GroupBy;
  readonly witnesses: readonly FilterChoice[];
  readonly subjects: readonly FilterChoice[];
  readonly witness: string;
  readonly subject: string;
  /** Dates before and after what is in view. */
  readonly before: number;
  readonly after: number;
  /** How exact the axis is, in words. */
  readonly scale: string;
  readonly isWhole: boolean;
  group(by: GroupBy): void;
  filter(name: 'witness' | 'subject', value: string): void;
  zoom(factor: number): void;
  pan(share: number): void;
  fit(): void;
}

function renderChoice(
  label: string,
  name: 'witness' | 'subject',
  choices: readonly FilterChoice[],
  chosen: string,
  {filter}: ControlContext,
): TemplateResult | typeof nothing {
  const isThere = choices.some(({value}) => value === chosen);
  if (choices.length < 2 && (chosen === '' || isThere)) return nothing;
  // What an address asks for and is not here is in force, until another is chosen.
  const offered = [
    ...(chosen === '' || isThere ? [] : [{value: chosen, label: shortened(chosen)}]),
    ...choices,
  ];
  return html`<label
    >${label}
    <select
      name=${name}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) filter(name, event.target.value);
      }}
    >
      <option value="" .selected=${chosen === ''}>${msg('all')}</option>
      ${offered.map(
        ({value, label: words}) =>
          html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
      )}
    </select>
  </label>`;
}

const isGroupBy = (value: string): value is GroupBy =>
  value === 'document' || value === 'event' || value === 'kind';

/** What is shown, and in which lanes. */
export function renderFilters(context: ControlContext): TemplateResult {
  const {groupBy} = context;
  const ways: readonly (readonly [GroupBy, string])[] = [
    ['document', msg('by document')],
    ['event', msg('by event')],
    ['kind', msg('by kind of date')],
  ];
  return html`<form
    part="filters"
    class="filters"
    role="search"
    aria-label=${msg('Filter the dates')}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${renderChoice(msg('Document'), 'witness', context.witnesses, context.witness, context)}
    ${renderChoice(msg('Event or person'), 'subject', context.subjects, context.subject, context)}
    <label
      >${msg('Lanes')}
      <select
        name="group-by"
        @change=${(event: Event) => {
          const {target} = event;
          if (target instanceof HTMLSelectElement && isGroupBy(target.value)) {
            context.group(target.value);
          }
        }}
      >
        ${ways.map(
          ([value, words]) =>
            html`<option value=${value} .selected=${value === groupBy}>${words}</option>`,
        )}
      </select>
    </label>
  </form>`;
}

/** Closer, further, along. */
export function renderZoom(context: ControlContext, step: number): TemplateResult {
  const {before, after, isWhole} = context;
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${msg('What is in view')}>
    <button type="button" @click=${() => context.zoom(1 / step)} aria-label=${msg('Look from further away')}>−</button>
    <button type="button" @click=${() => context.zoom(step)} aria-label=${msg('Look closer')}>+</button>
    <button type="button" ?disabled=${isWhole} @click=${() => context.fit()}>${msg('Fit all')}</button>
    <button type="button" ?disabled=${before === 0} @click=${() => context.pan(-0.6)}>
      <span class="arrow" aria-hidden="true">‹</span> <span>${before === 0 ? msg('Earlier') : msg(str`${before} earlier`)}</span>
    </button>
    <button type="button" ?disabled=${after === 0} @click=${() => context.pan(0.6)}>
      <span>${after === 0 ? msg('Later') : msg(str`${after} later`)}</span> <span class="arrow" aria-hidden="true">›</span>
    </button>
    <span class="scale">${context.scale}</span>
  </div>`;
}
