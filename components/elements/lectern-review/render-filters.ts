import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ReviewFilter, ReviewOrder} from '../../core/review/review-queue.js';
import {msg} from '../../core/words/msg.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import {sayPlacement} from './render-queue.js';
import {sayElement, sayVerdict} from './review-words.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What of the queue is seen, and in what order. */
export function renderFilters(session: ReviewSession, {blind}: {blind: boolean}): TemplateResult {
  const {filter, order} = session.items;
  const set = (change: Change): void => void session.arrange(without({...filter, ...change}));
  const {elements, annotators} = session.items.facets;
  return html`<div class="filters" role="group" aria-label=${msg('What to show')}>
    ${select(msg('Status'), filter.verdict ?? '', verdicts(), (verdict) =>
      set({verdict: isVerdict(verdict) ? verdict : undefined}),
    )}
    ${select(msg('Order'), order, orders(), (next) => {
      const known = orders().find(({value}) => value === next);
      if (known) void session.arrange(filter, known.value);
    })}
    <label class="field wide">
      ${msg('Words')}
      <input
        id="words"
        type="search"
        .value=${live(filter.words ?? '')}
        @input=${(event: Event) => set({words: valueIn(event) || undefined})}
      />
    </label>
    <details class="wide">
      <summary>${msg('More filters')}</summary>
      <div class="filters">
        ${select(
          msg('Kind'),
          filter.element ?? '',
          [all(), ...elements.map((value) => ({value, label: sayElement(value)}))],
          (element) => set({element: element || undefined}),
        )}
        ${select(
          msg('Place'),
          filter.placement ?? '',
          [all(), ...placements.map((value) => ({value, label: sayPlacement(value)}))],
          (placement) => set({placement: placements.find((known) => known === placement)}),
        )}
        ${blind ? nothing : renderOthers(filter, annotators, set)}
      </div>
    </details>
  </div>`;
}

type Change = {readonly [Name in keyof ReviewFilter]?: ReviewFilter[Name] | undefined};

/** What a blind reviewer does not filter by. */
function renderOthers(
  filter: ReviewFilter,
  annotators: readonly string[],
  set: (change: Change) => void,
): TemplateResult {
  return html`${select(
    msg('Annotator'),
    filter.annotator ?? '',
    [all(), ...annotators.map((value) => ({value, label: value}))],
    (annotator) => set({annotator: annotator || undefined}),
  )}
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(filter.disputed ?? false)}
        @change=${(event: Event) => set({disputed: isChecked(event) || undefined})}
      />
      ${msg('Disputed only')}
    </label>`;
}

const placements = ['placed', 'moved', 'ambiguous', 'orphaned'] as const;

const shownVerdicts = [
  'undecided',
  'proposed',
  'accepted',
  'amended',
  'rejected',
  'deferred',
  'applied',
  'reverted',
] as const;

function isVerdict(value: string): value is (typeof shownVerdicts)[number] {
  return shownVerdicts.some((known) => known === value);
}

function verdicts(): Choice[] {
  return [
    all(),
    ...shownVerdicts.map((value) => ({
      value,
      label: value === 'undecided' ? msg('To be decided') : sayVerdict(value),
    })),
  ];
}

function orders(): {readonly value: ReviewOrder; readonly label: string}[] {
  return [
    {value: 'certainty', label: msg('Least certain first')},
    {value: 'text', label: msg('As in the text')},
    {value: 'annotator', label: msg('By annotator')},
  ];
}

function all(): Choice {
  return {value: '', label: msg('All')};
}

function select(
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    ${label}
    <select @change=${(event: Event) => choose(valueIn(event))}>
      ${choices.map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`,
      )}
    </select>
  </label>`;
}

function valueIn({target}: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    ? target.value
    : '';
}

function isChecked({target}: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

function without(
  filter: {
    readonly [Name in keyof ReviewFilter]?: ReviewFilter[Name] | undefined;
  },
): ReviewFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
