import {teiName} from '../../core/tei/elements.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan} from '../plan.js';
import {type Following, hasWords, holdsRunningText, nextWithWords} from '../running-text.js';

// Editors of bibliographies and dictionaries often write fields only and leave the punctuation to
// whoever shows them. Between fields of such a record stands what a reader needs to part them, made
// by us and marked as such; a record that has words or marks of its own is left as it is.

/** The mark between two fields; empty where a space is enough. */
type Joint = (field: XmlElement, next: XmlElement) => string;

const comma: Joint = () => ',';
const space: Joint = () => '';

const sameKind: Joint = (field, next) => {
  const alike = field.localName === next.localName;
  if (!alike || attributeOf(field, 'type') !== attributeOf(next, 'type')) return '';
  return field.localName === 'def'
    ? ';'
    : /^(cit|orth|pron|form|ref|usg)$/.test(field.localName)
      ? ','
      : '';
};

const joints: ReadonlyMap<string, Joint> = new Map([
  ['analytic', comma],
  ['monogr', comma],
  ['series', comma],
  [
    'imprint',
    (field, next) => (field.localName === 'pubPlace' && next.localName === 'publisher' ? ':' : ','),
  ],
  ['biblStruct', () => '.'],
  ['bibl', comma],
  ['castItem', comma],
  ['msIdentifier', comma],
  ['dimensions', () => ' ×'],
  ['respStmt', space],
  ['fs', () => ','],
  ...'entry entryFree hom sense form gramGrp cit etym re xr dictScrap trans'
    .split(' ')
    .map((name) => [name, sameKind] as const),
]);

/** A name inside such a record is a record of forenames and surnames itself. */
const names = new Set(['author', 'editor', 'persName', 'name', 'respStmt']);
const nameParts = new Set('forename surname addName nameLink genName roleName'.split(' '));

/** Tags that a mark can follow inside. */
const inLine = /^(span|cite|time|a|em|i|b|code)$/;

/** Fields that do not count: a note's marker follows the field, and is no field. */
const passed = (sibling: XmlElement): boolean => /^(note|noteGrp|index)$/.test(teiName(sibling));

/** The plan of a field of a record, with the mark that parts it from the next one. */
export function withJoint(plan: Plan, field: XmlElement): Plan {
  const joint = field.parent && jointIn(field.parent, field);
  if (!joint || !inLine.test(plan.tag) || passed(field) || !hasWords(field)) return plan;
  const next = nextWithWords(field, passed);
  if (!next) return plan;
  const text = markBetween(field, next, joint);
  if (text === '') return plan;
  const mark = {tag: 'span', attributes: {class: 'joint'}, text};
  return {...plan, trail: [...(plan.trail ?? []), mark]};
}

function jointIn(record: XmlElement, field: XmlElement): Joint | undefined {
  const name = teiName(record);
  const joint = joints.get(name);
  if (joint) return holdsRunningText(record) ? undefined : joint;
  const isName = names.has(name) && nameParts.has(teiName(field)) && record.parent !== undefined;
  return isName && inRecord(record) && !holdsRunningText(record) ? space : undefined;
}

function markBetween(field: XmlElement, {element, adjacent}: Following, joint: Joint): string {
  const mark = /[.,:;!?—–-]\s*$/.test(lastWords(field)) ? '' : joint(field, element);
  return adjacent ? `${mark} ` : mark;
}

/** The last text of an element, however deep: enough to see how it ends. */
function lastWords(element: XmlElement): string {
  const waiting: XmlElement['children'][number][] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'text' && /\S/.test(node.value)) return node.value.slice(-20);
    if (node.kind === 'element') waiting.push(...node.children.slice(-64));
  }
  return '';
}

function inRecord(name: XmlElement): boolean {
  return name.parent !== undefined && joints.has(teiName(name.parent));
}
