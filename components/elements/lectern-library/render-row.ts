import {html, nothing, type TemplateResult} from 'lit';
import {sayDate} from '../../core/dates/say-date.js';
import type {HeaderDate} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import type {LibraryRow} from './library-rows.js';

/** More names than these are counted, not listed. */
const mostPeople = 6;

/** A row of the catalogue; the roles keep it a table where a narrow screen stacks its cells. */
export function renderRow(row: LibraryRow, href: string): TemplateResult {
  const {document, types, repository, reference, people} = row;
  const {title, titles, date} = document.header;
  const subtitle = titles.find(({type, text}) => type === 'sub' && text !== title);
  const more = people.length - mostPeople;
  return html`<tr role="row">
    <td role="cell" class="date">${date ? renderDate(date) : msg('undated')}</td>
    <th role="rowheader" scope="row">
      <a href=${href} dir="auto">${title}</a>
      ${subtitle ? html`<span class="more">${subtitle.text}</span>` : nothing}
    </th>
    <td role="cell" class="type">
      ${label(msg('Type:'), types.length > 0)} ${types.join(', ') || msg('not stated')}
    </td>
    <td role="cell">
      ${label(msg('Archive:'), repository !== '')} ${repository}
      ${reference ? html`<span class="more" translate="no">${reference}</span>` : nothing}
      ${repository || reference ? nothing : html`<span class="more">${msg('no archival source')}</span>`}
    </td>
    <td role="cell">
      ${
        people.length > 0
          ? html`<ul>
              ${people.slice(0, mostPeople).map(({name}) => html`<li dir="auto">${name}</li>`)}
              ${more > 0 ? html`<li>${msg(str`and ${more} more`)}</li>` : nothing}
            </ul>`
          : html`<span class="more">${msg('nobody')}</span>`
      }
    </td>
  </tr>`;
}

/** The name of a column, shown where the head of the table is not. */
function label(text: string, wanted: boolean): TemplateResult | typeof nothing {
  return wanted ? html`<span class="label" aria-hidden="true">${text}</span>` : nothing;
}

function renderDate({wording, date}: HeaderDate): TemplateResult {
  const {when, notBefore, from} = date.attributes;
  const value = when ?? notBefore ?? from;
  const words = date.precision === 'none' ? wording : sayDate(date);
  // Only a full value is a valid datetime of HTML.
  const datetime = /^\d{4}(?:-\d{2}){0,2}$/.test(value ?? '') ? value : undefined;
  return html`<time datetime=${datetime ?? nothing}>${words}</time>`;
}
