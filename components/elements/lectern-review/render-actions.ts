import {html, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';
import type {ReviewSession} from '../../state/review/review-session.js';
import type {ReviewAction} from './review-keys.js';

interface ActionOptions {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly act: (action: ReviewAction) => void;
}

/** Keys by their names in ARIA, where the button shows a sign or a word of the reader's language. */
const keyNames: ReadonlyMap<ReviewAction, string> = new Map([
  ['defer', 'Space'],
  ['undo', 'Backspace'],
]);

/** The buttons that decide, each with its key, and the reason for the next decision. */
export function renderActions(
  session: ReviewSession,
  {reason, setReason, act}: ActionOptions,
): TemplateResult {
  const button = (action: ReviewAction & string, label: string, key: string, disabled: boolean) =>
    html`<button
      type="button"
      class=${action}
      aria-keyshortcuts=${keyNames.get(action) ?? key}
      ?disabled=${disabled}
      @click=${() => act(action)}
    >
      ${label} <kbd aria-hidden="true">${key}</kbd>
    </button>`;
  const none = session.evidence === undefined;
  return html`<div class="actions" part="actions" role="group" aria-label=${msg('Decide')}>
    ${button('accept', msg('Accept'), 'a', none)} ${button('reject', msg('Reject'), 'x', none)}
    ${button('edit', msg('Edit'), 'e', none)} ${button('defer', msg('Defer'), msg('Space'), none)}
    ${button('undo', msg('Undo'), '⌫', !session.log.canUndo)}
    ${button('alike', msg('All alike'), 'b', none)}
    <label class="reason">
      ${msg('Reason')}
      <input
        id="reason"
        .value=${reason}
        placeholder=${msg('goes with the next decision')}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) setReason(event.target.value);
        }}
        @keydown=${leaveField}
      />
    </label>
    <button type="button" class="quiet" @click=${() => act('keys')}>
      ${msg('Keys')} <kbd aria-hidden="true">?</kbd>
    </button>
  </div>`;
}

/** Enter and Escape give the keys back to the review; what was typed stays for the decision. */
function leaveField(event: KeyboardEvent): void {
  const leaves = event.key === 'Enter' || event.key === 'Escape';
  if (leaves && event.target instanceof HTMLElement) event.target.blur();
}
