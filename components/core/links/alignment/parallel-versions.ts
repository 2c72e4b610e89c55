import {reduced} from '../../natives/reduced.js';
import {divisions, isExample, teiName} from '../../tei/elements.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {SourcePlaces} from '../../xml/source-places.js';
import {attributeOf, childElements, type XmlElement} from '../../xml/xml-tree.js';
import type {TextPart} from './alignment.js';
import {withOriginal} from './implied-original.js';
import {
  lengthOf,
  type Marked,
  type Meeting,
  markOf,
  markWithin,
  mostTimesLonger,
  type VersionRole,
} from './marked-version.js';
import type {ElementTie} from './stated-ties.js';

export type {VersionRole} from './marked-version.js';

/** A version of a text that stands beside others in one file. */
export interface ParallelVersion extends TextPart {
  readonly elements: readonly XmlElement[];
  readonly role: VersionRole;
  /** BCP 47, where the version says it itself. */
  readonly language?: string;
  /** As an editor named it (`@n`, `@resp`, `@source`), where several are alike otherwise. */
  readonly name?: string;
}

/**
 * The versions of a text that one file holds side by side, in the order of their first places: none
 * where it holds one text. They are siblings that differ in `@type` (original, translation,
 * commentary …) or in language: divisions, `text`s of a `group`, or blocks that alternate.
 */
export function parallelVersions(document: TeiDocument): ParallelVersion[] {
  return versionsOf(document, meetingsIn(document));
}

/** What stands beside what in two versions of one file; nothing of other texts. */
export function besideTies(a: TextPart, b: TextPart): ElementTie[] {
  const {document} = a;
  if (document.tree !== b.document.tree || !a.elements || !b.elements) return [];
  const meetings = meetingsIn(document);
  if (meetings.length < 2) return [];
  const places = new SourcePlaces(document.tree.source);
  const [ofA, ofB] = [new Set(a.elements), new Set(b.elements)];
  return meetings.flatMap((meeting) => {
    const pick = (wanted: ReadonlySet<XmlElement>, {without}: TextPart) =>
      meeting
        .filter(({element, role}) => wanted.has(element) || (without && role === 'original'))
        .map(({element}) => ({tree: document.tree, from: element, to: element}));
    const [left, right] = [pick(ofA, a), pick(ofB, b)];
    const first = left[0]?.from;
    if (!first || right.length === 0) return [];
    const place = {file: document.file, ...places.placeOf(first.start)};
    return [{a: left, b: right, statement: {by: 'siblings', raw: '', ...place}}];
  });
}

function versionsOf(document: TeiDocument, meetings: readonly Meeting[]): ParallelVersion[] {
  const within = meetings.flat().filter(({isWithin}) => isWithin);
  const found = new Map<string, Marked[]>();
  for (const marked of meetings.flat()) {
    const known = found.get(marked.key);
    if (known) known.push(marked);
    else found.set(marked.key, [marked]);
  }
  if (found.size < 2) return [];
  const versions = [...found.values()].map((all): ParallelVersion => {
    const [first] = all;
    const language = first?.language;
    const name = first && nameOf(first.element);
    // Where translations stand in its paragraphs, the original is all the rest.
    const isAround = within.length > 0 && first?.role === 'original';
    return {
      document,
      elements: isAround ? document.texts : all.map(({element}) => element),
      ...(isAround ? {without: within.map(({element}) => element)} : {}),
      role: first?.role ?? 'version',
      ...(language ? {language} : {}),
      ...(name ? {name} : {}),
    };
  });
  return versions.filter(({elements}) => elements.some((element) => lengthOf(element) > 0));
}

function nameOf(element: XmlElement): string | undefined {
  for (const name of ['n', 'resp', 'source']) {
    const value = attributeOf(element, name)?.trim();
    // An edition's own name tells; a number or an address tells a reader nothing.
    if (value && !/^(?:\d+|urn:.*|https?:.*)$/.test(value)) return value.replace(/^#/, '');
  }
  return undefined;
}

function meetingsIn(document: TeiDocument): Meeting[] {
  const found: Meeting[] = [];
  const waiting: XmlElement[] = [...document.texts].reverse();
  const together = textsTogether(document);
  if (together) return [together];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const meetings = meetingsOf(parent);
    if (meetings.length > 0) found.push(...meetings);
    else {
      const inner = childElements(parent).filter(
        (child) => !isExample(child) && (isDivision(child) || canHoldVersions(child)),
      );
      waiting.push(...inner.reverse());
    }
  }
  const worthy = withoutFew(found, document);
  return isWorthIt(worthy) ? worthy : [];
}

/** A text of its own within another is one as a division is. */
function isDivision(element: XmlElement): boolean {
  return divisions.has(teiName(element)) || teiName(element) === 'floatingText';
}

/** Where only some paragraphs have their translation in them, these are notes on a text. */
function withoutFew(meetings: Meeting[], {texts}: TeiDocument): Meeting[] {
  const isAround = (meeting: Meeting): boolean => meeting.some(({isWithin}) => isWithin);
  const around = meetings.filter(isAround).flat();
  const sizeOf = (of: readonly XmlElement[]): number =>
    reduced(of, (length, each) => length + lengthOf(each), 0);
  const elementsOf = (isInner: boolean): XmlElement[] =>
    around.filter(({isWithin}) => Boolean(isWithin) === isInner).map(({element}) => element);
  const inner = sizeOf(elementsOf(true));
  const isMost = 2 * (sizeOf(elementsOf(false)) - inner) >= sizeOf(texts) - inner;
  return isMost ? meetings : meetings.filter((meeting) => !isAround(meeting));
}

function canHoldVersions(element: XmlElement): boolean {
  return /^(?:ab|p|lg|list|item|quote|table|row)$/.test(teiName(element));
}

/** Several `TEI` in a `teiCorpus`, several `text` in a `TEI`: versions where their languages differ. */
function textsTogether({texts}: TeiDocument): Meeting | undefined {
  if (texts.length < 2) return undefined;
  const marked = texts.map((text) => markOf(text) ?? (text.parent && markOf(text.parent, text)));
  const keys = marked.map((each) => each?.key);
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  return marked.filter((each) => each !== undefined);
}

/**
 * The versions among the children of one element: all at once where each comes once or in a run of
 * its own, turn by turn where they alternate (`la en la en`). Children of the same language as
 * their neighbours only in part, such as a letter in French among German ones, are no versions.
 */
function meetingsOf(parent: XmlElement): Meeting[] {
  const written = childElements(parent).flatMap(
    (child) => markOf(child) ?? markWithin(child) ?? [],
  );
  const marked = withOriginal(written, parent);
  const keys = [...new Set(marked.map(({key}) => key))];
  if (keys.length < 2) return [];
  const hasRoles = new Set(marked.map(({role}) => role)).size > 1;
  const areDivisions = marked.every(({element}) => isDivision(element));
  if (marked.length === keys.length) {
    return hasRoles || areDivisions || teiName(parent) === 'ab' || areAll(marked, parent)
      ? [marked]
      : [];
  }
  const turns = turnsOf(marked, keys);
  if (turns) return turns;
  if (marked !== written && areRuns(marked, keys)) return [marked];
  return hasRoles && areDivisions ? [marked] : [];
}

/** Whether nothing else with words stands beside them. */
function areAll(marked: Meeting, parent: XmlElement): boolean {
  const own = new Set<XmlElement>(marked.map(({element}) => element));
  return parent.children.every((child) => {
    if (child.kind === 'text') return !/\S/.test(child.value);
    return child.kind !== 'element' || own.has(child) || lengthOf(child) === 0;
  });
}

/** Each key comes in one run. */
function areRuns(marked: Meeting, keys: readonly string[]): boolean {
  const begins = marked.filter(({key}, at) => key !== marked[at - 1]?.key);
  return begins.length === keys.length;
}

/** So many turns at least have more than one version, of three. */
const wholeTurns = 2;

/**
 * Each turn has every key once at most, in one order: now and then one is left untranslated. Undefined
 * where they come as they like.
 */
function turnsOf(marked: Meeting, keys: readonly string[]): Meeting[] | undefined {
  const turns: Marked[][] = [];
  let last = keys.length;
  for (const one of marked) {
    const at = keys.indexOf(one.key);
    if (at <= last) turns.push([]);
    turns.at(-1)?.push(one);
    last = at;
  }
  const whole = turns.filter(({length}) => length > 1).length;
  return whole > 1 && 3 * whole >= wholeTurns * turns.length ? turns : undefined;
}

/** By language alone, a few words in another one are a quotation, not a version. */
function isWorthIt(meetings: readonly Meeting[]): boolean {
  const all = meetings.flat();
  if (new Set(all.map(({role}) => role)).size > 1) return true;
  const lengths = new Map<string, number>();
  for (const {key, element} of all) lengths.set(key, (lengths.get(key) ?? 0) + lengthOf(element));
  const sizes = [...lengths.values()];
  return Math.max(...sizes) <= mostTimesLonger * Math.min(...sizes);
}
