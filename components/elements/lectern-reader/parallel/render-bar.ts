import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../../core/words/msg.js';

/** A choice of the bar. */
interface Switch {
  readonly on: boolean;
  readonly toggle: () => void;
}

export interface ParallelBar {
  /** Undefined where rows cannot be laid. */
  readonly rows: Switch | undefined;
  /** Undefined where the texts are no versions in one language. */
  readonly differences: Switch | undefined;
  /** What is going on, or why nothing is; and what was asked for by key. */
  readonly status: string;
  /** On what the row rests that is pointed at, or all of them. */
  readonly origin: string;
  /** How that is known, as it is marked in the text. */
  readonly how: 'stated' | 'computed' | 'alone' | 'all';
}

/** The line below the controls while texts are read in parallel; its height never changes. */
export function renderBar({rows, differences, status, origin, how}: ParallelBar): TemplateResult {
  return html`${rows ? renderSwitch(msg('In rows'), rows, msg('Begin passages that belong together at one height')) : nothing}
    ${
      differences
        ? renderSwitch(msg('Differences'), differences, msg('Mark words that only one version has'))
        : nothing
    }
    <p class="origin" data-how=${how} title=${origin}>${origin === '' ? status : origin}</p>
    <p class="visually-hidden" role="status">${status}</p>`;
}

function renderSwitch(words: string, {on, toggle}: Switch, title: string): TemplateResult {
  return html`<button type="button" aria-pressed=${on ? 'true' : 'false'} title=${title} @click=${toggle}>${words}</button>`;
}
