import type {Span} from '../../core/tei/tei-document.js';
import type {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import type {PlaceOnPage} from '../places.js';

/** What selecting needs of a text on the page. */
export interface SelectableText extends HTMLElement {
  readonly documentId: string;
  readonly article: HTMLElement | undefined;
  readonly textMap: TextMap | undefined;
  /** The document in stretches, where it is shown so. */
  readonly source: ChunkSource | undefined;
  /** Whether all of the text is on the page. */
  readonly isWhole: boolean;
}

/** A stretch of one text that was selected. */
export interface SelectedText {
  readonly text: SelectableText;
  /** Code points of the canonical text, without white space at the ends. */
  readonly span: Span;
  /** Its words as they are on the page. */
  readonly words: string;
}

/** What is selected of one of the texts; undefined where nothing is, or something elsewhere. */
export function selectedIn(texts: readonly SelectableText[]): SelectedText | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  for (const end of [selection.anchorNode, selection.focusNode]) {
    const text = end && texts.find(({article, hidden}) => !hidden && article?.contains(end));
    if (text) return stretchOf(text, selection.getRangeAt(0));
  }
  return undefined;
}

/** The stretch of a text that a range covers. */
function stretchOf(text: SelectableText, range: Range): SelectedText | undefined {
  const map = text.textMap;
  const covered = map?.spanOf(range);
  const span = covered && map?.trim(covered);
  return map && span ? {text, span, words: wordsOf(map, span)} : undefined;
}

/** The words of an element inside a text: of a mention that has the focus. */
export function stretchOfElement(
  texts: readonly SelectableText[],
  element: Element,
): SelectedText | undefined {
  const text = texts.find((each) => each.article?.contains(element));
  if (!text) return undefined;
  const range = document.createRange();
  range.selectNodeContents(element);
  return stretchOf(text, range);
}

export function wordsOf(map: TextMap, span: Span): string {
  return map.textOf(span).replace(/\s+/g, ' ').trim();
}

/** The range of a stretch as the text now stands: one that was drawn anew has other nodes. */
export function rangeOf({text, span}: Pick<SelectedText, 'text' | 'span'>): Range | undefined {
  return text.textMap?.rangeOf(span);
}

/** Selects a stretch as if the reader had done so. */
export function selectOnPage(stretch: Pick<SelectedText, 'text' | 'span'>): void {
  const range = rangeOf(stretch);
  if (!range) return;
  const {startContainer, startOffset, endContainer, endOffset} = range;
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The last line of a stretch, followed as it scrolls: what is about it is put below. */
export function placeOf(stretch: Pick<SelectedText, 'text' | 'span'>): PlaceOnPage {
  return {
    anchor: stretch.text,
    rect() {
      const lines = [...(rangeOf(stretch)?.getClientRects() ?? [])];
      return lines.findLast(({width}) => width > 0) ?? stretch.text.getBoundingClientRect();
    },
  };
}
