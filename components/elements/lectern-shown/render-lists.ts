import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {groupHidden, type HiddenGroup} from '../../core/tei/hidden-groups.js';
import type {HiddenText} from '../../core/tei/tei-document.js';
import {counted} from '../../core/words/counted.js';
import {msg, str} from '../../core/words/msg.js';
import {wordsLocale} from '../../core/words/words-locale.js';

/** Shows where a stretch belongs, in the text. */
type Reveal = (part: string) => void;

/** Every stretch that is out of view, by the reason it is. */
export function renderHidden(document: DocumentRecord, reveal: Reveal): TemplateResult[] {
  return groupHidden(document.hidden).map((group) => renderGroup(group, document, reveal));
}

function renderGroup(
  {reason, characters, stretches}: HiddenGroup,
  document: DocumentRecord,
  reveal: Reveal,
): TemplateResult {
  return html`<details>
    <summary>${counted(str`${characters} {character|characters} out of view, in ${stretches.length} {place|places}`)}</summary>
    <p class="place">${reason}</p>
    <ul role="list">
      ${stretches.map((stretch) => renderStretch(stretch, document, reveal))}
    </ul>
  </details>`;
}

function renderStretch(
  {start, text, owner}: HiddenText,
  {passages}: DocumentRecord,
  reveal: Reveal,
): TemplateResult {
  const place = passages.findLast((passage) => passage.start <= start && start < passage.end);
  const words = text.trim() === '' ? msg('white space') : html`<q dir="auto">${text.trim()}</q>`;
  const where = place?.label ?? msg('in the text');
  return html`<li>
    ${
      owner
        ? html`<button type="button" class="quiet" @click=${() => reveal(owner)}>${where}</button>`
        : html`<span class="place">${where}</span>`
    }
    ${words}
  </li>`;
}

/** Elements nobody wrote a rule for. */
export function renderGeneric({generic}: DocumentRecord): TemplateResult | typeof nothing {
  const names = Object.entries(generic);
  if (names.length === 0) return nothing;
  return html`<details>
    <summary>${counted(str`${names.length} {kind|kinds} of element shown by their content alone`)}</summary>
    <ul role="list">
      ${names.map(([name, times]) => html`<li><code>${name}</code> (${times.toLocaleString(wordsLocale())})</li>`)}
    </ul>
  </details>`;
}

/** What is odd about the file, with the place in it. */
export function renderWarnings({warnings}: DocumentRecord): TemplateResult | typeof nothing {
  if (warnings.length === 0) return nothing;
  return html`<details>
    <summary>${counted(str`${warnings.length} {remark|remarks} on the file`)}</summary>
    <ul role="list">
      ${warnings.map(
        ({message, line, column}) =>
          html`<li><span class="place">${msg(str`line ${line}, column ${column}`)}</span> ${message}</li>`,
      )}
    </ul>
  </details>`;
}
