import {traverse} from '../../xml/traverse.js';
import {
  attributeOf,
  childElements,
  closest,
  elementsWithin,
  textOf,
  textsWithin,
  type XmlElement,
} from '../../xml/xml-tree.js';
import {byId} from '../by-id.js';
import {CodePointText, codePointLength} from '../code-points.js';
import {teiName} from '../elements.js';
import {idsOf} from '../read-document.js';
import type {Span} from '../span.js';
import type {TeiDocument} from '../tei-document.js';
import type {Alternation, Witness} from './alternation.js';
import {entryOf, namesWitness, readingsOf, witnessesOf} from './readings.js';

/** A place where a fragmentary witness begins, ends, breaks off or goes on (TEI P5 12.1.5). */
export interface WitnessLimit {
  readonly element: XmlElement;
  /** Position in the canonical text, in code points. */
  readonly at: number;
  /** The entry of the apparatus it stands in. */
  readonly owner?: string;
}

const names = new Set(['witStart', 'witEnd', 'lacunaStart', 'lacunaEnd']);

export function isLimit(element: XmlElement): boolean {
  return names.has(teiName(element));
}

/** Whether the witness has no words after it: it ends or breaks off. */
export function breaksOff(limit: XmlElement): boolean {
  return /^(witEnd|lacunaStart)$/.test(teiName(limit));
}

/**
 * The limits of one witness in order of place. One in an entry that does not hold its words lies
 * where those words are: by `@from`/`@to`, else by `@loc`. One whose place nothing tells is left out.
 */
export function limitsOf(document: TeiDocument, witness: Witness): WitnessLimit[] {
  const places = findPlaces(document);
  const found: WitnessLimit[] = [];
  const lastIn = new Map<XmlElement, number>();
  for (const element of places.limits) {
    const reading = closest(element, isReading);
    const naming = attributeOf(element, 'wit') === undefined ? reading : element;
    if (!naming || !namesWitness(witnessesOf(naming), witness)) continue;
    const app = reading && entryOf(reading);
    const owner = app && idsOf(document, app).alternation;
    const entry = owner === undefined ? undefined : places.entries.get(owner);
    const at =
      reading && entry && entry.place !== 'in-line'
        ? placeByEntry(element, reading, entry, places)
        : places.offsets.get(element);
    if (at === undefined) continue;
    // Of two in one reading the later does not come before the earlier, whatever its words say.
    const inOrder = reading ? Math.max(at, lastIn.get(reading) ?? 0) : at;
    if (reading) lastIn.set(reading, inOrder);
    found.push({element, at: inOrder, ...(owner === undefined ? {} : {owner})});
  }
  return found.sort((a, b) => a.at - b.at);
}

const isReading = (element: XmlElement): boolean => /^(lem|rdg)$/.test(teiName(element));

interface Places {
  /** In document order, those outside the texts last. */
  readonly limits: readonly XmlElement[];
  readonly offsets: ReadonlyMap<XmlElement, number>;
  readonly entries: ReadonlyMap<string, Alternation>;
  /** By entry, the line or paragraph its `@loc` counts. */
  readonly located: ReadonlyMap<string, Span>;
  readonly text: CodePointText;
}

function findPlaces(document: TeiDocument): Places {
  const limits: XmlElement[] = [];
  const offsets = new Map<XmlElement, number>();
  const located = new Map<string, Span>();
  const open: number[] = [];
  let offset = 0;
  for (const text of document.texts) {
    traverse(text, {
      enter: (element) => {
        open.push(offset);
        if (isLimit(element)) limits.push(element);
        if (isLimit(element) || teiName(element) === 'app') offsets.set(element, offset);
        return undefined;
      },
      leave: (element) => {
        const start = open.pop() ?? offset;
        for (const entry of idsOf(document, element).entries ?? [])
          located.set(entry, {start, end: offset});
      },
      text: ({value}) => {
        offset += codePointLength(value);
      },
    });
  }
  for (const standOff of childElements(document.tree.root, 'standOff'))
    for (const element of elementsWithin(standOff)) if (isLimit(element)) limits.push(element);
  const text = new CodePointText(document.canonicalText);
  return {limits, offsets, entries: byId(document.alternations), located, text};
}

/**
 * Where the limit of a reading lies when its words stand elsewhere. A reading without words stands
 * for the whole place: then the witness lacks all of it. One with words has the place up to there.
 */
function placeByEntry(
  limit: XmlElement,
  reading: XmlElement,
  {id, place, words}: Alternation,
  {located, offsets, text}: Places,
): number | undefined {
  const app = entryOf(reading);
  const span = words ?? lemmaIn(located.get(id), app, text, breaksOff(limit));
  if (!span) return place === 'attached' && app ? offsets.get(app) : undefined;
  const {before, after} = wordsAround(limit, reading);
  const beginsSo = before !== '' && wordsIn(text, span).startsWith(before);
  if (teiName(reading) === 'lem' && beginsSo) return span.start + codePointLength(before);
  if (breaksOff(limit)) return before.trim() === '' ? span.start : span.end;
  return after.trim() === '' ? span.end : span.start;
}

/** The lemma inside the line it is counted by; where it is not found once, the end that is surely kept. */
function lemmaIn(
  line: Span | undefined,
  app: XmlElement | undefined,
  text: CodePointText,
  breaking: boolean,
): Span | undefined {
  const lemma = app && readingsOf(app).find((each) => teiName(each) === 'lem');
  const words = lemma ? textOf(lemma).trim() : '';
  if (!line || words === '') return line;
  const whole = wordsIn(text, line);
  const at = whole.indexOf(words);
  if (at !== -1 && at === whole.lastIndexOf(words)) {
    const start = line.start + codePointLength(whole.slice(0, at));
    return {start, end: start + codePointLength(words)};
  }
  const end = breaking ? line.end : line.start;
  return {start: end, end};
}

function wordsAround(limit: XmlElement, reading: XmlElement): {before: string; after: string} {
  let before = '';
  let after = '';
  for (const {value, start} of textsWithin(reading)) {
    if (start < limit.start) before += value;
    else if (start >= limit.end) after += value;
  }
  return {before, after};
}

function wordsIn(text: CodePointText, {start, end}: Span): string {
  return text.text.slice(text.utf16(start), text.utf16(end));
}
