import {html, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import {type SearchSort, sortFrom} from './search-state.js';

interface SearchForm {
  readonly query: string;
  readonly sort: SearchSort;
  readonly onSubmit: (event: Event) => void;
  readonly onInput: (event: Event) => void;
  readonly onFocus: () => void;
  readonly onSort: (sort: SearchSort) => void;
}

/** The field and the order of what is found. */
export function renderForm({
  query,
  sort,
  onSubmit,
  onInput,
  onFocus,
  onSort,
}: SearchForm): TemplateResult {
  const sorts: readonly (readonly [SearchSort, string])[] = [
    ['relevance', msg('weight')],
    ['text', msg('place in the texts')],
    ['left', msg('the words before')],
    ['right', msg('the words after')],
  ];
  const changeSort = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement) onSort(sortFrom(target.value));
  };
  return html`<form part="form" role="search" @submit=${onSubmit} @input=${onInput} @focusin=${onFocus}>
    <label class="field"
      >${msg('Search in the texts')}
      <input
        part="input"
        type="search"
        name="q"
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        .value=${query}
      />
    </label>
    <label
      >${msg('In the order of')}
      <select name="sort" @input=${(event: Event) => event.stopPropagation()} @change=${changeSort}>
        ${sorts.map(([value, label]) => html`<option value=${value} ?selected=${value === sort}>${label}</option>`)}
      </select>
    </label>
    <button type="submit">${msg('Search')}</button>
  </form>`;
}
