import {times} from '../../natives/times.js';
import type {ShardSource} from '../shards/shard-source.js';
import type {NamedEntity} from '../term-source.js';
import {entityRecord, passageRecord, type ServerRecord} from './server-record.js';

/** Passages that are read at once. */
const batch = 512;

/** A record with its id in the index of a server. */
export interface ExportedRecord {
  readonly id: string;
  readonly record: ServerRecord;
}

/**
 * The records of an index of files for a server, so that both find the same. The names and sounds of
 * the collection are in memory meanwhile, its texts are not.
 */
export async function* exportRecords(source: ShardSource): AsyncGenerator<ExportedRecord> {
  const {size} = source;
  const entities = new Map<string, NamedEntity>();
  for await (const entity of source.everyEntity()) {
    entities.set(entity.id, entity);
    yield {id: `e:${entity.id}`, record: entityRecord(entity)};
  }
  const sounds = new Map<string, string[]>();
  for await (const {key, term} of source.everySound()) {
    const known = sounds.get(term);
    if (known) known.push(key);
    else sounds.set(term, [key]);
  }
  const soundsOf = (term: string): readonly string[] => sounds.get(term) ?? [];
  for (let from = 0; from < size; from += batch) {
    const numbers = times(Math.min(batch, size - from), (at) => from + at);
    const [passages, labels] = [await source.passages(numbers), await source.labelsOf(numbers)];
    const documents = await source.documents([
      ...new Set([...passages.values()].map(({document}) => document)),
    ]);
    for (const [number, passage] of passages) {
      const document = documents.get(passage.document);
      if (!document) continue;
      const known = {number, document, labels: labels.get(number) ?? [], entities, soundsOf};
      yield {id: `p:${number}`, record: passageRecord(passage, known)};
    }
  }
}
