import {childElements, labelOf, type XmlElement} from '../xml/xml-tree.js';
import {type HeaderContext, hrefOf, ownText} from './header-values.js';
import {elementWords} from './header-words.js';
import type {HeaderField} from './tei-header.js';

/** Below this no header goes; what is nested deeper (hostile input) is given as text. */
const DEEPEST = 100;
const housekeeping = /^(?:xmlns(?::.*)?|xml:(?:id|space|base)|xsi:.*|part|instant|default|full)$/;

/**
 * The elements below one as labelled fields, nothing dropped: an element is a field when it has
 * text, a telling attribute, or a field below it. Running text with elements in it is given whole,
 * and below it only those inline elements that say something more by their attributes.
 */
export function readFields(parent: XmlElement, context: HeaderContext, depth = 0): HeaderField[] {
  return childElements(parent)
    .map((element) => readField(element, context, depth))
    .filter((field) => field !== undefined);
}

function readField(
  element: XmlElement,
  context: HeaderContext,
  depth: number,
): HeaderField | undefined {
  const attributes = telling(element);
  const running = childElements(element).length === 0 || ownText(element) !== '';
  const text = running || depth >= DEEPEST ? labelOf(element) : '';
  const below = depth >= DEEPEST ? [] : readFields(element, context, depth + 1);
  const fields = running ? below.flatMap(sayingMore) : below;
  if (text === '' && !attributes && fields.length === 0) return undefined;
  const href = hrefOf(element, context);
  return {
    element: element.localName,
    label: elementWords(element.localName),
    ...(text && {text}),
    ...(href && {href}),
    ...(attributes && {attributes}),
    ...(fields.length > 0 && {fields}),
  };
}

/** Of an inline element what the running text above it does not say already. */
function sayingMore(field: HeaderField): HeaderField[] {
  return field.attributes ? [field] : [...(field.fields ?? [])];
}

function telling({attributes}: XmlElement): Record<string, string> | undefined {
  const kept = attributes.filter(
    ({name, value}) => !housekeeping.test(name) && value.trim() !== '',
  );
  if (kept.length === 0) return undefined;
  return Object.fromEntries(kept.map(({name, value}) => [name, value]));
}

/** The fields at a path of element names, from any list of fields: `titleStmt`, `title`. */
export function fieldsAt(
  fields: readonly HeaderField[],
  ...path: readonly string[]
): readonly HeaderField[] {
  const [name, ...rest] = path;
  const found = fields.filter(({element}) => element === name);
  return rest.length === 0
    ? found
    : found.flatMap((field) => fieldsAt(field.fields ?? [], ...rest));
}

/** A field without the fields below it that are shown elsewhere; undefined when nothing is left. */
export function withoutFields(
  field: HeaderField,
  shown: (below: HeaderField) => boolean,
): HeaderField | undefined {
  const left = (field.fields ?? [])
    .filter((below) => !shown(below))
    .map((below) => withoutFields(below, shown))
    .filter((below) => below !== undefined);
  const {fields, ...rest} = field;
  if (left.length > 0) return {...rest, fields: left};
  return fields && !field.text ? undefined : rest;
}
