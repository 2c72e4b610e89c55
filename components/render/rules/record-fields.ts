import {recordElements, teiName} from '../../core/tei/elements.js';
import {peopleNamed} from '../../core/tei/elements-by-id.js';
import {elementWords, takeApart} from '../../core/tei/header-words.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {msg, str} from '../../core/words/msg.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {hasWords} from '../running-text.js';
import type {Generated} from '../sink.js';
import {sayUnwrittenDate, sayWithoutWords} from './say-record-field.js';
import {block, blockOrPhrase, each} from './structure.js';

/** What a record says of its person, place or thing, called by what it is: "Birth: 1910". */
const labelled = `birth death age sex gender faith education occupation residence nationality floruit socecStatus
  persPronouns langKnowledge langKnown affiliation location population climate terrain state trait`;

const label = (text: string): Generated => ({
  tag: 'span',
  attributes: {class: 'field-label'},
  text: `${text}: `,
});

function field(element: XmlElement, scene: Scene): Plan {
  const plan = blockOrPhrase(element, scene);
  const meaning = sayWithoutWords(element, scene);
  const words = meaning === '' ? [] : [{tag: 'span', text: meaning}];
  // In running text the words around it say what it is.
  if (plan.tag !== 'div') return {...plan, lead: words};
  const when = meaning === '' ? sayUnwrittenDate(element) : undefined;
  const name = nameOf(element);
  const called = name && when ? msg(str`${name} (${when})`) : name || when;
  return {...plan, lead: [...(called ? [label(called)] : []), ...words]};
}

/** A state or trait is called by its kind, unless it has a heading of its own. */
function nameOf(element: XmlElement): string {
  if (childElements(element, 'label', 'head').length > 0) return '';
  const general = /^(state|trait)$/.test(element.localName);
  const type = general ? attributeOf(element, 'type')?.trim() : undefined;
  return type ? takeApart(type) : elementWords(element.localName);
}

/** When and where something happened, where only attributes say so. */
function event(element: XmlElement, scene: Scene): Plan {
  const when = sayUnwrittenDate(element);
  const where = peopleNamed(scene.document.tree, attributeOf(element, 'where'));
  const said = [when, where].filter(Boolean).join(', ');
  return {tag: 'div', lead: said === '' ? [] : [label(said)]};
}

/** A person's part in an event, and what else the record gives in attributes alone. */
function person(element: XmlElement): Plan {
  const role = attributeOf(element, 'role')?.trim();
  const told = ['sex', 'age', 'size'].flatMap((name) => {
    const value = attributeOf(element, name)?.trim();
    return value ? [`${elementWords(name).toLowerCase()}: ${value}`] : [];
  });
  const said = [role && takeApart(role), ...told].filter(Boolean).join('; ');
  const called = takeFirst(said);
  const empty = !hasWords(element);
  return {tag: 'div', lead: said ? [empty ? {tag: 'span', text: called} : label(called)] : []};
}

const takeFirst = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());

/** A number is told with the register it is from: "ISBN 0-19"; in a record with any kind it has. */
function identifier(element: XmlElement, scene: Scene): Plan {
  const plan = blockOrPhrase(element, scene);
  const type = attributeOf(element, 'type')?.trim() ?? '';
  const home = element.parent ? teiName(element.parent) : '';
  const inRecord = recordElements.has(home) || home === 'objectIdentifier';
  if (type === '' || /^(ur[iln]|uri)$/i.test(type) || saysSo(type, element)) return plan;
  if (isName(type)) return {...plan, lead: [{tag: 'span', text: `${type} `}]};
  return inRecord ? {...plan, lead: [label(type)]} : plan;
}

/** "ISBN", "Wikidata": names of registers begin with a capital. */
const isName = (type: string): boolean => /^[A-Z][\p{L}\d-]{1,11}$/u.test(type);

function saysSo(type: string, element: XmlElement): boolean {
  return wordsOf(element, longestNumber).toLowerCase().includes(type.toLowerCase());
}

/** In UTF-16 units: longer ones are addresses. */
const longestNumber = 200;

export const recordFieldRules: Readonly<Record<string, Rule>> = {
  ...each(labelled, field),
  event,
  person,
  ...each('personGrp persona', person),
  idno: identifier,
  place: block,
};
