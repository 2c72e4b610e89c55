import {bucketOf} from '../../core/collection/compiled/compiled-files.js';
import type {DocumentGroup} from '../../core/search/shards/build-shards.js';
import type {DigestedDocument} from '../../core/search/shards/document-digest.js';
import type {WordRuns} from '../../core/search/shards/word-runs.js';
import type {AssembledFile} from './assemble-extracts.js';
import type {BuildCache} from './build-cache.js';
import {cached} from './cached.js';
import type {CompiledState} from './collection-state.js';
import {hashOf} from './hash.js';
import {piecesIn} from './line-file.js';
import {readDigest} from './search-digest.js';

/** Documents whose words are gathered together. */
interface SearchGroup {
  /** Names their words in the cache. */
  readonly key: string;
  /** Name what is kept of the words of each document. */
  readonly digests: readonly string[];
}

/** Documents of a group, on the average; after a change those of one group are gathered again. */
const usualGroup = 128;

/** Bytes of TEI, and documents, that a group has at most. */
const mostBytes = 40_000_000;
const mostDocuments = 1024;

/**
 * The documents of a collection in groups, each with its words as an earlier build gathered them. A
 * group begins where the id of a document says so: one document more or less leaves the other groups
 * as they are.
 */
export function searchGroups(
  documents: readonly AssembledFile[],
  compiled: Readonly<Record<string, CompiledState>>,
): SearchGroup[] {
  const groups: SearchGroup[] = [];
  let digests: string[] = [];
  let bytes = 0;
  const close = (): void => {
    if (digests.length > 0) groups.push({key: hashOf(...digests), digests});
    digests = [];
    bytes = 0;
  };
  for (const {id, source, bytes: own} of documents) {
    const state = compiled[source.path];
    if (!state) continue;
    const isFull = digests.length === mostDocuments || bytes + own > mostBytes;
    if (isFull || bucketOf(id, usualGroup) === 0) close();
    digests.push(state.searched);
    bytes += own;
  }
  close();
  return groups;
}

/** A group as the index takes it. */
export function groupIn(cache: BuildCache, {key, digests}: SearchGroup): DocumentGroup {
  const kept: WordRuns = {
    words: again(() => piecesIn(cache.path(cached.words, key))),
    sounds: again(() => piecesIn(cache.path(cached.sounds, key))),
  };
  const isKept = cache.has(cached.words, key) && cache.has(cached.sounds, key);
  return {
    documents: again(() => documentsIn(digests, cache)),
    runs: isKept ? kept : undefined,
    keep: ({words, sounds}) => {
      cache.writePieces(cached.words, key, words);
      cache.writePieces(cached.sounds, key, sounds);
      return kept;
    },
  };
}

/** Takes away the words of groups that are no more. */
export function forgetGroups(cache: BuildCache, keys: Iterable<string>): void {
  for (const key of keys) {
    cache.forget(cached.words, key);
    cache.forget(cached.sounds, key);
  }
}

function* documentsIn(digests: readonly string[], cache: BuildCache): Generator<DigestedDocument> {
  for (const digest of digests) {
    const bytes = cache.bytes(cached.searched, digest);
    if (bytes) yield readDigest(bytes);
  }
}

function again<Value>(begin: () => Iterator<Value>): Iterable<Value> {
  return {[Symbol.iterator]: begin};
}
