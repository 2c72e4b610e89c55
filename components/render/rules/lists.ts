import {teiName} from '../../core/tei/elements.js';
import {attributeOf, childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import {isInlineList} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {holdsRunningText, nodeBefore} from '../running-text.js';
import type {Generated} from '../sink.js';
import {bracketedNumber} from './bracketed-number.js';
import {type ListLook, listLook, ownNumber} from './list-look.js';
import {blockOrPhrase, ownDirection} from './structure.js';

type ListForm = 'ul' | 'ol' | 'dl' | 'roles' | 'inline';

interface KnownList {
  readonly form: ListForm;
  readonly look: ListLook;
}

/** The HTML list that can hold this one, or `roles` where none can without losing its place. */
function formOf(list: XmlElement): KnownList {
  const known = forms.get(list);
  if (known) return known;
  const look = listLook(list);
  const found = {form: findForm(list, look), look};
  forms.set(list, found);
  return found;
}

/** Asked of each item of a list, answered once. */
const forms = new WeakMap<XmlElement, KnownList>();

function findForm(list: XmlElement, look: ListLook): ListForm {
  if (isInlineList(list)) return 'inline';
  const children = childElements(list);
  if (holdsRunningText(list) || children.length === 0) return 'roles';
  const names = children.map(teiName);
  if (names.every((name) => name === 'item')) return look.startsWith('numbered') ? 'ol' : 'ul';
  const terms = new Set(['label', 'headLabel']);
  const said = new Set(['item', 'headItem']);
  const pairs = names.every((name, at) => (at % 2 === 0 ? terms : said).has(name));
  return pairs && names.length % 2 === 0 ? 'dl' : 'roles';
}

function list(element: XmlElement): Plan {
  const {form, look} = formOf(element);
  if (form === 'inline') return {tag: 'span', attributes: {role: 'list'}};
  const attributes = {'data-list': look};
  return form === 'roles'
    ? {tag: 'div', attributes: {role: 'list', ...attributes}}
    : {tag: form, attributes};
}

function item(element: XmlElement): Plan {
  const home = element.parent;
  const direction = ownDirection(element);
  if (!home || teiName(home) !== 'list') return {tag: 'div', attributes: direction};
  const {form, look} = formOf(home);
  const lead = numberOf(element, look);
  switch (form) {
    case 'inline':
      return {
        tag: 'span',
        attributes: {role: 'listitem'},
        before: spaceBefore(element),
        lead: numberInLine(element, home),
      };
    case 'dl':
      return {tag: 'dd', attributes: direction};
    case 'roles':
      return {tag: 'div', attributes: {role: 'listitem', ...direction}, lead};
    default: {
      const n = attributeOf(element, 'n');
      const value = form === 'ol' && n !== undefined && /^\d{1,6}$/.test(n) ? n : undefined;
      return {tag: 'li', attributes: {value, ...direction}, lead};
    }
  }
}

/** The editor's own number where the browser could not count to it: "3a", "§ 7". */
function numberOf(element: XmlElement, look: ListLook): Generated[] {
  const number = look === 'numbered-by-n' ? ownNumber(element) : undefined;
  if (number === undefined) return [];
  return [{tag: 'span', attributes: {class: 'item-number'}, text: `${number} `}];
}

/** Items that only tags part would run into one word. */
function spaceBefore(element: XmlElement): Generated[] {
  const before = nodeBefore(element);
  const parted = before?.kind === 'element' && /^(item|label)$/.test(teiName(before));
  return parted ? [{tag: 'span', text: ' '}] : [];
}

/** In a sentence an item's number stands in brackets: "(a) rugs, (b) tea". */
function numberInLine(element: XmlElement, list: XmlElement): Generated[] {
  const number = attributeOf(element, 'n')?.trim();
  if (!number || formOf(list).look === 'numbered-in-text') return [];
  const text = `${bracketedNumber(number)} `;
  return [{tag: 'span', attributes: {class: 'item-number'}, text}];
}

function label(element: XmlElement, scene: Scene): Plan {
  const home = element.parent;
  if (!home || teiName(home) !== 'list') return blockOrPhrase(element, scene);
  const {form} = formOf(home);
  if (form === 'inline') return {tag: 'span', before: spaceBefore(element)};
  return {tag: form === 'dl' ? 'dt' : 'div', attributes: ownDirection(element)};
}

/** The heading over the second column of a glossary. */
function headItem(element: XmlElement, scene: Scene): Plan {
  const home = element.parent;
  const pairs = home && teiName(home) === 'list' && formOf(home).form === 'dl';
  return pairs ? {tag: 'dd'} : blockOrPhrase(element, scene);
}

export const listRules: Readonly<Record<string, Rule>> = {
  list,
  item,
  label,
  headLabel: label,
  headItem,
};
