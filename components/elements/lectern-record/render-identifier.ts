import {html, type TemplateResult} from 'lit';
import {fieldsAt} from '../../core/tei/fields-at.js';
import {withoutFields} from '../../core/tei/header-fields.js';
import type {HeaderField, ManuscriptRecord} from '../../core/tei/tei-header.js';
import {msg} from '../../core/words/msg.js';
import {renderRows, renderUnderHeading} from './render-fields.js';
import {inside, type Telling} from './telling.js';

/**
 * What the reference above has not said of the identifier: names of the manuscript, other numbers,
 * districts. Collections, which it has explained part by part, are folded away as the file has them.
 */
export function renderIdentifiers(
  identifiers: readonly HeaderField[],
  telling: Telling,
  explained: boolean,
): TemplateResult[] {
  return identifiers.map((identifier) => {
    const {fields = []} = identifier;
    const folded = explained ? fields.filter(({element}) => element === 'collection') : [];
    if (folded.length === 0) return renderUnderHeading(identifier, telling);
    const open = withoutFields([identifier], new Set(folded));
    return html`${open.map((one) => renderUnderHeading(one, telling))}
      <details>
        <summary>${msg('The collections as the file gives them')}</summary>
        ${renderRows(folded, inside(identifier, telling))}
      </details>`;
  });
}

/** What of an identifier the reference of the record prints word for word. */
export function identifiedIn(
  description: HeaderField,
  {
    country,
    settlement,
    repository,
    institution,
    shelfmark,
    identifiers,
    collections,
  }: ManuscriptRecord,
): ReadonlySet<HeaderField> {
  const printed = new Map<string, readonly (string | undefined)[]>([
    ['country', [country]],
    ['settlement', [settlement]],
    ['repository', [repository]],
    ['institution', [institution]],
    ['idno', [shelfmark, ...identifiers.map(({value}) => value)]],
  ]);
  const own = fieldsAt(description.fields ?? [], 'msIdentifier').flatMap(({fields = []}) => fields);
  // `idno` that holds several numbers: each is told for itself.
  const each = own.flatMap((field) => {
    const numbers = field.element === 'idno' ? fieldsAt(field.fields ?? [], 'idno') : [];
    return numbers.length > 0 ? numbers : [field];
  });
  const collected = collections.map(({text}) => text);
  return new Set(
    each.filter((field) => {
      const {element, text, fields = [], href} = field;
      if (element === 'altIdentifier') return isNumberAlone(field, identifiers);
      if (text === undefined || fields.length > 0 || href) return false;
      if (element === 'collection') return isPlain(field) && collected.includes(text);
      return isToldAbove(field, shelfmark) && printed.get(element)?.includes(text) === true;
    }),
  );
}

/** Whether the reference above leaves out nothing that the attributes say; keys are told at the end. */
function isToldAbove(
  {element, text, attributes = {}}: HeaderField,
  shelfmark: string | undefined,
): boolean {
  return Object.entries(attributes).every(([name, value]) => {
    if (/^(?:key|ref|xml:lang)$/.test(name)) return true;
    if (element !== 'idno' || name !== 'type') return false;
    // The type of any other number is its label there.
    return text !== shelfmark || /^(?:shelfmark|signature)$/i.test(value);
  });
}

/** Whether a field is its words and nothing else. */
export const isPlain = ({fields = [], attributes, href}: HeaderField) =>
  fields.length === 0 && attributes === undefined && !href;

/** `altIdentifier` with one number, which the list of other numbers says with the kinds of both. */
function isNumberAlone(
  {fields = [], attributes = {}, text}: HeaderField,
  identifiers: ManuscriptRecord['identifiers'],
): boolean {
  const [idno] = fields;
  if (text !== undefined || fields.length !== 1 || idno?.element !== 'idno') return false;
  if (idno.text === undefined || idno.fields || idno.href) return false;
  const stated = [...Object.entries(attributes), ...Object.entries(idno.attributes ?? {})];
  if (stated.some(([name]) => name !== 'type')) return false;
  return identifiers.some(({value}) => value === idno.text);
}
