import type {TeiDocument} from '../../tei/tei-document.js';
import type {Lexicon} from './lexicon.js';
import type {Offsets} from './offsets.js';
import type {BlockOfWords} from './pair-blocks.js';
import type {Today} from './today.js';
import type {BlockEdges} from './weigh-candidate.js';
import {firstAbove, splitWords, type WordList, wordFrom} from './word-list.js';

/** The words of today's text and its blocks, for what has to be searched. */
export class TodaysWords implements BlockEdges {
  /** Numbers of the words at which a block begins or the one before it has ended, ascending. */
  readonly #edges: Int32Array;

  private constructor(
    readonly words: WordList,
    edges: readonly number[],
  ) {
    this.#edges = Int32Array.from(new Set(edges.map((edge) => wordFrom(words, edge)))).sort();
  }

  static *of({document, offsets}: Today, lexicon: Lexicon): Generator<undefined, TodaysWords> {
    const edges = edgesOf(document, offsets);
    return new TodaysWords(yield* splitWords(document.canonicalText, lexicon, edges), edges);
  }

  startOf(word: number): number {
    return this.#edges[firstAbove(this.#edges, this.#edges.length, word) - 1] ?? 0;
  }

  endOf(word: number): number {
    return this.#edges[firstAbove(this.#edges, this.#edges.length, word)] ?? this.words.count;
  }
}

/** The blocks of a text that hold no other, by its words. */
export function blocksOfWords(
  {passages}: TeiDocument,
  offsets: Offsets,
  words: WordList,
): BlockOfWords[] {
  return passages.flatMap(({start, end}, number) => {
    const next = passages[number + 1];
    if (end <= start || (next && next.start < end)) return [];
    const from = wordFrom(words, offsets.utf16(start));
    return [{from, to: Math.max(from, wordFrom(words, offsets.utf16(end)))}];
  });
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
