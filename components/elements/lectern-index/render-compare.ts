import {html, nothing, type TemplateResult} from 'lit';
import type {ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {Side} from '../../core/collection/entity-list/rows-wanted.js';
import {msg} from '../../core/words/msg.js';
import {offered} from '../fold-for-search.js';
import {renderTitleFilter} from '../render-title-filter.js';
import type {Comparison} from './comparison.js';

interface CompareContext {
  readonly documents: readonly ListedDocument[];
  readonly comparison: Comparison;
  readonly side: Side;
  readonly bySide: ReadonlyMap<Side, number>;
  /** Words of the titles of the documents that are offered, where they are many. */
  readonly filtered: string;
  filter(words: string): void;
  /** They are not at hand, and are asked for when somebody opens this. */
  readonly isLate: boolean;
  ask(): void;
  compare(first: string, second: string): void;
  choose(side: Side): void;
}

/** The choice of two documents, and of what is listed of them. */
export function renderCompare(context: CompareContext): TemplateResult | typeof nothing {
  const {documents, comparison, compare, filtered, filter, isLate, ask} = context;
  if (documents.length < 2 && !isLate) return nothing;
  const [first, second] = comparison.chosen;
  return html`<details part="compare" ?open=${first !== '' || second !== ''} @toggle=${isLate ? ask : nothing}>
    <summary>${msg('Compare two documents')}</summary>
    <div class="choice">
      ${renderTitleFilter({documents, filtered, filter})}
      ${renderSelect(msg('One document'), context, first, (id) => compare(id, second || otherThan(documents, id)))}
      ${renderSelect(msg('The other'), context, second, (id) => compare(first || otherThan(documents, id), id))}
      ${
        first || second
          ? html`<button type="button" @click=${() => compare('', '')}>${msg('End the comparison')}</button>`
          : nothing
      }
    </div>
    ${renderUnknown(context)} ${comparison.counts ? renderSides(context) : nothing}
  </details>`;
}

/** With the first choice there is something to see: the other is the next document. */
function otherThan(documents: readonly ListedDocument[], chosen: string): string {
  return documents.find(({id}) => id !== chosen)?.id ?? '';
}

function renderSelect(
  label: string,
  {documents, filtered}: CompareContext,
  chosen: string,
  choose: (id: string) => void,
): TemplateResult {
  const onChange = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  };
  return html`<label
    >${label}
    <select @change=${onChange}>
      <option value="" ?selected=${chosen === ''}>${msg('– choose –')}</option>
      ${offered(documents, filtered, chosen).map(({id, title}) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
    </select>
  </label>`;
}

function renderUnknown({comparison, isLate}: CompareContext): TemplateResult | typeof nothing {
  const {problem, isWanted, chosen} = comparison;
  if (problem) return html`<p part="problem" role="alert">${problem}</p>`;
  if (isLate) return nothing;
  const unknown = chosen.find((id, at) => id && !comparison.document(at === 0 ? 0 : 1));
  if (unknown === undefined) return nothing;
  return isWanted
    ? html`<p part="problem" role="alert">
        ${msg(html`There is no document “${unknown}” here.`)}
      </p>`
    : nothing;
}

function renderSides({comparison, side, bySide, choose}: CompareContext): TemplateResult {
  const title = (at: 0 | 1): string => comparison.document(at)?.title ?? '';
  const sides: readonly (readonly [Side, TemplateResult | string])[] = [
    ['both', msg('Named in both')],
    ['first', msg(html`Only in <cite dir="auto">${title(0)}</cite>`)],
    ['second', msg(html`Only in <cite dir="auto">${title(1)}</cite>`)],
  ];
  return html`<div class="sides" role="group" aria-label=${msg('What is listed')}>
    ${sides.map(
      ([each, label]) =>
        html`<button
          type="button"
          aria-pressed=${each === side ? 'true' : 'false'}
          @click=${() => choose(each)}
        >${label} <span class="number">${bySide.get(each) ?? 0}</span></button>`,
    )}
  </div>`;
}
