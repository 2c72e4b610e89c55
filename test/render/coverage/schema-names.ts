import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sharedFolder} from '../../tools/shared.js';

/** Every element the TEI schema declares, in its order; empty where the schema is not at hand. */
export function schemaNames(): string[] {
  const folder = sharedFolder();
  if (folder === undefined) return [];
  const schema = readFileSync(join(folder, 'schema/tei_all-4.11.0.rng'), 'utf8');
  return [
    ...new Set([...schema.matchAll(/<element name="([^"]+)"/g)].map(([, name]) => name ?? '')),
  ];
}
