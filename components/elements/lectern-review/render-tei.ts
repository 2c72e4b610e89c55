import {html, nothing, type TemplateResult} from 'lit';
import type {TeiPreview} from '../../core/review/evidence.js';
import {msg, str} from '../../core/words/msg.js';

/** The source of the block: what is inserted stands out, and is said to be. */
export function renderTei({parts, refused, apart}: TeiPreview): TemplateResult {
  return html`<details class="tei" open>
    <summary>${msg('TEI as it would be')}</summary>
    ${refused === undefined ? nothing : html`<p class="warns">${msg(str`It cannot be written into the text: ${refused}`)}</p>`}
    ${
      apart
        ? html`<p class="hint">
            ${msg('No element of the text can hold it; it is written beside the text, in standOff.')}
          </p>`
        : nothing
    }
    <pre dir="ltr" tabindex="0" role="group" aria-label=${msg('TEI source of the block')}>${parts.map(
      ({text, inserted}) => (inserted ? html`<ins>${text}</ins>` : html`${text}`),
    )}</pre>
  </details>`;
}
