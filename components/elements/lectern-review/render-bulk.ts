import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import {openModal} from './open-modal.js';
import type {SeenRows} from './seen-rows.js';

/** One of several items that are alike, in its context. */
export interface Alike {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The undecided items like the current one that can be shown in context, itself first. */
export function alikeOf(session: ReviewSession): Alike[] {
  const {evidence} = session;
  if (!evidence) return [];
  const {row, elsewhere, block} = evidence;
  const ids = new Set(session.items.alike(row.id));
  const own = block?.marks.find(({kind}) => kind === 'this');
  const characters = [...(block?.text ?? row.words)];
  const {start, end} = own ?? {start: 0, end: characters.length};
  const current: Alike = {
    id: row.id,
    label: row.label,
    before: characters.slice(Math.max(0, start - 60), start).join(''),
    words: row.words,
    after: characters.slice(end, end + 60).join(''),
  };
  const others = elsewhere.flatMap(({id, label, before, words, after}) =>
    id !== undefined && ids.has(id) ? [{id, label, before, words, after}] : [],
  );
  return ids.has(row.id) ? [current, ...others] : others;
}

interface BulkOptions {
  readonly title: string;
  readonly accept: (ids: readonly string[]) => void;
  readonly close: () => void;
}

/** A list to be looked through; only what has been in view can be accepted. */
export function renderBulk(
  alike: readonly Alike[],
  seen: SeenRows,
  {title, accept, close}: BulkOptions,
): TemplateResult {
  const ids = alike.flatMap(({id}) => (seen.has(id) ? [id] : []));
  const left = alike.length - ids.length;
  return html`<dialog class="bulk" aria-label=${title} ${ref(openModal)} @close=${close}>
    <h2>${title}</h2>
    <ol tabindex="0">
      ${alike.map(
        ({id, label, before, words, after}) => html`<li
          data-annotation=${id}
          ${ref((element) => seen.watch(element))}
        >
          <span class="where">${label}</span>
          <span class="kwic" dir="auto">${before}<b>${words}</b>${after}</span>
        </li>`,
      )}
    </ol>
    <p class="hint" role="status">
      ${left > 0 ? counted(str`${left} more below have not been in view and would not be accepted.`) : msg('All have been in view.')}
    </p>
    <form method="dialog">
      <button type="button" autofocus ?disabled=${ids.length === 0} @click=${() => accept(ids)}>
        ${counted(str`Accept the ${ids.length} seen`)}
      </button>
      <button>${msg('Cancel')}</button>
    </form>
  </dialog>`;
}
