import {html, type TemplateResult} from 'lit';
import {msg} from '../../core/words/msg.js';

export interface FileButtons {
  /** How many there are to export. */
  readonly count: number;
  readonly exportAll: () => void;
  readonly importFile: (file: File) => void;
  readonly close: (event: Event) => void;
}

/** The way out of a list and into it, as a file, and the way out of its dialog. */
export function renderFileButtons({
  count,
  exportAll,
  importFile,
  close,
}: FileButtons): TemplateResult {
  return html`<div class="buttons">
    <button type="button" ?disabled=${count === 0} @click=${exportAll}>
      ${msg('Export as a file')}
    </button>
    <label class="file"
      ><span>${msg('Import a file')}</span>
      <input
        type="file"
        accept=".jsonld,.json,application/ld+json"
        @change=${(event: Event) => {
          const input = event.target;
          if (!(input instanceof HTMLInputElement)) return;
          const file = input.files?.[0];
          if (file) importFile(file);
          input.value = '';
        }}
      />
    </label>
    <button type="button" @click=${close}>${msg('Close')}</button>
  </div>`;
}
