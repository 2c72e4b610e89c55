import {attributeOf, elementsWithin, type XmlElement, type XmlTree} from '../xml/xml-tree.js';
import {teiName} from './elements.js';
import {wordsOf} from './words-of.js';

/** Longer than a name: then it is a description, and only its name is wanted. */
const longestName = 80;

/**
 * What a hand is called that a pointer (`#h2`) names: the name in its `handNote` (P4 `hand`), else
 * the words of the note where they are few. A pointer to nothing here is given as its last part.
 */
export function handNamed(tree: XmlTree, pointer: string | undefined): string | undefined {
  const [written = ''] = (pointer ?? '').trim().split(/\s+/);
  if (written === '') return undefined;
  const last = written.replace(/^.*[#:/]/, '') || written;
  return (written.startsWith('#') && handsOf(tree).get(written.slice(1))) || last;
}

/** What the hands of a list of pointers are called: "main hand, a later one"; undefined for none. */
export function handsNamed(tree: XmlTree, pointers: string): string | undefined {
  const names = pointers.split(/\s+/).map((each) => handNamed(tree, each));
  return names.filter((name) => name !== undefined).join(', ') || undefined;
}

const hands = new WeakMap<XmlTree, ReadonlyMap<string, string>>();

function handsOf(tree: XmlTree): ReadonlyMap<string, string> {
  const known = hands.get(tree);
  if (known) return known;
  const found = new Map<string, string>();
  for (const element of elementsWithin(tree.root)) {
    if (!/^(handNote|hand|person|scriptNote)$/.test(teiName(element))) continue;
    const id = attributeOf(element, 'xml:id') ?? attributeOf(element, 'id');
    const name = id === undefined || found.has(id) ? '' : nameOf(element);
    if (id !== undefined && name !== '') found.set(id, name);
  }
  hands.set(tree, found);
  return found;
}

function nameOf(hand: XmlElement): string {
  for (const inner of elementsWithin(hand)) {
    if (!/^(persName|name|orgName|label|head)$/.test(teiName(inner))) continue;
    const words = wordsOf(inner, longestName);
    if (words !== '') return words;
  }
  const words = wordsOf(hand, longestName);
  if (words !== '' && words.length <= longestName) return words;
  return attributeOf(hand, 'scribe')?.replace(/^#/, '') ?? attributeOf(hand, 'n') ?? '';
}
