import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

/** From package.json: three folders up from the source and four from the build. */
export async function programVersion(): Promise<string> {
  for (const up of ['../../../', '../../../../']) {
    const path = fileURLToPath(new URL(`${up}package.json`, import.meta.url));
    try {
      const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
      if (isManifest(manifest) && manifest.name === 'lectern') return manifest.version;
    } catch {
      // Not here; the next place may have it.
    }
  }
  return 'unknown';
}

function isManifest(value: unknown): value is {name: string; version: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'version' in value &&
    typeof value.version === 'string'
  );
}
