import {codePointLength} from '../tei/code-points.js';
import {isPassage} from '../tei/parts-of-text.js';
import type {Span, TeiDocument} from '../tei/tei-document.js';
import {traverse} from '../xml/traverse.js';
import type {XmlElement} from '../xml/xml-tree.js';

/** A passage of a text with its element, for addressing and quoting its source. */
export interface Block extends Span {
  readonly element: XmlElement;
}

/** Passages, and the texts themselves, in the order of their start tags: the innermost comes last. */
export function blocksOf(document: TeiDocument): Block[] {
  const blocks: {element: XmlElement; start: number; end: number}[] = [];
  const open: {element: XmlElement; start: number; end: number}[] = [];
  let offset = 0;
  for (const text of document.texts) {
    traverse(text, {
      enter: (element) => {
        const block = {element, start: offset, end: offset};
        open.push(block);
        if (isPassage(element) || element === text) blocks.push(block);
        return undefined;
      },
      leave: () => {
        const block = open.pop();
        if (block) block.end = offset;
      },
      text: (node) => {
        offset += codePointLength(node.value);
      },
    });
  }
  return blocks;
}
