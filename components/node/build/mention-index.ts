import {appendFileSync, mkdirSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {bucketOf} from '../../core/collection/compiled/compiled-files.js';
import type {BuildCache} from './build-cache.js';
import {cached} from './cached.js';
import {hashOf} from './hash.js';

/** A document whose mentions are sorted in. */
export interface MentioningDocument {
  readonly id: string;
  /** Names its lines in the cache; changes with them. */
  readonly key: string;
  /** Changes with what it is called in lists. */
  readonly called: string;
  readonly entities: Iterable<string>;
}

/** Mentions of one entity, each as JSON, in the order of the documents. */
export type MentionsOfEntity = readonly {readonly document: string; readonly json: string}[];

/** Lines that are held before they go to disk, in UTF-16 units. */
const mostHeld = 8_000_000;

/**
 * Sorts the mentions of many documents by entity, through files: however many there are, those of
 * one bucket alone are in memory. What was sorted by an earlier build is taken from there.
 */
export class MentionIndex {
  readonly #cache: BuildCache;
  readonly #documents: readonly MentioningDocument[];
  readonly #count: number;
  /** For each bucket, the documents in it, in order. */
  readonly #inBucket: readonly (readonly MentioningDocument[])[];

  /** @param count of buckets */
  constructor(cache: BuildCache, documents: readonly MentioningDocument[], count: number) {
    this.#cache = cache;
    this.#documents = documents;
    this.#count = count;
    const inBucket: MentioningDocument[][] = Array.from({length: count}, () => []);
    for (const document of documents) {
      const buckets = new Set<number>();
      for (const entity of document.entities) buckets.add(bucketOf(entity, count));
      for (const bucket of buckets) inBucket[bucket]?.push(document);
    }
    this.#inBucket = inBucket;
  }

  /** Changes with what is in a bucket, and with its order. */
  stateOf(bucket: number): string {
    return hashOf(...(this.#inBucket[bucket] ?? []).map(({id, key}) => `${id}\t${key}`));
  }

  /** Changes with what the documents of a bucket are called. */
  namesIn(bucket: number): string {
    return hashOf(...(this.#inBucket[bucket] ?? []).map(({called}) => called));
  }

  /**
   * Goes through some buckets, one after the other.
   *
   * @param former the state in which a bucket was when an earlier build kept it
   */
  async each(
    buckets: readonly number[],
    former: (bucket: number) => string | undefined,
    work: (bucket: number, mentions: ReadonlyMap<string, MentionsOfEntity>) => Promise<void>,
  ): Promise<void> {
    mkdirSync(this.#cache.root, {recursive: true});
    const folder = await mkdtemp(join(this.#cache.root, 'sorting-'));
    try {
      const held = this.#spill(buckets, former, folder);
      for (const bucket of buckets) {
        const lines = [...linesOf(join(folder, `${bucket}`)), ...(held.get(bucket) ?? [])];
        held.delete(bucket);
        const before = this.#linesBefore(bucket, former(bucket));
        const text = [...before, ...lines].join('\n');
        this.#cache.write('buckets', this.#bucketKey(bucket, this.stateOf(bucket)), text);
        await work(bucket, this.#byEntity(bucket, [...before, ...lines]));
      }
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }

  /**
   * Writes the lines of new and changed documents to a file a bucket.
   *
   * @returns the last of them, for which there is room in memory
   */
  #spill(
    buckets: readonly number[],
    former: (bucket: number) => string | undefined,
    folder: string,
  ): Map<number, string[]> {
    const wanted = new Map<string, Set<number>>();
    for (const bucket of buckets) {
      const before = new Set(
        this.#formerLines(bucket, former(bucket)).map((line) => line.slice(0, line.indexOf('\t'))),
      );
      for (const {key} of this.#inBucket[bucket] ?? []) {
        if (before.has(key)) continue;
        const own = wanted.get(key) ?? new Set();
        wanted.set(key, own.add(bucket));
      }
    }
    let held = new Map<number, string[]>();
    let size = 0;
    const flush = (): void => {
      for (const [bucket, lines] of held) {
        appendFileSync(join(folder, `${bucket}`), `${lines.join('\n')}\n`);
      }
      held = new Map();
      size = 0;
    };
    for (const {key} of this.#documents) {
      const own = wanted.get(key);
      if (!own) continue;
      for (const line of this.#cache.lines(cached.mentions, key)) {
        const bucket = bucketOf(line.slice(0, line.indexOf('\t')), this.#count);
        if (!own.has(bucket)) continue;
        const lines = held.get(bucket) ?? [];
        held.set(bucket, lines);
        lines.push(`${key}\t${line}`);
        size += line.length;
        if (size > mostHeld) flush();
      }
    }
    return held;
  }

  #formerLines(bucket: number, state: string | undefined): string[] {
    const text =
      state === undefined ? '' : this.#cache.read('buckets', this.#bucketKey(bucket, state));
    return text ? text.split('\n') : [];
  }

  /** Lines of an earlier build that still stand. */
  #linesBefore(bucket: number, state: string | undefined): string[] {
    const current = new Set((this.#inBucket[bucket] ?? []).map(({key}) => key));
    return this.#formerLines(bucket, state).filter((line) =>
      current.has(line.slice(0, line.indexOf('\t'))),
    );
  }

  /** Lines are those of a document's key, an entity, a mention. */
  #byEntity(bucket: number, lines: readonly string[]): Map<string, MentionsOfEntity> {
    const order = new Map(
      (this.#inBucket[bucket] ?? []).map(({key, id}, at) => [key, {at, id}] as const),
    );
    const found = new Map<string, {at: number; document: string; json: string}[]>();
    for (const line of lines) {
      const first = line.indexOf('\t');
      const second = line.indexOf('\t', first + 1);
      const place = order.get(line.slice(0, first));
      if (!place) continue;
      const entity = line.slice(first + 1, second);
      const mention = {at: place.at, document: place.id, json: line.slice(second + 1)};
      const mentions = found.get(entity);
      if (mentions) mentions.push(mention);
      else found.set(entity, [mention]);
    }
    for (const mentions of found.values()) mentions.sort((a, b) => a.at - b.at);
    // Whatever was sorted before what: the same mentions make the same file.
    return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #bucketKey(bucket: number, state: string): string {
    return hashOf(`${bucket} of ${this.#count}`, state);
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').slice(0, -1).split('\n');
  } catch {
    // None had to be put there.
    return [];
  }
}
