import {passageLabels} from '../labels.js';
import {passageWords} from '../passage-words.js';
import {ByteReader, ByteWriter} from './bytes.js';
import {gather} from './postings.js';
import type {SearchedDocument, SearchedPassage} from './searched-document.js';
import {storePassage} from './stored-passage.js';

/** A document whose words have been found and counted, so that an index only has to put them in. */
export interface DigestedDocument {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Gone through once. */
  readonly blocks: Iterable<DigestBlock>;
}

/** Some passages in a row, numbered from 0 here. */
export interface DigestBlock {
  /** As `storePassage` has them, without their document. */
  readonly passages: readonly Uint8Array[];
  /** Different words of each passage, added up. */
  readonly lengths: number;
  readonly terms: readonly DigestTerm[];
  /** A key of a sound and the word that has it, parted by a `\0`. */
  readonly sounds: readonly string[];
  /** The labels of each passage. */
  readonly rows: readonly (readonly string[])[];
}

/** Where a word or label stands in a block. */
export interface DigestTerm {
  readonly term: string;
  /** Numbers of its first and last passage. */
  readonly first: number;
  readonly last: number;
  /** Its postings as `gather` writes them, without the number of the first passage. */
  readonly postings: Uint8Array;
}

/** Passages in a block: what of a long document is in memory at a time. */
const passagesInBlock = 256;

/** Finds and counts the words of a document; however long it is, a block of it at a time. */
export function digested({id, file, title, labels, passages}: SearchedDocument): DigestedDocument {
  return {id, file, title, blocks: blocksOf(passages, labels)};
}

function* blocksOf(
  passages: Iterable<SearchedPassage>,
  labels: readonly string[],
): Generator<DigestBlock> {
  let block = new BlockBuilder(labels);
  for (const passage of passages) {
    block.add(passage);
    if (block.size < passagesInBlock) continue;
    yield block.finish();
    block = new BlockBuilder(labels);
  }
  if (block.size > 0) yield block.finish();
}

/** What is gathered of one term, with the numbers of its first passage and its last one so far. */
class TermPostings extends ByteWriter {
  first = 0;
  last = 0;
}

class BlockBuilder {
  readonly #ofDocument: readonly string[];
  readonly #passages: Uint8Array[] = [];
  readonly #terms = new Map<string, TermPostings>();
  readonly #sounds = new Set<string>();
  readonly #rows: string[][] = [];
  #lengths = 0;

  constructor(ofDocument: readonly string[]) {
    this.#ofDocument = ofDocument;
  }

  get size(): number {
    return this.#passages.length;
  }

  add(passage: SearchedPassage): void {
    const number = this.#passages.length;
    this.#passages.push(storePassage(passage));
    const {positions, spellings} = passageWords(passage);
    const length = positions.size;
    this.#lengths += length;
    for (const [term, places] of positions) {
      this.#gather(term, {passage: number, count: places.length, length, positions: places});
    }
    for (const {term, sounds} of spellings) {
      for (const key of sounds) this.#sounds.add(`${key}\0${term}`);
    }
    const labels = passageLabels(passage, this.#ofDocument);
    for (const [label, count] of labels) {
      this.#gather(label, {passage: number, count, length: 1, positions: []});
    }
    this.#rows.push([...labels.keys()]);
  }

  #gather(term: string, posting: Parameters<typeof gather>[1]): void {
    let postings = this.#terms.get(term);
    if (postings) gather(postings, posting, postings.last);
    else {
      postings = new TermPostings(16);
      this.#terms.set(term, postings);
      postings.first = posting.passage;
      gather(postings, posting);
    }
    postings.last = posting.passage;
  }

  finish(): DigestBlock {
    return {
      passages: this.#passages,
      lengths: this.#lengths,
      terms: Array.from(this.#terms, ([term, postings]) => {
        const {first, last} = postings;
        return {term, first, last, postings: postings.finish()};
      }),
      sounds: [...this.#sounds],
      rows: this.#rows,
    };
  }
}

/** A block as bytes, for who keeps it. */
export function storeBlock({passages, lengths, terms, sounds, rows}: DigestBlock): Uint8Array {
  const bytes = new ByteWriter(65_536);
  bytes.number(passages.length);
  for (const passage of passages) bytes.part(passage);
  bytes.number(lengths);
  bytes.number(terms.length);
  const numbers = new Map<string, number>();
  for (const {term, first, last, postings} of terms) {
    numbers.set(term, numbers.size);
    bytes.text(term);
    bytes.number(first);
    bytes.number(last);
    bytes.part(postings);
  }
  bytes.number(sounds.length);
  for (const sound of sounds) bytes.text(sound);
  // Every label is a term.
  for (const row of rows) {
    bytes.number(row.length);
    for (const label of row) bytes.number(numbers.get(label) ?? 0);
  }
  return bytes.finish();
}

export function readBlock(stored: Uint8Array): DigestBlock {
  const reader = new ByteReader(stored);
  const passages = times(reader.number(), () => reader.part());
  const lengths = reader.number();
  const terms = times(reader.number(), () => ({
    term: reader.text(),
    first: reader.number(),
    last: reader.number(),
    postings: reader.part(),
  }));
  const sounds = times(reader.number(), () => reader.text());
  const rows = passages.map(() => times(reader.number(), () => terms[reader.number()]?.term ?? ''));
  return {passages, lengths, terms, sounds, rows};
}

function times<Value>(count: number, make: () => Value): Value[] {
  return Array.from({length: count}, make);
}
