import type {Entity} from '../../entities/entity.js';
import {numbered} from '../../natives/numbered.js';
import {isEntity, labelSign} from '../labels.js';
import {filedKey, namesByKey} from '../name-keys.js';
import {namedEntity} from '../searchable-entities.js';
import {soundScript} from '../sound-key.js';
import {ByteWriter, sortableNumber} from './bytes.js';
import {type DigestBlock, type DigestedDocument, digested} from './document-digest.js';
import {endingKey} from './endings.js';
import {rowsOfGroup, storeLabelRows} from './label-rows.js';
import {type TableName, writeManifest} from './manifest.js';
import {pagesOf} from './pages-of.js';
import {countGathered, SegmentCutter} from './postings.js';
import {RunSorter} from './run-sorter.js';
import type {SearchedDocument} from './searched-document.js';
import {type ShardFile, type ShardMaking, shardOf} from './shard-file.js';
import {manifestName} from './shard-name.js';
import {merged} from './sorted-runs.js';
import {MemorySpill, type Spill} from './spill.js';
import {storeBearer, storeDocument, storeEntity} from './stored-names.js';
import {storedIn} from './stored-passage.js';
import {TableWriter} from './table-writer.js';
import {storeTop} from './top.js';
import type {WrittenTable} from './ways.js';
import {WordGatherer, type WordRuns} from './word-runs.js';

/** Documents one after the other whose words are gathered together. */
export interface DocumentGroup {
  readonly documents: Iterable<SearchedDocument | DigestedDocument>;
  /** Their words, where they have been gathered before. */
  readonly runs?: WordRuns | undefined;
  /** Keeps what was gathered: gives it as it can be gone through again and again. */
  keep(runs: WordRuns): WordRuns;
}

/** What of an index depends on the entities alone. */
export const entityTables = ['names', 'entities'] as const satisfies readonly TableName[];

export type EntityTables = Readonly<Record<(typeof entityTables)[number], WrittenTable>>;

export interface ShardSources extends ShardMaking {
  /** Read one by one, none kept: give a generator that reads them from where they are. */
  readonly documents?: Iterable<SearchedDocument | DigestedDocument>;
  /** Instead of documents: all of them in groups, so that those of unchanged groups are not gathered again. */
  readonly groups?: Iterable<DocumentGroup>;
  /** Asked for its entities once every document is read. */
  readonly entities: {readonly entities: Iterable<Entity>};
  /** What the same entities gave in an earlier build: it is not made again, nor given. */
  readonly known?: EntityTables | undefined;
  /** Where to put what does not fit into memory. */
  readonly spill?: Spill;
  /** Bytes gathered in memory before they are put there. */
  readonly batchSize?: number;
}

/** Bytes of words that are gathered before they are sorted and put away. */
const usualBatch = 16_000_000;

const nothing = new Uint8Array(0);

/**
 * Builds an index as files that any static server can hold. The same documents give the same files;
 * all but `search.json`, which comes last, are named by their content and may be cached for good.
 */
export function* buildSearchShards(sources: ShardSources): Generator<ShardFile> {
  yield* new ShardBuilder(sources).build();
}

class ShardBuilder {
  readonly #spill: Spill;
  /** Of each group its words, and the number of its first passage. */
  readonly #groups: {readonly runs: WordRuns; readonly base: number}[] = [];
  readonly #endings: RunSorter;
  readonly #names: RunSorter;
  readonly #entities: RunSorter;
  readonly #passages: TableWriter;
  readonly #labels: TableWriter;
  readonly #documents: TableWriter;
  readonly #starts: number[] = [];
  /** What the document is called that was begun last. */
  #entry: Uint8Array = nothing;
  /** Of words that have a sound. */
  readonly #scripts = new Set<string>();
  readonly #rows: (readonly string[])[] = [];
  /** Pages to be given. */
  readonly #ready: ShardFile[] = [];
  #size = 0;
  #lengths = 0;

  constructor(readonly sources: ShardSources) {
    const {spill = new MemorySpill(), batchSize} = sources;
    this.#spill = spill;
    const sorter = (name: string): RunSorter => new RunSorter(name, spill, batchSize);
    this.#endings = sorter('endings');
    this.#names = sorter('names');
    this.#entities = sorter('entities');
    this.#passages = this.#table('passages');
    this.#labels = this.#table('labels');
    this.#documents = this.#table('documents');
  }

  *build(): Generator<ShardFile> {
    for (const group of this.sources.groups ?? []) yield* this.#addGroup(group);
    yield* this.#addBatches(this.sources.documents ?? []);
    this.#closeRows();
    yield* this.#give();
    const written: Record<TableName, WrittenTable> = {
      ...(yield* this.#writeTerms()),
      endings: yield* this.#written(this.#table('endings'), this.#endings),
      sounds: yield* this.#writeSounds(),
      ...(this.sources.known ?? (yield* this.#writeEntities())),
      documents: yield* this.#documents.finish(),
      passages: yield* this.#passages.finish(),
      labels: yield* this.#labels.finish(),
    };
    const top = shardOf('top', storeTop(this.#starts, written), this.#making);
    yield top;
    const manifest = writeManifest({
      size: this.#size,
      averageLength: this.#size === 0 ? 0 : this.#lengths / this.#size,
      documents: this.#starts.length,
      top: top.name,
      scripts: [...this.#scripts].sort(),
      tables: written,
    });
    yield {name: manifestName, bytes: new TextEncoder().encode(manifest)};
  }

  get #making(): ShardMaking {
    const {sha256, deflate} = this.sources;
    return {sha256, deflate};
  }

  #table(name: TableName): TableWriter {
    return new TableWriter(name, {...pagesOf[name], ...this.#making});
  }

  *#addGroup({documents, runs, keep}: DocumentGroup): Generator<ShardFile> {
    const base = this.#size;
    const gatherer = runs ? undefined : new WordGatherer();
    for (const document of documents) {
      for (const block of yield* this.#begin(document)) {
        yield* this.#addBlock(block);
        gatherer?.add(block);
      }
    }
    const gathered = runs ?? (gatherer && keep(gatherer.finish()));
    if (gathered) this.#groups.push({runs: gathered, base});
  }

  /** Documents without groups: gathered as many at a time as memory is given for. */
  *#addBatches(documents: Iterable<SearchedDocument | DigestedDocument>): Generator<ShardFile> {
    const {batchSize = usualBatch} = this.sources;
    let gatherer = new WordGatherer();
    let base = this.#size;
    for (const document of documents) {
      for (const block of yield* this.#begin(document)) {
        yield* this.#addBlock(block);
        gatherer.add(block);
        if (gatherer.size < batchSize) continue;
        this.#groups.push({runs: this.#spilled(gatherer.finish()), base});
        gatherer = new WordGatherer();
        base = this.#size;
      }
    }
    this.#groups.push({runs: this.#spilled(gatherer.finish()), base});
  }

  #spilled({words, sounds}: WordRuns): WordRuns {
    const put = (name: string, pieces: Iterable<Uint8Array>): Iterable<Uint8Array> => {
      const run = `${name}-${this.#groups.length}`;
      for (const piece of pieces) this.#spill.append(run, piece);
      return {[Symbol.iterator]: () => this.#spill.read(run)[Symbol.iterator]()};
    };
    return {words: put('words', words), sounds: put('sounds', sounds)};
  }

  *#begin(
    document: SearchedDocument | DigestedDocument,
  ): Generator<ShardFile, Iterable<DigestBlock>> {
    const {id, file, title, blocks} = 'blocks' in document ? document : digested(document);
    const number = this.#starts.push(this.#size) - 1;
    this.#entry = storeDocument({id, file, title});
    this.#put(this.#documents, sortableNumber(number), this.#entry);
    yield* this.#give();
    return blocks;
  }

  /** A block of the document that was begun last. */
  *#addBlock(block: DigestBlock): Generator<ShardFile> {
    const document = this.#starts.length - 1;
    for (const [at, passage] of numbered(block.passages)) {
      const stored = storedIn(document, this.#entry, passage);
      this.#put(this.#passages, sortableNumber(this.#size++), stored);
      this.#rows.push(block.rows[at] ?? []);
      if (this.#rows.length === rowsOfGroup) this.#closeRows();
      if (this.#ready.length > 0) yield* this.#give();
    }
    this.#lengths += block.lengths;
  }

  #closeRows(): void {
    if (this.#rows.length === 0) return;
    const first = this.#size - this.#rows.length;
    this.#put(this.#labels, sortableNumber(first), storeLabelRows(this.#rows));
    this.#rows.length = 0;
  }

  /** Entries are many, pages few: what gives a page now and then is no generator. */
  #put(table: TableWriter, key: string, value: Uint8Array): void {
    const full = table.add(key, value);
    if (full) this.#ready.push(full);
  }

  *#give(): Generator<ShardFile> {
    yield* this.#ready;
    this.#ready.length = 0;
  }

  *#writeEntities(): Generator<ShardFile, EntityTables> {
    for (const entity of this.sources.entities.entities) this.#addEntity(entity);
    return {
      names: yield* this.#written(this.#table('names'), this.#names),
      entities: yield* this.#written(this.#table('entities'), this.#entities),
    };
  }

  #addEntity(entity: Entity): void {
    const named = namedEntity(entity);
    this.#entities.add(named.id, (bytes) => bytes.append(storeEntity(named)));
    for (const [key, forms] of namesByKey(named)) {
      this.#names.add(`${filedKey(key)}\0${named.id}`, (bytes) =>
        storeBearer(bytes, {...named, forms}),
      );
    }
    this.#entities.settle();
    this.#names.settle();
  }

  /** Postings, positions and dictionary, all in order of the terms. */
  *#writeTerms(): Generator<
    ShardFile,
    Record<'dictionary' | 'postings' | 'positions' | 'mentions', WrittenTable>
  > {
    const cutter = new SegmentCutter();
    const count = new ByteWriter(8);
    const dictionary = this.#table('dictionary');
    const postings = this.#table('postings');
    const positions = this.#table('positions');
    const mentions = this.#table('mentions');
    for (const {key: term, parts, runs} of merged(this.#groups.map((group) => group.runs.words))) {
      const bases = runs.map((run) => this.#groups[run]?.base ?? 0);
      const total = countGathered(parts);
      count.clear();
      count.number(total);
      this.#put(dictionary, term, count.written);
      if (!term.startsWith(labelSign)) {
        this.#endings.add(endingKey(term), (bytes) => bytes.number(total));
        this.#endings.settle();
      }
      const table = isEntity(term) ? mentions : postings;
      for (const segment of cutter.cut(term, parts, bases, total)) {
        this.#put(table, segment.key, segment.weights);
        if (segment.positions) this.#put(positions, segment.key, segment.positions);
        if (this.#ready.length > 0) yield* this.#give();
      }
    }
    return {
      dictionary: yield* dictionary.finish(),
      postings: yield* postings.finish(),
      positions: yield* positions.finish(),
      mentions: yield* mentions.finish(),
    };
  }

  *#writeSounds(): Generator<ShardFile, WrittenTable> {
    const table = this.#table('sounds');
    for (const {key} of merged(this.#groups.map((group) => group.runs.sounds))) {
      const script = soundScript(key.slice(key.indexOf('\0') + 1));
      if (script) this.#scripts.add(script);
      this.#put(table, key, nothing);
      if (this.#ready.length > 0) yield* this.#give();
    }
    return yield* table.finish();
  }

  *#written(table: TableWriter, sorter: RunSorter): Generator<ShardFile, WrittenTable> {
    for (const {key, parts} of sorter.sorted()) {
      this.#put(table, key, parts[0] ?? nothing);
      if (this.#ready.length > 0) yield* this.#give();
    }
    return yield* table.finish();
  }
}
