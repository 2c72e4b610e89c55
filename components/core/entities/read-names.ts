import {inheritedLanguage} from '../tei/language.js';
import {attributeOf, childElements, labelOf, type XmlElement} from '../xml/xml-tree.js';
import type {EntityKind, EntityName} from './entity.js';

const nameElements: Readonly<Record<EntityKind, readonly string[]>> = {
  person: ['persName', 'name', 'role'],
  place: ['placeName', 'geogName', 'settlement', 'region', 'country', 'district', 'bloc', 'name'],
  organisation: ['orgName', 'name'],
  event: ['eventName', 'label', 'head', 'name'],
  object: ['objectName', 'name'],
  work: ['title'],
  term: ['catDesc', 'term', 'form', 'label', 'gloss'],
};

/** Parts of a record that hold its names; of a work, its article goes before its journal. */
const nameHomes: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  object: ['objectIdentifier'],
  work: ['analytic', 'monogr', 'titleStmt'],
};

/** The names of a record, in the order it gives them, each form of a language once. */
export function readNames(element: XmlElement, kind: EntityKind): EntityName[] {
  const seen = new Set<string>();
  const names: EntityName[] = [];
  for (const child of namesWithin(element, kind)) {
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

function namesWithin(element: XmlElement, kind: EntityKind): readonly XmlElement[] {
  const own = childElements(element, ...nameElements[kind]);
  if (own.length > 0) return own;
  for (const home of childElements(element, ...(nameHomes[kind] ?? []))) {
    const names = childElements(home, ...nameElements[kind]);
    if (names.length > 0) return names;
  }
  return [];
}

/** Parts of a name written without white space between their tags are still parted. */
export function nameText(element: XmlElement): string {
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

/** The one marked as preferred, else the first. */
export function preferredName(names: readonly EntityName[]): string | undefined {
  return (names.find((name) => /^(pref|main|reg)/.test(name.type ?? '')) ?? names[0])?.text;
}
