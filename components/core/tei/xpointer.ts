import {attributeOf, childElements, elementsWithin, type XmlElement} from '../xml/xml-tree.js';

/** Finds the element with an id in the file that is pointed into. */
type ById = (id: string) => XmlElement | undefined;

/** A path of more steps than any editor writes is passed over. */
const mostSteps = 16;

/**
 * The elements an XPointer names (W3C XPointer Framework): a bare id, `element(id/1/2)`, and of
 * `xpointer()`, `xpath()` and `xpath1()` the plain paths that inclusions use: `id('x')`,
 * `//listPerson`, `/TEI/text/body/div[2]`, `//*[@xml:id='x']`, prefixes being passed over. Parts
 * are tried in order until one finds something; one that is not understood finds nothing.
 */
export function selectElements(
  root: XmlElement,
  pointer: string,
  byId: ById,
): readonly XmlElement[] {
  const written = pointer.trim();
  if (!written.includes('(')) return listOf(byId(written));
  for (const {scheme, content} of schemeParts(written)) {
    const found =
      scheme === 'element' ? byChildren(root, content, byId) : byPath(root, content, byId);
    if (scheme !== 'xmlns' && found.length > 0) return found;
  }
  return [];
}

/** The id a pointer starts from, where it does: for a link to what it names. */
export function idOfXPointer(pointer: string): string | undefined {
  const written = pointer.trim();
  if (!written.includes('(')) return written || undefined;
  for (const {scheme, content} of schemeParts(written)) {
    if (scheme === 'element') return /^[^/]+/.exec(content)?.[0];
    const id =
      startingId.exec(content)?.[1] ?? /@(?:xml:)?id\s*=\s*['"]([^'"]+)/.exec(content)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

const startingId = /^id\(\s*['"]([^'"]*)['"]\s*\)/;

/** `xmlns(tei=…)xpointer(//tei:p)`: each scheme with what its brackets hold. */
function* schemeParts(pointer: string): Generator<{scheme: string; content: string}> {
  for (let at = 0; at < pointer.length; ) {
    const open = pointer.indexOf('(', at);
    if (open === -1) return;
    let depth = 1;
    let close = open + 1;
    for (; close < pointer.length && depth > 0; close++) {
      if (pointer[close] === '(') depth++;
      else if (pointer[close] === ')') depth--;
    }
    yield {
      scheme: pointer.slice(at, open).trim(),
      content: pointer.slice(open + 1, close - 1).trim(),
    };
    at = close;
  }
}

/** A child sequence: `/1/2` from the root, `x/2` from the element with that id. */
function byChildren(root: XmlElement, content: string, byId: ById): readonly XmlElement[] {
  const [start = '', ...steps] = content.split('/');
  if (steps.length > mostSteps) return [];
  let at = start === '' ? (steps.shift() === '1' ? root : undefined) : byId(start);
  for (const step of steps) at = at && childElements(at)[Number(step) - 1];
  return listOf(at);
}

function byPath(root: XmlElement, content: string, byId: ById): readonly XmlElement[] {
  const id = startingId.exec(content);
  let found: readonly XmlElement[] | undefined = id ? listOf(byId(id[1] ?? '')) : undefined;
  let rest = content.slice(id?.[0].length ?? 0);
  for (let steps = 0; rest !== ''; steps++) {
    const step = /^(\/\/?)(?:[\w.-]+:)?([\w.-]+|\*)(?:\[([^\]]*)\])?/.exec(rest);
    if (!step || steps === mostSteps) return [];
    const [whole, axis, name = '', predicate] = step;
    const candidates =
      axis === '//' ? descendants(found ?? [], root, !found) : childrenOf(found, root);
    const named = candidates.filter(({localName}) => name === '*' || localName === name);
    found = predicate === undefined ? named : named.filter(accepts(predicate));
    rest = rest.slice(whole.length);
  }
  return found ?? [];
}

/** The root is the child of the document. */
function childrenOf(homes: readonly XmlElement[] | undefined, root: XmlElement): XmlElement[] {
  return homes ? homes.flatMap((home) => childElements(home)) : [root];
}

/** What is below the homes; a home inside another is below that one, and gone through once. */
function descendants(
  homes: readonly XmlElement[],
  root: XmlElement,
  fromDocument: boolean,
): XmlElement[] {
  if (fromDocument) return [...elementsWithin(root)];
  const found: XmlElement[] = [];
  let past = -1;
  for (const home of homes) {
    if (home.start < past) continue;
    past = home.end;
    for (const element of elementsWithin(home)) if (element !== home) found.push(element);
  }
  return found;
}

/** `[2]`, counted among the siblings of one name, and `[@type='x']`. */
function accepts(predicate: string): (element: XmlElement) => boolean {
  const [, attribute, value] = /^\s*@([\w.:-]+)\s*=\s*['"]([^'"]*)['"]\s*$/.exec(predicate) ?? [];
  if (attribute !== undefined) return (element) => attributeOf(element, attribute) === value;
  const place = Number(predicate);
  return (element) =>
    element.parent !== undefined &&
    childElements(element.parent, element.localName)[place - 1] === element;
}

function listOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? [element] : [];
}
