import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../core/words/msg.js';
import type {StorePlace} from '../../state/journal/decision-store.js';
import {renderFileButtons} from './render-file-buttons.js';
import {sayPlace, sayRisk} from './say-kept.js';

interface OwnOptions {
  readonly sheet: boolean;
  readonly count: number;
  readonly place: StorePlace | undefined;
  /** Whether the browser has promised to keep what it has of this site. */
  readonly persisted: boolean | undefined;
  readonly fault: string;
  readonly name: string;
  /** What came of the last import, a sentence each. */
  readonly report: readonly string[];
  readonly rename: (name: string) => void;
  readonly exportAll: () => void;
  readonly importFile: (file: File) => void;
  readonly close: () => void;
}

/** One's own annotations as a whole: under what name, where they are kept, out and in as a file. */
export function renderOwn(options: OwnOptions): TemplateResult {
  const {count, place, persisted, fault, name, report} = options;
  const risk = sayRisk(place, persisted);
  return html`<div
    id="own"
    class="dialog"
    popover="manual"
    role="dialog"
    tabindex="-1"
    data-stance=${options.sheet ? 'sheet' : 'beside'}
    aria-labelledby="own-heading"
  >
    <h2 id="own-heading">${msg('Own annotations')}</h2>
    <label class="field">
      ${msg('Your name')}
      <input
        autocomplete="name"
        .value=${name}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) options.rename(event.target.value.trim());
        }}
      />
    </label>
    <p class="kept">${sayCount(count)} ${sayPlace(place)}</p>
    ${risk ? html`<p class="kept warns">${risk}</p>` : nothing}
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
    ${renderFileButtons(options)}
    <div role="status">${report.map((sentence) => html`<p class="kept">${sentence}</p>`)}</div>
  </div>`;
}

function sayCount(count: number): string {
  if (count === 0) return msg('There are none yet.');
  return count === 1 ? msg('There is one.') : msg(str`There are ${count}.`);
}
