import {numbered} from '../core/natives/numbered.js';
import {codePointLength} from '../core/tei/code-points.js';
import {teiName} from '../core/tei/elements.js';
import {idOf} from '../core/tei/identifiers.js';
import type {Span, TeiDocument} from '../core/tei/tei-document.js';
import {traverse} from '../core/xml/traverse.js';
import type {XmlElement} from '../core/xml/xml-tree.js';
import {spanEndOf} from './rules/span-ends.js';
import {without} from './without.js';

/** Words that were deleted, added or damaged across the borders of elements (TEI P5 12.3.1.4). */
export interface MarkedWords extends Span {
  /** The `delSpan`, `addSpan`, `damageSpan` around them, of each kind the innermost, outermost first. */
  readonly marks: readonly XmlElement[];
}

const marking = new Set(['delSpan', 'addSpan', 'damageSpan']);

/** In order of place, none on top of another; notes in such a span are not of its words. */
export function markedWords(document: TeiDocument): readonly MarkedWords[] {
  const known = found.get(document);
  if (known) return known;
  const words = swept(spansOf(document));
  found.set(document, words);
  return words;
}

const found = new WeakMap<TeiDocument, readonly MarkedWords[]>();

interface MarkedSpan extends Span {
  readonly mark: XmlElement;
}

function spansOf({texts, notes}: TeiDocument): MarkedSpan[] {
  const starts: {readonly mark: XmlElement; readonly start: number; readonly to: string}[] = [];
  const ends = new Map<string, number>();
  let offset = 0;
  for (const text of texts) {
    traverse(text, {
      enter: (element) => {
        const to = marking.has(teiName(element)) ? spanEndOf(element) : undefined;
        if (to !== undefined) starts.push({mark: element, start: offset, to});
        return undefined;
      },
      leave: (element) => {
        const id = idOf(element);
        if (id !== undefined && !ends.has(id)) ends.set(id, offset);
      },
      text: ({value}) => {
        offset += codePointLength(value);
      },
    });
  }
  return starts.flatMap(({mark, start, to}) => {
    const end = ends.get(to) ?? start;
    const inside = notes.filter((note) => note.start >= start && note.end <= end);
    return without({start, end}, inside).map((span) => ({...span, mark}));
  });
}

/** Cuts spans that overlap where any of them begins or ends. */
function swept(spans: readonly MarkedSpan[]): MarkedWords[] {
  const borders = [...new Set(spans.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b);
  const waiting = [...spans].sort((a, b) => b.start - a.start);
  const words: MarkedWords[] = [];
  let open: MarkedSpan[] = [];
  for (const [at, start] of numbered(borders)) {
    open = open.filter((span) => span.end > start);
    for (let next = waiting.at(-1); next && next.start <= start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    const end = borders[at + 1];
    const marks = innermost(open);
    if (end !== undefined && marks.length > 0) words.push({start, end, marks});
  }
  return words;
}

/** What is deleted twice is struck through once. */
function innermost(open: readonly MarkedSpan[]): XmlElement[] {
  const byKind = new Map(open.map(({mark}) => [teiName(mark), mark]));
  return [...byKind.values()];
}
