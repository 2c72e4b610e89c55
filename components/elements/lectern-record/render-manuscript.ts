import {html, nothing, type TemplateResult} from 'lit';
import {fieldsAt} from '../../core/tei/fields-at.js';
import {attributeWords} from '../../core/tei/header-attribute-words.js';
import {withoutFields} from '../../core/tei/header-fields.js';
import {elementWords} from '../../core/tei/header-words.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import {renderContents} from './render-contents.js';
import {renderLong, renderRows, renderUnderHeading, renderValue, rowsOf} from './render-fields.js';
import {isPlain, renderIdentifiers} from './render-identifier.js';
import {renderQualities, sayQuality} from './render-qualities.js';
import {renderRunning} from './render-running.js';
import {inside, type Telling} from './telling.js';

const parts = new Set(['msPart', 'msFrag']);
/** The order in which an archivist tells of an object, whatever the order of the file. */
const inTime = ['origin', 'provenance', 'acquisition'];

/**
 * A manuscript as catalogues describe it (TEI P5 chapter 11): contents as an outline, the object,
 * its hands and decoration, its history in the order of time, and each part with its own.
 *
 * @param identified what the reference above has said of the identifier already
 */
export function renderManuscript(
  description: HeaderField,
  telling: Telling,
  identified: ReadonlySet<HeaderField> = new Set(),
): TemplateResult {
  const {fields = [], text} = description;
  const here = inside(description, telling);
  const taken = new Set<HeaderField>();
  const take = (...names: readonly string[]) => {
    const found = fields.filter(({element, at}) => !at && names.includes(element));
    for (const field of found) taken.add(field);
    return found;
  };
  const headed = (names: readonly string[], told: (field: HeaderField) => unknown) =>
    take(...names).map((field) => renderHeaded(elementWords(field.element), told(field), here));
  const identifiers = withoutFields(take('msIdentifier', 'objectIdentifier'), identified);
  const heads = take('head');
  const sections = [
    headed(['msContents'], (field) => renderContents(field, inside(field, deeper(here)))),
    headed(['physDesc'], (field) => renderObject(field, inside(field, here))),
    headed(['history'], (field) => renderHistory(field, inside(field, here))),
    headed(['additional'], (field) => renderUnderHeading(promoted(field), inside(field, here))),
  ];
  const inner = take(...parts);
  // Inline elements are told with the text they stand in.
  const others = fields.filter((field) => !taken.has(field) && !field.at);
  return html`
    ${text === undefined ? nothing : html`<div class="paragraph">${renderRunning(description, telling)}</div>`}
    ${renderQualities(description, telling)}
    ${heads.map((head) => html`<div class="lead">${renderValue(head, here)}</div>`)}
    ${renderIdentifiers(identifiers, here, identified.size > 0)} ${renderRows(others, here)} ${sections}
    ${inner.map((part) => renderPart(part, inner.filter(({element}) => element === part.element).indexOf(part) + 1, here))}
  `;
}

/** The parts of `adminInfo` stand beside copies and literature, not a level below them. */
function promoted(additional: HeaderField): HeaderField {
  const {fields = [], ...rest} = additional;
  const unwrap = (field: HeaderField) =>
    field.element === 'adminInfo' && field.text === undefined && !field.attributes
      ? (field.fields ?? [])
      : [field];
  return fields.length === 0 ? additional : {...rest, fields: fields.flatMap(unwrap)};
}

function deeper(telling: Telling): Telling {
  return {...telling, level: telling.level + 1};
}

function renderHeaded(heading: string, content: unknown, {level}: Telling): TemplateResult {
  return html`<div class="chapter">
    <div class="subheading" role="heading" aria-level=${level + 1}>${heading}</div>
    ${content}
  </div>`;
}

/** A part or fragment, a description like the whole. */
function renderPart(part: HeaderField, ordinal: number, telling: Telling): TemplateResult {
  const [identifier] = fieldsAt(part.fields ?? [], 'msIdentifier');
  const [idno] = fieldsAt(identifier?.fields ?? [], 'idno');
  const number = idno?.text;
  const headed = new Set(idno && number && isPlain(idno) ? [idno] : []);
  const name = elementWords(part.element);
  const heading = part.attributes?.n ? name : msg(str`${name} ${ordinal}`);
  return html`<div class="part">
    <div class="subheading" role="heading" aria-level=${telling.level + 1}>
      ${heading}${number ? html` <span class="number">${number}</span>` : nothing}
    </div>
    ${renderManuscript(withoutFields([part], headed)[0] ?? {element: part.element}, deeper(telling))}
  </div>`;
}

/** The object as one list: form, material, support, extent, layout, hands, decoration, binding. */
function renderObject({text, fields = [], attributes, ...rest}: HeaderField, telling: Telling) {
  if (text !== undefined) return renderValue({...rest, text, fields}, telling);
  return html`<dl>${objectRows(fields, telling)}</dl>${attributes ? renderQualities({...rest, attributes}, telling) : nothing}`;
}

/** Neighbours with rows of the usual kind go together, so that they share their labels. */
function objectRows(fields: readonly HeaderField[], telling: Telling): TemplateResult[] {
  const rows: TemplateResult[] = [];
  let usual: HeaderField[] = [];
  const flush = () => {
    rows.push(...rowsOf(usual, telling));
    usual = [];
  };
  for (const field of fields) {
    const own = ownRows(field, telling);
    if (!own) {
      usual.push(field);
      continue;
    }
    flush();
    rows.push(...own);
  }
  flush();
  return rows;
}

/** The rows of what is told in a way of its own; undefined for all else. */
function ownRows(field: HeaderField, telling: Telling): TemplateResult[] | undefined {
  const {element, fields = [], attributes = {}, text} = field;
  if (text !== undefined) return undefined;
  const here = inside(field, telling);
  if (element === 'objectDesc' || element === 'supportDesc') {
    const said = Object.entries(attributes).filter(([name]) => name !== 'xml:lang');
    return [
      ...said.map(
        ([name, value]) => html`<div>
          <dt>${attributeWords(name)}</dt>
          <dd>${sayQuality(name, value, telling)}</dd>
        </div>`,
      ),
      ...objectRows(fields, here),
    ];
  }
  const [only] = fields;
  // `handDesc` with its hands, `layoutDesc` with its layouts: one row, each of them an item.
  const alike = only && fields.length > 1 && fields.every((one) => one.element === only.element);
  if (!alike || only.element === 'p') return undefined;
  return [
    html`<div>
      <dt>${elementWords(element)}</dt>
      <dd>${renderLong(fields, here)}${renderQualities(field, telling)}</dd>
    </div>`,
  ];
}

function renderHistory(field: HeaderField, telling: Telling): TemplateResult {
  if (field.text !== undefined) return renderValue(field, telling);
  const rank = ({element}: HeaderField) => {
    const at = inTime.indexOf(element);
    return at < 0 ? (element === 'summary' ? -1 : inTime.length) : at;
  };
  const ordered = [...(field.fields ?? [])].sort((a, b) => rank(a) - rank(b));
  return html`${renderRows(ordered, telling)}${renderQualities(field, telling)}`;
}
