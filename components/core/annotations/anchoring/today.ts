import {blocks} from '../../tei/elements.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {Placement} from '../annotation.js';
import {ElementSpans} from './element-spans.js';
import type {Lexicon} from './lexicon.js';
import {Offsets} from './offsets.js';
import {PassageIndex} from './passage-index.js';
import type {BlockEdges} from './weigh-candidate.js';
import {firstAbove, splitWords, type WordList, wordFrom} from './word-list.js';

/** Today's text as anchoring needs it. Offsets are UTF-16 units, spans of elements code points. */
export class Today implements BlockEdges {
  readonly text: string;
  readonly offsets: Offsets;
  readonly elements: ElementSpans;
  /** Numbers of the words at which a block begins or the one before it has ended, ascending. */
  readonly #edges: Int32Array;
  readonly #passages: PassageIndex;

  private constructor(
    readonly document: TeiDocument,
    readonly words: WordList,
  ) {
    this.text = document.canonicalText;
    this.offsets = new Offsets(this.text);
    this.elements = new ElementSpans(document);
    this.#edges = edgesOf(document, words, this.offsets);
    this.#passages = new PassageIndex(document.passages);
  }

  static *of(document: TeiDocument, lexicon: Lexicon): Generator<undefined, Today> {
    return new Today(document, yield* splitWords(document.canonicalText, lexicon));
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

  /** Where an XPath of an annotation leads today, when that is a block. */
  blockOf(xpath: string): Span | undefined {
    const found = this.elements.of(xpath);
    return found?.element && blocks.has(found.element.localName) ? found : undefined;
  }
}

function edgesOf({passages}: TeiDocument, words: WordList, offsets: Offsets): Int32Array {
  const edges = new Set<number>([0]);
  for (const {start, end} of passages) {
    edges.add(wordFrom(words, offsets.utf16(start)));
    edges.add(wordFrom(words, offsets.utf16(end)));
  }
  return Int32Array.from(edges).sort();
}
