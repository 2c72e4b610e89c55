import {teiName} from '../../core/tei/elements.js';
import {childElements, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan, Rule, Scene} from '../plan.js';
import {blockOrPhrase} from './structure.js';

type ListForm = 'ul' | 'ol' | 'dl' | 'roles';

/** The HTML list that can hold this one, or `roles` where none can without losing its place. */
function formOf(list: XmlElement): ListForm {
  const known = forms.get(list);
  if (known) return known;
  const form = findForm(list);
  forms.set(list, form);
  return form;
}

/** Asked of each item of a list, answered once. */
const forms = new WeakMap<XmlElement, ListForm>();

function findForm(list: XmlElement): ListForm {
  const children = childElements(list);
  const loose = list.children.some((child) => child.kind === 'text' && child.value.trim() !== '');
  const names = children.map(teiName);
  if (loose || children.length === 0) return 'roles';
  if (names.every((name) => name === 'item')) return isNumbered(list) ? 'ol' : 'ul';
  const pairs = names.every((name, at) => name === (at % 2 === 0 ? 'label' : 'item'));
  return pairs && names.length % 2 === 0 ? 'dl' : 'roles';
}

function isNumbered(list: XmlElement): boolean {
  const said = list.attributes
    .filter(({name}) => name === 'type' || name === 'rend')
    .map(({value}) => value)
    .join(' ');
  return /(^|[\s:#])(ordered|number|enum|decimal|arabic|roman|alpha|ol\b)/i.test(said);
}

function list(element: XmlElement): Plan {
  const form = formOf(element);
  return form === 'roles' ? {tag: 'div', attributes: {role: 'list'}} : {tag: form};
}

function item(element: XmlElement): Plan {
  const home = element.parent;
  if (!home || teiName(home) !== 'list') return {tag: 'div'};
  const form = formOf(home);
  if (form === 'dl') return {tag: 'dd'};
  return form === 'roles' ? {tag: 'div', attributes: {role: 'listitem'}} : {tag: 'li'};
}

function label(element: XmlElement, scene: Scene): Plan {
  const home = element.parent;
  if (!home || teiName(home) !== 'list') return blockOrPhrase(element, scene);
  return {tag: formOf(home) === 'dl' ? 'dt' : 'div'};
}

export const listRules: Readonly<Record<string, Rule>> = {
  list,
  item,
  label,
  castList: () => ({tag: 'div'}),
  castGroup: () => ({tag: 'div'}),
  castItem: () => ({tag: 'div'}),
};
