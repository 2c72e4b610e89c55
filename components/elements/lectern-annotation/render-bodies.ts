import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Annotation} from '../../core/annotations/annotation.js';
import {directionOf} from '../../core/tei/language.js';
import {msg} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import type {IdentifiedEntity} from '../../state/card-subject.js';
import {exportParts} from '../../styles/nested-parts.js';

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

/** The entities or the date an identifying body names. */
export function renderIdentified(
  {date}: Pick<Annotation, 'date'>,
  identified: readonly IdentifiedEntity[],
): TemplateResult | typeof nothing {
  if (identified.length === 0 && date === undefined) return nothing;
  return html`<p class="identified">
    ${msg('Identified as')}
    ${identified.map((each, at) => html`${at > 0 ? ', ' : nothing}${renderEntity(each)}`)}
    ${date === undefined ? nothing : html`<lectern-date exportparts=${exportParts('date')} edtf=${date}></lectern-date>`}
  </p>`;
}

function renderEntity({iri, name, href, isNew}: IdentifiedEntity): TemplateResult {
  const outside = /^https?:/i.test(iri) ? safeAddress(iri) : undefined;
  const page = href === undefined ? undefined : safeAddress(href);
  if (isNew)
    return html`<b dir="auto" title=${iri}>${name}</b> (${msg('not in the register yet')})`;
  const words = html`<span dir="auto">${name ?? iri}</span>`;
  if (page) return html`<a href=${page} title=${iri}>${words}</a>`;
  return outside ? html`<a href=${outside} rel="external">${words}</a>` : words;
}
