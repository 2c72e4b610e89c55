import {ByteWriter} from './bytes.js';
import type {DigestBlock} from './document-digest.js';
import {runOf} from './sorted-runs.js';

/** The words of some documents in order, each with its postings; and their sounds. */
export interface WordRuns {
  /** Can be gone through several times, as `runOf` writes them. */
  readonly words: Iterable<Uint8Array>;
  readonly sounds: Iterable<Uint8Array>;
}

/** What an entry costs in memory beside its bytes, and what a sound does, roughly. */
const entryCost = 120;
const soundCost = 80;

/** What is gathered of one word or label. */
class WordEntry extends ByteWriter {
  /** Number of the last passage that has it. */
  last = 0;
}

/** Gathers the words of documents that stand one after the other; their passages count from 0. */
export class WordGatherer {
  readonly #words = new Map<string, WordEntry>();
  readonly #sounds = new Set<string>();
  #passages = 0;
  #size = 0;

  /** Bytes that it takes in memory, roughly. */
  get size(): number {
    return this.#size;
  }

  add({passages, terms, sounds}: DigestBlock): void {
    const block = this.#passages;
    for (const {term, first, last, postings} of terms) {
      let entry = this.#words.get(term);
      if (!entry) {
        entry = new WordEntry(postings.length + 4);
        this.#words.set(term, entry);
        this.#size += entryCost + 2 * term.length;
      }
      this.#size += postings.length;
      // The postings of a block count from its first passage: only the number of the first changes.
      entry.number(block + first - entry.last);
      entry.append(postings);
      entry.last = block + last;
    }
    const known = this.#sounds.size;
    for (const sound of sounds) this.#sounds.add(sound);
    this.#size += soundCost * (this.#sounds.size - known);
    this.#passages += passages.length;
  }

  /** To be gone through once. */
  finish(): WordRuns {
    return {words: runOf(this.#inOrder()), sounds: runOf(this.#soundsInOrder())};
  }

  *#inOrder(): Generator<[string, Uint8Array]> {
    // Without a function to compare, which makes it three times as fast: by UTF-16 units.
    for (const term of [...this.#words.keys()].sort()) {
      const entry = this.#words.get(term);
      if (entry) yield [term, entry.written];
    }
  }

  *#soundsInOrder(): Generator<[string, Uint8Array]> {
    for (const sound of [...this.#sounds].sort()) yield [sound, nothing];
  }
}

const nothing = new Uint8Array(0);
