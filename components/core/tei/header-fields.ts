import {childElements, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import {isRunning, readRunningText} from './header-running-text.js';
import {fold, type HeaderContext, hrefOf, ownText} from './header-values.js';
import type {HeaderField} from './tei-header.js';

/** Below this no header goes; what is nested deeper (hostile input) is given as text. */
const DEEPEST = 100;
const housekeeping = /^(?:xmlns(?::.*)?|xml:(?:id|space|base)|xsi:.*|part|instant|default|full)$/;

/**
 * The elements below one as fields, nothing dropped: an element is a field when it has text, a
 * telling attribute, or a field below it. Running text with elements in it is given whole, and below
 * it those inline elements that say more than their words, each with the stretch it takes up.
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
  const attributes = tellingAttributes(element);
  const running = depth >= DEEPEST || isRunning(element);
  const {text, fields} = running
    ? readRunningText(element, {
        deepest: DEEPEST - depth,
        field: (inner, below, at) => readInline(inner, below, at, context),
        apart: (inner, levels) => readField(inner, context, depth + levels),
      })
    : {text: '', fields: readFields(element, context, depth + 1)};
  if (text === '' && !attributes && fields.length === 0) return undefined;
  const href = hrefOf(element, context);
  return {
    element: element.localName,
    ...(text && {text}),
    ...(href && {href}),
    ...(attributes && {attributes}),
    ...(fields.length > 0 && {fields: text === '' ? fields.map(withoutPlace) : fields}),
  };
}

/** An inline element of a text without words has no place among them. */
function withoutPlace(inline: HeaderField): HeaderField {
  if (!inline.at) return inline;
  const {at: _, fields, ...field} = inline;
  return fields ? {...field, fields: fields.map(withoutPlace)} : field;
}

/** Inline elements that are told apart by their form, whatever their attributes. */
const shaped = new Set(
  `title hi emph foreign quote list item label p ab lg l table row cell head note dimensions height
  width depth dim sic corr abbr expan orig reg supplied gap`.split(/\s+/),
);

/** An inline element of running text, where it says more than the words it holds. */
function readInline(
  element: XmlElement,
  fields: readonly HeaderField[],
  at: readonly [number, number],
  context: HeaderContext,
): HeaderField | undefined {
  const attributes = tellingAttributes(element);
  if (!attributes && !shaped.has(element.localName)) return undefined;
  const href = hrefOf(element, context);
  return {
    element: element.localName,
    at,
    ...(href && {href}),
    ...(attributes && {attributes}),
    ...(fields.length > 0 && {fields}),
  };
}

/** The attributes that say something to a reader, by their names as written. */
export function tellingAttributes({attributes}: XmlElement): Record<string, string> | undefined {
  const kept = attributes.filter(
    ({name, value}) => !housekeeping.test(name) && value.trim() !== '',
  );
  if (kept.length === 0) return undefined;
  return Object.fromEntries(kept.map(({name, value}) => [name, fold(value)]));
}

/** Whether an element becomes a field: it or something in it has words or a telling attribute. */
export function saysSomething(element: XmlElement): boolean {
  for (const one of elementsWithin(element)) {
    if (tellingAttributes(one) || ownText(one) !== '') return true;
  }
  return false;
}

/** The outermost fields of some elements, wherever they stand. */
export function fieldsWithin(
  fields: readonly HeaderField[],
  ...elements: readonly string[]
): HeaderField[] {
  return fields.flatMap((field) =>
    elements.includes(field.element) ? [field] : fieldsWithin(field.fields ?? [], ...elements),
  );
}

/** Fields without those below them that are shown elsewhere, and without what that leaves empty. */
export function withoutFields(
  fields: readonly HeaderField[],
  shown: ReadonlySet<HeaderField>,
): HeaderField[] {
  if (shown.size === 0) return [...fields];
  return fields.flatMap((field) => {
    if (shown.has(field)) return [];
    if (!field.fields) return [field];
    const left = withoutFields(field.fields, shown);
    const {fields: _, ...rest} = field;
    if (left.length > 0) return [{...rest, fields: left}];
    return field.text || field.attributes ? [rest] : [];
  });
}
