import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import type {AppliedText} from '../../state/journal/decision-store.js';
import {openModal} from './open-modal.js';

interface WriteOptions {
  /** What would be written; undefined while it is being worked out. */
  readonly plan: AppliedText | undefined;
  /** True once it is written. */
  readonly done: boolean;
  readonly write: () => void;
  readonly close: () => void;
}

/** The changes to the file as a diff, to be looked at before they are made. */
export function renderWrite({plan, done, write, close}: WriteOptions): TemplateResult {
  return html`<dialog class="write" aria-label=${msg('Write into the text')} ${ref(openModal)} @close=${close}>
    <h2>${done ? msg('Written into the text') : msg('What would be written into the text')}</h2>
    ${plan ? renderPlan(plan) : html`<p role="status">${msg('Working it out …')}</p>`}
    <form method="dialog">
      ${
        plan?.ok && plan.applied > 0 && !done
          ? html`<button type="button" autofocus @click=${write}>
              ${msg(str`Write ${plan.applied} into the text`)}
            </button>`
          : nothing
      }
      <button>${done ? msg('Close') : msg('Cancel')}</button>
    </form>
  </dialog>`;
}

function renderPlan(plan: AppliedText): TemplateResult {
  if (!plan.ok) return html`<p class="warns" role="alert">${plan.message}</p>`;
  const {diff, refused, warnings} = plan;
  return html`
    ${warnings.map((warning) => html`<p class="hint">${warning}</p>`)}
    ${
      refused.length > 0
        ? html`<p class="warns">${counted(str`${refused.length} {is|are} left out:`)}</p>
            <ul>
              ${[...new Set(refused.map(({reason}) => reason))].map((reason) => html`<li>${reason}</li>`)}
            </ul>`
        : nothing
    }
    <pre tabindex="0" role="group" dir="ltr" aria-label=${msg('Changes to the file')}>${linesOf(diff)}</pre>
  `;
}

function linesOf(diff: string): TemplateResult[] {
  return diff.split('\n').map((line) => {
    const newline = `${line}\n`;
    if (line.startsWith('+')) return html`<ins>${newline}</ins>`;
    return line.startsWith('-') ? html`<del>${newline}</del>` : html`${newline}`;
  });
}
