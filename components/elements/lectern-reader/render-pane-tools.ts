import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {msg} from '../../core/words/msg.js';
import {exportParts} from '../../styles/nested-parts.js';
import type {LecternText} from '../lectern-text/lectern-text.js';

export interface PaneTools {
  /** Id of the witness whose readings are shown; empty for the edition's own text. */
  readonly witness: string;
  readonly readAs: (witness: string) => void;
  /** The text of the pane, once it is there. */
  readonly text: LecternText | undefined;
  /** Address of the TEI file. */
  readonly source: string;
}

/** Whose text is read, for an edition of several witnesses. */
export function renderWitnesses(
  {witnesses}: DocumentRecord,
  {witness, readAs}: PaneTools,
): TemplateResult | typeof nothing {
  if (witnesses.length === 0) return nothing;
  return html`<label class="witness" title=${msg('Where the apparatus does not name a witness, the text of the edition stands.')}
    ><span>${msg('Read the text of')}</span>
    <select
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) readAs(event.target.value);
      }}
    >
      <option value="" ?selected=${witness === ''}>${msg('the edition')}</option>
      ${witnesses.map(
        ({id, siglum, description}) =>
          html`<option value=${id} ?selected=${witness === id}>${shorten(siglum, description)}</option>`,
      )}
    </select></label
  >`;
}

/** A line of a menu: the siglum with the first words of what it stands for. */
function shorten(siglum: string, description: string): string {
  if (description === '' || description === siglum) return siglum;
  const words = description.startsWith(siglum) ? description.slice(siglum.length) : description;
  const trimmed = words.replace(/^[\s:,.–—-]+/, '');
  return `${siglum} · ${trimmed.length > 50 ? `${trimmed.slice(0, 50)}…` : trimmed}`;
}

/** What of the document is shown, one fold away. */
export function renderShown({text, source}: PaneTools): TemplateResult {
  return html`<details class="fold shown">
    <summary>${msg('What is shown')}</summary>
    <lectern-shown exportparts=${exportParts('shown')} .text=${text} source=${source}></lectern-shown>
  </details>`;
}
