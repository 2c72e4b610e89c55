import {standsAt} from '../../natives/stands-at.js';
import {teiName} from '../../tei/elements.js';
import {traverse} from '../../xml/traverse.js';
import type {XmlElement} from '../../xml/xml-tree.js';
import type {SourceMap, SourcePlace, TextRun} from './source-map.js';

/** A piece of a text node; positions are UTF-16 units of the canonical text. */
export interface TextPart {
  readonly kind: 'text';
  readonly run: TextRun;
  readonly from: number;
  readonly to: number;
  parent: Branch;
}

/** An element of the file, or one that is to be written into it. */
export interface Branch {
  readonly kind: 'branch';
  /** Local name; empty for what is not TEI. */
  readonly name: string;
  /** Absent for an element that is to be written. */
  readonly element?: XmlElement;
  readonly made?: MadeElement;
  readonly from: number;
  readonly to: number;
  readonly children: Part[];
  parent: Branch | undefined;
}

export type Part = TextPart | Branch;

/** An element to be written, with the tags that are to be inserted. */
export interface MadeElement {
  /** The annotation it comes from. */
  readonly annotation: string;
  readonly openTag: string;
  readonly closeTag: string;
  /** Of an element without content: where in the source it goes. */
  readonly at?: number;
}

/** A tag with the offset in the source where it goes, in document order. */
export interface PlacedTag {
  readonly at: number;
  readonly text: string;
  readonly annotation: string;
}

/** A run of siblings, from the first to the last. */
export interface Run {
  readonly first: Part;
  readonly last: Part;
}

/**
 * The texts of a document as a tree that new elements can be put into, so that each request sees
 * those before it. The document's own tree stays as it is.
 */
export class WorkingTree {
  readonly #map: SourceMap;
  readonly #source: string;
  readonly #roots: Branch[] = [];

  constructor(texts: readonly XmlElement[], map: SourceMap, source: string) {
    this.#map = map;
    this.#source = source;
    let run = 0;
    let position = 0;
    for (const text of texts) {
      let open: Writable<Branch> | undefined;
      traverse(text, {
        enter: (element) => {
          const branch: Writable<Branch> = {
            kind: 'branch',
            name: teiName(element),
            element,
            from: position,
            to: position,
            children: [],
            parent: open,
          };
          if (open) open.children.push(branch);
          else this.#roots.push(branch);
          open = branch;
          return undefined;
        },
        leave: () => {
          if (!open) return;
          open.to = position;
          open = open.parent;
        },
        text: () => {
          const textRun = map.runs[run++];
          if (!textRun || !open) return;
          position = textRun.to;
          const {from, to} = textRun;
          open.children.push({kind: 'text', run: textRun, from, to, parent: open});
        },
      });
    }
  }

  /** The text part that holds the character at a position. */
  partAt(position: number): TextPart | undefined {
    let level: readonly Part[] = this.#roots;
    for (;;) {
      const found = level[lastFrom(level, position)];
      if (!found || found.from > position || found.to <= position) return undefined;
      if (found.kind === 'text') return found;
      level = found.children;
    }
  }

  /** Divides a text part at a position inside it, and gives both halves. */
  divide(part: TextPart, position: number): readonly [TextPart, TextPart] {
    const {parent, run} = part;
    const index = parent.children.indexOf(part);
    const before: TextPart = {kind: 'text', run, from: part.from, to: position, parent};
    const after: TextPart = {kind: 'text', run, from: position, to: part.to, parent};
    parent.children.splice(index, 1, before, after);
    return [before, after];
  }

  /** Makes a position the edge of a text part. */
  divideAt(position: number): void {
    const part = this.partAt(position);
    if (part && part.from < position) this.divide(part, position);
  }

  /** Where the tag before a part goes. */
  before(part: Part): SourcePlace {
    if (part.kind === 'text') return this.#map.before(part.run, part.from);
    if (part.element) return this.#edge(part.element, part.element.start);
    if (part.made?.at !== undefined) return {ok: true, at: part.made.at};
    const [first] = part.children;
    return first ? this.before(first) : nowhere;
  }

  /** Where the tag after a part goes. */
  after(part: Part): SourcePlace {
    if (part.kind === 'text') return this.#map.after(part.run, part.to);
    if (part.element) return this.#edge(part.element, part.element.end);
    if (part.made?.at !== undefined) return {ok: true, at: part.made.at};
    const last = part.children.at(-1);
    return last ? this.after(last) : nowhere;
  }

  /** Whether an element stands in the file itself, and not in the text of an entity. */
  stands(element: XmlElement): boolean {
    return standsAt(this.#source, `<${element.name}`, element.start);
  }

  /** Puts a new element around a run of siblings. */
  wrap({first, last}: Run, name: string, made: MadeElement): void {
    const {parent} = first;
    if (!parent) return;
    const index = parent.children.indexOf(first);
    const children = parent.children.slice(index, parent.children.indexOf(last) + 1);
    const {from} = first;
    const branch: Branch = {kind: 'branch', name, made, from, to: last.to, children, parent};
    for (const child of children) child.parent = branch;
    parent.children.splice(index, children.length, branch);
  }

  /** Puts an empty element beside a part, at an offset of the source that is known. */
  mark(
    beside: Part,
    side: 'before' | 'after',
    {annotation, tag, at}: {annotation: string; tag: string; at: number},
  ): void {
    const {parent} = beside;
    if (!parent) return;
    const position = side === 'before' ? beside.from : beside.to;
    const made: MadeElement = {annotation, openTag: tag, closeTag: '', at};
    const name = 'anchor';
    const children: Part[] = [];
    const kind = 'branch';
    const branch: Branch = {kind, name, made, from: position, to: position, children, parent};
    const index = parent.children.indexOf(beside);
    parent.children.splice(side === 'before' ? index : index + 1, 0, branch);
  }

  /** All tags to be inserted, in document order; outer ones come before inner ones. */
  tags(): PlacedTag[] {
    const tags: PlacedTag[] = [];
    const add = (place: SourcePlace, text: string, annotation: string): void => {
      if (place.ok) tags.push({at: place.at, text, annotation});
    };
    const waiting: (Part | {readonly kind: 'end'; readonly of: Branch})[] =
      this.#roots.toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.kind === 'text') continue;
      if (next.kind === 'end') {
        const {made} = next.of;
        if (made) add(this.after(next.of), made.closeTag, made.annotation);
        continue;
      }
      if (next.made?.at !== undefined) {
        tags.push({at: next.made.at, text: next.made.openTag, annotation: next.made.annotation});
      } else if (next.made) {
        add(this.before(next), next.made.openTag, next.made.annotation);
        waiting.push({kind: 'end', of: next});
      }
      for (let i = next.children.length - 1; i >= 0; i--) {
        const child = next.children[i];
        if (child) waiting.push(child);
      }
    }
    return tags;
  }

  #edge(element: XmlElement, at: number): SourcePlace {
    return this.stands(element)
      ? {ok: true, at}
      : {ok: false, reason: 'the tags there come from an entity'};
  }
}

type Writable<T> = {-readonly [K in keyof T]: T[K]};

const nowhere: SourcePlace = {ok: false, reason: 'there is no text at this place'};

/**
 * The index of the last part that begins at or before a position and does not end there: empty
 * elements stand between the texts.
 */
function lastFrom(parts: readonly Part[], position: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.to ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The branches above a part, innermost first. */
export function holdersOf(part: Part): Branch[] {
  const holders: Branch[] = [];
  for (let above = part.parent; above; above = above.parent) holders.push(above);
  return holders;
}
