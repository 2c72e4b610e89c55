import {html, type TemplateResult} from 'lit';

/** Drawn in the colour of the words around them, on a grid of 16 units. */
export const previousIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M10 3L5 8l5 5" />
</svg>`;

export const nextIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M6 3l5 5-5 5" />
</svg>`;

export const zoomInIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 3v10M3 8h10" />
</svg>`;

export const zoomOutIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 8h10" />
</svg>`;

export const fitIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 6.5h5v3h-5z" />
</svg>`;

export const rotateIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M12.5 8a4.5 4.5 0 1 1-1.6-3.4M11.2 1.8v3h-3" />
</svg>`;

export const screenIcon: TemplateResult = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9 7M2.5 13.5L7 9" />
</svg>`;
