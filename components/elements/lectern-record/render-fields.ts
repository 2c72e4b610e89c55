import {html, nothing, type TemplateResult} from 'lit';
import {elementWords} from '../../core/tei/header-words.js';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {msg, str} from '../../core/words/msg.js';
import {datingOf} from './dating.js';
import {saidInWords, worded} from './qualities.js';
import {isMeasured, renderDimensions} from './render-dimensions.js';
import {renderQualities} from './render-qualities.js';
import {renderDating, renderEmpty, renderRunning} from './render-running.js';
import {inside, statedLanguage, type Telling} from './telling.js';
import {languageName} from './words.js';

/** Elements that only hold text: their label would tell a reader nothing. */
const mere = new Set(['p', 'ab', 'desc', 'item', 'catDesc']);
/** Longer lists show their beginning, and the rest when it is asked for. */
const LONGEST_LIST = 12;
/** A description made of one part of this kind is that part: `bindingDesc/binding`. */
const soleParts = new Set(
  `binding seal handNote scriptNote typeNote decoNote layout bibl list support summary setting person
  place org calendar date custEvent char application recording measure object docTitle titlePart
  listPerson listPlace listOrg locus term language`.split(/\s+/),
);
/** Parts that are said one after another, with commas. */
const strung = new Set(
  `bibl biblStruct address respStmt author editor publisher imprint institution repository person
  witness`.split(/\s+/),
);
/** Levels of a bibliographic description that a reader of one does not ask for. */
const levels = new Set(
  'analytic monogr series imprint titleStmt publicationStmt editionStmt'.split(' '),
);

/** Fields as the rows of a description list; neighbours of one kind share their label. */
export function renderRows(
  fields: readonly HeaderField[],
  telling: Telling,
): TemplateResult | typeof nothing {
  return fields.length === 0 ? nothing : html`<dl>${rowsOf(fields, telling)}</dl>`;
}

/** The same without the list around them. */
export function rowsOf(fields: readonly HeaderField[], telling: Telling): TemplateResult[] {
  const groups: {readonly label: string; readonly fields: HeaderField[]}[] = [];
  for (const field of fields) {
    const label = rowLabel(field);
    const last = groups.at(-1);
    if (last?.label === label) last.fields.push(field);
    else groups.push({label, fields: [field]});
  }
  return groups.map(({label, fields}) => {
    const hidden = fields.every(({element}) => mere.has(element));
    const few = fields.length <= LONGEST_LIST;
    return html`<div class=${hidden ? 'bare' : ''}>
      <dt class=${hidden ? 'visually-hidden' : ''}>${label}</dt>
      ${
        few
          ? fields.map(
              (field) => html`<dd>${renderValue(field, telling, ...(hidden ? [] : ['type']))}</dd>`,
            )
          : html`<dd>${renderLong(fields, telling, 'type')}</dd>`
      }
    </div>`;
  });
}

/** `Title (alternative)`: the kind of an element belongs to its label. */
export function rowLabel({element, attributes}: HeaderField): string {
  const label = elementWords(element);
  const type = attributes?.type;
  return type ? msg(str`${label} (${type})`) : label;
}

/** What a field says: its words, the parts it is made of, and what its attributes add. */
export function renderValue(
  field: HeaderField,
  telling: Telling,
  ...except: readonly string[]
): TemplateResult {
  const {element, text, fields = []} = field;
  const here = inside(field, telling);
  if (element === 'dimensions' && isMeasured(field)) return renderDimensions(field);
  if (text === undefined && fields.length === 0) return renderWordless(field, telling, except);
  // What stands in running text is told there; what stands apart from it comes after.
  const parts = text === undefined ? fields : fields.filter(({at}) => !at);
  const tag = statedLanguage(field);
  const dating = text === undefined ? datingOf(field) : undefined;
  return html`${text === undefined ? nothing : renderRunning(field, telling)}${
    dating ? html`<div>${renderDating(dating, '')}</div>` : nothing
  }${
    parts.length > 0 ? renderParts(field, parts, here) : nothing
  }${tag && text !== undefined ? html` <span class="tongue"><data value=${tag}>${languageName(tag)}</data></span>` : nothing}${renderQualities(field, telling, ...except)}`;
}

function renderWordless(
  field: HeaderField,
  telling: Telling,
  except: readonly string[],
): TemplateResult {
  const {element, href, attributes} = field;
  const language = element === 'language' ? attributes?.ident : undefined;
  if (language) return html`${languageName(language)}${renderQualities(field, telling, ...except)}`;
  const words =
    href || worded.has(element) || datingOf(field) || /^(?:ptr|ref)$/.test(element)
      ? renderEmpty(field, telling)
      : nothing;
  const told = worded.has(element) ? saidInWords(field) : ['target', 'url'];
  return html`${words}${renderQualities(field, telling, ...except, ...(words === nothing ? [] : told))}`;
}

function renderParts(field: HeaderField, parts: readonly HeaderField[], telling: Telling): unknown {
  const [only] = parts;
  if (parts.every(({element}) => mere.has(element))) {
    if (parts.length > LONGEST_LIST || field.element === 'list') return renderLong(parts, telling);
    return parts.map((part) => html`<div class="paragraph">${renderValue(part, telling)}</div>`);
  }
  if (only && parts.length === 1 && soleParts.has(only.element)) return renderValue(only, telling);
  if (field.element === 'listBibl') {
    const heads = parts.filter(({element}) => element === 'head');
    const works = parts.filter((part) => !heads.includes(part));
    return html`${heads.map((head) => html`<div class="paragraph">${renderValue(head, telling)}</div>`)}
    ${renderLong(works, telling)}`;
  }
  const flat = /^bibl(?:Struct|Full)$/.test(field.element) ? parts.flatMap(withoutLevels) : parts;
  const simple = flat.every(({fields = []}) => fields.every(({at}) => at !== undefined));
  if (strung.has(field.element) && simple) return renderStrung(flat, telling);
  if (only && parts.length > 1 && parts.every(({element}) => element === only.element)) {
    return renderLong(parts, telling);
  }
  return html`<dl class="nested">${rowsOf(flat, telling)}</dl>`;
}

function withoutLevels(field: HeaderField): HeaderField[] {
  const bare = levels.has(field.element) && field.text === undefined && !field.attributes;
  return bare ? (field.fields ?? []).flatMap(withoutLevels) : [field];
}

/** Parts one after another, with commas where the source has none of its own. */
export function renderStrung(parts: readonly HeaderField[], telling: Telling): TemplateResult {
  return html`<span class="strung">${parts.map((part, index) => {
    const before = parts[index - 1];
    // `translated by` runs on to the name it is said of.
    const ended = before?.element === 'resp' || /[,;:.]$/.test(before?.text ?? '');
    return html`${index === 0 ? '' : ended ? ' ' : ', '}${renderValue(part, telling)}`;
  })}</span>`;
}

/** A part of the header under a heading of its own: its parts as rows, not one level in. */
export function renderUnderHeading(field: HeaderField, telling: Telling): TemplateResult {
  if (field.text !== undefined || !field.fields) return renderValue(field, telling);
  return html`${renderRows(field.fields, inside(field, telling))}${renderQualities(field, telling)}`;
}

/** Parts of one kind as a list, folded where it is long. */
export function renderLong(
  parts: readonly HeaderField[],
  telling: Telling,
  ...except: readonly string[]
): TemplateResult {
  return foldedList(parts.map((part) => renderValue(part, telling, ...except)));
}

/** A list whose first items stand open; the others are one press away. */
export function foldedList(items: readonly unknown[], kind = 'plain'): TemplateResult {
  const list = (some: readonly unknown[]) =>
    html`<ul class=${kind}>${some.map((item) => html`<li>${item}</li>`)}</ul>`;
  if (items.length <= LONGEST_LIST) return list(items);
  return html`${list(items.slice(0, LONGEST_LIST))}
    <details>
      <summary>${msg(str`Show all ${items.length}`)}</summary>
      ${list(items.slice(LONGEST_LIST))}
    </details>`;
}
