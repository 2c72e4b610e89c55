import {numbered} from '../../natives/numbered.js';
import {divisions, isExample, teiName} from '../../tei/elements.js';
import {languageOf} from '../../tei/language.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import {SourcePlaces} from '../../xml/source-places.js';
import {attributeOf, childElements, type XmlElement} from '../../xml/xml-tree.js';
import type {TextPart} from './alignment.js';
import type {ElementTie} from './stated-ties.js';

/** What a version of a text is to the others. */
export type VersionRole =
  | 'original'
  | 'translation'
  | 'transliteration'
  | 'normalised'
  | 'commentary'
  | 'apparatus'
  | 'summary'
  | 'version';

/** A version of a text that stands beside others in one file. */
export interface ParallelVersion extends TextPart {
  readonly elements: readonly XmlElement[];
  readonly role: VersionRole;
  /** BCP 47, where the version says it itself. */
  readonly language?: string;
  /** As an editor named it (`@n`, `@resp`, `@source`), where several are alike otherwise. */
  readonly name?: string;
}

/** `@type` in the words of EpiDoc, of EHRI's editions and of their like, in several languages. */
const roles: readonly (readonly [VersionRole, RegExp])[] = [
  [
    'translation',
    /^(?:translations?|traductions?|übersetzung|uebersetzung|traducci[oó]n|traduzione|перевод|transl)$/i,
  ],
  ['transliteration', /^(?:transliteration|romani[sz]ation|umschrift)$/i],
  ['normalised', /^(?:normali[sz]ed|reading|regularised|modernised|interpretive)$/i],
  ['commentary', /^(?:commentary|comments|kommentar|commentaire|комментарий)$/i],
  ['apparatus', /^(?:apparatus|apparat|app)$/i],
  ['summary', /^(?:summary|regest|regesta?|calendar|abstract|résumé|paraphrase|synopsis)$/i],
  [
    'original',
    /^(?:original|orig|transcription|edition|source|text|diplomatic|transcript|оригинал)$/i,
  ],
];

/** What may hold a version: divisions and, where versions alternate, blocks and segments. */
const holders = /^(?:TEI|text|body|div\d?|p|ab|lg?|seg|s|quote|head|item|u)$/;

/** So much longer may one language's share of a text be, for the two to be versions of it. */
const mostTimesLonger = 6;

/** One version at one place: a child of its parent, or several that follow one another. */
interface Marked {
  readonly element: XmlElement;
  readonly key: string;
  readonly role: VersionRole;
  readonly language: string | undefined;
}

/** Versions that stand beside each other at one place. */
type Meeting = readonly Marked[];

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
    const pick = (wanted: ReadonlySet<XmlElement>) =>
      meeting
        .filter(({element}) => wanted.has(element))
        .map(({element}) => ({tree: document.tree, from: element, to: element}));
    const [left, right] = [pick(ofA), pick(ofB)];
    const first = left[0]?.from;
    if (!first || right.length === 0) return [];
    const place = {file: document.file, ...places.placeOf(first.start)};
    return [{a: left, b: right, statement: {by: 'siblings', raw: '', ...place}}];
  });
}

function versionsOf(document: TeiDocument, meetings: readonly Meeting[]): ParallelVersion[] {
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
    return {
      document,
      elements: all.map(({element}) => element),
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
        (child) => !isExample(child) && (divisions.has(teiName(child)) || canHoldVersions(child)),
      );
      waiting.push(...inner.reverse());
    }
  }
  return isWorthIt(found) ? found : [];
}

function canHoldVersions(element: XmlElement): boolean {
  return /^(?:ab|p|lg|list|item|quote)$/.test(teiName(element));
}

/** Several `TEI` in a `teiCorpus`, several `text` in a `TEI`: versions where their languages differ. */
function textsTogether({texts}: TeiDocument): Meeting | undefined {
  if (texts.length < 2) return undefined;
  const marked = texts.map((text) => markOf(text) ?? (text.parent && markOf(text.parent, text)));
  const keys = marked.map((each) => each?.key);
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  return marked.filter((each) => each !== undefined);
}

function markOf(element: XmlElement, holder = element): Marked | undefined {
  if (!holders.test(teiName(element))) return undefined;
  const type = attributeOf(element, 'type') ?? attributeOf(element, 'subtype') ?? '';
  const role = roles.find(([, words]) => words.test(type.trim()))?.[0];
  const language = languageOf(element)?.trim() || undefined;
  if (!role && !language) return undefined;
  return {
    element: holder,
    key: `${role ?? ''} ${language?.toLowerCase() ?? ''}`,
    role: role ?? 'version',
    language,
  };
}

/**
 * The versions among the children of one element: all at once where each comes once or in a run of
 * its own, turn by turn where they alternate (`la en la en`). Children of the same language as
 * their neighbours only in part, such as a letter in French among German ones, are no versions.
 */
function meetingsOf(parent: XmlElement): Meeting[] {
  const marked = childElements(parent).flatMap((child) => markOf(child) ?? []);
  const keys = [...new Set(marked.map(({key}) => key))];
  if (keys.length < 2) return [];
  const hasRoles = new Set(marked.map(({role}) => role)).size > 1;
  const areDivisions = marked.every(({element}) => divisions.has(teiName(element)));
  if (marked.length === keys.length) {
    return hasRoles || areDivisions || teiName(parent) === 'ab' || areAll(marked, parent)
      ? [marked]
      : [];
  }
  const turns = turnsOf(marked, keys);
  if (turns) return turns;
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

/** Each turn has every key once, in one order; undefined where they come as they like. */
function turnsOf(marked: Meeting, keys: readonly string[]): Meeting[] | undefined {
  if (marked.length % keys.length !== 0) return undefined;
  const turns: Marked[][] = [];
  for (const [at, one] of numbered(marked)) {
    if (one.key !== keys[at % keys.length]) return undefined;
    if (at % keys.length === 0) turns.push([]);
    turns.at(-1)?.push(one);
  }
  return turns;
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

/** UTF-16 units of words below an element. */
function lengthOf(element: XmlElement): number {
  let length = 0;
  const waiting: XmlElement[] = [element];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const child of at.children) {
      if (child.kind === 'text') length += child.value.trim().length;
      else if (child.kind === 'element') waiting.push(child);
    }
  }
  return length;
}
