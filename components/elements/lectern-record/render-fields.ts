import {html, nothing, type TemplateResult} from 'lit';
import type {HeaderField} from '../../core/tei/tei-header.js';

/** Deeper than any real header; hostile input ends here instead of in the stack. */
const deepest = 40;
/** Elements that only hold text: their label would tell a reader nothing. */
const mere = new Set(['p', 'ab', 'desc', 'item']);

/** Labelled fields as nested description lists; nothing of them is left out. */
export function renderFields(
  fields: readonly HeaderField[],
  depth = 0,
): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  return html`<dl class=${depth > 0 ? 'nested' : 'tree'}>
    ${fields.map(
      (field) =>
        html`<div>
          <dt class=${mere.has(field.element) ? 'visually-hidden' : ''}>${field.label}</dt>
          <dd>${renderField(field, depth)}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderField({text, href, attributes, fields = []}: HeaderField, depth: number) {
  const words = text ?? href;
  const below = depth < deepest ? fields : [];
  return html`${
    href ? html`<a href=${href} rel="noopener">${words}</a>` : (words ?? nothing)
  }${attributes ? renderAttributes(attributes) : nothing}${renderFields(below, depth + 1)}`;
}

function renderAttributes(attributes: Readonly<Record<string, string>>): TemplateResult {
  const said = Object.entries(attributes).map(([name, value]) => `@${name}=“${value}”`);
  return html`<span class="attributes">${said.join(' ')}</span>`;
}

/** A field of a description told in one line. */
export interface ToldField {
  readonly label: string;
  readonly text: string;
}

/**
 * The same fields for reading: each text once, under the nearest label that says something. What is
 * said by attributes alone (`measure unit="leaf" quantity="1"`) is told by them.
 */
export function tellFields(fields: readonly HeaderField[], above = '', depth = 0): ToldField[] {
  return fields.flatMap((field) => {
    const label = mere.has(field.element) ? above || field.label : field.label;
    if (field.text) return [{label, text: field.text}];
    const below = depth < deepest ? tellFields(field.fields ?? [], label, depth + 1) : [];
    return [...tellAttributes(label, field.attributes), ...below];
  });
}

function tellAttributes(label: string, attributes: HeaderField['attributes'] = {}): ToldField[] {
  const {quantity, unit, ...others} = attributes;
  const measured = [quantity, unit].filter(Boolean).join(' ');
  const text = [measured, ...Object.values(others)].filter(Boolean).join(', ');
  return text === '' ? [] : [{label, text}];
}
