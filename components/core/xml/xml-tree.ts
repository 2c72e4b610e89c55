import type {XmlProblem} from './xml-problem.js';

/**
 * The tree every other room reads. It keeps what byte-exact write-back needs: the source itself
 * and, for each node, where it stands there. Offsets count UTF-16 units of {@link XmlTree.source},
 * from 0, end exclusive.
 */
export interface XmlTree {
  /** The file's path or address, as the caller named it. */
  readonly file: string;
  readonly source: string;
  readonly root: XmlElement;
  /** Things a reader should know that do not stop the document, e.g. an entity known only by name. */
  readonly warnings: readonly XmlProblem[];
  /** Joins texts of its nodes, where it holds these as one string already: then nothing is copied. */
  readonly joined?: (texts: readonly string[]) => string;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlElement {
  readonly kind: 'element';
  /** The name as written, with its prefix. */
  readonly name: string;
  readonly localName: string;
  /** Namespace IRI; empty when there is none. */
  readonly namespace: string;
  /** In source order, namespace declarations included. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** Offset of `<` of the start tag. */
  readonly start: number;
  /** Offset after `>` of the start tag. */
  readonly startTagEnd: number;
  /** Offset of `<` of the end tag; equals `end` for an empty-element tag. */
  readonly endTagStart: number;
  /** Offset after the element. */
  readonly end: number;
}

export interface XmlAttribute {
  /** As written, e.g. `xml:id`. */
  readonly name: string;
  /** Decoded and normalised as XML 1.0 §3.3.3 asks. */
  readonly value: string;
}

export interface XmlText {
  readonly kind: 'text';
  /** Decoded: references expanded, line ends normalised, CDATA opened. */
  readonly value: string;
  readonly parent: XmlElement;
  readonly start: number;
  readonly end: number;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
  readonly parent: XmlElement;
  readonly start: number;
  readonly end: number;
}

export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly value: string;
  readonly parent: XmlElement;
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute by its written name (`ref`, `xml:id`), or undefined. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** Child elements in order, all of them or those with one of the given local names. */
export function childElements(parent: XmlElement, ...localNames: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent.children) {
    if (child.kind !== 'element') continue;
    if (localNames.length === 0 || localNames.includes(child.localName)) found.push(child);
  }
  return found;
}

export function childElement(parent: XmlElement, localName: string): XmlElement | undefined {
  return childElements(parent, localName)[0];
}

/** The element and all below it, in document order; a loop, so that depth costs no stack. */
export function* elementsWithin(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child?.kind === 'element') waiting.push(child);
    }
  }
}

/** Text nodes below an element, in document order. */
export function* textsWithin(root: XmlElement): Generator<XmlText> {
  const waiting: XmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'text') yield node;
    else if (node.kind === 'element') {
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) waiting.push(child);
      }
    }
  }
}

/** All text below an element, character for character. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of textsWithin(element)) text += node.value;
  return text;
}

/** The text below an element as a label: runs of white space folded, ends trimmed. */
export function labelOf(element: XmlElement): string {
  return textOf(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** The nearest ancestor (not the element itself) that the test accepts. */
export function closest(
  element: XmlElement,
  accepts: (ancestor: XmlElement) => boolean,
): XmlElement | undefined {
  for (let above = element.parent; above; above = above.parent) if (accepts(above)) return above;
  return undefined;
}

/** The first element below (or at) `root` with a local name. */
export function firstWithin(root: XmlElement, localName: string): XmlElement | undefined {
  for (const element of elementsWithin(root)) if (element.localName === localName) return element;
  return undefined;
}

/**
 * Line and column (both from 1, column in UTF-16 units) of an offset in a source. A line ends with
 * LF, CRLF or CR alone (XML 1.0 §2.11). Reads the source up to the offset: for problems, not for
 * every node.
 */
export function placeOf(source: string, offset: number): {line: number; column: number} {
  let line = 1;
  let lineStart = 0;
  for (const {0: lineEnd, index} of source.matchAll(/\r\n?|\n/g)) {
    if (index + lineEnd.length > offset) break;
    line++;
    lineStart = index + lineEnd.length;
  }
  return {line, column: offset - lineStart + 1};
}
