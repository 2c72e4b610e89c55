import {html, nothing, type TemplateResult} from 'lit';
import type {CardSubject} from '../../state/card-subject.js';

/** Where a link of a text leads, with the first words there. */
export function renderLink({link, target}: Extract<CardSubject, {kind: 'link'}>): TemplateResult {
  return html`
    ${link.form ? html`<h2 dir="auto">${link.form}</h2>` : nothing}
    <lectern-link .link=${link} .preview=${target} preview-only></lectern-link>
  `;
}
