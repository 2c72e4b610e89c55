import {codePointLength} from '../../tei/code-points.js';
import {divisions, isExample, teiName} from '../../tei/elements.js';
import {isPassage} from '../../tei/parts-of-text.js';
import {idsOf} from '../../tei/read-document.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import {wordsOf} from '../../tei/words-of.js';
import {traverse} from '../../xml/traverse.js';
import {attributeOf, childElements, closest, type XmlElement} from '../../xml/xml-tree.js';
import type {TextPart} from './alignment.js';

/** What an alignment puts into rows: a paragraph, a verse or stanza, a speech, a row of a table. */
export interface Unit extends Span {
  /** Ids of its passages. */
  readonly ids: readonly string[];
  readonly elements: readonly XmlElement[];
  readonly kind: UnitKind;
  /** Whether it is the first in its division, speech or stanza. */
  readonly isFirst: boolean;
  /** What is read in the line, white space folded; notes are left out. */
  readonly text: string;
}

/** `mark`: without any letter or digit, such as three stars. */
export type UnitKind = 'prose' | 'verse' | 'speech' | 'heading' | 'mark';

/** The units of a text, and the places of its elements in canonical text. */
export interface Units {
  readonly units: readonly Unit[];
  readonly places: ReadonlyMap<XmlElement, Span>;
  /** Where the text stands in its document. */
  readonly span: Span;
}

export interface UnitOptions {
  /** Whether each line of verse is a unit, or each stanza. */
  readonly byLine: boolean;
  /** Whether a source says of an element what it corresponds to. */
  readonly isTied: (element: XmlElement) => boolean;
}

/** A passage while it is read, with the passages in it. */
interface Block {
  readonly element: XmlElement;
  readonly id: string;
  readonly start: number;
  end: number;
  /** Whether it has words outside the passages in it. */
  own: boolean;
  readonly inner: Block[];
}

const verse = new Set(['l', 'line']);
const headings = new Set(['head', 'titlePart', 'docTitle', 'docAuthor', 'docImprint', 'trailer']);
/** What is cut finer than a reader compares: a row of a table, an address are one. */
const cutFiner = new Set(['cell', 'addrLine']);

/** How many lines of verse a text has: whether two can be compared by line. */
export function countLines({elements, document}: TextPart): number {
  let count = 0;
  for (const root of elements ?? document.texts) {
    traverse(root, {
      enter: (element) => {
        if (verse.has(teiName(element))) count++;
        return undefined;
      },
      leave: () => undefined,
      text: () => undefined,
    });
  }
  return count;
}

/** Reads the units of a text. What has no words is none. */
export function unitsOf(part: TextPart, options: UnitOptions): Units {
  const {document} = part;
  const {blocks, places, span} = readBlocks(part);
  const chosen: Block[] = [];
  for (const block of blocks) choose(block, document, options, chosen);
  const units: Unit[] = [];
  let home: XmlElement | undefined;
  const others = new Set(part.without);
  for (const group of grouped(chosen, options.byLine)) {
    const unit = unitOf(group, home, others);
    if (unit.text === '' || unit.ids.length === 0) continue;
    units.push(unit);
    home = group[0]?.element.parent;
  }
  return {units, places, span};
}

function readBlocks({document, elements, without}: TextPart): {
  blocks: Block[];
  places: Map<XmlElement, Span>;
  span: Span;
} {
  const roots = new Set(elements ?? document.texts);
  const others = new Set(without);
  const blocks: Block[] = [];
  const places = new Map<XmlElement, {start: number; end: number}>();
  const open: Block[] = [];
  let offset = 0;
  /** The root that is being read, and the note within a paragraph that is passed over. */
  let root: XmlElement | undefined;
  let aside: XmlElement | undefined;
  for (const text of document.texts) {
    traverse(text, {
      enter: (element) => {
        if (!root && roots.has(element)) root = element;
        if (!root) return undefined;
        places.set(element, {start: offset, end: offset});
        if (isExample(element)) return undefined;
        const within = open.at(-1);
        const isNote = teiName(element) === 'note' && within && !isDivision(within);
        if (!aside && (isNote || others.has(element))) aside = element;
        if (aside || !(isPassage(element) || element === root || isSpeaker(element)))
          return undefined;
        const {passage, anchor, mention} = idsOf(document, element);
        const id = passage ?? anchor ?? mention ?? '';
        const block: Block = {element, id, start: offset, end: offset, own: false, inner: []};
        (within?.inner ?? blocks).push(block);
        open.push(block);
        return undefined;
      },
      leave: (element) => {
        const place = places.get(element);
        if (place) place.end = offset;
        const block = open.at(-1);
        if (block?.element === element) {
          block.end = offset;
          open.pop();
        }
        if (aside === element) aside = undefined;
        if (root === element) root = undefined;
      },
      text: ({value}) => {
        offset += codePointLength(value);
        const block = open.at(-1);
        if (block && !aside && !block.own && /\S/.test(value)) block.own = true;
      },
    });
  }
  const [first, last] = [blocks[0], blocks.at(-1)];
  return {blocks, places, span: {start: first?.start ?? 0, end: last?.end ?? 0}};
}

/** No passage of its own, but read with the speech. */
function isSpeaker(element: XmlElement): boolean {
  return teiName(element) === 'speaker';
}

function isDivision({element}: Block): boolean {
  return divisions.has(teiName(element));
}

/** The outermost passages with words of their own; a stanza that is no more than its lines is passed through. */
function choose(block: Block, document: TeiDocument, options: UnitOptions, chosen: Block[]): void {
  const waiting = [block];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const isUnit = isDivision(at) ? at.own && at.inner.length === 0 : at.own;
    if (!isUnit) waiting.push(...at.inner.toReversed());
    else chosen.push(...(segmentsOf(at, document, options) ?? [at]));
  }
}

/**
 * The segments of an `ab` that is nothing but segments which correspond to others: parallel
 * corpora keep a whole text in one block.
 */
function segmentsOf(
  {element, start, end}: Block,
  document: TeiDocument,
  {isTied}: UnitOptions,
): Block[] | undefined {
  if (teiName(element) !== 'ab') return undefined;
  const segments = childElements(element, 'seg', 's');
  if (segments.length < 2 || segments.filter(isTied).length * 2 < segments.length) return undefined;
  const loose = element.children.some(
    (child) => child.kind === 'text' && /[\p{L}\p{N}]/u.test(child.value),
  );
  if (loose) return undefined;
  const found: Block[] = [];
  let at = start;
  for (const child of element.children) {
    const length = child.kind === 'text' ? codePointLength(child.value) : lengthOf(child);
    if (child.kind === 'element' && segments.includes(child)) {
      const {anchor, mention} = idsOf(document, child);
      const id = anchor ?? mention;
      if (id === undefined) return undefined;
      found.push({element: child, id, start: at, end: at + length, own: true, inner: []});
    }
    at += length;
  }
  return at === end ? found : undefined;
}

function lengthOf(node: XmlElement['children'][number]): number {
  if (node.kind !== 'element') return 0;
  let length = 0;
  traverse(node, {
    enter: () => undefined,
    leave: () => undefined,
    text: ({value}) => {
      length += codePointLength(value);
    },
  });
  return length;
}

/** Passages that belong to one unit: a speaker and what he begins with, the cells of a row. */
function* grouped(blocks: readonly Block[], byLine: boolean): Generator<readonly Block[]> {
  let group: Block[] = [];
  for (const block of blocks) {
    const last = group.at(-1);
    if (last && !goesWith(last, block, byLine)) {
      yield group;
      group = [];
    }
    group.push(block);
  }
  if (group.length > 0) yield group;
}

function goesWith(last: Block, next: Block, byLine: boolean): boolean {
  const [name, nextName] = [teiName(last.element), teiName(next.element)];
  const {parent} = last.element;
  if (isSpeaker(last.element)) return parent !== undefined && isWithin(next.element, parent);
  if (name !== nextName) return false;
  if (parent !== next.element.parent) return false;
  return verse.has(name) ? !byLine : cutFiner.has(name);
}

function isWithin({start, end}: XmlElement, outer: XmlElement): boolean {
  return outer.start <= start && end <= outer.end;
}

/**
 * @param home what the unit before it stands in
 * @param others elements in it that are of another text
 */
function unitOf(
  group: readonly Block[],
  home: XmlElement | undefined,
  others: ReadonlySet<XmlElement>,
): Unit {
  const [first, last] = [group[0], group.at(-1)];
  const isOwn = (element: XmlElement): boolean => !others.has(element);
  const text = group
    .map(({element}) => wordsOf(element, Number.POSITIVE_INFINITY, isOwn))
    .join(' ');
  const elements = group.map(({element}) => element);
  return {
    ids: group.flatMap(({id}) => id || []),
    elements,
    kind: kindOf(elements, text),
    isFirst: first?.element.parent !== home,
    text: /\S/.test(text) ? text : '',
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  };
}

function kindOf(elements: readonly XmlElement[], text: string): UnitKind {
  const [first] = elements;
  if (!first || !/[\p{L}\p{N}]/u.test(text)) return 'mark';
  const name = teiName(first);
  if (name === 'speaker' || closest(first, (above) => teiName(above) === 'sp')) return 'speech';
  if (headings.has(name) || attributeOf(first, 'type') === 'head') return 'heading';
  return verse.has(name) ? 'verse' : 'prose';
}
