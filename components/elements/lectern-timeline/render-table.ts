import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {
  sayDoubtOf,
  sayExactness,
  saySubject,
  sayTie,
  sayWitness,
} from '../../core/collection/say-statement.js';
import {toIso} from '../../core/dates/iso.js';
import {sayDate} from '../../core/dates/say-date.js';
import {sayOriginal} from '../../core/dates/say-original.js';
import type {DateShape} from '../../core/dates/timeline/date-shape.js';
import {directionOf} from '../../core/tei/language.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../words-locale.js';
import {follow, type StatementLink} from './statement-link.js';
import type {SortKey} from './table-rows.js';

export interface TableContext {
  readonly rows: readonly DatedStatement[];
  /** Rows that are left out until they are asked for. */
  readonly rest: number;
  readonly sort: {readonly key: SortKey; readonly descending: boolean};
  readonly told: DatedStatement | undefined;
  shapeOf(statement: DatedStatement): DateShape | undefined;
  linkOf(statement: DatedStatement): StatementLink | undefined;
  sortBy(key: SortKey): void;
  showAll(): void;
}

function renderHeading({sort, sortBy}: TableContext, key: SortKey, label: string): TemplateResult {
  const sorted = sort.key === key;
  const direction = sort.descending ? 'descending' : 'ascending';
  return html`<th role="columnheader" scope="col" aria-sort=${sorted ? direction : 'none'}>
    <button type="button" @click=${() => sortBy(key)}
      >${label}<span aria-hidden="true">${sorted ? (sort.descending ? ' ↓' : ' ↑') : ''}</span></button
    >
  </th>`;
}

function renderWhen({date}: DatedStatement, shape: DateShape | undefined): TemplateResult {
  const words = sayDate(date, wordsLocale());
  const iso = toIso(date);
  const original = sayOriginal(date, wordsLocale());
  const exactness = sayExactness(date, shape);
  const doubt = shape && sayDoubtOf(shape);
  return html`${iso === undefined ? words : html`<time datetime=${iso}>${words}</time>`}
    ${original ? html`<span class="more">${original}</span>` : nothing}
    <span class="more">${doubt ? `${exactness} · ${doubt}` : exactness}</span>`;
}

function renderWhat(statement: DatedStatement): TemplateResult {
  const {subjects, wording, before, after, lang} = statement;
  const ties = [...new Set(subjects.flatMap((subject) => sayTie(subject) ?? []))];
  const isNamed = subjects.length > 0 || statement.kind === 'writing';
  return html`${isNamed ? html`<span class="name" dir="auto">${saySubject(statement)}</span>` : nothing}
    ${ties.length > 0 ? html`<span class="more">(${ties.join('; ')})</span>` : nothing}
    ${
      wording
        ? html`<span
            class=${isNamed ? 'context more' : 'context'}
            lang=${ifDefined(lang)}
            dir=${(lang && directionOf(lang)) || 'auto'}
            >${before}<b>${wording}</b>${after}</span
          >`
        : nothing
    }`;
}

function renderPassage(statement: DatedStatement, link: StatementLink | undefined) {
  const words = statement.place ?? (link?.address ? msg('document') : msg('record'));
  if (!link) return statement.place ?? '';
  return html`<a
    href=${link.href}
    data-document=${ifDefined(link.address?.document)}
    data-passage=${ifDefined(link.address?.passage)}
    aria-label=${`${words}, ${sayWitness(statement)}, ${sayDate(statement.date, wordsLocale())}`}
    @click=${(event: MouseEvent) => follow(event, link)}
    >${words}</a
  >`;
}

function renderRow(context: TableContext, statement: DatedStatement): TemplateResult {
  return html`<tr role="row" class=${ifDefined(statement === context.told ? 'told' : undefined)}>
    <th role="rowheader" scope="row">${renderWhen(statement, context.shapeOf(statement))}</th>
    <td role="cell">${renderWhat(statement)}</td>
    <td role="cell" dir="auto">${sayWitness(statement)}</td>
    <td role="cell">${renderPassage(statement, context.linkOf(statement))}</td>
  </tr>`;
}

/** Everything the drawing shows, and what has no place in it, to be read and sorted. */
export function renderTable(context: TableContext): TemplateResult {
  const {rows, rest} = context;
  return html`<table part="table" role="table" aria-label=${msg('Dates')}>
      <thead role="rowgroup">
        <tr role="row">
          ${renderHeading(context, 'when', msg('When'))}
          ${renderHeading(context, 'what', msg('What'))}
          ${renderHeading(context, 'who', msg('Who says it'))}
          <th role="columnheader" scope="col">${msg('Passage')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          rows,
          ({id}) => id,
          (statement) => renderRow(context, statement),
        )}
      </tbody>
    </table>
    ${
      rest > 0
        ? html`<button part="more" type="button" @click=${() => context.showAll()}>
            ${msg(str`Show ${rest} more`)}
          </button>`
        : nothing
    }`;
}
