import {attributeOf, childElements, elementsWithin, type XmlElement} from '../../xml/xml-tree.js';
import {teiName} from '../elements.js';
import {wordsOf} from '../words-of.js';
import type {Alternation, Witness} from './alternation.js';

/** A description longer than this is cut: the record has it whole. In UTF-16 units. */
const longestDescription = 300;

/**
 * The witnesses of a document: those a `listWit` declares, wherever it stands, in order, and then
 * those an apparatus names that nothing declares (TEI P5 12.1.4).
 */
export function readWitnesses(root: XmlElement, alternations: readonly Alternation[]): Witness[] {
  const witnesses = new Map<string, Witness>();
  for (const element of elementsWithin(root)) {
    if (teiName(element) !== 'witness' || attributeOf(element, 'sameAs')) continue;
    const id = idOf(element) ?? attributeOf(element, 'sigil') ?? attributeOf(element, 'n');
    if (id && !witnesses.has(id)) witnesses.set(id, declared(element, id));
  }
  const groups = new Set([...witnesses.values()].flatMap((witness) => witness.groups));
  for (const {wordings} of alternations) {
    for (const id of wordings.flatMap((wording) => wording.witnesses)) {
      if (witnesses.has(id) || groups.has(id)) continue;
      witnesses.set(id, {id, siglum: id, description: '', groups: []});
    }
  }
  return [...witnesses.values()];
}

function declared(element: XmlElement, id: string): Witness {
  const words = wordsOf(element, longestDescription);
  // An id that only counts is nobody's name: all that the list says of the witness is its siglum.
  const counted = /^w(it)?[-_.]?\d+$/i.test(id) && /^\S{1,12}$/.test(words) ? words : id;
  const siglum = siglumOf(element) ?? attributeOf(element, 'n') ?? counted;
  const description =
    words.length > longestDescription ? `${words.slice(0, longestDescription)}…` : words;
  return {id, siglum, description, groups: groupsAround(element)};
}

function siglumOf(element: XmlElement): string | undefined {
  const marked = childElements(element, 'abbr', 'idno', 'label').find(({attributes}) =>
    attributes.some(({name, value}) => name === 'type' && /^(siglum|sigil)/i.test(value)),
  );
  return (marked && wordsOf(marked)) || undefined;
}

function groupsAround(witness: XmlElement): string[] {
  const groups: string[] = [];
  for (let at = witness.parent; at; at = at.parent) {
    const id = teiName(at) === 'listWit' || teiName(at) === 'witness' ? idOf(at) : undefined;
    if (id) groups.push(id);
  }
  return groups;
}

function idOf(element: XmlElement): string | undefined {
  const id = attributeOf(element, 'xml:id') ?? attributeOf(element, 'id');
  return id?.trim() || undefined;
}
