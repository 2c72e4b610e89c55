import {html, type TemplateResult} from 'lit';
import type {CollectionIndex} from '../../core/collection/collection-index.js';
import {msg} from '../../core/words/msg.js';

/** On a narrow page the panes stand behind one another: which one is in front. */
export function renderTabs(
  panes: readonly string[],
  index: CollectionIndex | undefined,
  front: number,
  bringToFront: (at: number) => void,
): TemplateResult {
  return html`<div class="tabs" role="group" aria-label=${msg('Documents')}>
    ${panes.map(
      (id, at) => html`<button
        type="button"
        aria-pressed=${at === front ? 'true' : 'false'}
        @click=${() => bringToFront(at)}
      >
        ${index?.document(id)?.header.title ?? id}
      </button>`,
    )}
  </div>`;
}
