import type {Span} from '../../../tei/tei-document.js';
import {selectElements} from '../../../tei/xpointer.js';
import type {XmlElement} from '../../../xml/xml-tree.js';
import type {TextSpans} from './text-spans.js';

/** What a pointer into a document means. */
export type PointedAt =
  /** Stretches of the text; an element where it is a whole one with an id. */
  | {readonly kind: 'text'; readonly spans: readonly Span[]; readonly id?: string}
  /** An element outside the text: a person of the header, another annotation. */
  | {readonly kind: 'elsewhere'}
  | {readonly kind: 'nothing'; readonly reason: string};

/** Pointers within pointers, as in `range(left(a),right(b))`, go no deeper than this. */
const deepest = 4;

/**
 * Reads the fragment of a TEI pointer (TEI P5 17.2.4): an id, `xpath(…)`, `left`, `right`,
 * `string-index`, `range` and `string-range` in one pair or several. Offsets count characters, as
 * code points, from 0 before the first.
 *
 * @param root the document the pointer leads into
 */
export function readFragment(fragment: string, root: XmlElement, spans: TextSpans): PointedAt {
  try {
    return new FragmentReader(root, spans).read(fragment.trim(), 0);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {kind: 'nothing', reason: error.message};
  }
}

/** Stays in this file: it ends the reading of one pointer from any depth. */
class Unreadable extends Error {}

class FragmentReader {
  constructor(
    readonly root: XmlElement,
    readonly spans: TextSpans,
  ) {}

  read(pointer: string, depth: number): PointedAt {
    if (depth > deepest) throw new Unreadable('its pointers are nested too deep');
    const [, scheme, content = ''] = /^([a-z][a-z0-9-]*)\((.*)\)$/is.exec(pointer) ?? [];
    switch (scheme) {
      case undefined:
      case 'element':
      case 'xpath':
      case 'xpath1':
      case 'xpointer':
        return this.#element(pointer, scheme === undefined);
      case 'left':
        return this.#span(this.#place(content, depth).start, 0);
      case 'right':
        return this.#span(this.#place(content, depth).end, 0);
      case 'string-index': {
        const [of = '', offset = ''] = argumentsOf(content);
        const {start} = this.#place(of, depth);
        return this.#span(start + count(offset), 0);
      }
      case 'range':
        return this.#ranges(argumentsOf(content), depth);
      case 'string-range':
        return this.#stringRanges(argumentsOf(content), depth);
      default:
        throw new Unreadable(`pointers with ${scheme}() are not read`);
    }
  }

  #element(pointer: string, bare: boolean): PointedAt {
    const [element] = selectElements(this.root, pointer, (id) => this.spans.elementOf(id));
    if (!element) throw new Unreadable('it leads to nothing in the document');
    const span = this.spans.spanOf(element);
    if (!span) return {kind: 'elsewhere'};
    return {kind: 'text', spans: [span], ...(bare ? {id: pointer} : {})};
  }

  #span(start: number, length: number): PointedAt {
    return {kind: 'text', spans: [{start, end: start + length}]};
  }

  /** What a pointer within a pointer means, from its first place to its last. */
  #place(pointer: string, depth: number): Span {
    const found = this.read(pointer.trim().replace(/^#/, ''), depth + 1);
    const spans = found.kind === 'text' ? found.spans : [];
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) throw new Unreadable(`${pointer.trim()} is not in the text`);
    return {start: first.start, end: last.end};
  }

  #ranges(pointers: readonly string[], depth: number): PointedAt {
    const spans: Span[] = [];
    for (let at = 0; at < pointers.length; at += 2) {
      const [from, to] = [pointers[at], pointers[at + 1]];
      if (from === undefined || to === undefined) throw new Unreadable('a range has two ends');
      const {start} = this.#place(from, depth);
      const {end} = this.#place(to, depth);
      if (end < start) throw new Unreadable('the range ends before it begins');
      spans.push({start, end});
    }
    return {kind: 'text', spans};
  }

  #stringRanges([of = '', ...offsets]: readonly string[], depth: number): PointedAt {
    const place = this.#place(of, depth);
    const spans: Span[] = [];
    for (let at = 0; at < offsets.length; at += 2) {
      const start = place.start + count(offsets[at] ?? '');
      const end = start + count(offsets[at + 1] ?? '');
      if (place.end > place.start && end > place.end) {
        throw new Unreadable(`the string range goes beyond the end of ${of.trim()}`);
      }
      spans.push({start, end});
    }
    if (spans.length === 0) throw new Unreadable('a string range has an offset and a length');
    return {kind: 'text', spans};
  }
}

function count(written: string): number {
  if (!/^\s*\d{1,9}\s*$/.test(written))
    throw new Unreadable(`“${written}” is no number of characters`);
  return Number(written);
}

/** Parts at commas outside brackets. */
function argumentsOf(content: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < content.length; at++) {
    const character = content[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(content.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, content.slice(from)];
}
