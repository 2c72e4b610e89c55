import {msg} from '../../core/words/msg.js';
import {
  attributeOf,
  childElement,
  childElements,
  type XmlElement,
} from '../../core/xml/xml-tree.js';

/**
 * What stands over a division that has no heading of its own: editions of inscriptions and papyri
 * tell text, translation and commentary by `@type` alone, and parts of a text, as the two sides of a
 * leaf or the chapters of a work, by `@subtype` and `@n`. Nothing where either goes without saying.
 */
export function sayDivision(division: XmlElement): string | undefined {
  const type = attributeOf(division, 'type') ?? '';
  const part = type === 'textpart';
  if (!part && !kinds.has(type)) return undefined;
  const [first] = childElements(division);
  // A list that is all of a division heads it with its own heading.
  const headed = first && /^list/.test(first.localName) ? [division, first] : [division];
  if (headed.some((one) => childElement(one, 'head')) || !hasSibling(division)) return undefined;
  if (!part) return kinds.get(type)?.();
  // The paragraph in it bears the whole number: 1.1.3.
  if (first?.localName === 'p' && !childElement(division, 'div')) return undefined;
  const [subtype, n] = ['subtype', 'n'].map((name) => attributeOf(division, name)?.trim());
  return n ? `${subtype ?? ''} ${n}`.trim() : undefined;
}

const kinds: ReadonlyMap<string, () => string> = new Map([
  ['edition', () => msg('Edition')],
  ['translation', () => msg('Translation')],
  ['apparatus', () => msg('Apparatus')],
  ['commentary', () => msg('Commentary')],
  ['bibliography', () => msg('Bibliography')],
]);

/** Whether another division stands beside one: a single one is the whole text. */
function hasSibling({parent}: XmlElement): boolean {
  let divisions = 0;
  for (const child of parent?.children ?? []) {
    if (child.kind === 'element' && child.localName.startsWith('div')) divisions++;
    if (divisions > 1) return true;
  }
  return false;
}
