import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../core/words/msg.js';
import {mostListed} from './fold-for-search.js';

/** The words by which one of many documents is found. */
interface TitleFilter {
  readonly documents: readonly unknown[];
  readonly filtered: string;
  filter(words: string): void;
  /** The documents are still to come, and are many; asked for by who comes to the field. */
  readonly isLate?: boolean;
  ask?(): void;
}

/** A field for words of a title; nothing where documents are so few that one chooses by looking. */
export function renderTitleFilter({
  documents,
  filtered,
  filter,
  isLate = false,
  ask,
}: TitleFilter): TemplateResult | typeof nothing {
  if (documents.length <= mostListed && !isLate) return nothing;
  const onInput = ({target}: Event): void => {
    if (target instanceof HTMLInputElement) filter(target.value);
  };
  return html`<label
    >${msg('Words of the title')}
    <input
      type="search"
      autocomplete="off"
      .value=${filtered}
      @focus=${ask ?? nothing}
      @input=${onInput}
    />
  </label>`;
}
