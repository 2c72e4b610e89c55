import {teiName} from '../../core/tei/elements.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg} from '../../core/words/msg.js';
import {
  attributeOf,
  childElements,
  closest,
  firstWithin,
  labelOf,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import {blockOrPhrase, each, ownDirection, phrase} from './structure.js';

const entries = new Set(['entry', 'entryFree', 'superEntry']);

/** Whether an element belongs to a dictionary, where quotations are examples and equivalents. */
export function inEntry(element: XmlElement): boolean {
  return closest(element, (above) => entries.has(teiName(above))) !== undefined;
}

/** An entry is a paragraph; the style sheet sets its first form bold. */
function entry(element: XmlElement): Plan {
  const n = attributeOf(element, 'n')?.trim() ?? '';
  const numbered = n !== '' && isHomograph(element) && !beginsWith(labelOf(element), n);
  return {
    tag: 'div',
    attributes: ownDirection(element),
    lead: numbered ? [{tag: 'sup', attributes: {class: 'homograph'}, text: n}] : [],
  };
}

/** Whether an entry is one of several with one headword: else its `@n` counts entries, for programs. */
function isHomograph(element: XmlElement): boolean {
  const home = element.parent;
  if (!home) return false;
  if (teiName(home) === 'superEntry' || /^hom/i.test(attributeOf(element, 'type') ?? ''))
    return true;
  return (headwordsIn(home).get(headword(element)) ?? 0) > 1;
}

function headword(element: XmlElement): string {
  const found = firstWithin(element, 'orth');
  return found ? wordsOf(found, 60) : '';
}

/** How many entries of a dictionary have each headword; those without one are not alike. */
function headwordsIn(dictionary: XmlElement): ReadonlyMap<string, number> {
  const known = headwords.get(dictionary);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const each of childElements(dictionary, 'entry', 'entryFree')) {
    const word = headword(each);
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  headwords.set(dictionary, counts);
  return counts;
}

/** Asked of each entry, answered once for a dictionary. */
const headwords = new WeakMap<XmlElement, ReadonlyMap<string, number>>();

/** One sense of several stands on a line of its own under its number, a single one runs on. */
function sense(element: XmlElement): Plan {
  const level = levelOf(element);
  const {at, of} = placeAmongSenses(element);
  const several = of > 1;
  const number = attributeOf(element, 'n')?.trim() || counted(at, level);
  const own = attributeOf(element, 'n') !== undefined && number !== '1';
  const shown = (several || own) && !beginsWith(labelOf(element), number);
  const closed = /[\p{L}\p{N}]$/u.test(number) ? `${number}${level === 1 ? '.' : ')'}` : number;
  return {
    tag: several ? 'div' : 'span',
    attributes: {'data-level': String(level)},
    lead: shown ? [{tag: 'span', attributes: {class: 'sense-number'}, text: `${closed} `}] : [],
  };
}

/** Whether words begin with a number as such: "b) bitter" does with "b", "bitter" does not. */
function beginsWith(words: string, number: string): boolean {
  return words.startsWith(number) && !/^[\p{L}\p{N}]/u.test(words.slice(number.length));
}

/** How many senses deep, from 1. */
function levelOf(sense: XmlElement): number {
  let level = 1;
  for (let at = sense.parent; at && level < 4; at = at.parent) {
    if (at.localName === sense.localName) level++;
  }
  return level;
}

/** 1, 2 … at the first level, a, b … at the second, as dictionaries count. */
function counted(at: number, level: number): string {
  return level % 2 === 1 || at > 26 ? String(at) : String.fromCodePoint(0x60 + at);
}

interface SensePlace {
  /** Running number among its siblings, from 1. */
  readonly at: number;
  readonly of: number;
}

function placeAmongSenses(sense: XmlElement): SensePlace {
  if (!sensePlaces.has(sense)) {
    const siblings = sense.parent ? childElements(sense.parent, sense.localName) : [sense];
    siblings.forEach((each, before) => {
      sensePlaces.set(each, {at: before + 1, of: siblings.length});
    });
  }
  return sensePlaces.get(sense) ?? {at: 1, of: 1};
}

/** Asked of each sense, answered once for all of an entry. */
const sensePlaces = new WeakMap<XmlElement, SensePlace>();

/** Pronunciation in the brackets it is read by, unless the source has brackets or slashes itself. */
function pronunciation(element: XmlElement): Plan {
  const words = labelOf(element);
  const bare = words !== '' && !/^[[/\\(|<⟨]/.test(words);
  return {
    tag: 'span',
    lead: bare ? [{tag: 'span', text: '['}] : [],
    trail: bare ? [{tag: 'span', text: ']'}] : [],
  };
}

/** A cross-reference without a label of its own says how the words are related. */
function crossReference(element: XmlElement): Plan {
  const labelled = firstWithin(element, 'lbl') !== undefined;
  const text = labelled ? '' : relationWords(attributeOf(element, 'type') ?? '');
  const bare = text !== '' && element.children[0]?.kind !== 'text';
  const lead = bare || onlySpaceFirst(element) ? [{tag: 'span', text: `${text} `}] : [];
  return {tag: 'span', lead: text === '' ? [] : lead};
}

function onlySpaceFirst(element: XmlElement): boolean {
  const [first] = element.children;
  return first?.kind === 'text' && first.value.trim() === '';
}

function relationWords(type: string): string {
  if (/^syn/i.test(type)) return msg('Synonym:');
  if (/^ant/i.test(type)) return msg('Antonym:');
  if (/^hyper/i.test(type)) return msg('Broader:');
  if (/^hypo/i.test(type)) return msg('Narrower:');
  if (/plural/i.test(type)) return msg('Plural:');
  return '→';
}

/** `oRef` and `pRef` stand for the headword and its pronunciation; `@expand` gives them in full. */
function headwordReference(element: XmlElement): Plan {
  const expanded = attributeOf(element, 'expand');
  const full = expanded ?? headwordOf(element, element.localName === 'pRef' ? 'pron' : 'orth');
  const text = hasWords(element) ? undefined : full || '~';
  return {
    tag: 'span',
    attributes: {title: full || undefined},
    lead: text === undefined ? [] : [{tag: 'span', text}],
  };
}

function headwordOf(element: XmlElement, form: string): string {
  const home = closest(element, (above) => entries.has(teiName(above)));
  const found = home && firstWithin(home, form);
  return found ? wordsOf(found, 60) : '';
}

/** A quotation of a dictionary: an equivalent in the other language, or an example. */
function citation(element: XmlElement, scene: Scene): Plan {
  if (!inEntry(element)) return blockOrPhrase(element, scene);
  const type = attributeOf(element, 'type') ?? '';
  const kind = /^tr/i.test(type) ? 'translation' : /^ex/i.test(type) ? 'example' : undefined;
  return {tag: scene.holdsBlocks(element) ? 'div' : 'span', attributes: {'data-cit': kind}};
}

/** A grammatical fact or usage: its kind and standard name on asking, and where it has no words, shown. */
function labelled(element: XmlElement): Plan {
  const said = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  const value = said('value') || said('norm') || said('expand');
  if (!hasWords(element)) return {tag: 'span', lead: value ? [{tag: 'span', text: value}] : []};
  const title = [said('type'), value].filter(Boolean).join(': ');
  return {tag: 'span', attributes: {title: title || undefined}};
}

/** Parts of an entry that run on in its paragraph (TEI P5 chapter 9). */
const parts = 'form hyph syll stress gramGrp def etym lang re dictScrap tr trans';
const labels = 'orth gram gen number case per tns mood pos iType subc colloc lbl usg';

export const dictionaryRules: Readonly<Record<string, Rule>> = {
  ...each(parts, phrase),
  ...each(labels, labelled),
  entry,
  entryFree: entry,
  superEntry: entry,
  hom: sense,
  sense,
  pron: pronunciation,
  xr: crossReference,
  oRef: headwordReference,
  pRef: headwordReference,
  oVar: headwordReference,
  pVar: headwordReference,
  cit: citation,
};
