import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Real TEI documents beside the project; not part of it, so they may be absent. */
const folder = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url));

/** Why tests on real documents cannot run here, or undefined when they can. */
export const fixturesAbsent: string | undefined = existsSync(folder)
  ? undefined
  : `no real documents here: ${folder} does not exist`;

export interface Fixture {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export function fixtures(): Fixture[] {
  if (fixturesAbsent) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
  return files.sort().map((file) => ({file, bytes: readFileSync(folder + file)}));
}
