import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, closest, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import {block, blockOrPhrase, each} from './structure.js';

/** Registers in `back` are long and for reference: folded, one click away, text and all. */
function register(element: XmlElement): Plan {
  const nested = closest(element, (above) => above.localName === element.localName);
  if (nested) return {tag: 'div'};
  const words: Readonly<Record<string, string>> = {
    listPerson: msg('Register of persons'),
    listPlace: msg('Register of places'),
    listOrg: msg('Register of organisations'),
    listEvent: msg('Register of events'),
    listObject: msg('Register of objects'),
    listNym: msg('Register of names'),
    listRelation: msg('Register of relations'),
  };
  return {
    tag: 'details',
    lead: [{tag: 'summary', text: words[element.localName] ?? msg('Register')}],
  };
}

/** How two persons or places stand to each other is said in attributes alone (TEI P5 13.3.2.3). */
function relation(element: XmlElement, scene: Scene): Plan {
  const named = (attribute: string): string | undefined =>
    peopleNamed(scene.document.tree, attributeOf(element, attribute));
  const name = attributeOf(element, 'name') ?? attributeOf(element, 'type') ?? msg('relation');
  const active = named('active');
  const passive = named('passive');
  const mutual = named('mutual');
  const parties = active && passive ? `${active} → ${passive}` : (mutual ?? active ?? passive);
  const text = parties ? msg(str`${name}: ${parties}`) : name;
  if (hasWords(element)) return {tag: 'div', lead: [{tag: 'span', text: `${text}. `}]};
  return {tag: 'div', lead: [{tag: 'span', text}]};
}

const records = 'place org object nym listBibl listWit';

/** A witness is called by its siglum, by which the apparatus names it. */
function witness(element: XmlElement, scene: Scene): Plan {
  const id =
    attributeOf(element, 'xml:id') ?? attributeOf(element, 'id') ?? attributeOf(element, 'sigil');
  const siglum = id === undefined ? attributeOf(element, 'n') : scene.siglum(id.trim());
  if (!siglum || wordsOf(element, longestSiglum).startsWith(siglum)) return {tag: 'div'};
  return {tag: 'div', lead: [{tag: 'span', attributes: {class: 'sigla'}, text: `${siglum} `}]};
}

const longestSiglum = 40;

/** What a record says besides, a line for each (TEI P5 chapter 13). */
const fields = `desc objectIdentifier objectType setting settingDesc particDesc textDesc textClass keywords listChange
  listAnnotation handNotes`;

/** Parts of a name or a place in words. */
const parts = `forename surname addName nameLink genName geo offset email unit`;

export const registerRules: Readonly<Record<string, Rule>> = {
  ...each(records, block),
  witness,
  ...each(fields, blockOrPhrase),
  ...each(parts, blockOrPhrase),
  listPerson: register,
  listPlace: register,
  listOrg: register,
  listEvent: register,
  listObject: register,
  listNym: register,
  listRelation: register,
  relation,
};
