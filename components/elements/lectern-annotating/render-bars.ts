import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../core/words/msg.js';
import type {PendingLink} from './open-form.js';

interface BarOptions {
  readonly selecting: boolean;
  readonly pending: PendingLink | undefined;
  readonly fault: string;
  readonly endLink: () => void;
}

/** So many characters of a passage say which one it is. */
const mostWords = 60;

/** What is under way, at the foot of the page: selecting with keys, a link that waits for its end. */
export function renderBars({selecting, pending, fault, endLink}: BarOptions): TemplateResult {
  return html`
    ${pending ? renderPending(pending, fault, endLink) : nothing}
    ${selecting ? renderKeys(pending !== undefined) : nothing}
    ${!pending && fault ? html`<div class="bar" role="alert"><p class="fault">${fault}</p></div>` : nothing}
  `;
}

function renderPending({words}: PendingLink, fault: string, endLink: () => void): TemplateResult {
  const from = words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
  return html`<div class="bar pending" role="status">
    <p>${msg(str`Linking “${from}”: select the other passage, here or in a document beside it.`)}</p>
    <button type="button" @click=${endLink}>${msg('Cancel')} <kbd aria-hidden="true">Esc</kbd></button>
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
  </div>`;
}

/** Keys go to the page and not to a screen reader while this has the focus. */
function renderKeys(linking: boolean): TemplateResult {
  const enter = linking ? msg('link') : msg('annotate');
  return html`<div
    id="keys"
    class="bar keys"
    role="application"
    tabindex="-1"
    aria-label=${msg('Selecting with keys')}
    aria-describedby="keys-help"
  >
    <p id="keys-help">
      <kbd>←</kbd> <kbd>→</kbd> ${msg('word')} · <kbd>↑</kbd> <kbd>↓</kbd> ${msg('block')} ·
      <kbd>${msg('Shift')}</kbd> ${msg('extends')} · <kbd>${msg('Enter')}</kbd> ${enter} ·
      <kbd>Esc</kbd> ${msg('ends')}
    </p>
  </div>`;
}
