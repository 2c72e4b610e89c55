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
export function* groupsOf(
  documents: readonly AssembledFile[],
  compiled: Readonly<Record<string, CompiledState>>,
  cache: BuildCache,
): Generator<DocumentGroup> {
  let keys: string[] = [];
  let bytes = 0;
  for (const {id, source, bytes: own} of documents) {
    const state = compiled[source.path];
    if (!state) continue;
    const isFull = keys.length === mostDocuments || bytes + own > mostBytes;
    if (keys.length > 0 && (isFull || bucketOf(id, usualGroup) === 0)) {
      yield groupOf(keys, cache);
      keys = [];
      bytes = 0;
    }
    keys.push(state.searched);
    bytes += own;
  }
  if (keys.length > 0) yield groupOf(keys, cache);
}

/** @param digests name what is kept of the words of each document */
function groupOf(digests: readonly string[], cache: BuildCache): DocumentGroup {
  const key = hashOf(...digests);
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

function* documentsIn(digests: readonly string[], cache: BuildCache): Generator<DigestedDocument> {
  for (const digest of digests) {
    const bytes = cache.bytes(cached.searched, digest);
    if (bytes) yield readDigest(bytes);
  }
}

function again<Value>(begin: () => Iterator<Value>): Iterable<Value> {
  return {[Symbol.iterator]: begin};
}
