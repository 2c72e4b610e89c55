import {bucketOf} from '../../core/collection/compiled/compiled-files.js';
import type {DataFiles} from './collection-data.js';

/** What one request should bring, in UTF-16 units. */
const usualFile = 65_536;

/** Writes what is asked for by an id into files of about the same size, by `bucketOf`. */
export function bucketFiles(
  name: string,
  members: readonly (readonly [id: string, value: unknown])[],
  data: DataFiles,
): string[] {
  const written = members.map(([id, value]) => [id, JSON.stringify(value)] as const);
  const size = written.reduce((sum, [id, json]) => sum + id.length + json.length, 0);
  const buckets: string[][] = Array.from({length: Math.ceil(size / usualFile)}, () => []);
  for (const [id, json] of written) {
    buckets[bucketOf(id, buckets.length)]?.push(`${JSON.stringify(id)}:${json}`);
  }
  return buckets.map((bucket, at) => data.add(`${name}${at}`, `{${bucket.join(',')}}`));
}
