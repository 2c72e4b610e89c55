import type {Chunk, ChunkElement, ChunkNode} from '../../render/chunks/chunk.js';
import {isInlineTag} from '../../render/chunks/inline-tags.js';
import {type Clipped, clipWords} from '../../render/clip/clip-words.js';
import {JoinedChunks} from '../../render/clip/join-chunks.js';
import {attributesOf, elementAsChunk} from '../../render/find/element-as-chunk.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';
import {isInField} from './copy-selection.js';
import {around, farSelection, settingOf} from './selected-words.js';

/** The text that is copied from. */
export interface CopiedText {
  readonly article: HTMLElement | undefined;
  readonly source: ChunkSource | undefined;
  readonly isWhole: boolean;
}

/**
 * Copies what is selected of a text as it is read. The browser would leave out the brackets of a
 * gloss, put a note into the middle of its sentence, and hand our colours on to a word processor. What
 * reaches out of the text is left to the browser, and what is not on the page to `copySelection`.
 */
export function copyWords(event: ClipboardEvent, text: CopiedText): void {
  if (event.defaultPrevented || !event.clipboardData || isInField(event)) return;
  const {article, source, isWhole} = text;
  const range = article && rangeWithin(article);
  if (!article || !range || (!isWhole && source && farSelection(article, source))) return;
  const {plain, html} = clipped(range, article);
  if (plain === '') return;
  event.clipboardData.setData('text/plain', plain);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** What is selected, where no words but those of the text are. */
function rangeWithin(article: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount !== 1) return undefined;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(article) || around(selected, article).some(Boolean))
    return undefined;
  const range = selected.cloneRange();
  if (range.isPointInRange(article, 0)) range.setStart(article, 0);
  const {length} = article.childNodes;
  if (range.isPointInRange(article, length)) range.setEnd(article, length);
  return article.contains(range.commonAncestorContainer) ? range : undefined;
}

function clipped(range: Range, article: HTMLElement): Clipped {
  const joined = new JoinedChunks();
  for (const part of elementAsChunk(range.cloneContents())) {
    if (isStretch(part)) {
      const [, , ...nodes] = part;
      joined.add(nodes);
    } else joined.add([part]);
  }
  return clipWords(inPhrases(joined.nodes, range, article), settingOf(article));
}

function isStretch(node: ChunkNode): node is ChunkElement {
  return typeof node !== 'string' && node[1] !== 0 && node[1].class === 'lectern-chunk';
}

/** Words from the middle of a phrase keep its looks; its marks are no part of them. */
function inPhrases(words: Chunk, range: Range, article: HTMLElement): Chunk {
  const {commonAncestorContainer: home} = range;
  let nodes = words;
  let phrase = home instanceof Element ? home : home.parentElement;
  for (
    ;
    phrase && phrase !== article && isInlineTag(phrase.localName);
    phrase = phrase.parentElement
  ) {
    if (phrase.localName === 'rt' || phrase.getAttribute('role') === 'note') continue;
    const {'data-marks': _marks, ...attributes} = attributesOf(phrase);
    nodes = [[phrase.localName, attributes, ...nodes]];
  }
  return nodes;
}
