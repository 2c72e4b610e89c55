import {html, nothing, type TemplateResult} from 'lit';
import type {ListedDocument} from '../core/collection/entity-list/entity-row.js';
import {counted} from '../core/words/counted.js';
import {msg, str} from '../core/words/msg.js';
import {documentsCalled} from './fold-for-search.js';

interface Titles {
  readonly typed: string;
  /** Undefined until they have come. */
  readonly documents: readonly ListedDocument[] | undefined;
  /** They could not be had: whoever asked for them says so. */
  readonly failed?: boolean;
  readonly type: (typed: string) => void;
  readonly hrefOf: (document: ListedDocument) => string;
  /** A link is pressed. */
  readonly choose?: (event: Event, document: ListedDocument) => void;
}

/** More are no list to look through: another letter shortens it. */
const mostFound = 50;

/** A field for words of a title, above a catalogue that is too long to be listed at once. */
export function renderTitles(titles: Titles): TemplateResult {
  const {typed, type} = titles;
  const onInput = ({target}: Event): void => {
    if (target instanceof HTMLInputElement) type(target.value);
  };
  return html`<form part="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="search"
        >${msg('Words of the title')}
        <input type="search" name="text" autocomplete="off" .value=${typed} @input=${onInput} />
      </label>
    </form>
    ${typed.trim() === '' || titles.failed ? nothing : renderFound(titles)}`;
}

function renderFound({typed, documents, hrefOf, choose}: Titles): TemplateResult {
  if (!documents) return html`<p part="count" role="status">${msg('Searching…')}</p>`;
  const found = documentsCalled(documents, typed, mostFound + 1);
  const shown = found.slice(0, mostFound);
  const words =
    found.length > mostFound
      ? msg(str`The first ${mostFound} titles with these words; another word shortens the list.`)
      : found.length === 0
        ? msg('No title has these words.')
        : counted(str`${found.length} of ${documents.length} {document|documents}`);
  return html`<p part="count" role="status">${words}</p>
    <ol part="titles" class="titles">
      ${shown.map((one) => html`<li><a href=${hrefOf(one)} dir="auto" @click=${(event: Event) => choose?.(event, one)}>${one.title}</a></li>`)}
    </ol>`;
}
