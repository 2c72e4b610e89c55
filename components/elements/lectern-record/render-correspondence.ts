import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {sayDate} from '../../core/dates/say-date.js';
import {sayDetails} from '../../core/dates/say-details.js';
import type {
  CorrespondenceAction,
  HeaderDate,
  HeaderName,
  TeiHeader,
} from '../../core/tei/tei-header.js';
import {certain, row} from './render-reference.js';
import {actionWords, contextWords} from './words.js';

/** Who sent what to whom, where and when, with how sure that is. */
export function renderCorrespondence({
  correspondence,
  correspondenceContext,
}: TeiHeader): TemplateResult {
  return html`<dl>
    ${correspondence.map((action) => row(actionWords(action.type), renderAction(action)))}
    ${correspondenceContext.map(({label, type, pointer}) =>
      row(
        contextWords(type),
        pointer?.kind === 'uri' && /^https?:/i.test(pointer.uri)
          ? html`<a href=${pointer.uri} rel="noopener">${label}</a>`
          : label,
      ),
    )}
  </dl>`;
}

function renderAction({type, names, places, dates}: CorrespondenceAction): TemplateResult {
  const people = type === 'sent' ? msg('by') : type === 'received' ? msg('by') : '';
  return html`<ul class="plain">
    ${names.length > 0 ? html`<li>${people} ${renderNames(names)}</li>` : nothing}
    ${places.length > 0 ? html`<li>${msg('at')} ${renderNames(places)}</li>` : nothing}
    ${dates.map((date) => html`<li>${renderDate(date)}</li>`)}
  </ul>`;
}

function renderNames(names: readonly HeaderName[]): TemplateResult[] {
  return names.map(
    ({text, certainty}, index) =>
      html`${index > 0 ? ', ' : ''}<span dir="auto">${text}</span> ${certain(certainty)}`,
  );
}

/** A date in words with its own wording, where that differs, and what is said of it. */
export function renderDate({wording, date}: HeaderDate): TemplateResult {
  const undated = date.precision === 'none' && date.malformed.length === 0;
  const said = undated ? wording : sayDate(date);
  const printed = wording !== '' && !said.includes(wording);
  return html`<span class="value">${said}</span>
    ${printed ? html`<span class="explained">${msg('as written:')} ${wording}</span>` : nothing}
    ${sayDetails(date).map((detail) => html`<span class="explained">${detail}</span>`)}`;
}
