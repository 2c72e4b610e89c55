import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Annotation} from '../../core/annotations/annotation.js';
import {directionOf} from '../../core/tei/language.js';
import {safeAddress} from '../../render/allow-list.js';

/** A comment as plain text: a blank line parts paragraphs, a line break stays one. */
export function renderComment({text, lang}: Annotation['comments'][number]): TemplateResult {
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim() !== '');
  return html`<div
    part="comment"
    lang=${ifDefined(lang || undefined)}
    dir=${(lang && directionOf(lang)) || 'auto'}
  >
    ${paragraphs.map((paragraph) => html`<p>${paragraph.trim()}</p>`)}
  </div>`;
}

/** The entities an identifying body names, by their addresses. */
export function renderIdentified(addresses: readonly string[]): TemplateResult {
  return html`<p class="identified">
    ${msg('Identified as')}
    ${addresses.map((address, at) => {
      const href = /^https?:/i.test(address) ? safeAddress(address) : undefined;
      return html`${at > 0 ? ', ' : nothing}${href ? html`<a href=${href} rel="external">${address}</a>` : address}`;
    })}
  </p>`;
}
