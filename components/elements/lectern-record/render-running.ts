import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {addressInWords} from '../../core/tei/header-values.js';
import {elementWords} from '../../core/tei/header-words.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {safeAddress} from '../../render/safe-address.js';
import {type Dating, datingOf, sayBeside} from './dating.js';
import {areAlongside, besideMeasure, sayAmount, sayUnit} from './measures.js';
import {ranged, worded} from './qualities.js';
import {isMeasured, renderDimensions, sizeOf, sizing} from './render-dimensions.js';
import {certain} from './render-reference.js';
import {inside, statedLanguage, type Telling, tongue} from './telling.js';

type Piece = TemplateResult | string | typeof nothing;

const blocks = new Set('p ab l lg head note quote item row'.split(' '));
/** Another form of the words just before it, in brackets: the other member of a `choice`. */
const secondForms: ReadonlySet<string> = new Set(['corr', 'reg', 'expan']);
const italic = new Set('emph foreign gi att'.split(' '));

/** The running text of a field with what stands in it: links, languages, dates said. */
export function renderRunning(field: HeaderField, telling: Telling): TemplateResult {
  const {text = '', fields = [], element, attributes, href} = field;
  const here = inside(field, telling);
  const {lang, dir} = tongue(text, here);
  const pieces = renderStretch(text, 0, text.length, fields, here);
  const address = href ?? addressInWords(element, text, attributes?.type);
  // A link in a link cannot be: the inner one is the more exact.
  const linked = address !== undefined && !fields.some(({href}) => href !== undefined);
  const words = linked ? link(address, pieces, telling) : pieces;
  const dating = datingOf(field);
  return html`<span class="words" lang=${ifDefined(lang)} dir=${dir}>${words}</span>${
    dating ? renderDating(dating, text) : nothing
  }`;
}

function link(href: string, words: unknown, {linkPart}: Telling): TemplateResult {
  const safe = safeAddress(href);
  if (safe === undefined) return html`${words}`;
  return html`<a part=${ifDefined(linkPart)} href=${safe} rel="noopener">${words}</a>`;
}

/** What a dating says beside the wording of the source: in brackets, details in lines below. */
export function renderDating(dating: Dating, wording: string): Piece {
  const time = timeBeside(dating, wording);
  const said = time && wording !== '' ? html` <span class="beside">(${time})</span>` : time;
  return html`${said}${dating.details.map((detail) => html` <span class="explained">${detail}</span>`)}`;
}

/** The same in the midst of a sentence: what is said and its details in one pair of brackets. */
function renderDatingWithin(dating: Dating, wording: string): Piece {
  const time = timeBeside(dating, wording);
  const {details} = dating;
  if (!time && details.length === 0) return nothing;
  // Details are sentences: a capital after a semicolon would look like a slip.
  const stop = time && details.length > 0 ? '. ' : '';
  return html` <span class="beside">(${time}${stop}${details.join(' ')})</span>`;
}

function timeBeside(dating: Dating, wording: string): TemplateResult | '' {
  const beside = sayBeside(dating, wording);
  return beside && html`<time datetime=${dating.machine ?? nothing}>${beside}</time>`;
}

/** A stretch of a text, cut where elements stand in it. Elements without words get room. */
function renderStretch(
  text: string,
  from: number,
  to: number,
  fields: readonly HeaderField[],
  telling: Telling,
): Piece[] {
  const pieces: Piece[] = [];
  let here = from;
  let before: HeaderField | undefined;
  for (const field of fields) {
    const [start, end] = field.at ?? [-1, -1];
    // What stands apart is told after the text.
    if (start < here || end > to) continue;
    const between = text.slice(here, start);
    const alongside = between.trim() === '' && areAlongside(before, field);
    pieces.push(alongside ? ', ' : between);
    const second = secondForms.has(field.element) && between.trim() === '' && before;
    const words =
      start === end ? renderWordless(field, telling) : renderInline(field, text, telling);
    if (start === end && words !== nothing) {
      const [left, right] = [text[start - 1] ?? ' ', text[start] ?? ' '];
      pieces.push(/\s/.test(left) ? '' : ' ', words, /[\s.,;:)\]]/.test(right) ? '' : ' ');
    } else pieces.push(second ? html`<span class="beside">(${words})</span>` : words);
    // The room before an element without words is not wanted after it: `1–2 cm.`
    const moved =
      start === end && words !== nothing && /^ [.,;:)\]]/.test(text.slice(end, end + 2));
    here = moved ? end + 1 : end;
    before = field;
  }
  pieces.push(text.slice(here, to));
  return pieces;
}

function renderInline(field: HeaderField, text: string, telling: Telling): Piece {
  const {element, attributes, at = [0, 0], fields = [], href} = field;
  const own = text.slice(...at);
  const here = inside(field, telling);
  if (element === 'dimensions' && isMeasured(field, own)) return renderDimensions(field);
  if (element === 'list') return renderList(field, text, here);
  const pieces = renderStretch(text, ...at, fields, here);
  const shaped = shape(field, own, pieces, text.slice(at[1]));
  const {lang, dir} = tongue(own, here);
  const spoken = statedLanguage(field)
    ? html`<bdi lang=${ifDefined(lang)} dir=${dir}>${shaped}</bdi>`
    : shaped;
  const address = href ?? addressInWords(element, own, attributes?.type);
  const words =
    address && !fields.some(({href}) => href !== undefined)
      ? link(address, spoken, telling)
      : spoken;
  const dating = datingOf(field);
  if (dating)
    return html`<time datetime=${dating.machine ?? nothing}>${words}</time>${renderDatingWithin(dating, own)}`;
  const certainty = certain(attributes?.cert);
  return certainty === nothing ? words : html`${words} ${certainty}`;
}

/** Italics where letters have them; other scripts keep their upright forms. */
function shape(field: HeaderField, own: string, pieces: Piece[], after: string): TemplateResult {
  const {element, attributes} = field;
  const latin = /\p{Script=Latin}/u.test(own);
  const look = attributes?.rend ?? '';
  if (element === 'title')
    return html`<cite class=${latin ? 'work' : 'work upright'}>${pieces}</cite>`;
  if (element === 'supplied') return html`<span class="supplied">[${pieces}]</span>`;
  if (element === 'sic') return html`${pieces} <span class="beside">(sic)</span>`;
  if (element === 'hi' && /sup/.test(look)) return html`<sup>${pieces}</sup>`;
  if (element === 'hi' && /^sub/.test(look)) return html`<sub>${pieces}</sub>`;
  if (element === 'hi' && /^b/.test(look)) return html`<b>${pieces}</b>`;
  if ((element === 'hi' || italic.has(element)) && latin) return html`<i>${pieces}</i>`;
  const measured = besideMeasure(field, own, after);
  if (measured) {
    const {unit, kind} = measured;
    return html`${pieces}${unit ? html` ${unit}` : nothing}${kind ? html` <span class="beside">(${kind})</span>` : nothing}`;
  }
  if (element === 'dimensions') {
    const said = [attributes?.unit, attributes?.type].filter(Boolean).join(', ');
    return html`${pieces}${said ? html` <span class="beside">(${said})</span>` : nothing}`;
  }
  if (element === 'cell') return html`<span class="cell">${pieces}</span>`;
  if (blocks.has(element)) return html`<span class="block">${pieces}</span>`;
  return html`${pieces}`;
}

/** A list in the midst of prose; words that stand between its items are items too. */
function renderList(field: HeaderField, text: string, telling: Telling): TemplateResult {
  const {at: [from, to] = [0, 0], fields = []} = field;
  const items: Piece[][] = [];
  let here = from;
  const loose = (end: number) => {
    if (text.slice(here, end).trim() !== '') items.push([text.slice(here, end)]);
  };
  let label: Piece = nothing;
  for (const item of fields) {
    const [start, end] = item.at ?? [-1, -1];
    if (start < here || end > to) continue;
    loose(start);
    here = end;
    const words = start === end ? renderWordless(item, telling) : renderInline(item, text, telling);
    const named = label === nothing ? [] : [label, ' '];
    label = nothing;
    // A label belongs to the item after it (TEI P5 3.8).
    if (item.element === 'label' && item !== fields.at(-1)) {
      items.push(...(named.length > 0 ? [named] : []));
      label = html`<b>${words}</b>`;
    } else items.push([...named, words]);
  }
  loose(to);
  return html`<span role="list" class="list">${items.map(
    (item) => html`<span role="listitem">${item}</span>`,
  )}</span>`;
}

/** An element without words and those below it: `dimensions` that hold quantities alone. */
function renderWordless(field: HeaderField, telling: Telling): Piece {
  const {element, fields = []} = field;
  if (element === 'dimensions' && isMeasured(field)) return renderDimensions(field);
  const said = [
    renderEmpty(field, telling),
    ...fields.map((below) => renderWordless(below, telling)),
  ].filter((one) => one !== nothing);
  if (said.length === 0) return nothing;
  return html`${said.map((one, index) => html`${index > 0 ? ', ' : ''}${one}`)}`;
}

/** An element without words, by what its attributes say; nothing where that is for machines only. */
export function renderEmpty(field: HeaderField, telling: Telling): Piece {
  const {element, attributes = {}, href} = field;
  if (href) return link(href, href, telling);
  const dating = datingOf(field);
  if (dating)
    return html`<time datetime=${dating.machine ?? nothing}>${renderDating(dating, '')}</time>`;
  if (ranged.has(element)) {
    const {from, to, unit = ''} = attributes;
    const range = [...new Set([from, to].filter(Boolean))].join('–');
    if (range === '') return nothing;
    return element === 'locus' || unit === '' ? range : html`${sayUnit(unit, '1')} ${range}`;
  }
  if (/^(?:ref|ptr|graphic)$/.test(element)) {
    const target = attributes.target ?? attributes.url ?? '';
    const label = Object.hasOwn(telling.labels, target) ? telling.labels[target] : undefined;
    return label ? html`<data value=${target}>${label}</data>` : target || nothing;
  }
  if (!worded.has(element)) return nothing;
  if (
    element === 'gap' ||
    element === 'space' ||
    element === 'certainty' ||
    element === 'precision'
  ) {
    const {quantity = '', unit = '', ...others} = attributes;
    const why = [...Object.values(others), sayAmount(quantity, unit)].filter(Boolean);
    return html`[${elementWords(element)}${why.map((one, index) => html`${index > 0 ? ', ' : ': '}${one}`)}]`;
  }
  const {unit = '', ...others} = attributes;
  const measured = sayAmount(sizeOf(field), unit);
  const more = Object.entries(others)
    .filter(([name]) => !sizing.has(name))
    .map(([, value]) => value)
    .join(', ');
  if (measured === undefined) return more || msg('not stated');
  return more ? html`${measured} (${more})` : measured;
}
