import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {ListedRow} from '../../core/collection/entity-list/rows-wanted.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {renderName} from '../render-name.js';
import {sayKind} from '../say-kind.js';
import type {ListContext} from './list-context.js';

/** Names beside the first that stand in a row; all of them are in what it opens to. */
const mostBeside = 6;

/** One name: what it is of, what it is called, how often; it opens to where. */
export function renderRow(listed: ListedRow, context: ListContext): TemplateResult {
  const {row} = listed;
  const opened = context.opened.get(row.id);
  const detail = `detail-${row.id}`;
  return html`<li part="row" class=${opened ? 'open' : ''}>
    <div class="head">
      <button
        type="button"
        class="name"
        aria-expanded=${opened ? 'true' : 'false'}
        aria-controls=${ifDefined(opened ? detail : undefined)}
        @click=${() => context.opened.toggle(row)}
      ><bdi lang=${ifDefined(row.lang)}>${row.name}</bdi></button>
      <span class="kind" data-kind=${row.kind}>${sayKind(row.kind)}${renderDay(row)}</span>
      <span class="times">${sayTimes(listed)}</span>
    </div>
    ${renderForms(row, context.found.fitting?.get(row.id))}
    ${opened ? html`<div part="detail" id=${detail}>${renderName(row, opened, context)}</div>` : nothing}
  </li>`;
}

/** The year is enough to tell one from another. */
function renderDay({since}: EntityRow): TemplateResult | typeof nothing {
  if (since === undefined) return nothing;
  const year = Number.parseInt(since, 10);
  return html`, ${year < 0 ? msg(str`from ${-year} BCE`) : msg(str`from ${year}`)}`;
}

function sayTimes({row, counts}: ListedRow): string {
  if (counts) {
    const [first, second] = counts;
    if (first > 0 && second > 0) return counted(str`${first} and ${second} {time|times}`);
    return sayOften(first + second);
  }
  if (row.total === 0) return msg('not named');
  return row.naming > 1
    ? counted(str`${row.total} {time|times} in ${row.naming} {document|documents}`)
    : sayOften(row.total);
}

function sayOften(times: number): string {
  return times === 1 ? msg('once') : counted(str`${times} {time|times}`);
}

/** Forms of the texts first, with how often; then names that only the record has. */
function renderForms(row: EntityRow, fitting: string | undefined): TemplateResult | typeof nothing {
  const inTexts = new Set(row.forms.map(([form]) => form));
  const only = row.names.filter(({text}) => !inTexts.has(text) && text !== row.name);
  // The name that was looked for is among those that are seen.
  const beside = [
    ...only.filter(({text}) => text === fitting),
    ...only.filter(({text}) => text !== fitting),
  ].slice(0, mostBeside);
  const ownAlone = row.forms.length === 1 && row.forms[0]?.[0] === row.name;
  const forms = ownAlone ? [] : row.forms.slice(0, mostBeside);
  if (forms.length + beside.length === 0) return nothing;
  const rest = row.formTotal - forms.length;
  return html`<p class="forms">
    ${
      forms.length > 0
        ? html`<span class="label">${msg('in the texts')}</span> ${forms.map(
            ([form, count], at) =>
              html`${at > 0 ? ', ' : nothing}<bdi class="form">${form}</bdi> <span class="number">${count}</span>`,
          )}${rest > 0 ? html`, ${msg(str`${rest} more`)}` : nothing}`
        : nothing
    }
    ${forms.length > 0 && beside.length > 0 ? html`<span class="parting" aria-hidden="true">·</span>` : nothing}
    ${
      beside.length > 0
        ? html`<span class="label">${msg('also')}</span> ${beside.map(
            ({text, lang}, at) =>
              html`${at > 0 ? ', ' : nothing}<bdi lang=${ifDefined(lang)}>${text}</bdi>`,
          )}`
        : nothing
    }
  </p>`;
}
