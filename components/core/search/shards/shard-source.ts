import {numbered} from '../../natives/numbered.js';
import {isEntity, labelSign} from '../labels.js';
import type {PassageText} from '../passage-text.js';
import type {SearchProblem} from '../search-index.js';
import type {DocumentEntry, NamedEntity, TermEntry, TermSource, Weights} from '../term-source.js';
import {ByteReader, sortableNumber} from './bytes.js';
import {endingsFrom} from './endings.js';
import {readLabelRows, rowsOfGroup} from './label-rows.js';
import type {SearchManifest, TableName} from './manifest.js';
import {readPositions, readWeights, segmentKey, segmentsFrom, segmentsTo} from './postings.js';
import {shardName} from './shard-file.js';
import type {ShardStore} from './shard-store.js';
import {readStoredDocument, readStoredEntity} from './stored-names.js';
import {readStoredPassage} from './stored-passage.js';
import {TableReader} from './table-reader.js';

/** For so few passages the segments they stand in are looked up one by one. */
const fewPassages = 64;

/** Words of the dictionary that a page of it holds at least, as a rule. */
const leastOfPage = 2000;

/** Groups of labels that are read to count: each may stand in a file of its own. */
const mostGroups = 24;

/** Groups next to each other, of which a few stand in one file; and how many such stretches are read at most. */
const groupsOfStretch = 12;
const mostStretches = 6;

/** An index kept as files, for one search: what could not be read is noted. */
export class ShardSource implements TermSource {
  readonly #problems = new Map<string, SearchProblem>();
  readonly #tables = new Map<TableName, TableReader>();

  constructor(
    readonly manifest: SearchManifest,
    readonly starts: readonly number[],
    readonly store: ShardStore,
  ) {}

  get size(): number {
    return this.manifest.size;
  }

  get problems(): readonly SearchProblem[] {
    return [...this.#problems.values()];
  }

  /** Fetches the first page of a table, before it is known what is looked for there. */
  setOutFor(name: TableName): void {
    this.store.ask(shardName(name, this.manifest.tables[name].hash));
  }

  async documentStarts(): Promise<readonly number[]> {
    return this.starts;
  }

  async termsWithPrefix(prefix: string, most: number): Promise<readonly TermEntry[]> {
    const entries: TermEntry[] = [];
    const dictionary = this.#table('dictionary');
    const ahead = Math.ceil(most / leastOfPage);
    for await (const {key, value} of dictionary.scan(prefix, afterAll(prefix), ahead)) {
      if (entries.length >= most) break;
      entries.push({term: key, passages: new ByteReader(value).number()});
    }
    return entries;
  }

  async labelsBetween(from: string, to: string): Promise<readonly TermEntry[]> {
    const entries: TermEntry[] = [];
    for await (const {key, value} of this.#table('dictionary').scan(from, `${to}\0`)) {
      entries.push({term: key, passages: new ByteReader(value).number()});
    }
    return entries;
  }

  async termsEnding(letter: string, least: number, most: number): Promise<readonly TermEntry[]> {
    const [from, to] = [endingsFrom(letter, least), endingsFrom(letter, most + 1)];
    const entries: TermEntry[] = [];
    for await (const {key, value} of this.#table('endings').scan(from, to)) {
      entries.push({term: key.slice(letter.length + 1), passages: new ByteReader(value).number()});
    }
    return entries;
  }

  async termsSounding(key: string): Promise<readonly string[]> {
    return this.#second('sounds', key);
  }

  async entitiesNamed(key: string): Promise<readonly string[]> {
    return this.#second('names', key);
  }

  async entities(ids: readonly string[]): Promise<ReadonlyMap<string, NamedEntity>> {
    const table = this.#table('entities');
    const stored = await Promise.all(ids.map((id) => table.get(id)));
    const found = new Map<string, NamedEntity>();
    for (const [at, id] of numbered(ids)) {
      const bytes = stored[at];
      if (bytes) found.set(id, readStoredEntity(id, bytes));
    }
    return found;
  }

  async weights(term: string): Promise<Weights> {
    const weights = new Map<number, number>();
    const isLabel = term.startsWith(labelSign);
    const table = this.#table(isEntity(term) ? 'mentions' : 'postings');
    const segments = table.scan(segmentsFrom(term), segmentsTo(term));
    for await (const {value} of segments) readWeights(value, this.manifest, isLabel, weights);
    return weights;
  }

  async labelled(label: string): Promise<Weights> {
    return this.weights(label);
  }

  async positions(
    term: string,
    among: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, readonly number[]>> {
    const found = new Map<number, readonly number[]>();
    const table = this.#table('positions');
    if (among.size > fewPassages) {
      for await (const {value} of table.scan(segmentsFrom(term), segmentsTo(term))) {
        readPositions(value, among, found);
      }
      return found;
    }
    const segments = await Promise.all(
      [...among].map((passage) => table.before(segmentKey(term, passage))),
    );
    for (const segment of new Set(segments)) {
      if (segment?.key.startsWith(segmentsFrom(term))) readPositions(segment.value, among, found);
    }
    return found;
  }

  async passages(numbers: readonly number[]): Promise<ReadonlyMap<number, PassageText>> {
    return this.#numbered('passages', numbers, readStoredPassage);
  }

  async documents(numbers: readonly number[]): Promise<ReadonlyMap<number, DocumentEntry>> {
    return this.#numbered('documents', numbers, readStoredDocument);
  }

  /** All where their labels stand close together; else those of stretches all over the index. */
  countable(numbers: readonly number[]): readonly number[] {
    const groups = new Set(numbers.map((number) => Math.floor(number / rowsOfGroup)));
    if (groups.size <= mostGroups) return numbers;
    const stretchOf = (group: number): number => Math.floor(group / groupsOfStretch);
    const stretches = [...new Set([...groups].map(stretchOf))].sort((a, b) => a - b);
    const every = Math.max(1, stretches.length / mostStretches);
    const chosen = new Set(stretches.filter((_, at) => Math.floor(at % every) === 0));
    return numbers.filter((number) => chosen.has(stretchOf(Math.floor(number / rowsOfGroup))));
  }

  async labelsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
    const groups = [...new Set(numbers.map((number) => number - (number % rowsOfGroup)))];
    const rows = await this.#numbered('labels', groups, readLabelRows);
    const labels = new Map<number, readonly string[]>();
    for (const number of numbers) {
      const row = rows.get(number - (number % rowsOfGroup))?.[number % rowsOfGroup];
      if (row) labels.set(number, row);
    }
    return labels;
  }

  /** Every entity, in the order of ids. */
  async *everyEntity(): AsyncGenerator<NamedEntity> {
    for await (const {key, value} of this.#table('entities').scan('', '\uffff')) {
      yield readStoredEntity(key, value);
    }
  }

  /** Every word that can be found by a sound, with a key of that sound. */
  async *everySound(): AsyncGenerator<{readonly key: string; readonly term: string}> {
    for await (const {key} of this.#table('sounds').scan('', '\uffff')) {
      const [sound = '', term = ''] = key.split('\0');
      yield {key: sound, term};
    }
  }

  async #numbered<Value>(
    name: TableName,
    numbers: readonly number[],
    read: (bytes: Uint8Array) => Value,
  ): Promise<Map<number, Value>> {
    const table = this.#table(name);
    const stored = await Promise.all(numbers.map((number) => table.get(sortableNumber(number))));
    const found = new Map<number, Value>();
    for (const [at, number] of numbered(numbers)) {
      const bytes = stored[at];
      if (bytes) found.set(number, read(bytes));
    }
    return found;
  }

  /** The second halves of keys that begin with a first one. */
  async #second(name: TableName, first: string): Promise<string[]> {
    const found: string[] = [];
    for await (const {key} of this.#table(name).scan(`${first}\0`, `${first}\u0001`)) {
      found.push(key.slice(first.length + 1));
    }
    return found;
  }

  #table(name: TableName): TableReader {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = new TableReader(name, this.manifest.tables[name], this.store, (problem) =>
      this.#problems.set(problem.shard, problem),
    );
    this.#tables.set(name, table);
    return table;
  }
}

/** No word and no label holds this character: it comes after all that begin with a prefix. */
const afterAll = (prefix: string): string => `${prefix}\uffff`;
