import type {Mention, TeiDocument} from '../../tei/tei-document.js';
import {documentLabels, isEntity, labelSign, passageLabels} from '../labels.js';
import {nameKeys} from '../name-keys.js';
import type {PassageText} from '../passage-text.js';
import {passageWords} from '../passage-words.js';
import {passagesOf} from '../passages-of.js';
import {namedEntity, type SearchableEntities} from '../searchable-entities.js';
import {ByteWriter, sortableNumber} from './bytes.js';
import {endingKey} from './endings.js';
import {rowsOfGroup, storeLabelRows} from './label-rows.js';
import {type TableName, writeManifest} from './manifest.js';
import {gather, gathered, type Posting, segmentsOf} from './postings.js';
import {RunSorter} from './run-sorter.js';
import {manifestName, type ShardFile, shardOf} from './shard-file.js';
import {MemorySpill, type Spill} from './spill.js';
import {storeDocument, storeEntity} from './stored-names.js';
import {storePassage} from './stored-passage.js';
import {type PageLimits, type TableRoot, TableWriter} from './table-writer.js';

export interface ShardSources {
  /** Read one by one, none kept: give a generator that reads them from where they are. */
  readonly documents: Iterable<TeiDocument>;
  readonly entities: SearchableEntities;
  /** Where to put what does not fit into memory. */
  readonly spill?: Spill;
  /** Bytes gathered in memory before they are put there. */
  readonly batchSize?: number;
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
  readonly #passages = new TableWriter('passages', passagesPages);
  readonly #labels = new TableWriter('labels');
  readonly #documents = new TableWriter('documents');
  readonly #starts: number[] = [];
  /** The last passage under each key of the batch. */
  readonly #last = new Map<string, number>();
  readonly #rows: string[][] = [];
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
  }

  *build(): Generator<ShardFile> {
    for (const document of this.sources.documents) yield* this.#add(document);
    yield* this.#closeRows();
    for (const entity of this.sources.entities.entities) this.#addEntity(entity);
    const tables: Record<TableName, TableRoot> = {
      ...(yield* this.#writeTerms()),
      endings: yield* written('endings', this.#endings),
      sounds: yield* written('sounds', this.#sounds),
      names: yield* written('names', this.#names),
      entities: yield* written('entities', this.#entities, entitiesPages),
      documents: yield* this.#documents.finish(),
      passages: yield* this.#passages.finish(),
      labels: yield* this.#labels.finish(),
    };
    const starts = shardOf('starts', this.#writeStarts());
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

  *#add(document: TeiDocument): Generator<ShardFile> {
    const {id, file, header} = document;
    const number = this.#starts.length;
    this.#starts.push(this.#size);
    yield* this.#documents.add(
      sortableNumber(number),
      storeDocument({id, file, title: header.title}),
    );
    const ofDocument = documentLabels(document);
    const entitiesOf = (mention: Mention): readonly string[] =>
      this.sources.entities.resolve(mention, file).entityIds;
    for (const passage of passagesOf(document, number, entitiesOf)) {
      yield* this.#addPassage(passage, ofDocument);
    }
  }

  *#addPassage(passage: PassageText, ofDocument: readonly string[]): Generator<ShardFile> {
    const number = this.#size++;
    yield* this.#passages.add(sortableNumber(number), storePassage(passage));
    const {positions, sounds} = passageWords(passage);
    const length = positions.size;
    this.#lengths += length;
    for (const [term, places] of positions) {
      this.#gather(term, {passage: number, count: places.length, length, positions: places});
    }
    for (const [key, terms] of sounds) {
      for (const term of terms) this.#sounds.add(`${key}\0${term}`);
    }
    const labels = passageLabels(passage, ofDocument);
    for (const [label, count] of labels) {
      this.#gather(label, {passage: number, count, length: 1, positions: []});
    }
    this.#rows.push([...labels.keys()]);
    if (this.#rows.length === rowsOfGroup) yield* this.#closeRows();
    this.#sounds.settle();
    if (this.#words.settle()) this.#last.clear();
  }

  #gather(term: string, posting: Posting): void {
    const last = this.#last.get(term) ?? 0;
    this.#words.add(term, (bytes) => gather(bytes, posting, last));
    this.#last.set(term, posting.passage);
  }

  *#closeRows(): Generator<ShardFile> {
    if (this.#rows.length === 0) return;
    const first = this.#size - this.#rows.length;
    yield* this.#labels.add(sortableNumber(first), storeLabelRows(this.#rows));
    this.#rows.length = 0;
  }

  #addEntity(entity: SearchableEntities['entities'][number]): void {
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
    const dictionary = new TableWriter('dictionary');
    const postings = new TableWriter('postings');
    const positions = new TableWriter('positions');
    const mentions = new TableWriter('mentions', mentionsPages);
    for (const {key: term, parts} of this.#words.sorted()) {
      const all = [...gathered(parts)];
      yield* dictionary.add(term, numberAsBytes(all.length));
      if (!term.startsWith(labelSign)) {
        this.#endings.add(endingKey(term), (bytes) => bytes.number(all.length));
        this.#endings.settle();
      }
      const table = isEntity(term) ? mentions : postings;
      for (const segment of segmentsOf(term, all)) {
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

function* written(
  name: TableName,
  sorter: RunSorter,
  limits?: PageLimits,
): Generator<ShardFile, TableRoot> {
  const table = new TableWriter(name, limits);
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
