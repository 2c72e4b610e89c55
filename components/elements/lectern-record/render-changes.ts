import {html, nothing, type TemplateResult} from 'lit';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {datingOf} from './dating.js';
import {foldedList, renderRows, renderValue} from './render-fields.js';
import {renderQualities, sayQuality} from './render-qualities.js';
import {inside, type Telling} from './telling.js';

/** The changes of a file in its own order, with nested lists of them (TEI P5 2.6). */
export function renderChanges(revisions: HeaderField, telling: Telling): TemplateResult {
  if (revisions.text !== undefined) return renderValue(revisions, telling);
  const here = inside(revisions, telling);
  const fields = revisions.fields ?? [];
  const changes = fields.filter(({element}) => /^(?:change|listChange)$/.test(element));
  const others = fields.filter((field) => !changes.includes(field));
  return html`${renderRows(others, here)}
  ${foldedList(
    changes.map((change) =>
      change.element === 'listChange' ? renderChanges(change, here) : renderChange(change, here),
    ),
    'changes',
  )}
  ${renderQualities(revisions, telling)}`;
}

function renderChange(change: HeaderField, telling: Telling): TemplateResult {
  const {who, ...attributes} = change.attributes ?? {};
  const dating = datingOf(change);
  const undated = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !dating?.names.has(name)),
  );
  const {attributes: _, ...rest} = change;
  const told = [
    ...(dating?.said
      ? [html`<time datetime=${dating.machine ?? nothing}>${dating.said}</time>`]
      : []),
    ...(dating?.details ?? []),
    ...(who ? [sayQuality('who', who, telling)] : []),
  ];
  return html`${renderValue(Object.keys(undated).length > 0 ? {...rest, attributes: undated} : rest, telling)}
  ${
    told.length > 0
      ? html`<span class="explained">${told.map((one, index) => html`${index > 0 ? ', ' : ''}${one}`)}</span>`
      : nothing
  }`;
}
