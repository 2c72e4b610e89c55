import {recordElements, teiName} from '../../core/tei/elements.js';
import {attributeOf, textsWithin, type XmlElement} from '../../core/xml/xml-tree.js';
import type {Plan} from '../plan.js';
import {type Following, holdsRunningText, isSeen, nextWithWords} from '../running-text.js';

// Editors of bibliographies and dictionaries often write fields only and leave the punctuation to
// whoever shows them. Between fields of such a record stands what a reader needs to part them, made
// by us and marked as such; a record that has words or marks of its own is left as it is.

/** The mark between two fields; empty where a space is enough. */
type Joint = (field: XmlElement, next: XmlElement) => string;

/** A colon before a subtitle, a comma before anything else. */
const comma: Joint = (field, next) =>
  teiName(field) === 'title' && teiName(next) === 'title' && isSubtitle(next) ? ':' : ',';

function isSubtitle(title: XmlElement): boolean {
  return /^(sub|desc)/.test(attributeOf(title, 'type') ?? '');
}

const space: Joint = () => '';

const sameKind: Joint = (field, next) => {
  const alike = field.localName === next.localName;
  if (!alike || attributeOf(field, 'type') !== attributeOf(next, 'type')) return '';
  const example = /^ex/.test(attributeOf(field, 'type') ?? '');
  return example || /^(def|trans)$/.test(field.localName)
    ? ';'
    : /^(cit|orth|pron|form|ref|usg|tr)$/.test(field.localName)
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
  ['address', comma],
  ['dateline', space],
  ['msIdentifier', comma],
  ['dimensions', () => ' ×'],
  ['locusGrp', comma],
  ['respStmt', (field, next) => (field.localName === next.localName ? ',' : '')],
  ['correspAction', comma],
  ['keywords', () => ';'],
  // What is missing, or heard beside the words, may be told in several languages.
  ...'gap kinesic vocal incident'.split(' ').map((name) => [name, () => ';'] as const),
  ['notatedMusic', comma],
  ['specList', comma],
  ['titleStmt', (field, next) => (teiName(next) === 'title' ? comma(field, next) : '')],
  ['location', comma],
  ['objectIdentifier', comma],
  ['nym', sameKind],
  ...'entry entryFree hom sense form gramGrp cit etym re xr dictScrap trans'
    .split(' ')
    .map((name) => [name, sameKind] as const),
]);

/** Where and when a letter was written; a hyphen or a letter tagged alone is no field. */
const placeOrTime =
  /^(name|placeName|settlement|region|country|geogName|orgName|address|date|time)$/;

const fieldsOfBibl = /^(title|author|editor|publisher|pubPlace|date|edition|biblScope|series)$/;

/** A name inside such a record is a record of forenames and surnames, or of places, itself. */
const names = new Set('author editor persName placeName geogName orgName name respStmt'.split(' '));
const nameParts = new Set(
  `forename surname addName nameLink genName roleName settlement region country district bloc geogName geogFeat
  offset measure placeName`.split(/\s+/),
);

/** Tags that a mark can follow inside. */
const inLine = /^(span|cite|time|a|em|i|b|code)$/;

/** Fields that do not count: a note's marker follows the field, and is no field. */
const passed = (sibling: XmlElement): boolean => /^(note|noteGrp|index)$/.test(teiName(sibling));

/**
 * The plan of an element with the mark that parts its record's field from the next one. Where a
 * field ends in another and white space, the inner one takes the mark: no space comes before it.
 */
export function withJoint(plan: Plan, element: XmlElement): Plan {
  if (!mayEnd(element) || !inLine.test(plan.tag) || lastWithSpaceAfter(element)) return plan;
  let field = element;
  let text = markAfter(field);
  for (let up = 0; text === undefined && up < mostNested; up++) {
    if (!field.parent || lastWithSpaceAfter(field.parent) !== field) return plan;
    field = field.parent;
    text = markAfter(field);
  }
  if (!text) return plan;
  const mark = {tag: 'span', attributes: {class: 'joint'}, text};
  return {...plan, trail: [...(plan.trail ?? []), mark]};
}

/** A field of a field of a field: deeper ones are not what an editor wrote by hand. */
const mostNested = 8;

/** Whether an element may stand at the end of a field: one of a record, or of a name in one. */
function mayEnd(element: XmlElement): boolean {
  return element.parent !== undefined && jointIn(element.parent, element) !== undefined;
}

/** The mark after a field: undefined where it ends its record, empty where none is needed. */
function markAfter(field: XmlElement): string | undefined {
  const joint = field.parent && jointIn(field.parent, field);
  if (!joint || passed(field) || !isSeen(field)) return '';
  const next = nextWithWords(field, passed);
  return next && markBetween(field, next, joint);
}

/** The field that an element ends in, where nothing but white space follows it there. */
function lastWithSpaceAfter(element: XmlElement): XmlElement | undefined {
  const {children} = element;
  const last = children.at(-1);
  if (last?.kind !== 'text' || /\S/.test(last.value)) return undefined;
  const before = children.at(-2);
  if (before?.kind !== 'element' || before.localName === 'ref') return undefined;
  return jointIn(element, before) && !passed(before) && isSeen(before) ? before : undefined;
}

function jointIn(record: XmlElement, field: XmlElement): Joint | undefined {
  const name = teiName(record);
  const joint = joints.get(name);
  if (name === 'dateline' && !placeOrTime.test(teiName(field))) return undefined;
  if (joint) {
    if (!holdsRunningText(record)) return joint;
    // Two fields with nothing at all between them are no word, whatever stands elsewhere in the record.
    return name === 'bibl' && fieldsOfBibl.test(teiName(field)) ? space : undefined;
  }
  const isName = names.has(name) && nameParts.has(teiName(field)) && record.parent !== undefined;
  return isName && inRecord(record) && !holdsRunningText(record) ? space : undefined;
}

function markBetween(field: XmlElement, {element, adjacent}: Following, joint: Joint): string {
  const words = lastWords(field);
  // A mark of the source's own needs none of ours before it.
  if (beginsWithMark(element)) return '';
  const mark = /[.,:;!?—–-]\s*$/.test(words) ? '' : joint(field, element);
  const close = joint === space && unparted.test(words);
  return adjacent && !close ? `${mark} ` : mark;
}

/** "d'" and the like, and scripts that write without spaces. */
const unparted = /['’ʼ-]$|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Tibt}]$/u;

function beginsWithMark(element: XmlElement): boolean {
  for (const {value} of textsWithin(element)) {
    const words = value.trimStart();
    if (words !== '') return /^[,.;:)\]]/.test(words);
  }
  return false;
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
  const around = name.parent && /^(author|editor)$/.test(teiName(name.parent)) ? name.parent : name;
  const home = around.parent && teiName(around.parent);
  return home !== undefined && (joints.has(home) || recordElements.has(home));
}
