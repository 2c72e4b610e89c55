import {msg, str} from '../words/msg.js';
import {
  attributeOf,
  childElement,
  childElements,
  closest,
  elementsWithin,
  firstWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import {saysSomething} from './header-fields.js';
import {fold, labelWithout, nameText, outermost} from './header-values.js';
import {readReference} from './read-reference.js';
import type {ManuscriptRecord} from './tei-header.js';

/**
 * Every `msDesc` of a source description (also those in `witness`) that says something, none inside
 * another: the same ones, in the same order, as stand among the header's fields.
 */
export function readManuscripts(sourceDesc: XmlElement | undefined): ManuscriptRecord[] {
  return sourceDesc
    ? outermost(sourceDesc, ['msDesc']).filter(saysSomething).map(readManuscript)
    : [];
}

/** Where one `msDesc` says that its object is kept (TEI P5 11.4). */
function readManuscript(msDesc: XmlElement): ManuscriptRecord {
  const identifier = childElement(msDesc, 'msIdentifier');
  const shelfmarkElement = identifier && shelfmarkIn(identifier);
  const shelfmark = shelfmarkElement && labelOf(shelfmarkElement);
  const institution = identifier && placed(identifier, 'institution');
  const repository = identifier && placed(identifier, 'repository');
  const country = identifier && labelled(identifier, 'country');
  const settlement = identifier && labelled(identifier, 'settlement');
  const collections = identifier ? readCollections(identifier) : [];
  const leaves = readLeaves(msDesc);
  const reference = readReference(shelfmark || undefined, {
    ...(repository && {repository}),
    collections,
    ...(leaves && {leaves}),
  });
  return {
    ...(country && {country}),
    ...(settlement && {settlement}),
    ...(institution && {institution}),
    ...(repository && {repository}),
    ...(shelfmark && {shelfmark}),
    ...(reference && {reference}),
    collections,
    identifiers: identifier ? readIdentifiers(identifier, shelfmarkElement) : [],
    doubts: readDoubts(msDesc, identifier),
  };
}

/** `idno type="shelfmark"`, else the first plain one; one that is an address is no shelfmark. */
function shelfmarkIn(identifier: XmlElement): XmlElement | undefined {
  // `<idno><idno type="shelfmark">…</idno><idno type="URN">…</idno></idno>`: each of them is one number.
  const numbers = childElements(identifier, 'idno')
    .flatMap((idno) => [...elementsWithin(idno)].filter(isOneNumber))
    .filter((idno) => labelOf(idno) !== '');
  const typed = (type: string) =>
    numbers.find((idno) => attributeOf(idno, 'type')?.toLowerCase() === type);
  return (
    typed('shelfmark') ??
    typed('signature') ??
    numbers.find((idno) => attributeOf(idno, 'type') === undefined) ??
    numbers.find((idno) => !/^(?:ur[li]|doi|handle)$/i.test(attributeOf(idno, 'type') ?? ''))
  );
}

function isOneNumber(element: XmlElement): boolean {
  return element.localName === 'idno' && childElements(element, 'idno').length === 0;
}

/** A body's name without the address that may be nested in it. */
function placed(identifier: XmlElement, localName: string): string {
  const element = childElement(identifier, localName);
  if (!element) return '';
  const name = childElements(element, 'orgName', 'name', 'placeName').find((one) => labelOf(one));
  return name ? nameText(name) : labelWithout(element, (below) => below.localName === 'address');
}

/** A country or settlement, also out of the address of the institution. */
function labelled(identifier: XmlElement, localName: string): string {
  const element = childElement(identifier, localName) ?? firstWithin(identifier, localName);
  return element ? labelOf(element) : '';
}

/** Collections of the reference itself, nested ones after the one they stand in. */
function readCollections(identifier: XmlElement): ManuscriptRecord['collections'] {
  return [...elementsWithin(identifier)]
    .filter(({localName}) => localName === 'collection')
    .filter((one) => !closest(one, (above) => above.localName === 'altIdentifier'))
    .map((one) => {
      const text = labelWithout(one, (below) => below.localName === 'collection');
      const [type, n, certainty] = ['type', 'n', 'cert'].map((name) => attributeOf(one, name));
      return {...(type && {type}), ...(n && {n}), text, ...(certainty && {certainty})};
    })
    .filter(({text, n}) => text !== '' || n !== undefined);
}

/** Other numbers; those of a suggested reference belong to the doubts. */
function readIdentifiers(
  identifier: XmlElement,
  shelfmark: XmlElement | undefined,
): ManuscriptRecord['identifiers'] {
  return [...elementsWithin(identifier)]
    .filter((one) => isOneNumber(one) && one !== shelfmark && labelOf(one) !== '')
    .filter((one) => !closest(one, isSuggestion))
    .map((one) => {
      // `altIdentifier type="internal"` round `idno type="SCN"`: both say what the number is.
      const kinds = [one, one.parent].map((it) => it && attributeOf(it, 'type'));
      const type = [...new Set(kinds.filter(Boolean))].join(', ');
      return {...(type && {type}), value: labelOf(one)};
    });
}

function isSuggestion(element: XmlElement): boolean {
  return element.localName === 'altIdentifier' && attributeOf(element, 'type') === 'suggested';
}

/** The leaves of the first item, from `locus/@from` and `@to`, as `62-63`. */
function readLeaves(msDesc: XmlElement): string | undefined {
  const contents = childElement(msDesc, 'msContents');
  const locus = contents && firstWithin(contents, 'locus');
  if (!locus) return undefined;
  const [from, to] = [attributeOf(locus, 'from'), attributeOf(locus, 'to')];
  return from && to && from !== to ? `${from}-${to}` : from;
}

/**
 * What the editors doubt, a sentence or two each: suggested other references and notes in the
 * `msIdentifier`, parts of low certainty, and `certainty` anywhere in the description.
 */
function readDoubts(msDesc: XmlElement, identifier: XmlElement | undefined): string[] {
  if (!identifier) return statedCertainties(msDesc);
  const others = childElements(identifier, 'altIdentifier');
  const suggested = others.filter(isSuggestion);
  const explained = new Set(
    suggested.flatMap((one) =>
      childElements(one, 'collection').map((part) => attributeOf(part, 'type') ?? ''),
    ),
  );
  return [
    ...childElements(identifier, 'collection', 'idno').flatMap((part) =>
      doubtOfPart(part, explained),
    ),
    ...suggested.flatMap((one) => doubtOfSuggestion(one, identifier)),
    ...others.filter((one) => !isSuggestion(one)).flatMap(doubtOfNumber),
    ...childElements(identifier, 'note').map(labelOf),
    ...statedCertainties(msDesc),
  ].filter(Boolean);
}

function doubtOfPart(part: XmlElement, explained: ReadonlySet<string>): string[] {
  const certainty = attributeOf(part, 'cert');
  if (!certainty || certainty === 'high' || explained.has(attributeOf(part, 'type') ?? '')) {
    return [];
  }
  return [msg(str`${labelOf(part)}, as printed; its certainty is ${certainty}.`)];
}

/** `delo 10004, as printed; suggested: delo 100. The number …` */
function doubtOfSuggestion(suggestion: XmlElement, identifier: XmlElement): string[] {
  const notes = childElements(suggestion, 'note').map(labelOf).filter(Boolean).join(' ');
  const parts = childElements(suggestion, 'collection', 'repository', 'institution');
  const idno = childElement(suggestion, 'idno');
  const suggested = parts.length > 0 ? parts.map(labelOf).join(', ') : idno ? labelOf(idno) : '';
  const printed = parts
    .map((part) =>
      childElements(identifier, part.localName).find(
        (one) => attributeOf(one, 'type') === attributeOf(part, 'type'),
      ),
    )
    .map((part) => (part ? labelOf(part) : ''))
    .filter(Boolean)
    .join(', ');
  if (!suggested) return [notes];
  const said = printed
    ? msg(str`${printed}, as printed; suggested instead: ${suggested}.`)
    : msg(str`Suggested instead: ${suggested}.`);
  return [fold(`${said} ${notes}`)];
}

/** How notes doubt, in the languages most catalogues are written in. */
const doubting =
  /\?|prob(?:abl|lem)|perhaps|possibl|doubt|uncertain|unclear|garbl|misprint|vermutlich|wahrscheinlich|unsicher|peut-être|douteu|incertain|forse|incert|quizás|вероятн|возможн|сомн/i;

/**
 * The note on another number, such as that of the document, where it doubts: `1184/8: as printed; …`
 * What else a note says (`stamped on the spine`) stands with the description.
 */
function doubtOfNumber(other: XmlElement): string[] {
  const notes = childElements(other, 'note')
    .map(labelOf)
    .filter((note) => doubting.test(note))
    .join(' ');
  const number = childElement(other, 'idno');
  if (!notes) return [];
  return [number ? `${labelOf(number)}: ${notes}` : notes];
}

function statedCertainties(msDesc: XmlElement): string[] {
  return [...elementsWithin(msDesc)]
    .filter(({localName}) => localName === 'certainty' || localName === 'precision')
    .map((one) => {
      const degree = attributeOf(one, 'cert') ?? attributeOf(one, 'degree');
      const about =
        one.parent && one.parent !== msDesc ? labelWithout(one.parent, (x) => x === one) : '';
      const said = labelOf(one) || (degree ? msg(str`certainty ${degree}`) : '');
      return about && said ? `${about}: ${said}` : said;
    })
    .filter(Boolean);
}
