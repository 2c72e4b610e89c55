import {breaks, PageWords, type Stretch} from '../core/citations/page-words.js';

/** A text node and where its folded text stands among the words of the page. */
interface PlacedNode {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** Whether its leading white space is folded into that of what stands before. */
  readonly afterSpace: boolean;
}

/** A block of words that are to be quoted. */
export interface WordsOfBlock {
  readonly text: string;
  readonly isVerse: boolean;
}

/**
 * The words of a text on the page, as browsers search them for a text fragment: white space folded,
 * block after block. What is generated is no word, and nothing reads on over it.
 */
export class PageText {
  readonly words: PageWords;
  readonly #nodes: readonly PlacedNode[];
  /** Notes stand in the text where the source has them, and are read apart from it. */
  readonly #notes: readonly Stretch[];
  /** Glosses in the line, which are read with it, between brackets. */
  readonly #glosses: readonly Stretch[];

  constructor(article: Element) {
    const read = readPage(article);
    this.words = new PageWords(read.text);
    this.#nodes = read.nodes;
    this.#notes = read.notes;
    this.#glosses = read.glosses;
  }

  /** Where a range stands that begins and ends in text of the page; undefined elsewhere. */
  stretchOf({startContainer, startOffset, endContainer, endOffset}: Range): Stretch | undefined {
    const start = this.#indexOf(startContainer, startOffset);
    const end = this.#indexOf(endContainer, endOffset);
    return start === undefined || end === undefined || start >= end ? undefined : {start, end};
  }

  rangeOf({start, end}: Stretch): Range | undefined {
    const first = this.#nodes.find((placed) => placed.end > start);
    const last = this.#nodes.findLast((placed) => placed.start < end);
    if (!first || !last || first.start >= end || last.end <= start) return undefined;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, offsetIn(first, start));
    range.setEnd(last.node, offsetIn(last, end));
    return range;
  }

  /**
   * The words of a stretch, block by block. Line-end hyphens are those of the source; what the
   * editor hides is not on the page, and notes are left out unless the stretch is of a note. What the
   * editor put into the line keeps its brackets, without which it would be the source's own word.
   */
  quote({start, end}: Stretch): WordsOfBlock[] {
    const inNote = this.#notes.some((note) => note.start <= start && end <= note.end);
    const notes = inNote ? [] : this.#notes;
    const blocks: {text: string; isVerse: boolean}[] = [{text: '', isVerse: false}];
    const add = (text: string): void => {
      const last = blocks.at(-1);
      if (last) last.text += text;
    };
    const glosses = this.#glosses.filter((each) => start < each.start && each.end <= end);
    for (let at = start; at < end; at++) {
      if (glosses.some((each) => each.start === at)) add(' [');
      if (glosses.some((each) => each.end === at)) add(']');
      const note = notes.find((each) => each.start <= at && at < each.end);
      if (note) {
        at = note.end - 1;
        continue;
      }
      const character = this.words.text.charAt(at);
      if (character === breaks.block) blocks.push({text: '', isVerse: false});
      else if (character === breaks.verse) blocks.push({text: '', isVerse: true});
      else if (character === breaks.line) add(' ');
      else if (character === breaks.gap) add(' […] ');
      else if (character !== breaks.mark && character !== breaks.continued) add(character);
    }
    if (glosses.some((each) => each.end === end)) add(']');
    return blocks
      .map(({text, isVerse}) => ({text: text.replace(/\s+/g, ' ').trim(), isVerse}))
      .filter(({text}) => text !== '');
  }

  /** A stretch as it is quoted: without the notes it ends in, unless it is of a note itself. */
  withoutLastNotes({start, end}: Stretch): Stretch {
    let last = end;
    for (const note of this.#notes.toReversed()) {
      if (note.start <= start || note.start >= last || last > note.end) continue;
      last = start + this.words.text.slice(start, note.start).trimEnd().length;
    }
    return {start, end: last};
  }

  #indexOf(node: Node, offset: number): number | undefined {
    const placed = this.#nodes.find((each) => each.node === node);
    if (!placed) return undefined;
    return placed.start + foldNode(placed.node.data.slice(0, offset), placed.afterSpace).length;
  }
}

function offsetIn(placed: PlacedNode, at: number): number {
  const {data} = placed.node;
  const wanted = at - placed.start;
  if (wanted >= placed.end - placed.start) return data.length;
  // Positions grow with the text before them, so that half of it can be left out at each step.
  let [from, to] = [0, data.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (foldNode(data.slice(0, middle + 1), placed.afterSpace).length > wanted) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** @param afterSpace white space at its beginning is that of the text before it */
function foldNode(text: string, afterSpace: boolean): string {
  const folded = text.replace(/\s+/g, ' ');
  return afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
}

/** Behind these white space says nothing. */
const spaced: ReadonlySet<string> = new Set([
  ' ',
  breaks.block,
  breaks.verse,
  breaks.line,
  breaks.gap,
]);

interface PageReading {
  readonly text: string;
  readonly nodes: PlacedNode[];
  readonly notes: Stretch[];
  readonly glosses: Stretch[];
}

function readPage(article: Element): PageReading {
  const parts: string[] = [];
  const nodes: PlacedNode[] = [];
  const notes: Stretch[] = [];
  const glosses: Stretch[] = [];
  const endNote = (at: number): void => {
    if (!note) return;
    const kept = note.element.hasAttribute('data-inline') ? glosses : notes;
    kept.push({start: note.start, end: at});
  };
  const blocks = new Map<Element, Element>();
  let at = 0;
  let pending = '';
  let block: Element | undefined;
  let chunk: Element | null = null;
  let note: {element: Element; start: number; around: Element | undefined} | undefined;
  const put = (text: string): void => {
    parts.push(text);
    at += text.length;
  };
  const walker = article.ownerDocument.createTreeWalker(
    article,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let node = walker.nextNode();
  while (node) {
    if (node instanceof Element && node.hasAttribute('data-generated')) {
      if (node.localName === 'br') pending ||= breaks.line;
      else if (node.textContent) pending ||= breaks.mark;
      node = afterSubtree(walker, article, node);
      continue;
    }
    if (node instanceof Text && node.data !== '') {
      const home = node.parentElement ?? article;
      const now = blockOf(home, article, blocks);
      const itsNote = home.closest('[role="note"]:not([data-inline]), [data-tei="note"]');
      const itsChunk = home.closest('.lectern-chunk');
      const isBlank = node.data.trim() === '';
      if (note && note.element !== itsNote) {
        endNote(at);
        // The sentence goes on after it.
        block = note.around;
        note = undefined;
        pending = breaks.mark;
      }
      const around = block;
      if (block && now !== block && !isBlank) {
        pending = breakBetween(block, now, {from: chunk, to: itsChunk});
      }
      const entersNote = itsNote !== null && !note && !isBlank;
      if (entersNote) pending = breaks.mark;
      if (!isBlank || now === block) {
        if (pending && at > 0) put(pending);
        pending = '';
        if (entersNote) note = {element: itsNote, start: at, around};
        const afterSpace = spaced.has(parts.at(-1)?.at(-1) ?? ' ');
        const text = foldNode(node.data, afterSpace);
        if (text !== '') {
          nodes.push({node, start: at, end: at + text.length, afterSpace});
          put(text);
        }
        if (!isBlank) {
          block = now;
          chunk = itsChunk;
        }
      }
    }
    node = walker.nextNode();
  }
  endNote(at);
  return {text: parts.join(''), nodes, notes, glosses};
}

function afterSubtree(walker: TreeWalker, article: Element, element: Element): Node | null {
  for (let up: Node | null = element; up && up !== article; up = up.parentNode) {
    if (up.nextSibling) {
      walker.currentNode = up.nextSibling;
      return up.nextSibling;
    }
  }
  return null;
}

/** The nearest element that is laid out as a block. */
function blockOf(home: Element, article: Element, known: Map<Element, Element>): Element {
  const before = known.get(home);
  if (before) return before;
  const {parentElement} = home;
  const found =
    home === article || !parentElement || !/^(inline|contents|ruby)/.test(displayOf(home))
      ? home
      : blockOf(parentElement, article, known);
  known.set(home, found);
  return found;
}

/** Where no style sheet has come yet an element is what its name says. */
function displayOf(element: Element): string {
  return getComputedStyle(element).display || 'block';
}

function breakBetween(
  before: Element,
  now: Element,
  chunk: {readonly from: Element | null; readonly to: Element | null},
): string {
  const [from, to] = [numberOf(chunk.from), numberOf(chunk.to)];
  if (to > from + 1) return breaks.gap;
  if (to === from + 1 && now.closest('[data-continued]')) return breaks.continued;
  const isVerse = [before, now].every((each) => each.closest('[data-tei="l"]'));
  return isVerse ? breaks.verse : breaks.block;
}

function numberOf(chunk: Element | null): number {
  return Number(chunk?.getAttribute('data-chunk') ?? 0);
}
