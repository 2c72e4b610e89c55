import {readDate} from '../dates/read-date.js';
import {teiName} from '../tei/elements.js';
import {idOf} from '../tei/identifiers.js';
import type {PointerContext} from '../tei/pointers.js';
import {attributeOf, childElements, closest, labelOf, type XmlElement} from '../xml/xml-tree.js';
import type {Entity, EntityDate, EntityKind} from './entity.js';
import {readIdentifiers} from './identifiers.js';
import {readLocation} from './read-location.js';
import {nameText, preferredName, readNames} from './read-names.js';
import {readRelated} from './read-related.js';

const recordKinds: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>(
  Object.entries({
    person: 'person',
    persona: 'person',
    personGrp: 'person',
    role: 'person',
    castItem: 'person',
    place: 'place',
    org: 'organisation',
    event: 'event',
    object: 'object',
    bibl: 'work',
    biblStruct: 'work',
    biblFull: 'work',
    category: 'term',
    nym: 'term',
    item: 'term',
  } as const),
);

const roleElements = [
  'occupation',
  'state',
  'trait',
  'affiliation',
  'roleName',
  'roleDesc',
  'socecStatus',
];

const dateEvents: Readonly<Record<string, EntityDate['event']>> = {
  birth: 'birth',
  death: 'death',
  floruit: 'floruit',
};

/** What a record describes, or undefined for an element that is none. */
export function recordKind(element: XmlElement): EntityKind | undefined {
  const kind = recordKinds.get(teiName(element));
  return kind && isRecord(element) ? kind : undefined;
}

/** A `bibl`, `item` or `role` is a record only where a register keeps it; a list of characters is one. */
function isRecord(element: XmlElement): boolean {
  const home = element.parent?.localName ?? '';
  switch (element.localName) {
    case 'item':
      return home === 'list' && inRegisters(element);
    case 'role':
      return home === 'castItem';
    case 'castItem':
      return childElements(element, 'role').length > 0;
    case 'bibl':
    case 'biblStruct':
    case 'biblFull':
      return home === 'listBibl' || home === 'sourceDesc';
    default:
      return true;
  }
}

function inRegisters(element: XmlElement): boolean {
  return closest(element, (above) => /^(?:standOff|back)$/.test(above.localName)) !== undefined;
}

/** Where a record was found. */
export interface RecordPlace {
  readonly kind: EntityKind;
  /** Its id. */
  readonly fragment: string;
  readonly file: string;
  readonly context: PointerContext;
}

/** One record of a register (TEI P5 chapter 14). */
export function readEntity(element: XmlElement, place: RecordPlace): Entity {
  const {kind, fragment, file, context} = place;
  const names = readNames(element, kind);
  const name = preferredName(names) ?? ownWords(element, kind) ?? fragment;
  return {
    id: fragment,
    kind,
    ...readType(element),
    record: {file, fragment},
    name,
    names,
    roles: readRoles(element),
    dates: readDates(element, kind),
    identifiers: readIdentifiers(element),
    notes: readNotes(element, kind, name),
    ...readLocation(element),
    related: [...readHome(element), ...readRelated(element, isNestedRecord, context)],
  };
}

const isNestedRecord = (element: XmlElement): boolean =>
  recordKind(element) !== undefined && idOf(element) !== undefined;

function readType(element: XmlElement): Pick<Entity, 'type'> {
  const type = attributeOf(element, 'type')?.trim();
  return type ? {type} : {};
}

/** More than a name could be. */
const longestName = 200;

/** Works and terms are often described in running words, a role is nothing but its name. */
function ownWords(element: XmlElement, kind: EntityKind): string | undefined {
  if (kind !== 'work' && kind !== 'term' && element.localName !== 'role') return undefined;
  const words = labelOf(element);
  return words.length <= longestName ? words || undefined : undefined;
}

function readNotes(element: XmlElement, kind: EntityKind, name: string): string[] {
  const notes = childElements(element, 'note', 'desc', 'ab', 'p')
    .map(labelOf)
    .filter((text) => text !== '');
  const description = kind === 'work' ? labelOf(element) : '';
  return description === '' || description === name ? notes : [description];
}

/** The record that a record stands in: a place in a place, a person in an organisation. */
function readHome(element: XmlElement): Entity['related'] {
  const home = closest(element, isNestedRecord);
  const id = home && idOf(home)?.trim();
  if (!id) return [];
  const pointer = {kind: 'document', raw: `#${id}`, file: '', fragment: id} as const;
  // A role and the entry of the list of characters that holds it are one.
  const relation = element.localName === 'role' ? 'same-as' : 'part-of';
  return [{label: '', relation, pointer}];
}

function readRoles(element: XmlElement): Entity['roles'] {
  return childElements(element, ...roleElements)
    .map((role) => {
      const label = labelOf(role);
      const date = readDate(role.attributes);
      const dated = date.earliest !== undefined || date.latest !== undefined;
      return {label, ...(dated ? {date} : {}), ...readSources(role)};
    })
    .filter(({label}) => label !== '');
}

/** Pointers to whoever says it (TEI P5, att.global.source). */
function readSources(element: XmlElement): {sources?: readonly string[]} {
  const sources = (attributeOf(element, 'source') ?? '').split(/\s+/).filter(Boolean);
  return sources.length > 0 ? {sources} : {};
}

const dated = ['birth', 'death', 'floruit', 'date'];

function readDates(element: XmlElement, kind: EntityKind): EntityDate[] {
  const dates: EntityDate[] = [];
  const own = readDate(element.attributes);
  if (kind === 'event' && Object.keys(own.attributes).length > 0) {
    dates.push({event: 'took-place', label: '', wording: '', date: own});
  }
  const imprints = childElements(element, 'monogr').flatMap((part) =>
    childElements(part, 'imprint'),
  );
  const homes = [element, ...imprints];
  for (const child of homes.flatMap((home) => childElements(home, ...dated))) {
    const inner = childElements(child, 'date')[0];
    const date = readDate((inner ?? child).attributes);
    const wording = inner ? labelOf(inner) : labelOf(child);
    const place = childElements(child, 'placeName', 'settlement')[0];
    if (wording === '' && Object.keys(date.attributes).length === 0) continue;
    dates.push({
      event: dateEvents[child.localName] ?? 'other',
      label: attributeOf(child, 'type') ?? '',
      wording,
      date,
      ...(place ? {place: nameText(place)} : {}),
      ...readSources(child),
    });
  }
  return dates;
}
