import type {Annotation} from '../../../core/annotations/annotation.js';
import type {TextMap} from '../../../render/text-map.js';

/** Where a mark is put: after so many UTF-16 units of a text node. */
interface MarkPlace {
  readonly node: Text;
  readonly offset: number;
  readonly sign: string;
}

/**
 * Marks in a text for its annotations, each after the words that it is about: `*1`, since numbers are
 * the text's own notes and letters are names.
 */
export class AnnotationMarks {
  readonly #marks: {readonly mark: Element; readonly isWithin: boolean}[] = [];

  /**
   * Puts them on the page.
   *
   * @param isShown whether a part of the page is printed where it stands
   * @returns the signs by the ids of the annotations; one that is about nothing on the page has none
   */
  put(
    documentId: string,
    annotations: readonly Annotation[],
    map: TextMap,
    isShown: (element: Element) => boolean,
  ): ReadonlyMap<string, string> {
    const signs = new Map<string, string>();
    const places: MarkPlace[] = [];
    for (const {id, targets} of annotations) {
      const sign = `*${signs.size + 1}`;
      for (const {document, placement} of targets) {
        if (document !== documentId || 'reason' in placement) continue;
        const {endContainer: node, endOffset: offset} = map.rangeOf(placement) ?? {};
        if (!(node instanceof Text) || offset === undefined) continue;
        if (!node.parentElement || !isShown(node.parentElement)) continue;
        signs.set(id, sign);
        places.push({node, offset, sign});
      }
    }
    // From the end, so that what a place counts from stays what it was.
    for (const place of places.sort(byPlace).reverse()) this.#put(place);
    return signs;
  }

  /** Takes them off; what was parted is one again, and so is every range in it. */
  take(): void {
    for (const {mark, isWithin} of this.#marks.splice(0).reverse()) {
      const {parentNode} = mark;
      mark.remove();
      if (isWithin) parentNode?.normalize();
    }
  }

  #put({node, offset, sign}: MarkPlace): void {
    const mark = markOf(sign);
    // Nodes that were two before would be made one with the others.
    const isWithin = offset < node.length && !touchesText(node);
    if (isWithin) node.splitText(offset).before(mark);
    else node.after(mark);
    this.#marks.push({mark, isWithin});
  }
}

/** A sign in the text that leads to a note below it. */
export function markOf(sign: string): HTMLElement {
  const mark = document.createElement('sup');
  mark.className = 'lectern-print-mark';
  mark.toggleAttribute('data-generated', true);
  mark.textContent = sign;
  return mark;
}

function byPlace(one: MarkPlace, other: MarkPlace): number {
  if (one.node === other.node) return one.offset - other.offset;
  const follows = one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows ? -1 : 1;
}

function touchesText({previousSibling, nextSibling}: Text): boolean {
  return previousSibling instanceof Text || nextSibling instanceof Text;
}
