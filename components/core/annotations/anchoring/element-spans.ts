import {codePointLength} from '../../tei/code-points.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import {traverse} from '../../xml/traverse.js';
import type {XmlElement, XmlText} from '../../xml/xml-tree.js';
import {readXPath, type XPathTarget, XPathWalker} from './xpath.js';

/** Where elements stand in the canonical text, in code points; found out when first asked for. */
export class ElementSpans {
  readonly #document: TeiDocument;
  readonly #walker: XPathWalker;
  readonly #found = new Map<string, (Span & {readonly element?: XmlElement}) | undefined>();
  #spans: Map<XmlElement | XmlText, Span> | undefined;

  constructor(document: TeiDocument) {
    this.#document = document;
    this.#walker = new XPathWalker(document.tree);
  }

  /** The span of what an XPath leads to; undefined for one that leads nowhere or is not read. */
  of(xpath: string): (Span & {readonly element?: XmlElement}) | undefined {
    if (this.#found.has(xpath)) return this.#found.get(xpath);
    const path = readXPath(xpath);
    const target = path && this.#walker.follow(path);
    const span = target && this.#spanOf(target);
    this.#found.set(xpath, span);
    return span;
  }

  #spanOf(target: XPathTarget): (Span & {readonly element?: XmlElement}) | undefined {
    this.#spans ??= spansOf(this.#document);
    if ('element' in target) {
      const span = this.#spans.get(target.element);
      return span && {...span, element: target.element};
    }
    const [first] = target.texts;
    const last = target.texts.at(-1);
    const from = first && this.#spans.get(first);
    const to = last && this.#spans.get(last);
    return from && to && {start: from.start, end: to.end};
  }
}

function spansOf({texts}: TeiDocument): Map<XmlElement | XmlText, Span> {
  const spans = new Map<XmlElement | XmlText, Span>();
  const open: number[] = [];
  let at = 0;
  for (const text of texts) {
    traverse(text, {
      enter: () => {
        open.push(at);
        return undefined;
      },
      leave: (element) => void spans.set(element, {start: open.pop() ?? 0, end: at}),
      text: (node) => {
        const start = at;
        at += codePointLength(node.value);
        spans.set(node, {start, end: at});
      },
    });
  }
  return spans;
}
