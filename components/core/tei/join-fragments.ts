import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {byId} from './by-id.js';
import type {ElementIds} from './element-ids.js';
import type {Mention} from './tei-document.js';

/** Names split by `@next`/`@prev` become one mention with fragments (TEI P5 17.4). */
export function joinFragments(
  mentions: readonly Mention[],
  ids: ReadonlyMap<XmlElement, ElementIds>,
): Mention[] {
  const elementOf = new Map<string, XmlElement>();
  for (const [element, {mention}] of ids) if (mention) elementOf.set(mention, element);
  const known = byId(mentions);
  const nextOf = successors(mentions, elementOf);
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
    joined.set(first.id, {
      ...first,
      form: [first, ...rest].map(({form}) => form).join(' '),
      pointers: [first, ...rest].find(({pointers}) => pointers.length > 0)?.pointers ?? [],
      fragments: rest.map(({start, end}) => ({start, end})),
    });
  }
  return mentions
    .filter((mention) => !swallowed.has(mention.id))
    .map((mention) => joined.get(mention.id) ?? mention);
}

/** Which part follows which, said by `@next` of the one or `@prev` of the other. */
function successors(
  mentions: readonly Mention[],
  elementOf: ReadonlyMap<string, XmlElement>,
): ReadonlyMap<string, string> {
  const nextOf = new Map<string, string>();
  const pointed = (id: string, attribute: 'next' | 'prev'): string | undefined => {
    const element = elementOf.get(id);
    const target = element && attributeOf(element, attribute)?.trim();
    const other = target?.startsWith('#') ? target.slice(1) : undefined;
    return other !== undefined && other !== id && elementOf.has(other) ? other : undefined;
  };
  for (const {id} of mentions) {
    const next = pointed(id, 'next');
    if (next !== undefined) nextOf.set(id, next);
  }
  for (const {id} of mentions) {
    const previous = pointed(id, 'prev');
    if (previous !== undefined && !nextOf.has(previous)) nextOf.set(previous, id);
  }
  return nextOf;
}
