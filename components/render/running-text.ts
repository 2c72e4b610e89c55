import {textsWithin, type XmlElement, type XmlNode} from '../core/xml/xml-tree.js';

/**
 * Whether an element has words of its own between its children. Where it has, it is running text,
 * and its children stand in the line; where it has none, it is a record, and they are its fields.
 */
export function holdsRunningText(element: XmlElement): boolean {
  // To remember an answer costs more than to look at some children again.
  if (element.children.length <= fewChildren) return looksRunning(element);
  const known = running.get(element) ?? looksRunning(element);
  running.set(element, known);
  return known;
}

const fewChildren = 32;

function looksRunning({children}: XmlElement): boolean {
  return children.some((child) => child.kind === 'text' && /[^ \t\n\r]/.test(child.value));
}

/** Asked once for each child of an element, answered once. */
const running = new WeakMap<XmlElement, boolean>();

/** Whether anything but white space stands in an element; stops at the first word. */
export function hasWords(element: XmlElement): boolean {
  for (const {value} of textsWithin(element)) if (/\S/.test(value)) return true;
  return false;
}

/** Elements that are shown by their attributes where they have no words. */
const speaking = new Set(
  'date time origDate num measure height width depth dim biblScope citedRange locus country settlement ptr relatedItem textLang graphic specDesc gram gen number pos usg'.split(
    ' ',
  ),
);
const spoken =
  /^(when|from|to|notBefore|notAfter|value|quantity|extent|key|target|mainLang|atLeast|atMost|min|max|norm|expand|url)$/;

/** Whether a reader sees something of an element: its words, or what its attributes say in their place. */
export function isSeen(element: XmlElement): boolean {
  if (hasWords(element)) return true;
  return speaking.has(element.localName) && element.attributes.some(({name}) => spoken.test(name));
}

/** The node straight before an element, or undefined where it comes first. */
export function nodeBefore(element: XmlElement): XmlNode | undefined {
  const at = placesIn(element.parent)?.get(element);
  return at === undefined ? undefined : element.parent?.children[at - 1];
}

/** The element before one, past white space and comments; undefined where words come first. */
export function elementBefore(element: XmlElement): XmlElement | undefined {
  const siblings = element.parent?.children ?? [];
  for (let at = (placesIn(element.parent)?.get(element) ?? 0) - 1; at >= 0; at--) {
    const node = siblings[at];
    if (node?.kind === 'element') return node;
    if (node?.kind === 'text' && node.value.trim() !== '') return undefined;
  }
  return undefined;
}

/** What follows an element in its parent: the next sibling with words that a test lets through. */
export interface Following {
  readonly element: XmlElement;
  /** No white space parts the two. */
  readonly adjacent: boolean;
}

/** The next sibling with words; `passed` says which siblings do not count, as a note does not. */
export function nextWithWords(
  element: XmlElement,
  passed: (sibling: XmlElement) => boolean,
): Following | undefined {
  const siblings = element.parent?.children ?? [];
  const at = placesIn(element.parent)?.get(element);
  if (at === undefined) return undefined;
  let adjacent = true;
  for (let next = at + 1; next < siblings.length; next++) {
    const sibling = siblings[next];
    if (sibling?.kind === 'text' && sibling.value !== '') {
      if (/\S/.test(sibling.value)) return undefined;
      adjacent = false;
    }
    if (sibling?.kind !== 'element' || passed(sibling) || !isSeen(sibling)) continue;
    return {element: sibling, adjacent};
  }
  return undefined;
}

/** Where each child stands: looking for one child at a time would make long parents quadratic. */
function placesIn(parent: XmlElement | undefined): ReadonlyMap<XmlNode, number> | undefined {
  if (!parent) return undefined;
  const known = places.get(parent);
  if (known) return known;
  const found = new Map(parent.children.map((child, at) => [child, at]));
  places.set(parent, found);
  return found;
}

const places = new WeakMap<XmlElement, ReadonlyMap<XmlNode, number>>();
