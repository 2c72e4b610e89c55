import {blocks, divisions} from '../../tei/elements.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {PassageSelectors, Placement} from '../annotation.js';
import {sha256Of} from '../version-of.js';
import {ElementSpans} from './element-spans.js';
import type {Lexicon} from './lexicon.js';
import {Offsets} from './offsets.js';
import {PassageIndex} from './passage-index.js';
import type {BlockEdges} from './weigh-candidate.js';
import {firstAbove, splitWords, type WordList, wordFrom} from './word-list.js';
import {readXPath} from './xpath.js';

/** Today's text as anchoring needs it. Offsets are UTF-16 units, spans of elements code points. */
export class Today implements BlockEdges {
  readonly text: string;
  readonly elements: ElementSpans;
  /** Numbers of the words at which a block begins or the one before it has ended, ascending. */
  readonly #edges: Int32Array;
  readonly #passages: PassageIndex;
  #textSha256: string | undefined;

  private constructor(
    readonly document: TeiDocument,
    readonly words: WordList,
    readonly offsets: Offsets,
    edges: readonly number[],
  ) {
    this.text = document.canonicalText;
    this.elements = new ElementSpans(document);
    this.#edges = Int32Array.from(new Set(edges.map((edge) => wordFrom(words, edge)))).sort();
    this.#passages = new PassageIndex(document.passages);
  }

  static *of(document: TeiDocument, lexicon: Lexicon): Generator<undefined, Today> {
    const text = document.canonicalText;
    const offsets = new Offsets(text);
    const edges = edgesOf(document, offsets);
    return new Today(document, yield* splitWords(text, lexicon, edges), offsets, edges);
  }

  /** Whether the selectors were written for another text; undefined where they do not say. */
  hasChanged({textSha256}: PassageSelectors): boolean | undefined {
    if (textSha256 === undefined) return undefined;
    this.#textSha256 ??= sha256Of(this.text);
    return textSha256.toLowerCase() !== this.#textSha256;
  }

  placed(state: 'placed' | 'moved', {start, end}: Span): Placement {
    return {state, passage: this.#passages.at(start)?.id ?? '', start, end};
  }

  startOf(word: number): number {
    return this.#edges[firstAbove(this.#edges, this.#edges.length, word) - 1] ?? 0;
  }

  endOf(word: number): number {
    return this.#edges[firstAbove(this.#edges, this.#edges.length, word)] ?? this.words.count;
  }

  /**
   * Whether an XPath of an annotation means a block: by the name in its last step; where there is
   * none, as in the paths written here, unless it leads to what is no block.
   */
  meansBlock(xpath: string): boolean {
    const path = readXPath(xpath);
    if (!path) return false;
    const name = path.steps.at(-1)?.name ?? '*';
    if (name !== '*') return isBlockName(name);
    const element = path.steps.length === 0 ? this.elements.of(xpath)?.element : undefined;
    return !element || isBlockName(element.localName);
  }
}

function isBlockName(name: string): boolean {
  return blocks.has(name) || divisions.has(name);
}

/** Where blocks begin and end, in UTF-16 units, ascending. */
function edgesOf({passages}: TeiDocument, offsets: Offsets): number[] {
  const edges = new Set<number>([0]);
  for (const {start, end} of passages) {
    edges.add(offsets.utf16(start));
    edges.add(offsets.utf16(end));
  }
  return [...edges].sort((a, b) => a - b);
}
