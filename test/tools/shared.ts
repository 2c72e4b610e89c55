import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's root, with a `/` at its end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of shared fixtures and schemas beside a checkout; undefined where there is none. */
export function sharedFolder(): string | undefined {
  const folder = resolve(projectRoot, '../shared');
  return existsSync(join(folder, 'fixtures')) ? folder : undefined;
}

/** For `node:test`: skips, with the reason, what reads the shared folder where there is none. */
export const skipWithoutShared: {readonly skip?: string} =
  sharedFolder() === undefined ? {skip: 'needs ../shared, which is not beside this checkout'} : {};
