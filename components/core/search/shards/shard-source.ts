import {numbered} from '../../natives/numbered.js';
import {isEntity, labelSign} from '../labels.js';
import {filedKey} from '../name-keys.js';
import type {PassageText} from '../passage-text.js';
import type {SearchProblem} from '../search-index.js';
import type {SoundScript} from '../sound-tables.js';
import type {
  DocumentEntry,
  NameBearer,
  NamedEntity,
  TermEntry,
  TermSource,
  Weights,
} from '../term-source.js';
import {ByteReader, sortableNumber} from './bytes.js';
import {endingsFrom} from './endings.js';
import {readLabelRows, rowsOfGroup} from './label-rows.js';
import type {SearchManifest, TableName} from './manifest.js';
import {readPositions, readWeights, segmentKey, segmentsFrom, segmentsTo} from './postings.js';
import type {ShardStore} from './shard-store.js';
import {readStoredBearer, readStoredDocument, readStoredEntity} from './stored-names.js';
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
const mostStretches = 3;

/** An index kept as files, for one search: what could not be read is noted. */
export class ShardSource implements TermSource {
  readonly #problems = new Map<string, SearchProblem>();
  readonly #tables = new Map<TableName, TableReader>();
  /** Documents that passages told of, by their number. */
  readonly #documents = new Map<number, DocumentEntry>();

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

  async documentStarts(): Promise<readonly number[]> {
    return this.starts;
  }

  async termsWithPrefix(prefix: string, most: number): Promise<readonly TermEntry[]> {
    const entries: TermEntry[] = [];
    const dictionary = this.#table('dictionary');
    const ahead = Math.ceil(most / leastOfPage);
    for await (const page of dictionary.scan(prefix, afterAll(prefix), ahead)) {
      for (const {key, value} of page.slice(0, most - entries.length)) {
        entries.push({term: key, passages: new ByteReader(value).number()});
      }
      if (entries.length >= most) break;
    }
    return entries;
  }

  async labelsBetween(from: string, to: string): Promise<readonly TermEntry[]> {
    const entries: TermEntry[] = [];
    for await (const page of this.#table('dictionary').scan(from, `${to}\0`)) {
      for (const {key, value} of page) {
        entries.push({term: key, passages: new ByteReader(value).number()});
      }
    }
    return entries;
  }

  async termsEnding(letter: string, least: number, most: number): Promise<readonly TermEntry[]> {
    const [from, to] = [endingsFrom(letter, least), endingsFrom(letter, most + 1)];
    const entries: TermEntry[] = [];
    for await (const page of this.#table('endings').scan(from, to)) {
      for (const {key, value} of page) {
        const term = key.slice(letter.length + 1);
        entries.push({term, passages: new ByteReader(value).number()});
      }
    }
    return entries;
  }

  async termsSounding(key: string, without?: SoundScript): Promise<readonly string[]> {
    if (this.manifest.scripts.every((script) => script === without)) return [];
    const entries = await this.#under('sounds', key);
    return entries.map(({second}) => second);
  }

  async entitiesNamed(key: string): Promise<readonly NameBearer[]> {
    const entries = await this.#under('names', filedKey(key));
    return entries.map(({second, value}) => readStoredBearer(second, value));
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
    for await (const page of segments) {
      for (const {value} of page) readWeights(value, this.manifest, isLabel, weights);
    }
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
      for await (const page of table.scan(segmentsFrom(term), segmentsTo(term))) {
        for (const {value} of page) readPositions(value, among, found);
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
    const stored = await this.#numbered('passages', numbers, readStoredPassage);
    const passages = new Map<number, PassageText>();
    for (const [number, {text, entry}] of stored) {
      this.#documents.set(text.document, entry);
      passages.set(number, text);
    }
    return passages;
  }

  async documents(numbers: readonly number[]): Promise<ReadonlyMap<number, DocumentEntry>> {
    const others = numbers.filter((number) => !this.#documents.has(number));
    const found = await this.#numbered('documents', others, readStoredDocument);
    for (const number of numbers) {
      const known = this.#documents.get(number);
      if (known) found.set(number, known);
    }
    return found;
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
    for await (const page of this.#table('entities').scan('', '\uffff')) {
      for (const {key, value} of page) yield readStoredEntity(key, value);
    }
  }

  /** Every word that can be found by a sound, with a key of that sound. */
  async *everySound(): AsyncGenerator<{readonly key: string; readonly term: string}> {
    for await (const page of this.#table('sounds').scan('', '\uffff')) {
      for (const {key} of page) {
        const [sound = '', term = ''] = key.split('\0');
        yield {key: sound, term};
      }
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

  /** Entries whose keys begin with a first half, with the second halves of their keys. */
  async #under(
    name: TableName,
    first: string,
  ): Promise<{readonly second: string; readonly value: Uint8Array}[]> {
    const found: {second: string; value: Uint8Array}[] = [];
    for await (const page of this.#table(name).scan(`${first}\0`, `${first}\u0001`)) {
      for (const {key, value} of page) found.push({second: key.slice(first.length + 1), value});
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
