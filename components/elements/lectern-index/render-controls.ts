import {html, nothing, type TemplateResult} from 'lit';
import type {
  IndexKind,
  IndexSort,
  RowsFound,
} from '../../core/collection/entity-list/rows-wanted.js';
import {entityKinds} from '../../core/entities/entity-kinds.js';
import {msg} from '../../core/words/msg.js';
import {sortFrom} from './index-state.js';
import {sayKinds} from './index-words.js';

interface ControlContext {
  readonly found: RowsFound;
  readonly looseTotal: number;
  readonly query: string;
  readonly sort: IndexSort;
  readonly kind: IndexKind;
  readonly comparing: boolean;
  filter(query: string): void;
  sortBy(sort: IndexSort): void;
  choose(kind: IndexKind): void;
}

/** The field, the order, and the kinds of names with how many there are of each. */
export function renderControls(context: ControlContext): TemplateResult {
  const {query, sort} = context;
  const sorts: readonly (readonly [IndexSort, string])[] = [
    ['name', msg('the alphabet')],
    ['frequency', msg('how often they are named')],
    ['since', msg('their own first date')],
    ['named', msg('the earliest document that names them')],
  ];
  const onInput = ({target}: Event): void => {
    if (target instanceof HTMLInputElement) context.filter(target.value);
  };
  const onSort = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement) context.sortBy(sortFrom(target.value));
  };
  return html`<form
      part="filters"
      role="search"
      aria-label=${msg('Names')}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <label class="field"
        >${msg('Filter by a name, in any script')}
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          .value=${query}
          @input=${onInput}
        />
      </label>
      <label
        >${msg('In the order of')}
        <select @change=${onSort}>
          ${sorts.map(([value, label]) => html`<option value=${value} ?selected=${value === sort}>${label}</option>`)}
        </select>
      </label>
    </form>
    ${renderKinds(context)}`;
}

function renderKinds({found, looseTotal, kind, comparing, choose, query}: ControlContext) {
  const {byKind} = found;
  // Before they are fetched only their number is known.
  const loose = query || comparing ? (byKind.get('loose') ?? 0) : looseTotal;
  const counts: readonly (readonly [IndexKind, number])[] = [
    ['all', byKind.get('all') ?? 0],
    ...entityKinds.map((each) => [each, byKind.get(each) ?? 0] as const),
    ['loose', loose],
  ];
  const offered = counts.filter(([each, count]) => count > 0 || each === kind || each === 'all');
  if (offered.length < 3 && kind === 'all') return nothing;
  return html`<div part="kinds" role="group" aria-label=${msg('Kinds of names')}>
    ${offered.map(
      ([each, count]) =>
        html`<button
          type="button"
          data-kind=${each}
          aria-pressed=${each === kind ? 'true' : 'false'}
          @click=${() => choose(each)}
        >${sayKinds(each)} <span class="number">${count}</span></button>`,
    )}
  </div>`;
}
