import {attributeOf, elementsWithin, textOf, type XmlElement} from '../core/xml/xml-tree.js';
import {cssLooks} from './css-looks.js';

/** What `tagsDecl` says of looks: by the id of a `rendition`, and by default for an element name. */
export interface Renditions {
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly byElement: ReadonlyMap<string, readonly string[]>;
}

/** The renditions declared in the headers above an element (TEI P5 2.3.4), read once a file. */
export function renditionsFor(element: XmlElement): Renditions {
  const root = rootOf(element);
  const known = declared.get(root);
  if (known) return known;
  const found = readRenditions(root);
  declared.set(root, found);
  return found;
}

const declared = new WeakMap<XmlElement, Renditions>();

function readRenditions(root: XmlElement): Renditions {
  const byId = new Map<string, readonly string[]>();
  const byElement = new Map<string, readonly string[]>();
  const usages: XmlElement[] = [];
  for (const element of elementsWithin(root)) {
    if (element.localName === 'tagUsage') usages.push(element);
    if (element.localName !== 'rendition') continue;
    // XSL-FO writes the same properties as attributes; prose is read for the words it has.
    const {looks} = cssLooks(textOf(element).toLowerCase().slice(0, longestRead));
    const id = attributeOf(element, 'xml:id') ?? attributeOf(element, 'id');
    if (id !== undefined && looks.length > 0) byId.set(id, looks);
    for (const name of (attributeOf(element, 'selector') ?? '').split(',')) {
      if (looks.length > 0 && /^[a-z]+$/i.test(name.trim())) byElement.set(name.trim(), looks);
    }
  }
  for (const usage of usages) {
    const name = attributeOf(usage, 'gi');
    const looks = (attributeOf(usage, 'render') ?? attributeOf(usage, 'rendition') ?? '')
      .split(/\s+/)
      .flatMap((pointer) => byId.get(pointer.replace(/^#/, '')) ?? []);
    if (name && looks.length > 0) byElement.set(name, looks);
  }
  return {byId, byElement};
}

/** No declaration of a look is longer, in UTF-16 units. */
export const longestRead = 600;

/** Levels that are climbed each time: for a text of the usual depth that costs less than remembering. */
const usualDepth = 64;

function rootOf(element: XmlElement): XmlElement {
  let at = element;
  for (let level = 0; level < usualDepth; level++) {
    if (!at.parent) return at;
    at = at.parent;
  }
  return rootAbove(at);
}

/** The root above an element; each parent remembers it, so that deep nesting costs no more. */
function rootAbove(element: XmlElement): XmlElement {
  const {parent} = element;
  const known = parent && roots.get(parent);
  if (known) return known;
  const above: XmlElement[] = [];
  let at = element;
  while (at.parent && !roots.has(at)) {
    at = at.parent;
    above.push(at);
  }
  const root = roots.get(at) ?? at;
  for (const each of above) roots.set(each, root);
  return root;
}

const roots = new WeakMap<XmlElement, XmlElement>();
