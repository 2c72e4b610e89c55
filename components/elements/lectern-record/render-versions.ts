import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {fieldsAt} from '../../core/tei/header-fields.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {row} from './render-reference.js';
import {languageName, sourceWords} from './words.js';

/**
 * The versions of the document, which are easily taken for one another: the original, what was
 * published of it, this encoding; and who made each.
 */
export function renderVersions(header: TeiHeader): TemplateResult {
  const [manuscript] = header.manuscripts;
  const {originalLanguage, languages, sources, responsibilities, publication, authors} = header;
  const original =
    originalLanguage ?? manuscript?.contents.find(({language}) => language)?.language;
  const edition = fieldsAt(header.fields, 'fileDesc', 'editionStmt');
  return html`
    <dl>
      ${authors.length > 0 ? row(msg('Author'), authors.map(({text}) => text).join('; ')) : nothing}
      ${
        manuscript
          ? row(
              msg('Original'),
              html`${[original && languageName(original), manuscript.repository ?? manuscript.institution].filter(Boolean).join('; ')}
                ${manuscript.shelfmark ? html`<span class="explained">${manuscript.shelfmark}</span>` : nothing}`,
            )
          : nothing
      }
      ${sources.map(({type, label, href}) =>
        row(
          sourceWords(type),
          html`${label}
            ${href ? html`<a class="explained" part="source-link" href=${href} rel="noopener">${href}</a>` : nothing}`,
        ),
      )}
      ${row(
        msg('This encoding'),
        html`${[...publication, ...edition.flatMap(({text}) => text ?? [])].join(', ') || msg('publisher not stated')}
          ${languages.length > 0 ? html`<span class="explained">${languages.map(languageName).join(', ')}</span>` : nothing}`,
      )}
    </dl>
    ${
      responsibilities.length > 0
        ? html`<dl>
            ${responsibilities.map(({role, names}) =>
              row(names.map(({text}) => text).join(', '), role),
            )}
          </dl>`
        : nothing
    }
  `;
}

export function renderRights({licences, availability}: TeiHeader): TemplateResult {
  return html`
    ${licences.map(
      ({label, href}) =>
        html`<p>${href ? html`<a href=${href} rel="license noopener">${label}</a>` : label}</p>`,
    )}
    ${(availability?.split('\n') ?? []).map((paragraph) => html`<p>${paragraph}</p>`)}
  `;
}

export function renderChanges({changes}: TeiHeader): TemplateResult {
  return html`<ul>
    ${changes.map(
      ({when, who, what}) =>
        html`<li>
          ${what}
          <span class="explained">${[when, who].filter(Boolean).join(', ')}</span>
        </li>`,
    )}
  </ul>`;
}
