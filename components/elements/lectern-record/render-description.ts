import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ManuscriptRecord} from '../../core/tei/tei-header.js';
import {tellFields} from './render-fields.js';
import {row} from './render-reference.js';
import {languageName, scopeWords} from './words.js';

/** Whether a record describes the object beyond saying where it is. */
export function isDescribed({contents, hands, description}: ManuscriptRecord): boolean {
  return contents.length + hands.length + description.length > 0;
}

/** What the manuscript holds, in whose hands, and its copies, history and state. */
export function renderDescription(record: ManuscriptRecord): TemplateResult {
  const {contents, hands, description} = record;
  return html`
    <dl>
      ${contents.map(({label, locus, language}) =>
        row(
          msg('Contents'),
          html`${label}
            ${locus ? html`<span class="explained">${locus}</span>` : nothing}
            ${language ? html`<span class="explained">${languageName(language)}</span>` : nothing}`,
        ),
      )}
      ${hands.map(({label, medium, scope}) => {
        const stated = medium === 'unknown' ? msg('medium not known') : medium;
        const more = [stated, scopeWords(scope)].filter(Boolean).join('; ');
        return row(
          msg('Hand'),
          html`${label || more} ${label && more ? html`<span class="explained">${more}</span>` : nothing}`,
        );
      })}
      ${tellFields(description).map(({label, text}) => row(label, text))}
    </dl>
  `;
}
