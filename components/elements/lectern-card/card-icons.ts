import {html, type TemplateResult} from 'lit';

/** Drawn in the colour of the words around them, on a grid of 16 units. */
export const closeIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4 4l8 8M12 4l-8 8" />
</svg>`;

export const pinIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path class="head" d="M5.5 2.5h5M6.5 2.5v4.2L4.2 9.5h7.6L9.5 6.7V2.5" />
  <path d="M8 9.5v4.2" />
</svg>`;
