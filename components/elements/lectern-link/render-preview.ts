import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {directionOf} from '../../core/tei/language.js';
import type {PassagePreview} from '../../state/card-subject.js';

/** Title, passage and first words; the head is left out where the link above says it. */
export function renderPreview(preview: PassagePreview, headless: boolean): TemplateResult {
  const {document, passage, excerpt} = preview;
  const lang = document.header.languages[0];
  return html`
    ${
      headless
        ? nothing
        : html`<span class="head"
            ><span class="title">${document.header.title}</span>${passage ? html` <span class="passage">${passage}</span>` : nothing}</span
          >`
    }
    ${
      excerpt
        ? html`<span
            class="excerpt"
            lang=${ifDefined(lang)}
            dir=${(lang ? directionOf(lang) : undefined) ?? 'auto'}
            >${excerpt}</span
          >`
        : nothing
    }
  `;
}
