import {codePointLength, utf16Offset} from '../core/tei/code-points.js';
import type {HiddenText, Span} from '../core/tei/tei-document.js';

/** A text node on the page and where its text starts in the canonical text (code points). */
interface MappedNode {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Positions in the canonical text ↔ places on the page. Made from the page itself, so it holds for
 * prerendered and freshly drawn text alike: text outside `data-generated`, with what is hidden
 * counted in its place, is the canonical text.
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
    const first = this.#nodes.find((mapped) => mapped.end > start);
    const last = this.#nodes.findLast((mapped) => mapped.start < end);
    if (!first || !last || first.start >= end || last.end <= start) return undefined;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, utf16Offset(first.node.data, Math.max(0, start - first.start)));
    range.setEnd(last.node, utf16Offset(last.node.data, Math.min(end, last.end) - last.start));
    return range;
  }

  /** The words of a span that are in view. */
  textOf(span: Span): string {
    let text = '';
    for (const {node, start, end} of this.#nodes) {
      if (end <= span.start || start >= span.end) continue;
      const from = utf16Offset(node.data, Math.max(0, span.start - start));
      text += node.data.slice(from, utf16Offset(node.data, Math.min(end, span.end) - start));
    }
    return text;
  }
}

function mapNodes(root: Element, hidden: readonly HiddenText[]): MappedNode[] {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element
        ? node.hasAttribute('data-generated')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: MappedNode[] = [];
  let at = 0;
  let next = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let gap = hidden[next]; gap && gap.start <= at; gap = hidden[++next]) at = gap.end;
    if (!(node instanceof Text)) continue;
    const end = at + codePointLength(node.data);
    nodes.push({node, start: at, end});
    at = end;
  }
  return nodes;
}
