import {type DefaultTreeAdapterTypes, defaultTreeAdapter as tree} from 'parse5';
import type {Block, Inline} from './imported-document.js';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlText = DefaultTreeAdapterTypes.TextNode;

export const isElement = (node: HtmlNode): node is HtmlElement => tree.isElementNode(node);
export const isText = (node: HtmlNode): node is HtmlText => tree.isTextNode(node);

/** The value of an attribute; empty where there is none. */
export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** Elements whose content is no text of the page. */
const NO_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head']);

/** Whether what stands in a node is read at all. */
export const isRead = (node: HtmlNode): boolean =>
  isText(node) || (isElement(node) && !NO_TEXT.has(node.tagName));

/** Elements in which white space counts. */
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing', 'xmp']);

/** The text of a page, and where each piece of it stands there. */
export interface HtmlSource {
  readonly text: string;
  /** Offsets in UTF-16 units: of a text, and of the `alt` of an image. */
  readonly places: ReadonlyMap<HtmlNode, {readonly at: number; readonly text: string}>;
}

/**
 * Gathers the text of a page: texts in order, white space folded as a browser does, and what stands
 * for images. A loop, not a recursion: pages may be nested deeply.
 *
 * @param isGenerated what a converter put in, which is no text of the source
 * @param startsAt where the text begins in a longer one, in UTF-16 units
 */
export function gatherText(
  roots: readonly HtmlNode[],
  isGenerated: (element: HtmlElement) => boolean,
  startsAt: number,
): HtmlSource {
  const places = new Map<HtmlNode, {at: number; text: string}>();
  const parts: string[] = [];
  let at = startsAt;
  const add = (node: HtmlNode, text: string) => {
    places.set(node, {at, text});
    parts.push(text, '\n');
    at += text.length + 1;
  };
  const waiting = roots.map((node) => ({node, raw: false})).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {node, raw} = next;
    if (isText(node)) add(node, raw ? node.value : node.value.replace(/[ \t\n\f\r]+/g, ' '));
    else if (isElement(node) && isRead(node) && !isGenerated(node)) {
      const alt = node.tagName === 'img' ? attributeOf(node, 'alt') : '';
      if (alt !== '') add(node, alt);
      const within = raw || PREFORMATTED.has(node.tagName);
      for (const child of node.childNodes.toReversed()) waiting.push({node: child, raw: within});
    }
  }
  return {text: parts.join(''), places};
}

/** Every element below some nodes, in order. */
export function* elementsBelow(roots: readonly HtmlNode[]): Generator<HtmlElement> {
  const waiting = roots.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
}

/** The text of an element as written. */
export function textOf(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

/** Elements that may be left open; a row of them is no nesting. */
const LEFT_OPEN =
  /^(?:p|li|dt|dd|t[rdh]|thead|tbody|tfoot|option|optgroup|colgroup|rt|rp|html|head|body|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * How deep a page nests its elements, judged by its tags alone: parsing costs the square of the
 * depth, so it must be known before.
 */
export function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (LEFT_OPEN.test(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What the readers of lists and tables need of the reader of a page. */
export interface FlowReader {
  /** Blocks, and paragraphs made of what stands between them. */
  readonly blocks: (nodes: readonly HtmlNode[]) => Block[];
  readonly inlines: (nodes: readonly HtmlNode[]) => Inline[];
  /** Whether a node holds a note that stands elsewhere, where the text refers to it. */
  readonly isNote: (node: HtmlNode) => boolean;
  readonly image: (element: HtmlElement) => Inline & {readonly kind: 'image'};
}
