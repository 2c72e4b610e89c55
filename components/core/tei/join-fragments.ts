import {numbered} from '../natives/numbered.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {byId} from './by-id.js';
import type {ElementIds} from './element-ids.js';
import type {Mention} from './tei-document.js';
import {continuesWord, isBreak} from './words-in-line.js';
import {type NamePart, wordsOfParts} from './words-of.js';

/**
 * Names in several parts become one mention with fragments (TEI P5 17.4 and 17.8): joined by
 * `@next` and `@prev`, by a `join` that targets them, or by `@part` (I, M, F).
 *
 * @param mentions in document order
 * @param joins the document's `join` elements, wherever they stand
 */
export function joinFragments(
  mentions: readonly Mention[],
  ids: ReadonlyMap<XmlElement, ElementIds>,
  joins: readonly XmlElement[] = [],
): Mention[] {
  if (joins.length === 0 && !hasParts(ids)) return [...mentions];
  const elementOf = new Map<string, XmlElement>();
  for (const [element, {mention}] of ids) if (mention) elementOf.set(mention, element);
  const known = byId(mentions);
  const nextOf = successors(mentions, elementOf, joins);
  if (nextOf.size === 0) return [...mentions];
  const followers = new Set(nextOf.values());
  // Chains begin at their heads; what is left over after them runs in a circle.
  const heads = mentions.filter(({id}) => !followers.has(id));
  const swallowed = new Set<string>();
  const joined = new Map<string, Mention>();
  for (const first of [...heads, ...mentions]) {
    if (swallowed.has(first.id) || joined.has(first.id)) continue;
    const rest: Mention[] = [];
    let part = known.get(nextOf.get(first.id) ?? '');
    while (part && part !== first && !swallowed.has(part.id) && !joined.has(part.id)) {
      swallowed.add(part.id);
      rest.push(part);
      const element = elementOf.get(part.id);
      const idsOfPart = element && ids.get(element);
      if (idsOfPart) idsOfPart.fragmentOf = first.id;
      part = known.get(nextOf.get(part.id) ?? '');
    }
    if (rest.length === 0) continue;
    const elements = [first, ...rest].flatMap(({id}) => elementOf.get(id) ?? []);
    joined.set(first.id, {
      ...first,
      form: wordsOfParts(inLine(elements)),
      pointers: [first, ...rest].find(({pointers}) => pointers.length > 0)?.pointers ?? [],
      fragments: rest.map(({start, end}) => ({start, end})),
    });
  }
  return mentions
    .filter((mention) => !swallowed.has(mention.id))
    .map((mention) => joined.get(mention.id) ?? mention);
}

/** Whether any mention says that it is a part: in most documents none does. */
function hasParts(ids: ReadonlyMap<XmlElement, ElementIds>): boolean {
  for (const [{attributes}, {mention}] of ids) {
    if (mention && attributes.some(({name}) => saysPart.has(name))) return true;
  }
  return false;
}

const saysPart = new Set(['next', 'prev', 'part']);

/** Which part follows which: `@next` goes before `@prev`, these before `join`, and `@part` comes last. */
function successors(
  mentions: readonly Mention[],
  elementOf: ReadonlyMap<string, XmlElement>,
  joins: readonly XmlElement[],
): ReadonlyMap<string, string> {
  const nextOf = new Map<string, string>();
  const preceded = new Set<string>();
  const follow = (id: string, next: string | undefined): void => {
    if (next === undefined || next === id || nextOf.has(id) || preceded.has(next)) return;
    if (!elementOf.has(id) || !elementOf.has(next)) return;
    nextOf.set(id, next);
    preceded.add(next);
  };
  for (const {id} of mentions) follow(id, pointed(elementOf.get(id), 'next')[0]);
  for (const {id} of mentions) {
    for (const before of pointed(elementOf.get(id), 'prev').slice(0, 1)) follow(before, id);
  }
  for (const join of joins) {
    const parts = pointed(join, 'target').filter((id) => elementOf.has(id));
    for (const [at, id] of numbered(parts)) follow(id, parts[at + 1]);
  }
  const said = new Set([...nextOf.keys(), ...preceded]);
  for (const [id, next] of byPart(
    mentions.filter(({id}) => !said.has(id)),
    elementOf,
  )) {
    follow(id, next);
  }
  return nextOf;
}

/** The ids that an attribute of pointers names in this file. */
function pointed(element: XmlElement | undefined, attribute: string): string[] {
  const value = (element && attributeOf(element, attribute)) ?? '';
  return value.split(/\s+/).flatMap((each) => (each.startsWith('#') ? [each.slice(1)] : []));
}

/** `@part`: an initial part, any middle ones and the final one, of one element and one entity. */
function* byPart(
  mentions: readonly Mention[],
  elementOf: ReadonlyMap<string, XmlElement>,
): Generator<[string, string]> {
  const open = new Map<string, Mention>();
  for (const mention of mentions) {
    const element = elementOf.get(mention.id);
    const part = element && attributeOf(element, 'part')?.trim();
    if (part !== 'I' && part !== 'M' && part !== 'F') continue;
    const before = open.get(mention.element);
    open.delete(mention.element);
    if (part !== 'I' && before && agree(before, mention)) yield [before.id, mention.id];
    if (part !== 'F') open.set(mention.element, mention);
  }
}

/** Two parts that name somebody each must name the same. */
function agree(one: Mention, other: Mention): boolean {
  if (one.pointers.length === 0 || other.pointers.length === 0) return true;
  const raws = ({pointers}: Mention): string => pointers.map(({raw}) => raw).join(' ');
  return raws(one) === raws(other);
}

function inLine(elements: readonly XmlElement[]): NamePart[] {
  return elements.map((element, at) => {
    const next = elements[at + 1];
    return {element, goesOn: next !== undefined && meetInWord(element, next)};
  });
}

/** So many nodes are looked at between two parts: a word does not go on for longer. */
const near = 16;

/** Whether nothing parts two siblings but a break that says that the word goes on. */
function meetInWord(one: XmlElement, other: XmlElement): boolean {
  const siblings = one.parent?.children ?? [];
  if (one.parent !== other.parent) return false;
  const from = siblings.indexOf(one) + 1;
  let goesOn = false;
  let parted = false;
  for (const node of siblings.slice(from, from + near)) {
    if (node === other) return goesOn || !parted;
    if (node.kind === 'text') {
      if (node.value.trim() !== '') return false;
      parted = true;
    }
    if (node.kind !== 'element') continue;
    if (!isBreak(node)) return false;
    if (continuesWord(node)) goesOn = true;
    else parted = true;
  }
  return false;
}
