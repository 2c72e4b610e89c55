import {teiName} from '../../tei/elements.js';
import {readTei} from '../../tei/read-tei.js';
import {readXml} from '../../xml/read-xml.js';
import {isName} from '../../xml/xml-names.js';
import {childElements, elementsWithin, type XmlElement} from '../../xml/xml-tree.js';
import type {NewEntity} from '../annotation.js';
import {Frame, prefixOf, teiChild} from './frame.js';
import type {Insertion} from './insertion.js';
import {escapeText, writeTag} from './write-tag.js';

export type RecordPlan =
  | {readonly ok: true; readonly insertions: readonly Insertion[]}
  | {readonly ok: false; readonly reason: string};

interface Shape {
  readonly record: string;
  readonly list: string;
  readonly name: string;
}

const shapes: Readonly<Record<NewEntity['kind'], Shape>> = {
  person: {record: 'person', list: 'listPerson', name: 'persName'},
  place: {record: 'place', list: 'listPlace', name: 'placeName'},
  organisation: {record: 'org', list: 'listOrg', name: 'orgName'},
  event: {record: 'event', list: 'listEvent', name: 'label'},
};

/**
 * Plans a record for a new entity in an authority file: the last of the first list for its kind
 * (TEI P5 14.2), or of a new list beside the others, in `standOff` where there are none.
 *
 * @param source the authority file, decoded
 * @param owner whose the insertions are, see `Insertion.owner`
 * @returns no insertions where a record has that id already; a reason, as a clause, where it
 *   cannot be added
 */
export function insertRecord(source: string, entity: NewEntity, owner = entity.id): RecordPlan {
  const fail = (reason: string): RecordPlan => ({ok: false, reason});
  if (!isName(entity.id) || entity.id.includes(':')) {
    return fail(`“${entity.id}” cannot be an xml:id`);
  }
  const read = readXml(source, {file: 'authority'});
  const tei = read.ok ? readTei(read.tree) : read;
  if (!read.ok || !tei.ok) return fail('the authority file is not TEI that can be read');
  const {root} = read.tree;
  const frame = new Frame(read.tree);
  const shape = shapes[entity.kind];
  for (const element of elementsWithin(root)) {
    if (frame.uniqueIdOf(element) !== entity.id) continue;
    const same = teiName(element) === shape.record;
    return same
      ? {ok: true, insertions: []}
      : fail(`the id ${entity.id} is that of a <${element.name}> in the authority file`);
  }
  const lists = [...elementsWithin(root)].filter(
    (each) => teiName(each) === shape.list && frame.isOpen(each),
  );
  // An empty list may be one of relations only; records go where records are.
  const list = lists.find((each) => childElements(each, shape.record).length > 0) ?? lists[0];
  if (list) {
    const last = childElements(list, shape.record).at(-1);
    const {at, lead} = last
      ? {at: last.end, lead: frame.leadBefore(last.start)}
      : frame.lastWithin(list);
    const step = last ? frame.stepWithin(last) : frame.stepWithin(list);
    const text = recordOf(entity, shape, {lead, step, prefix: prefixOf(list)});
    return {ok: true, insertions: [{at, text, owner}]};
  }
  const home = homeOf(root, frame);
  if (!home) return fail('the authority file has no list of entities and no room for one');
  const {at, lead, step, prefix, wrap} = home;
  const deeper = (depth: number): string => lead && lead + step.repeat(depth);
  const depth = wrap ? 1 : 0;
  const record = recordOf(entity, shape, {lead: deeper(depth + 1), step, prefix});
  const listed = `${deeper(depth)}<${prefix}${shape.list}>${record}${deeper(depth)}</${prefix}${shape.list}>`;
  const text = wrap ? `${lead}<${prefix}standOff>${listed}${lead}</${prefix}standOff>` : listed;
  return {ok: true, insertions: [{at, text, owner}]};
}

function recordOf(
  {id, name}: NewEntity,
  {record, name: element}: Shape,
  {lead, step, prefix}: {readonly lead: string; readonly step: string; readonly prefix: string},
): string {
  const inner = lead && lead + step;
  const named = `<${prefix}${element}>${escapeText(name)}</${prefix}${element}>`;
  const open = writeTag(`${prefix}${record}`, [['xml:id', id]]);
  return `${lead}${open}${inner}${named}${lead}</${prefix}${record}>`;
}

const lists = ['listPerson', 'listPlace', 'listOrg', 'listEvent'] as const;

/** Where a new list goes: after the last list of another kind, in `standOff`, or in a new one. */
function homeOf(
  root: XmlElement,
  frame: Frame,
):
  | {
      readonly at: number;
      readonly lead: string;
      readonly step: string;
      readonly prefix: string;
      readonly wrap: boolean;
    }
  | undefined {
  for (const holder of elementsWithin(root)) {
    const last = childElements(holder, ...lists).at(-1);
    if (!last || !/^(?:standOff|back|div|body)$/.test(teiName(holder)) || !frame.isOpen(holder)) {
      continue;
    }
    const lead = frame.leadBefore(last.start);
    return {
      at: last.end,
      lead,
      step: frame.stepWithin(last),
      prefix: prefixOf(holder),
      wrap: false,
    };
  }
  const standOff = teiChild(root, 'standOff');
  if (standOff && frame.isOpen(standOff)) {
    const step = frame.stepWithin(standOff);
    return {...frame.lastWithin(standOff), step, prefix: prefixOf(standOff), wrap: false};
  }
  const header = teiChild(root, 'teiHeader');
  if (!header || frame.p4) return undefined;
  const lead = frame.leadBefore(header.start);
  return {at: header.end, lead, step: frame.stepWithin(root), prefix: prefixOf(root), wrap: true};
}
