import {times} from '../../natives/times.js';
import {passageLabels} from '../labels.js';
import {passageWords} from '../passage-words.js';
import type {WordForm} from '../tokens.js';
import {ByteReader, ByteWriter} from './bytes.js';
import {readLabelRows, storeLabelRows} from './label-rows.js';
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
export function digested({
  id,
  file,
  title,
  labels,
  passages,
}: SearchedDocument): DigestedDocument & {readonly blocks: Iterable<GatheredBlock>} {
  return {id, file, title, blocks: blocksOf(passages, labels)};
}

function* blocksOf(
  passages: Iterable<SearchedPassage>,
  labels: readonly string[],
): Generator<GatheredBlock> {
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
interface TermPostings {
  readonly first: number;
  last: number;
  /** As `gather` has them. */
  readonly numbers: number[];
}

/** A block whose postings are not bytes yet: who keeps it writes them where they are to stand. */
export interface GatheredBlock extends DigestBlock {
  readonly gathered: ReadonlyMap<string, TermPostings>;
}

class BlockBuilder {
  readonly #ofDocument: readonly string[];
  readonly #passages: Uint8Array[] = [];
  readonly #terms = new Map<string, TermPostings>();
  readonly #sounds = new Set<string>();
  readonly #sounded = new Set<WordForm>();
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
      this.#gather(term, number, places.length, length, places);
    }
    for (const form of spellings) {
      // A text says the same words again and again.
      if (this.#sounded.has(form)) continue;
      this.#sounded.add(form);
      for (const key of form.sounds) this.#sounds.add(`${key}\0${form.term}`);
    }
    const labels = passageLabels(passage, this.#ofDocument);
    for (const [label, count] of labels) {
      this.#gather(label, number, count, 1, nowhere);
    }
    this.#rows.push([...labels.keys()]);
  }

  #gather(
    term: string,
    passage: number,
    count: number,
    length: number,
    positions: readonly number[],
  ): void {
    const known = this.#terms.get(term);
    if (known) {
      gather(known.numbers, passage, count, length, positions, known.last);
      known.last = passage;
      return;
    }
    const numbers: number[] = [];
    gather(numbers, passage, count, length, positions);
    this.#terms.set(term, {first: passage, last: passage, numbers});
  }

  finish(): GatheredBlock {
    const gathered = this.#terms;
    return {
      passages: this.#passages,
      lengths: this.#lengths,
      gathered,
      get terms() {
        return [...gathered].map(([term, {first, last, numbers}]) => ({
          term,
          first,
          last,
          postings: bytesOf(numbers),
        }));
      },
      sounds: [...this.#sounds],
      rows: this.#rows,
    };
  }
}

/** A label stands nowhere in the text. */
const nowhere: readonly number[] = [];

function bytesOf(numbers: readonly number[]): Uint8Array {
  const bytes = new ByteWriter(numbers.length);
  for (const each of numbers) bytes.number(each);
  return bytes.written;
}

/** Room that every block is written in. */
const room = new ByteWriter(65_536);

/** A block as bytes, for who keeps it. */
export function storeBlock({passages, lengths, gathered, sounds, rows}: GatheredBlock): Uint8Array {
  const bytes = room;
  bytes.clear();
  bytes.number(passages.length);
  for (const passage of passages) bytes.part(passage);
  bytes.number(lengths);
  bytes.part(storeLabelRows(rows));
  bytes.number(gathered.size);
  for (const [term, {first, last, numbers}] of gathered) {
    bytes.text(term);
    bytes.number(first);
    bytes.number(last);
    bytes.partOf(numbers);
  }
  for (const sound of sounds) bytes.text(sound);
  return bytes.finish();
}

export function readBlock(stored: Uint8Array): DigestBlock {
  return new StoredBlock(stored);
}

/** Its words are read where they are asked for: who changes other documents has them already. */
class StoredBlock implements DigestBlock {
  readonly passages: readonly Uint8Array[];
  readonly lengths: number;
  readonly rows: readonly (readonly string[])[];
  readonly #rest: Uint8Array;

  constructor(stored: Uint8Array) {
    const reader = new ByteReader(stored);
    this.passages = times(reader.number(), () => reader.part());
    this.lengths = reader.number();
    this.rows = readLabelRows(reader.part());
    this.#rest = stored.subarray(reader.at);
  }

  get terms(): readonly DigestTerm[] {
    return this.#terms(new ByteReader(this.#rest));
  }

  get sounds(): readonly string[] {
    const reader = new ByteReader(this.#rest);
    this.#terms(reader);
    const sounds: string[] = [];
    while (!reader.isDone) sounds.push(reader.text());
    return sounds;
  }

  #terms(reader: ByteReader): readonly DigestTerm[] {
    return times(reader.number(), () => ({
      term: reader.text(),
      first: reader.number(),
      last: reader.number(),
      postings: reader.part(),
    }));
  }
}
