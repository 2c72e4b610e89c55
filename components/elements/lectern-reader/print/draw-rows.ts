import type {Pair} from '../parallel/scroll-together.js';
import {type PaperUnit, paperRows} from './parallel-rows.js';

/** In UTF-16 units of the longer side: a row of so much is not parted by the end of a page. */
const keptTogether = 900;

/** Two texts in rows, copied for paper: the texts themselves stay as they are. */
export function drawRows(pair: Pair): HTMLElement {
  const book = document.createElement('div');
  book.className = 'lectern-print-rows';
  book.toggleAttribute('data-generated', true);
  const articles = {a: pair.a.text.article, b: pair.b.text.article};
  for (const row of paperRows(pair)) {
    const drawn = document.createElement('div');
    drawn.className = 'row';
    const lengths: number[] = [];
    for (const side of ['a', 'b'] as const) {
      const column = document.createElement('section');
      const article = articles[side];
      for (const name of ['lang', 'dir']) {
        const value = article?.getAttribute(name);
        if (value) column.setAttribute(name, value);
      }
      if (article) fill(column, row[side], article);
      lengths.push(column.textContent?.length ?? 0);
      drawn.append(column);
    }
    drawn.toggleAttribute('data-short', Math.max(...lengths) < keptTogether);
    book.append(drawn);
  }
  return book;
}

/** Copies blocks within copies of what they stand in: an item in its list, a line in its stanza. */
function fill(column: HTMLElement, units: readonly PaperUnit[], article: HTMLElement): void {
  const copies = new Map<Element, Element>([[article, column]]);
  for (const {node} of units) copyOfHome(node, copies, column).append(bare(node.cloneNode(true)));
}

function copyOfHome(node: Node, copies: Map<Element, Element>, column: HTMLElement): Element {
  const home = node.parentElement;
  if (!home) return column;
  const known = copies.get(home);
  if (known) return known;
  const copy = bare(home.cloneNode());
  if (!(copy instanceof Element)) return column;
  // A list goes on counting where the row before has left off.
  if (home.localName === 'ol' && node instanceof Element) {
    copy.setAttribute('start', String([...home.children].indexOf(node) + 1));
  }
  copyOfHome(home, copies, column).append(copy);
  copies.set(home, copy);
  return copy;
}

/** What tells one element of a page from all others stays with the original. */
function bare(node: Node): Node {
  if (!(node instanceof Element)) return node;
  for (const element of [node, ...node.querySelectorAll('*')]) {
    for (const name of ['id', 'style', 'tabindex', 'data-mention', 'data-row-space']) {
      element.removeAttribute(name);
    }
  }
  return node;
}
