/**
 * `npm run test:node -- [FILE …]`: compiles the Node tests, all or those named, and runs each file
 * of one folder in a process of its own. `--tap PATH` writes the report that is counted, too.
 */
import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {compileTests} from './compile-tests.js';
import {filesEnding} from './files-ending.js';
import {compiledFolderVariable, projectRoot} from './shared.js';

const {values, positionals} = parseArgs({
  options: {tap: {type: 'string'}},
  allowPositionals: true,
});
const named = positionals.map((path) => relative(projectRoot, resolve(path)));
process.chdir(projectRoot);
const {folder, files} = await compileTests(
  named.length > 0 ? named : filesEnding('test', '.node.ts'),
);
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
if (values.tap !== undefined) {
  reporters.push('--test-reporter=tap', `--test-reporter-destination=${values.tap}`);
}
const runner = spawn(process.execPath, ['--enable-source-maps', '--test', ...reporters, ...files], {
  stdio: 'inherit',
  env: {...process.env, [compiledFolderVariable]: folder},
});
const stop = (): void => void runner.kill('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
runner.on('close', (code) => {
  rmSync(folder, {recursive: true, force: true});
  process.exitCode = code ?? 1;
});
