import {html, nothing, type TemplateResult} from 'lit';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {DecisionStore} from '../../state/journal/decision-store.js';

interface StoreOptions {
  /** Whether there is anything to lose. */
  readonly holds: boolean;
  readonly take: (file: File) => void;
  readonly give: () => void;
}

/** Where decisions are kept, and how sure that is. */
export function renderStore(
  store: DecisionStore,
  {holds, take, give}: StoreOptions,
): TemplateResult {
  const {place, state} = store;
  const where = place === 'server' ? msg('Kept in files') : msg('Kept in this browser');
  return html`<p class="store" data-place=${place}>
    ${where}
    ${state.waiting > 0 ? html`<span role="status">${counted(str`${state.waiting} on the way`)}</span>` : nothing}
    ${state.offline ? html`<strong class="warns">${msg('The server cannot be reached; nothing is lost while this page stays open.')}</strong>` : nothing}
    ${state.fault ? html`<strong class="warns">${state.fault}</strong>` : nothing}
    ${
      place === 'browser' && holds && state.persisted === false
        ? html`<strong class="warns"
            >${msg('The browser may throw them away when it needs room: export them before you leave.')}</strong
          >`
        : nothing
    }
    <button type="button" class="quiet" @click=${give}>${msg('Export decisions')}</button>
    ${store.importLines ? renderImport(take) : nothing}
  </p>`;
}

function renderImport(take: (file: File) => void): TemplateResult {
  return html`<label class="quiet import">
    ${msg('Import …')}
    <input
      type="file"
      accept=".jsonl,application/x-ndjson"
      class="visually-hidden"
      @change=${({target}: Event) => {
        const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
        if (file) take(file);
      }}
    />
  </label>`;
}
