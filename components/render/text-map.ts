import {codePointLength, utf16Offset} from '../core/tei/code-points.js';
import type {HiddenText, Span} from '../core/tei/tei-document.js';

/** A text node on the page and where its text starts in the canonical text (code points). */
interface MappedNode {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Text on the page and where it begins in the canonical text (code points). */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
}

/**
 * Positions in the canonical text ↔ places on the page. Made from the page itself, so it holds for
 * prerendered and freshly drawn text alike: text outside `data-generated`, with what is hidden
 * counted in its place, is the canonical text. Of a long document only some chunks are on the page:
 * each says where it starts.
 */
export class TextMap {
  readonly #nodes: readonly MappedNode[];

  constructor(root: Element, hidden: readonly HiddenText[]) {
    this.#nodes = mapNodes(
      root,
      [...hidden].sort((a, b) => a.start - b.start),
    );
  }

  /** Code points of canonical text the page and the hidden parts make up. */
  get length(): number {
    return this.#nodes.at(-1)?.end ?? 0;
  }

  /** The range of a span, or undefined where none of it is in view. */
  rangeOf({start, end}: Span): Range | undefined {
    const first = this.#nodes[this.#firstWhere((mapped) => mapped.end > start)];
    const last = this.#nodes[this.#firstWhere((mapped) => mapped.start >= end) - 1];
    if (!first || !last || first.start >= end || last.end <= start) return undefined;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, utf16Offset(first.node.data, Math.max(0, start - first.start)));
    range.setEnd(last.node, utf16Offset(last.node.data, Math.min(end, last.end) - last.start));
    return range;
  }

  /**
   * The span of what a range covers, or undefined where it covers none of the text. Of what is
   * generated or hidden at its ends nothing enters; what is hidden between them does.
   */
  spanOf(range: Range): Span | undefined {
    const root = this.#nodes[0]?.node.getRootNode();
    if (!root || range.startContainer.getRootNode() !== root) return undefined;
    const [from, to] = [range.cloneRange(), range.cloneRange()];
    from.collapse(true);
    to.collapse(false);
    const first =
      this.#nodes[this.#firstWhere(({node}) => from.comparePoint(node, node.length) > 0)];
    const last = this.#nodes[this.#firstWhere(({node}) => to.comparePoint(node, 0) >= 0) - 1];
    if (!first || !last) return undefined;
    const start = positionIn(first, from) ?? first.start;
    const end = positionIn(last, to) ?? last.end;
    return start < end ? {start, end} : undefined;
  }

  /** A span without the white space at its ends; undefined where nothing else is in view of it. */
  trim(span: Span): Span | undefined {
    let trimmed: Span | undefined;
    for (const {text, start} of this.piecesOf(span)) {
      const words = text.trim();
      if (words === '') continue;
      const from = start + codePointLength(text.slice(0, text.indexOf(words)));
      trimmed = {start: trimmed?.start ?? from, end: from + codePointLength(words)};
    }
    return trimmed;
  }

  /** The words of a span that are in view. */
  textOf(span: Span): string {
    return this.piecesOf(span)
      .map(({text}) => text)
      .join('');
  }

  /** The words of a span that are in view, piece by piece, with where each begins. */
  piecesOf(span: Span): TextPiece[] {
    const pieces: TextPiece[] = [];
    for (let at = this.#firstWhere(({end}) => end > span.start); at < this.#nodes.length; at++) {
      const mapped = this.#nodes[at];
      if (!mapped || mapped.start >= span.end) break;
      const {data} = mapped.node;
      const start = Math.max(mapped.start, span.start);
      const from = utf16Offset(data, start - mapped.start);
      const to = utf16Offset(data, Math.min(mapped.end, span.end) - mapped.start);
      pieces.push({text: data.slice(from, to), start});
    }
    return pieces;
  }

  /** The first node of which something holds that holds of all after it; their number if of none. */
  #firstWhere(holds: (mapped: MappedNode) => boolean): number {
    let [from, to] = [0, this.#nodes.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const mapped = this.#nodes[middle];
      if (mapped && holds(mapped)) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}

/** Where a point lies that stands in a node's own text. */
function positionIn({node, start}: MappedNode, point: Range): number | undefined {
  if (point.startContainer !== node) return undefined;
  return start + codePointLength(node.data.slice(0, point.startOffset));
}

function mapNodes(root: Element, hidden: readonly HiddenText[]): MappedNode[] {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element
        ? node.hasAttribute('data-generated')
          ? NodeFilter.FILTER_REJECT
          : node.hasAttribute('data-start')
            ? NodeFilter.FILTER_ACCEPT
            : NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: MappedNode[] = [];
  let at = 0;
  let next = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      at = Number(node.getAttribute('data-start'));
      for (let gap = hidden[next]; gap && gap.start < at; gap = hidden[++next]);
    }
    for (let gap = hidden[next]; gap && gap.start <= at; gap = hidden[++next]) at = gap.end;
    if (!(node instanceof Text)) continue;
    const end = at + codePointLength(node.data);
    nodes.push({node, start: at, end});
    at = end;
  }
  return nodes;
}
