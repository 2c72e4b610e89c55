import {idOf} from '../../../components/core/tei/identifiers.js';
import {isPassage} from '../../../components/core/tei/parts-of-text.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import type {XmlElement} from '../../../components/core/xml/xml-tree.js';

/** A piece of text that keeps the memory of where it came from (UTF-16 units of the old text). */
export interface Piece {
  text: string;
  /** The stretch of old text it stands for; undefined for one put in. */
  readonly from?: {readonly start: number; readonly end: number};
  /** Whether its words are no longer the old ones. */
  edited?: boolean;
}

export interface EditableElement {
  readonly kind: 'element';
  readonly name: string;
  open: string;
  close: string;
  readonly isBlock: boolean;
  readonly id: string | undefined;
  children: EditableNode[];
}

export type EditableNode =
  | EditableElement
  | {readonly kind: 'text'; pieces: Piece[]}
  | {readonly kind: 'markup'; readonly source: string};

/** A document whose text can be edited while each word remembers where it stood. */
export interface EditableDocument {
  readonly before: string;
  readonly texts: EditableElement[];
  /** What stands in the source before each text, and after the last. */
  readonly between: string[];
}

export function editableOf({tree, texts, canonicalText}: TeiDocument): EditableDocument {
  const between: string[] = [];
  let at = 0;
  let offset = 0;
  const copies = texts.map((text) => {
    between.push(tree.source.slice(at, text.start));
    at = text.end;
    return copy(text);
  });
  between.push(tree.source.slice(at));
  return {before: canonicalText, texts: copies, between};

  function copy(element: XmlElement): EditableElement {
    const {source} = tree;
    const empty = element.endTagStart === element.end;
    const children = element.children.map((child): EditableNode => {
      if (child.kind === 'element') return copy(child);
      if (child.kind !== 'text') {
        return {kind: 'markup', source: source.slice(child.start, child.end)};
      }
      const pieces = [...child.value.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu)].map(
        ({0: text, index}): Piece => ({
          text,
          from: {start: offset + index, end: offset + index + text.length},
        }),
      );
      offset += child.value.length;
      return {kind: 'text', pieces};
    });
    return {
      kind: 'element',
      name: element.localName,
      open: source.slice(element.start, element.startTagEnd),
      close: empty ? '' : source.slice(element.endTagStart, element.end),
      isBlock: isPassage(element),
      id: idOf(element),
      children,
    };
  }
}

/** The edited document as XML, and the pieces of its canonical text in order. */
export function written({texts, between}: EditableDocument): {xml: string; pieces: Piece[]} {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const write = (node: EditableNode): void => {
    if (node.kind === 'markup') parts.push(node.source);
    else if (node.kind === 'text') {
      for (const piece of node.pieces) {
        pieces.push(piece);
        parts.push(escaped(piece.text));
      }
    } else {
      parts.push(node.open);
      for (const child of node.children) write(child);
      parts.push(node.close);
    }
  };
  for (const [number, text] of texts.entries()) {
    parts.push(between[number] ?? '');
    write(text);
  }
  parts.push(between.at(-1) ?? '');
  return {xml: parts.join(''), pieces};
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

export function* elementsOf(root: EditableElement): Generator<EditableElement> {
  yield root;
  for (const child of root.children) if (child.kind === 'element') yield* elementsOf(child);
}

export function* piecesOf(root: EditableElement): Generator<Piece> {
  for (const child of root.children) {
    if (child.kind === 'text') yield* child.pieces;
    else if (child.kind === 'element') yield* piecesOf(child);
  }
}
