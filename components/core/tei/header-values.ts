import {readDate} from '../dates/read-date.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-tree.js';
import {type PointerContext, readPointers} from './pointers.js';
import type {Pointer} from './tei-document.js';
import type {HeaderDate, HeaderName} from './tei-header.js';

/** What a header is read against: the file it stands in, and the document's `prefixDef`s. */
export interface HeaderContext extends PointerContext {
  /** The file's path or address, as the caller named it. */
  readonly file: string;
}

/** Elements that name somebody or some body (TEI P5 13.2). */
export const personal = ['persName', 'orgName', 'name', 'rs'] as const;
/** Elements that name a place. */
export const local = [
  'placeName',
  'settlement',
  'region',
  'country',
  'geogName',
  'district',
  'bloc',
] as const;
const nameParts = new Set([
  'forename',
  'surname',
  'nameLink',
  'roleName',
  'addName',
  'genName',
  ...personal,
  ...local,
]);

/** What tells how to reach or identify somebody beside the name. */
const besideNames = new Set(['email', 'idno', 'ptr', 'affiliation', 'address', 'note']);

/** White space folded, as a label wants it. */
export const fold = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** Text that stands in the element itself, not in one below it. */
export function ownText(element: XmlElement): string {
  return fold(element.children.map((node) => (node.kind === 'text' ? node.value : ' ')).join(''));
}

/** The label of an element without what is below some of its descendants. */
export function labelWithout(
  element: XmlElement,
  leaveOut: (below: XmlElement) => boolean,
): string {
  let text = '';
  const waiting: XmlNode[] = [...element.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'text') text += node.value;
    if (node.kind !== 'element' || leaveOut(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) waiting.push(child);
    }
  }
  return tidy(fold(text));
}

/** Takes away the commas and stops that a part left out leaves behind. */
function tidy(text: string): string {
  return text
    .replace(/(?<!\s)\s+([,;])/g, '$1')
    .replace(/([,;])(?:\s*[,;])+/g, '$1')
    .replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, '');
}

/** A name as one string: parts set without white space between them are parted. */
export function nameText(element: XmlElement): string {
  const parts = childElements(element);
  const joined = parts.length > 1 && ownText(element) === '';
  if (!joined || !parts.every(({localName}) => nameParts.has(localName))) {
    const named = labelWithout(element, ({localName}) => besideNames.has(localName));
    return named || labelOf(element);
  }
  return parts.map(labelOf).filter(Boolean).join(' ');
}

/** `@ref` as pointers, else `@key` as one key. */
export function pointersOf(element: XmlElement, context: PointerContext): Pointer[] {
  const ref = attributeOf(element, 'ref');
  if (ref !== undefined) return readPointers(ref, 'ref', context);
  const key = attributeOf(element, 'key');
  return key === undefined ? [] : readPointers(key, 'key', context);
}

/**
 * A name in a header. `certainty` is `@cert`, else what `@evidence` rests on when that is no more
 * than a conjecture.
 */
export function readName(element: XmlElement, context: PointerContext): HeaderName | undefined {
  const text = nameText(element);
  const pointers = pointersOf(element, context);
  if (text === '' && pointers.length === 0) return undefined;
  const conjecture = attributeOf(element, 'evidence') === 'conjecture' ? 'conjecture' : undefined;
  const certainty = attributeOf(element, 'cert') ?? conjecture;
  return {
    text: text || pointers.map(({raw}) => raw).join(' '),
    pointers,
    ...(certainty && {certainty}),
  };
}

/**
 * The names below an element such as `author` or `respStmt`: each `persName`, `orgName`, `name`, or
 * the element itself where it holds plain text. A further form in another language
 * (`<persName xml:lang="en">`) is the same person and stays with the labelled fields.
 */
export function readNames(element: XmlElement, context: PointerContext): HeaderName[] {
  const named = outermost(element, personal);
  const stated = named.filter(
    (one, index) => index === 0 || attributeOf(one, 'xml:lang') === undefined,
  );
  const [only] = stated;
  // `<author ref="…"><persName>…` and its like carry the pointer outside.
  const outer = pointersOf(element, context);
  if (!only) return [readName(element, context)].filter((name) => name !== undefined);
  const names = stated.map((one) => readName(one, context)).filter((name) => name !== undefined);
  const [first] = names;
  if (names.length === 1 && first && first.pointers.length === 0 && outer.length > 0) {
    return [{...first, pointers: outer}];
  }
  return names;
}

/** Elements of some names below `root`, none inside another of them; the root is not one. */
export function outermost(root: XmlElement, localNames: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  let past = -1;
  for (const element of elementsWithin(root)) {
    if (element === root || element.start < past || !localNames.includes(element.localName)) {
      continue;
    }
    found.push(element);
    past = element.end;
  }
  return found;
}

/**
 * A date of the header. Where it has no dating attribute but its wording is a year and nothing
 * else (`1625.`), that year is its value: library records rarely carry attributes.
 */
export function readHeaderDate(element: XmlElement): HeaderDate {
  const wording = labelOf(element);
  // A template's empty attribute (`notBefore=""`) says nothing of the date.
  const attributes = element.attributes.filter(({value}) => value.trim() !== '');
  const date = readDate(attributes);
  const [, year] = /^\[?(\d{4})\]?[.,;]?$/.exec(wording) ?? [];
  if (date.precision !== 'none' || date.malformed.length > 0 || year === undefined) {
    return {wording, date};
  }
  return {wording, date: readDate([...attributes, {name: 'when', value: year}])};
}

/** An address that may become a link: `http(s)` or `mailto`, nothing else. */
export function outsideHref(value: string | undefined): string | undefined {
  const address = value?.trim() ?? '';
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(address) ? address : undefined;
}

/** Where an element leads out of the collection: `@target`, `@url`, `@ref`, `@facs`. */
export function hrefOf(element: XmlElement, context: PointerContext): string | undefined {
  for (const name of ['target', 'url', 'ref']) {
    for (const pointer of readPointers(attributeOf(element, name) ?? '', 'ref', context)) {
      const href = pointer.kind === 'uri' ? outsideHref(pointer.uri) : undefined;
      if (href) return href;
    }
  }
  return undefined;
}

/** Where the words of an element lead by themselves: an address written out, or a DOI. */
export function addressInWords(
  element: string,
  text: string,
  type: string | undefined,
): string | undefined {
  if (!/^(?:idno|ref|ptr|email|bibl|licence|graphic)$/.test(element)) return undefined;
  if (/^doi$/i.test(type ?? '') && /^10\.\d{4,9}\/[^\s<>"]+$/.test(text)) {
    return `https://doi.org/${text}`;
  }
  return outsideHref(text);
}
