import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {CardSubject} from '../../state/card-subject.js';
import '../lectern-link/lectern-link-define.js';
import {sayCertainty} from './subject-words.js';

/** Where a link of a text leads, with the first words there. */
export function renderLink({link, target}: Extract<CardSubject, {kind: 'link'}>): TemplateResult {
  const doubt = sayCertainty(link.certainty);
  return html`
    ${link.form ? html`<h2 dir="auto">${link.form}</h2>` : nothing}
    ${doubt ? html`<p class="doubt">${msg('So the editor links it,')} ${doubt}</p>` : nothing}
    <lectern-link .link=${link} .preview=${target} preview-only></lectern-link>
  `;
}
