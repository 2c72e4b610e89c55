import {html, nothing, type TemplateResult} from 'lit';
import type {SameWords} from '../../core/review/evidence.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';

interface ReattachOptions {
  readonly words: string;
  /** Undefined before the first search. */
  readonly found: readonly SameWords[] | undefined;
  readonly type: (words: string) => void;
  readonly search: () => void;
  readonly attach: (place: SameWords) => void;
}

/** A search for the passage an annotation was about; a place that is chosen is accepted with it. */
export function renderReattach({
  words,
  found,
  type,
  search,
  attach,
}: ReattachOptions): TemplateResult {
  return html`<section class="reattach">
    <h3>${msg('Attach it by hand')}</h3>
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        search();
      }}
    >
      <label class="field">
        ${msg('Words of the passage')}
        <input
          type="search"
          name="passage"
          .value=${words}
          @input=${({target}: Event) => {
            if (target instanceof HTMLInputElement) type(target.value);
          }}
        />
      </label>
      <button>${msg('Look in the text')}</button>
    </form>
    ${found ? renderFound(found, attach) : nothing}
  </section>`;
}

function renderFound(
  found: readonly SameWords[],
  attach: ReattachOptions['attach'],
): TemplateResult {
  if (found.length === 0) {
    return html`<p role="status">${msg('These words do not stand in the text.')}</p>`;
  }
  return html`<p class="visually-hidden" role="status">${counted(str`${found.length} {place|places}`)}</p>
    <ul>
      ${found.map(
        (place) => html`<li>
          <span class="where">${place.label}</span>
          <span class="kwic" dir="auto">${place.before}<b>${place.words}</b>${place.after}</span>
          <button type="button" @click=${() => attach(place)}>${msg('Attach here and accept')}</button>
        </li>`,
      )}
    </ul>`;
}
