/**
 * `npm run test:embedding`: builds the package, packs it and tries it in the projects of other
 * people, with every package installed from the registry. `--quick` takes the packages that are
 * here and the build that is there, as the test command does; `--tap PATH` writes the report too.
 */
import {spawn, spawnSync} from 'node:child_process';
import {parseArgs} from 'node:util';
import {deep} from '../tools/deep.js';
import {filesEnding} from '../tools/files-ending.js';
import {projectRoot} from '../tools/shared.js';

const {values} = parseArgs({options: {quick: {type: 'boolean'}, tap: {type: 'string'}}});
process.chdir(projectRoot);
if (!values.quick) {
  for (const script of ['build:lib', 'build:package']) {
    const {status} = spawnSync('npm', ['run', script], {stdio: 'inherit'});
    if (status !== 0) process.exit(status ?? 1);
  }
}
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
if (values.tap !== undefined) {
  reporters.push('--test-reporter=tap', `--test-reporter-destination=${values.tap}`);
}
// The projects of frameworks take most of a minute.
const tried = filesEnding('test/embedding', '.embed.ts').filter(
  (file) => deep || !values.quick || !file.includes('frameworks'),
);
const runner = spawn(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...tried], {
  stdio: 'inherit',
  env: {...process.env, LECTERN_REAL_INSTALL: values.quick ? '0' : '1'},
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
runner.on('close', (code) => {
  process.exitCode = code ?? 1;
});
