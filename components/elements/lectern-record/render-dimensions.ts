import {html, type TemplateResult} from 'lit';
import {elementWords} from '../../core/tei/header-words.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';

/** Whether `dimensions` holds nothing but its measures, whose words are then set as one size. */
export function isMeasured({fields = []}: HeaderField, words?: string): boolean {
  if (
    fields.length === 0 ||
    fields.some((one) => !/^(?:height|width|depth|dim)$/.test(one.element))
  ) {
    return false;
  }
  if (fields.some((one) => one.fields !== undefined)) return false;
  return (
    words === undefined ||
    fields
      .map(({text}) => text ?? '')
      .join(' ')
      .trim() === words
  );
}

/** `250 × 180 mm (height × width), leaf`, in the order of the source (TEI P5 11.7.1.5). */
export function renderDimensions({fields = [], attributes = {}}: HeaderField): TemplateResult {
  const units = fields.map((one) => one.attributes?.unit ?? attributes.unit ?? '');
  const [unit = ''] = units;
  const alike = units.every((one) => one === unit);
  const sizes = fields.map((one, index) => {
    const size = one.text ?? (sizeOf(one) || msg('not stated'));
    // Cataloguers write the unit out as often as they put it into the attribute.
    const stated = alike || size.endsWith(units[index] ?? '') ? '' : (units[index] ?? '');
    return [size, stated].filter(Boolean).join(' ');
  });
  const said = unit !== '' && sizes.every((size) => size.endsWith(unit));
  const names = fields.map(
    (one) => one.attributes?.type ?? elementWords(one.element).toLowerCase(),
  );
  const {type} = attributes;
  return html`<span class="size"
    >${sizes.join(' × ')}${alike && unit && !said ? ` ${unit}` : ''}
    <span class="beside">(${type ? `${type}: ` : ''}${names.join(' × ')})</span></span
  >`;
}

/** The attributes that {@link sizeOf} says. */
export const sizing: ReadonlySet<string> = new Set(
  'quantity atLeast atMost min max extent'.split(' '),
);

/** A size that stands in attributes alone: `120`, `188–192`, `ca. 30` (TEI att.dimensions). */
export function sizeOf({
  attributes: {quantity, atLeast, atMost, min, max, extent} = {},
}: HeaderField): string {
  if (quantity) return quantity;
  const range = [atLeast ?? min, atMost ?? max].filter(Boolean).join('–');
  return range || (extent ?? '');
}
