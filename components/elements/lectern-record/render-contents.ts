import {html, nothing, type TemplateResult} from 'lit';
import type {HeaderField} from '../../core/tei/tei-header.js';
import {saidInWords} from './qualities.js';
import {foldedList, renderRows, renderValue} from './render-fields.js';
import {renderQualities} from './render-qualities.js';
import {renderEmpty, renderRunning} from './render-running.js';
import {inside, statedLanguage, type Telling} from './telling.js';
import {languageName} from './words.js';

const items = new Set(['msItem', 'msItemStruct']);

/** The contents of a manuscript as an outline, as deep as the file goes (TEI P5 11.6). */
export function renderContents(contents: HeaderField, telling: Telling): TemplateResult {
  if (contents.text !== undefined) return renderValue(contents, telling);
  const fields = contents.fields ?? [];
  const others = fields.filter(({element}) => !items.has(element));
  return html`${renderRows(others, telling)} ${renderQualities(contents, telling)}
  ${renderItems(
    fields.filter(({element}) => items.has(element)),
    telling,
  )}`;
}

function renderItems(fields: readonly HeaderField[], telling: Telling) {
  if (fields.length === 0) return nothing;
  return foldedList(
    fields.map((item) => renderItem(item, telling)),
    'outline',
  );
}

/** Leaves, authors and titles in one line; rubrics, incipits and all else below, each labelled. */
function renderItem(item: HeaderField, telling: Telling): TemplateResult {
  if (item.text !== undefined) return renderValue(item, telling);
  const here = inside(item, telling);
  const number = item.attributes?.n;
  const fields = item.fields ?? [];
  const below = fields.filter(({element}) => items.has(element));
  const rest = fields.filter((field) => !items.has(field.element));
  const heading = rest.filter((field) => isHeading(field));
  const details = rest.filter((field) => !isHeading(field));
  return html`
    ${heading.length > 0 ? html`<div class="entry">${number ? html`<span class="number">${number}</span> ` : nothing}${heading.map((field) => renderHeading(field, here))}</div>` : nothing}
    ${heading.length > 0 ? renderQualities(item, telling, 'n') : renderQualities(item, telling)} ${renderRows(details, here)} ${renderItems(below, here)}
  `;
}

function isHeading({element, fields = []}: HeaderField): boolean {
  return (
    /^(?:locus|locusGrp|author|title)$/.test(element) && fields.every(({at}) => at !== undefined)
  );
}

function renderHeading(field: HeaderField, telling: Telling): TemplateResult {
  const {element, text = ''} = field;
  const words = text ? renderRunning(field, telling) : renderEmpty(field, telling);
  const latin = /\p{Script=Latin}/u.test(text);
  if (element !== 'title') {
    const told = element === 'locus' && !text ? saidInWords(field) : [];
    return html`<span class=${element}>${words}${renderQualities(field, telling, ...told)}</span> `;
  }
  const tag = statedLanguage(field);
  return html`<span class="titled"
      ><cite class=${latin ? 'work' : 'work upright'}>${words}</cite>${
        tag
          ? html` <span class="tongue"><data value=${tag}>${languageName(tag)}</data></span>`
          : nothing
      }${renderQualities(field, telling)}</span
    > `;
}
