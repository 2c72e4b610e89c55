import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {finished} from 'node:stream/promises';
import {exportRecords} from '../../core/search/server/export-records.js';
import {indexSettings} from '../../core/search/server/index-settings.js';
import type {ShardSource} from '../../core/search/shards/shard-source.js';

/** What was written for a server that is filled by other hands. */
export interface BulkFiles {
  readonly records: number;
  /** What the index is made with: the body of `PUT INDEX`. */
  readonly settings: string;
}

/** Writes an index as the body of a `_bulk` request, and beside it the settings of the index. */
export async function writeBulk(source: ShardSource, file: string): Promise<BulkFiles> {
  const settings = `${file.replace(/\.ndjson$/, '')}.settings.json`;
  await writeFile(settings, `${JSON.stringify(indexSettings, undefined, 2)}\n`);
  const out = createWriteStream(file);
  // A disk that fills is heard of while writing, and not only at the end.
  const done = finished(out);
  done.catch(() => undefined);
  let records = 0;
  for await (const {id, record} of exportRecords(source)) {
    records++;
    const lines = `${JSON.stringify({index: {_id: id}})}\n${JSON.stringify(record)}\n`;
    if (!out.write(lines)) await Promise.race([once(out, 'drain'), done]);
  }
  out.end();
  await done;
  return {records, settings};
}
