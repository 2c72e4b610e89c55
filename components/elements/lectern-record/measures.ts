import {html, type TemplateResult} from 'lit';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {formOf} from '../../core/words/counted.js';
import {msg} from '../../core/words/msg.js';

/** Elements that hold one size or count (TEI P5 3.6.3, 11.3.4). */
const measuring = new Set('measure height width depth dim'.split(' '));

/** Units that catalogues count in, in the forms they have beside numbers; those of the metric system are words already. */
const units: Readonly<Record<string, () => string>> = {
  leaf: () => msg('{leaf|leaves}'),
  leaves: () => msg('{leaf|leaves}'),
  folio: () => msg('{folio|folios}'),
  page: () => msg('{page|pages}'),
  quire: () => msg('{quire|quires}'),
  line: () => msg('{line|lines}'),
  chars: () => msg('{character|characters}'),
  character: () => msg('{character|characters}'),
  word: () => msg('{word|words}'),
  vol: () => msg('{volume|volumes}'),
  volume: () => msg('{volume|volumes}'),
};

/** A unit beside its amount; words of the editors' own stay as they are. */
export function sayUnit(unit: string, amount: string): TemplateResult | string {
  const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
  const words = known ? formOf(known(), amount) : unit;
  return words === unit ? unit : html`<data value=${unit}>${words}</data>`;
}

/** An amount with its unit, either of which may be missing; undefined where both are. */
export function sayAmount(amount: string, unit: string): TemplateResult | string | undefined {
  if (amount === '' || unit === '') return amount || (unit && sayUnit(unit, '')) || undefined;
  return html`${amount} ${sayUnit(unit, amount)}`;
}

/** Whether words are an amount and nothing else, so that the unit in the attribute belongs to them. */
export function isAmount(words: string): boolean {
  return /^[\d\s.,×x/¼½¾–-]+$/.test(words) && /\d/.test(words);
}

/** What its attributes add to a measure that has words, in the midst of a text. */
export interface Beside {
  /** Right behind an amount; empty where the words after it say the unit. */
  readonly unit: TemplateResult | string;
  /** In brackets after it. */
  readonly kind: string;
}

/** Undefined for an element that is no measure. */
export function besideMeasure(
  {element, attributes = {}}: HeaderField,
  own: string,
  after: string,
): Beside | undefined {
  if (!measuring.has(element)) return undefined;
  const {unit = '', type = ''} = attributes;
  const said = unit !== '' && after.trimStart().startsWith(unit);
  return {unit: isAmount(own) && !said && unit ? sayUnit(unit, own) : '', kind: type};
}

/** Whether two measures stand side by side with nothing to part them for the eye. */
export function areAlongside(before: HeaderField | undefined, field: HeaderField): boolean {
  const isSize = ({element}: HeaderField) => element === 'dimensions' || measuring.has(element);
  return before !== undefined && isSize(before) && isSize(field);
}
