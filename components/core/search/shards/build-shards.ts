import type {Entity} from '../../entities/entity.js';
import {isEntity, labelSign} from '../labels.js';
import {nameKeys} from '../name-keys.js';
import {namedEntity} from '../searchable-entities.js';
import {ByteWriter, sortableNumber} from './bytes.js';
import {
  type DigestBlock,
  type DigestedDocument,
  type DigestTerm,
  digested,
} from './document-digest.js';
import {endingKey} from './endings.js';
import {rowsOfGroup, storeLabelRows} from './label-rows.js';
import {type TableName, writeManifest} from './manifest.js';
import {countGathered, SegmentCutter} from './postings.js';
import {RunSorter} from './run-sorter.js';
import type {SearchedDocument} from './searched-document.js';
import {manifestName, type Sha256, type ShardFile, shardOf} from './shard-file.js';
import {MemorySpill, type Spill} from './spill.js';
import {storeDocument, storeEntity} from './stored-names.js';
import {storedIn} from './stored-passage.js';
import {type PageLimits, type TableRoot, TableWriter} from './table-writer.js';

export interface ShardSources {
  /** Read one by one, none kept: give a generator that reads them from where they are. */
  readonly documents: Iterable<SearchedDocument | DigestedDocument>;
  /** Asked for its entities once every document is read. */
  readonly entities: {readonly entities: Iterable<Entity>};
  /** Where to put what does not fit into memory. */
  readonly spill?: Spill;
  /** Bytes gathered in memory before they are put there. */
  readonly batchSize?: number;
  /** A faster SHA-256 than runs everywhere. */
  readonly sha256?: Sha256;
}

/** A reader wants some of the passages found: few stand in one file, so that little else is fetched. */
const passagesPages = {most: 8};

/** Bearers of one name, and where they are named, are spread over the whole table. */
const entitiesPages = {most: 16};
const mentionsPages = {size: 4096};

/**
 * Builds an index as files that any static server can hold. The same documents give the same files;
 * all but `search.json`, which comes last, are named by their content and may be cached for good.
 */
export function* buildSearchShards(sources: ShardSources): Generator<ShardFile> {
  yield* new ShardBuilder(sources).build();
}

class ShardBuilder {
  readonly #words: RunSorter;
  readonly #sounds: RunSorter;
  readonly #endings: RunSorter;
  readonly #names: RunSorter;
  readonly #entities: RunSorter;
  readonly #passages: TableWriter;
  readonly #labels: TableWriter;
  readonly #documents: TableWriter;
  readonly #starts: number[] = [];
  readonly #rows: (readonly string[])[] = [];
  #size = 0;
  #lengths = 0;

  constructor(readonly sources: ShardSources) {
    const {spill = new MemorySpill(), batchSize} = sources;
    const sorter = (name: string): RunSorter => new RunSorter(name, spill, batchSize);
    this.#words = sorter('words');
    this.#sounds = sorter('sounds');
    this.#endings = sorter('endings');
    this.#names = sorter('names');
    this.#entities = sorter('entities');
    this.#passages = this.#table('passages', passagesPages);
    this.#labels = this.#table('labels');
    this.#documents = this.#table('documents');
  }

  *build(): Generator<ShardFile> {
    for (const document of this.sources.documents) yield* this.#add(document);
    yield* this.#closeRows();
    for (const entity of this.sources.entities.entities) this.#addEntity(entity);
    const tables: Record<TableName, TableRoot> = {
      ...(yield* this.#writeTerms()),
      endings: yield* written(this.#table('endings'), this.#endings),
      sounds: yield* written(this.#table('sounds'), this.#sounds),
      names: yield* written(this.#table('names'), this.#names),
      entities: yield* written(this.#table('entities', entitiesPages), this.#entities),
      documents: yield* this.#documents.finish(),
      passages: yield* this.#passages.finish(),
      labels: yield* this.#labels.finish(),
    };
    const starts = shardOf('starts', this.#writeStarts(), this.sources.sha256);
    yield starts;
    const manifest = writeManifest({
      size: this.#size,
      averageLength: this.#size === 0 ? 0 : this.#lengths / this.#size,
      documents: this.#starts.length,
      starts: starts.name,
      tables,
    });
    yield {name: manifestName, bytes: new TextEncoder().encode(manifest)};
  }

  #table(name: TableName, limits: PageLimits = {}): TableWriter {
    return new TableWriter(name, {...limits, sha256: this.sources.sha256});
  }

  *#add(document: SearchedDocument | DigestedDocument): Generator<ShardFile> {
    const {id, file, title, blocks} = 'blocks' in document ? document : digested(document);
    const number = this.#starts.length;
    this.#starts.push(this.#size);
    yield* this.#documents.add(sortableNumber(number), storeDocument({id, file, title}));
    for (const block of blocks) yield* this.#addBlock(block, number);
  }

  *#addBlock(block: DigestBlock, document: number): Generator<ShardFile> {
    const first = this.#size;
    for (const [at, passage] of block.passages.entries()) {
      yield* this.#passages.add(sortableNumber(this.#size++), storedIn(document, passage));
      this.#rows.push(block.rows[at] ?? []);
      if (this.#rows.length === rowsOfGroup) yield* this.#closeRows();
    }
    this.#lengths += block.lengths;
    for (const term of block.terms) this.#gather(term, first);
    for (const sound of block.sounds) this.#sounds.add(sound);
    this.#sounds.settle();
    this.#words.settle();
  }

  /** The postings of a block count from its first passage: only the number of the first one changes. */
  #gather({term, first, last, postings}: DigestTerm, block: number): void {
    this.#words.add(term, (entry) => {
      entry.number(block + first - entry.last);
      entry.append(postings);
      entry.last = block + last;
    });
  }

  *#closeRows(): Generator<ShardFile> {
    if (this.#rows.length === 0) return;
    const first = this.#size - this.#rows.length;
    yield* this.#labels.add(sortableNumber(first), storeLabelRows(this.#rows));
    this.#rows.length = 0;
  }

  #addEntity(entity: Entity): void {
    const named = namedEntity(entity);
    this.#entities.add(named.id, (bytes) => bytes.append(storeEntity(named)));
    for (const key of nameKeys(named)) this.#names.add(`${key}\0${named.id}`);
    this.#entities.settle();
    this.#names.settle();
  }

  /** Postings, positions and dictionary, all in order of the terms. */
  *#writeTerms(): Generator<
    ShardFile,
    Record<'dictionary' | 'postings' | 'positions' | 'mentions', TableRoot>
  > {
    const cutter = new SegmentCutter();
    const dictionary = this.#table('dictionary');
    const postings = this.#table('postings');
    const positions = this.#table('positions');
    const mentions = this.#table('mentions', mentionsPages);
    for (const {key: term, parts} of this.#words.sorted()) {
      const total = countGathered(parts);
      yield* dictionary.add(term, numberAsBytes(total));
      if (!term.startsWith(labelSign)) {
        this.#endings.add(endingKey(term), (bytes) => bytes.number(total));
        this.#endings.settle();
      }
      const table = isEntity(term) ? mentions : postings;
      for (const segment of cutter.cut(term, parts, total)) {
        yield* table.add(segment.key, segment.weights);
        if (segment.positions) yield* positions.add(segment.key, segment.positions);
      }
    }
    return {
      dictionary: yield* dictionary.finish(),
      postings: yield* postings.finish(),
      positions: yield* positions.finish(),
      mentions: yield* mentions.finish(),
    };
  }

  #writeStarts(): Uint8Array<ArrayBuffer> {
    const bytes = new ByteWriter(4 * this.#starts.length);
    let last = 0;
    for (const start of this.#starts) {
      bytes.number(start - last);
      last = start;
    }
    return bytes.finish();
  }
}

function* written(table: TableWriter, sorter: RunSorter): Generator<ShardFile, TableRoot> {
  for (const {key, parts} of sorter.sorted()) {
    yield* table.add(key, parts[0] ?? new Uint8Array(0));
  }
  return yield* table.finish();
}

function numberAsBytes(value: number): Uint8Array {
  const bytes = new ByteWriter(4);
  bytes.number(value);
  return bytes.finish();
}
