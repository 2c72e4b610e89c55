import type {Alignment, AlignmentRow, Side} from '../../../core/links/alignment/alignment.js';
import {rowOfPassage} from '../../../core/links/alignment/carry.js';
import {domId} from '../../../core/tei/dom-id.js';
import {scrollerOf, viewOf} from '../../../render/window/scroller-of.js';
import {isStyledRoot} from '../../../styles/adopt-sheets.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';

/** A row of which something is on the page. */
export interface RowOnPage {
  readonly row: AlignmentRow;
  readonly first: HTMLElement;
  readonly last: HTMLElement;
}

/** Whether a row has passages in both texts, in the order of both. */
export function isPaired({a, b, moved}: AlignmentRow): boolean {
  return !moved && a.passages.length > 0 && b.passages.length > 0;
}

/** One text of an alignment, as it stands in its pane. */
export class PaneSide {
  readonly text: LecternText;
  readonly alignment: Alignment;
  readonly side: Side;
  #onPage: readonly RowOnPage[] | undefined;

  constructor(text: LecternText, alignment: Alignment, side: Side) {
    this.text = text;
    this.alignment = alignment;
    this.side = side;
  }

  get other(): Side {
    return this.side === 'a' ? 'b' : 'a';
  }

  /** Other parts of the text are on the page now. */
  forget(): void {
    this.#onPage = undefined;
  }

  /** Whether anything of it is to be seen: on a narrow page one text stands before the others. */
  get isInView(): boolean {
    return this.text.article?.checkVisibility() ?? false;
  }

  get scroller(): Element {
    return scrollerOf(this.text);
  }

  /** Where one reads, in pixels from the top of the viewport: a quarter below the top of the pane. */
  get readingLine(): number {
    const {top, bottom} = viewOf(this.scroller);
    return top + (bottom - top) / 4;
  }

  /** By id, which a page knows at once: a search through a text of thousands of passages is long. */
  elementOf(passage: string): HTMLElement | undefined {
    const root = this.text.getRootNode();
    if (!isStyledRoot(root)) return undefined;
    const found = root.getElementById(domId(this.text.documentId, passage));
    return found && this.text.contains(found) ? found : undefined;
  }

  elementsOf(row: AlignmentRow): HTMLElement[] {
    return row[this.side].passages.flatMap((passage) => this.elementOf(passage) ?? []);
  }

  /** The row of the passage that something on the page stands in. */
  rowAround(node: Element): AlignmentRow | undefined {
    const start = domId(this.text.documentId, '');
    for (
      let at: Element | null = node.closest('[id]');
      at && this.text.contains(at);
      at = above(at)
    ) {
      const passage = at.id.startsWith(start) ? at.id.slice(start.length) : undefined;
      const row = passage && rowOfPassage(this.alignment, this.side, passage);
      if (row) return row;
    }
    return undefined;
  }

  /** Rows with passages on both sides of which this one is on the page, in reading order. */
  get paired(): readonly RowOnPage[] {
    this.#onPage ??= this.alignment.rows.flatMap((row) => {
      if (!isPaired(row)) return [];
      const elements = this.elementsOf(row);
      const [first, last] = [elements[0], elements.at(-1)];
      return first && last ? [{row, first, last}] : [];
    });
    return this.#onPage;
  }

  /** Where a position of the canonical text stands, in pixels from the top of the viewport. */
  topOf(position: number): number | undefined {
    const range = this.text.textMap?.rangeOf({start: position, end: position + 1});
    return range?.getBoundingClientRect().top;
  }
}

function above(element: Element): Element | null {
  return element.parentElement?.closest('[id]') ?? null;
}
