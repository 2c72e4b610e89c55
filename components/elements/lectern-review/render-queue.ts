import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ReviewRow} from '../../core/review/review-row.js';
import {msg, str} from '../../core/words/msg.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import {customProperties} from '../custom-properties.js';
import {sayRow, sayVerdict} from './review-words.js';

/** What of the list is in view: the first row, and how many. */
export interface QueueWindow {
  readonly first: number;
  readonly count: number;
}

/**
 * The list of items. Of ten thousand only those in view are on the page; the list says all the same
 * how many there are, and which of them each is.
 */
export function renderQueue(
  session: ReviewSession,
  {first, count}: QueueWindow,
  go: (id: string) => void,
): TemplateResult {
  const {queue} = session.items;
  const shown = queue.slice(first, first + count);
  return html`<ol
    class="rows"
    part="queue"
    aria-label=${msg('Items to review')}
    ${customProperties({'--_rows': String(queue.length)})}
  >
    ${repeat(
      shown,
      ({id}) => id,
      (row, at) => renderRow(row, first + at, session, go),
    )}
  </ol>`;
}

function renderRow(
  row: ReviewRow,
  at: number,
  session: ReviewSession,
  go: (id: string) => void,
): TemplateResult {
  const {verdict} = session.log.judgement(row.id);
  const current = row.id === session.current;
  const words = row.words.replace(/\s+/g, ' ').trim();
  return html`<li
    ${customProperties({'--_row': String(at)})}
    data-verdict=${verdict}
    data-annotation=${row.id}
    aria-current=${ifDefined(current ? 'true' : undefined)}
    aria-setsize=${session.items.queue.length}
    aria-posinset=${at + 1}
  >
    <button type="button" tabindex=${current ? 0 : -1} @click=${() => go(row.id)}>
      <span class="words" dir="auto">${words || msg('the whole text')}</span>
      <span class="about">
        ${sayRow(row)}${row.label ? html` · ${row.label}` : nothing}
        ${row.placement === 'placed' ? nothing : html` · ${sayPlacement(row.placement)}`}
      </span>
      <span class="verdict">${verdict === 'proposed' ? nothing : sayVerdict(verdict)}</span>
      ${
        session.items.disputed.has(row.id)
          ? html`<span class="disputed">${msg('disputed')}</span>`
          : nothing
      }
    </button>
  </li>`;
}

export function sayPlacement(placement: ReviewRow['placement']): string {
  switch (placement) {
    case 'placed':
      return msg('in its place');
    case 'moved':
      return msg('moved');
    case 'ambiguous':
      return msg('place uncertain');
    case 'orphaned':
      return msg('place lost');
  }
}

/** How many are decided, of how many: a bar, and the figures. */
export function renderProgress({items}: ReviewSession): TemplateResult {
  const {decided, of} = items.progress;
  return html`<label class="progress">
    <progress max=${Math.max(of, 1)} .value=${decided}></progress>
    <span>${msg(str`${decided} of ${of} decided`)}</span>
  </label>`;
}
