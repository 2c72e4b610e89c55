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

/** Names, for the processes of the tests, the folder the tests were compiled to. */
export const compiledFolderVariable = 'LECTERN_COMPILED_TESTS';

/**
 * Node's arguments that run a program of ours as it stands now: its compiled copy where the test
 * command has made one, otherwise its source.
 *
 * @param path of the source from the project's root
 */
export function runFromSource(path: string): {readonly options: string[]; readonly file: string} {
  const folder = process.env[compiledFolderVariable];
  return folder === undefined
    ? {options: ['--import', 'tsx'], file: join(projectRoot, path)}
    : {options: ['--enable-source-maps'], file: join(folder, path.replace(/\.ts$/, '.js'))};
}
