import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {rowsOnPage} from '../../core/collection/entity-list/rows-wanted.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {ListContext} from './list-context.js';
import {renderRow} from './render-row.js';

/** Initials, how many names there are, and one page of them. */
export function renderList(context: ListContext): TemplateResult {
  const {found, busy, problem} = context;
  const shown = found.page;
  return html`
    ${renderLetters(context)}
    <p part="count" role="status">${sayCount(context)}</p>
    ${problem ? html`<p part="problem" role="alert">${problem}</p>` : nothing}
    ${renderNotices(context)}
    ${
      shown.length > 0
        ? html`<ol part="list" role="list" aria-busy=${busy ? 'true' : 'false'}>
            ${repeat(
              shown,
              ({row}) => row.id,
              (listed) => renderRow(listed, context),
            )}
          </ol>`
        : nothing
    }
    ${renderPager(context)}
  `;
}

/** On a single page one looks; from page to page one goes by letter. */
function renderLetters({found, letter}: ListContext): TemplateResult | typeof nothing {
  const {initials, total} = found;
  if (initials.length < 3 || total < 25) return nothing;
  return html`<div part="letters" role="group" aria-label=${msg('By initial')}>
    ${initials.map(
      ([initial, at]) =>
        html`<button type="button" aria-label=${initial === '#' ? msg('Figures and signs') : initial} @click=${() => letter(at)}>${initial}</button>`,
    )}
  </div>`;
}

function sayCount({found, from, hasNames}: ListContext): string {
  const {total} = found;
  if (!hasNames) return msg('These texts name nobody and nothing.');
  if (total === 0) return msg('No name here is such.');
  if (total === 1) return msg('1 name');
  if (total <= rowsOnPage) return counted(str`${total} {name|names}`);
  const to = Math.min(from + rowsOnPage, total);
  return counted(str`${from + 1} to ${to} of ${total} {name|names}`);
}

function renderNotices({found, leftOut}: ListContext): TemplateResult {
  const onlyBeginnings = found.onlyBeginnings && found.total > 0;
  return html`${
    onlyBeginnings
      ? html`<p part="notice">
          ${msg('No name has these words as a whole; these have words that begin so.')}
        </p>`
      : nothing
  }
  ${
    leftOut > 0
      ? html`<p part="notice">
          ${counted(str`${leftOut} {record that no text names is|records that no text names are} left out.`)}
        </p>`
      : nothing
  }`;
}

function renderPager({found, from, turn}: ListContext): TemplateResult | typeof nothing {
  if (found.total <= rowsOnPage) return nothing;
  return html`<nav part="pager" aria-label=${msg('Pages of the list')}>
    <button type="button" ?disabled=${from === 0} @click=${() => turn(-1)}>
      ${msg('Earlier names')}
    </button>
    <button type="button" ?disabled=${from + rowsOnPage >= found.total} @click=${() => turn(1)}>
      ${msg('Further names')}
    </button>
  </nav>`;
}
