import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import type {ElementIds} from './element-ids.js';
import type {Mention} from './tei-document.js';

/** Names split by `@next`/`@prev` become one mention with fragments (TEI P5 17.4). */
export function joinFragments(
  mentions: readonly Mention[],
  ids: ReadonlyMap<XmlElement, ElementIds>,
): Mention[] {
  const elementOf = new Map<string, XmlElement>();
  for (const [element, {mention}] of ids) if (mention) elementOf.set(mention, element);
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const swallowed = new Set<string>();
  const joined = new Map<string, Mention>();
  for (const first of mentions) {
    const element = elementOf.get(first.id);
    if (!element || swallowed.has(first.id)) continue;
    const rest: Mention[] = [];
    let next = fragmentOf(attributeOf(element, 'next'));
    while (next && next !== first.id && !swallowed.has(next)) {
      const part = byId.get(next);
      const partElement = elementOf.get(next);
      if (!part || !partElement) break;
      swallowed.add(next);
      rest.push(part);
      const idsOfPart = ids.get(partElement);
      if (idsOfPart) idsOfPart.fragmentOf = first.id;
      next = fragmentOf(attributeOf(partElement, 'next'));
    }
    if (rest.length === 0) continue;
    joined.set(first.id, {
      ...first,
      form: [first, ...rest].map((part) => part.form).join(' '),
      pointers: [first, ...rest].find((part) => part.pointers.length > 0)?.pointers ?? [],
      fragments: rest.map(({start, end}) => ({start, end})),
    });
  }
  return mentions
    .filter((mention) => !swallowed.has(mention.id))
    .map((mention) => joined.get(mention.id) ?? mention);
}

function fragmentOf(pointer: string | undefined): string | undefined {
  const trimmed = pointer?.trim();
  return trimmed?.startsWith('#') ? trimmed.slice(1) : undefined;
}
