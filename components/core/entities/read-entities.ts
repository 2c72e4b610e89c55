import {readDate} from '../dates/read-date.js';
import {teiName} from '../tei/elements.js';
import {inheritedLanguage} from '../tei/language.js';
import {readPointers, readPrefixes} from '../tei/pointers.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import type {Entity, EntityDate, EntityKind, EntityName} from './entity.js';
import {readIdentifiers} from './identifiers.js';

const recordKinds: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>(
  Object.entries({
    person: 'person',
    persona: 'person',
    personGrp: 'person',
    place: 'place',
    org: 'organisation',
    event: 'event',
    object: 'object',
    bibl: 'work',
    biblStruct: 'work',
    category: 'term',
    item: 'term',
  } as const),
);

const nameElements: Readonly<Record<EntityKind, readonly string[]>> = {
  person: ['persName', 'name'],
  place: ['placeName', 'geogName', 'settlement', 'region', 'country', 'district', 'name'],
  organisation: ['orgName', 'name'],
  event: ['eventName', 'label', 'head', 'name'],
  object: ['objectName', 'name'],
  work: ['title'],
  term: ['catDesc', 'term', 'label'],
};

const roleElements = ['occupation', 'state', 'trait', 'affiliation', 'roleName', 'socecStatus'];

const dateEvents: Readonly<Record<string, EntityDate['event']>> = {
  birth: 'birth',
  death: 'death',
  floruit: 'floruit',
};

/**
 * The records of a document's registers, wherever they stand: `standOff`, `particDesc`,
 * `settingDesc`, `back` (TEI P5 chapter 14). Only a record with an `@xml:id` can be pointed to.
 */
export function readEntities(document: TeiDocument): Entity[] {
  const context = {prefixes: readPrefixes(document.tree.root)};
  const entities: Entity[] = [];
  for (const element of elementsWithin(document.tree.root)) {
    const kind = recordKinds.get(teiName(element));
    const fragment = attributeOf(element, 'xml:id');
    if (!kind || fragment === undefined || !isRecord(element)) continue;
    const names = readNames(element, kind);
    entities.push({
      id: fragment,
      kind,
      record: {file: document.file, fragment},
      name: preferredName(names) ?? fragment,
      names,
      roles: readRoles(element),
      dates: readDates(element, kind),
      identifiers: readIdentifiers(element),
      notes: childElements(element, 'note', 'desc', 'ab', 'p')
        .map(labelOf)
        .filter((text) => text !== ''),
      ...readCoordinates(element),
      related: readRelated(element, context),
    });
  }
  return entities;
}

/** A `bibl`, `item` or `category` is a record only where a register keeps it. */
function isRecord(element: XmlElement): boolean {
  const home = element.parent?.localName ?? '';
  if (element.localName === 'item') return home === 'list' && inStandOff(element);
  if (element.localName === 'bibl' || element.localName === 'biblStruct') {
    return home === 'listBibl' && inStandOff(element);
  }
  return true;
}

function inStandOff(element: XmlElement): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (at.localName === 'standOff' || at.localName === 'back') return true;
  }
  return false;
}

function readNames(element: XmlElement, kind: EntityKind): EntityName[] {
  const seen = new Set<string>();
  const names: EntityName[] = [];
  for (const child of childElements(element, ...nameElements[kind])) {
    const text = nameText(child);
    const lang = inheritedLanguage(child);
    const key = `${text}\n${lang ?? ''}`;
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    const type = attributeOf(child, 'type');
    names.push({text, ...(lang ? {lang} : {}), ...(type ? {type} : {})});
  }
  return names;
}

/** Parts of a name written without white space between their tags are still parted. */
function nameText(element: XmlElement): string {
  const parts = childElements(element);
  const loose = element.children.some(
    (child) => child.kind === 'text' && child.value.trim() !== '',
  );
  if (loose || parts.length === 0) return labelOf(element);
  const words = inSpokenOrder(element, parts).map(labelOf).filter(Boolean);
  return words.join(words.every((word) => unspaced.test(word)) ? '' : ' ');
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** Languages in which the family name is said first. */
const familyNameFirst = /^(zh|zho|chi|cmn|yue|ja|jpn|ko|kor|vi|vie|hu|hun)(-|$)/i;

/** An index writes the family name first; in a sentence it follows, save where it always leads. */
function inSpokenOrder(name: XmlElement, parts: readonly XmlElement[]): readonly XmlElement[] {
  const surname = parts.findIndex((part) => part.localName === 'surname');
  const forename = parts.findIndex((part) => part.localName === 'forename');
  if (surname === -1 || forename < surname) return parts;
  if (familyNameFirst.test(inheritedLanguage(name) ?? '')) return parts;
  if (parts.some((part) => unspaced.test(labelOf(part)))) return parts;
  const moved = parts.filter((part) => /^(forename|addName|nameLink)$/.test(part.localName));
  const before = parts.slice(0, surname).filter((part) => !moved.includes(part));
  const after = parts.slice(surname).filter((part) => !moved.includes(part));
  const links = moved.filter((part) => part.localName === 'nameLink');
  return [...before, ...moved.filter((part) => !links.includes(part)), ...links, ...after];
}

function preferredName(names: readonly EntityName[]): string | undefined {
  return (names.find((name) => /^(pref|main|reg)/.test(name.type ?? '')) ?? names[0])?.text;
}

function readRoles(element: XmlElement): Entity['roles'] {
  return childElements(element, ...roleElements)
    .map((role) => {
      const label = labelOf(role);
      const date = readDate(role.attributes);
      const dated = date.earliest !== undefined || date.latest !== undefined;
      return {label, ...(dated ? {date} : {})};
    })
    .filter(({label}) => label !== '');
}

function readDates(element: XmlElement, kind: EntityKind): EntityDate[] {
  const dates: EntityDate[] = [];
  const own = readDate(element.attributes);
  if (kind === 'event' && Object.keys(own.attributes).length > 0) {
    dates.push({event: 'took-place', label: '', wording: '', date: own});
  }
  for (const child of childElements(element, 'birth', 'death', 'floruit', 'date')) {
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
    });
  }
  return dates;
}

/** `geo` in degrees, latitude first; also `48,208333 16,373056` and `48.208333,16.373056`. */
function readCoordinates(element: XmlElement): Pick<Entity, 'coordinates'> {
  for (const location of childElements(element, 'location')) {
    const geo = childElements(location, 'geo')[0];
    const numbers = geo
      ? labelOf(geo)
          .replace(/^(-?\d+\.\d+),(?=-?\d+\.\d+$)/, '$1 ')
          .split(/,?\s+/)
          .map((part) => Number(part.replace(',', '.')))
      : [];
    const [latitude, longitude] = numbers.length === 1 ? [] : numbers;
    if (latitude === undefined || longitude === undefined) continue;
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      return {coordinates: {latitude, longitude}};
    }
  }
  return {};
}

function readRelated(
  element: XmlElement,
  context: Parameters<typeof readPointers>[2],
): Entity['related'] {
  const related: Entity['related'][number][] = [];
  for (const child of elementsWithin(element)) {
    const ref = attributeOf(child, 'ref');
    if (child === element || ref === undefined) continue;
    for (const pointer of readPointers(ref, 'ref', context)) {
      related.push({label: labelOf(child), relation: child.parent?.localName ?? '', pointer});
    }
  }
  return related;
}
