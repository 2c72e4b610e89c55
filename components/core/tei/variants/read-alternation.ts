import {
  attributeOf,
  childElements,
  elementsWithin,
  type XmlElement,
  type XmlTree,
} from '../../xml/xml-tree.js';
import {teiName} from '../elements.js';
import {peopleNamed} from '../elements-by-id.js';
import {handsNamed} from '../hand-names.js';
import {wordsOf} from '../words-of.js';
import type {Alternation, Wording} from './alternation.js';
import {apparatusPlace} from './apparatus-place.js';
import {attributeWording} from './attribute-wording.js';
import {readingsOf, witnessesOf} from './readings.js';
import {readParts} from './wording-parts.js';

/** A card is no place for more; the text itself has it whole. In UTF-16 units. */
const longestWording = 2000;

/** Whether an element gives more than one wording. */
export function isAlternation(element: XmlElement): boolean {
  const name = teiName(element);
  return name === 'choice' || name === 'app' || attributeWording(element) !== undefined;
}

/** Reads what gives more than one wording; its pointers are followed later, when every place is known. */
export function readAlternation(
  element: XmlElement,
  id: string,
  passage: string,
  tree: XmlTree,
): Alternation {
  if (teiName(element) !== 'app') {
    const wordings = wordingsOfChoice(element, tree);
    return {id, kind: 'choice', place: 'in-line', wordings, notes: [], passage};
  }
  const locus = attributeOf(element, 'loc') ?? attributeOf(element, 'n');
  return {
    id,
    kind: 'apparatus',
    place: apparatusPlace(element),
    ...(locus ? {locus} : {}),
    wordings: readingsOf(element).map((each) => readWording(each, tree)),
    notes: notesOf(element),
    passage,
  };
}

function wordingsOfChoice(element: XmlElement, tree: XmlTree): Wording[] {
  const other = attributeWording(element);
  if (!other) return childElements(element).map((each) => readWording(each, tree));
  return [readWording(element, tree), {...other, witnesses: [], details: {}}];
}

function readWording(element: XmlElement, tree: XmlTree): Wording {
  const words = wordsOf(element, longestWording);
  const parts = readParts(element, longestWording);
  return {
    element: element.localName,
    ...(parts ? {parts} : {}),
    text: words.length > longestWording ? `${words.slice(0, longestWording)}…` : words,
    witnesses: witnessesOf(element),
    details: detailsOf(element, tree),
  };
}

const details = ['type', 'cause', 'hand', 'resp', 'source', 'cert', 'reason'] as const;

function detailsOf(element: XmlElement, tree: XmlTree): Record<string, string> {
  const said = details.map((name) => {
    const written = attributeOf(element, name)?.trim();
    return [name, written && named(name, written, tree)] as const;
  });
  const group = element.parent && teiName(element.parent) === 'rdgGrp' ? element.parent : undefined;
  const ofGroup = group && attributeOf(group, 'type')?.trim();
  return Object.fromEntries([
    ...said.filter((pair): pair is [(typeof details)[number], string] => Boolean(pair[1])),
    ...(ofGroup ? [['group', ofGroup] as const] : []),
  ]);
}

/** Who said or wrote it, by name where the file gives one; words that are no pointers stay. */
function named(detail: (typeof details)[number], written: string, tree: XmlTree): string {
  if (!/^\S*[#:]/.test(written)) return written;
  if (detail === 'hand') return handsNamed(tree, written) ?? written;
  if (detail === 'resp') return peopleNamed(tree, written) ?? written;
  return written;
}

/** Notes on the readings: beside them, in a group, `witDetail`, or who has them as the source lists it (`wit`). */
function notesOf(app: XmlElement): string[] {
  const notes: string[] = [];
  for (const element of elementsWithin(app)) {
    const home = element.parent && teiName(element.parent);
    const name = teiName(element);
    if (name !== 'note' && name !== 'witDetail' && name !== 'wit') continue;
    if (home === 'app' || home === 'rdgGrp') notes.push(wordsOf(element, longestWording));
  }
  return notes.filter(Boolean);
}
