/** The package as npm would publish it, judged by the tools that judge packages. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {publint} from 'publint';
import {projectRoot} from '../tools/shared.js';
import {runIn, ScratchProjects} from './scratch-project.js';

let scratch: ScratchProjects;

before(async () => {
  scratch = await ScratchProjects.make();
});

after(() => scratch?.remove());

describe('the packed package', () => {
  it('is in order for publint, to the last suggestion', async () => {
    const pkgDir = join(scratch.folder, 'published');
    await mkdir(pkgDir);
    execFileSync('tar', ['-xzf', scratch.tarball, '-C', pkgDir, '--strip-components=1']);
    const {messages} = await publint({pkgDir, level: 'suggestion', strict: true, pack: false});
    assert.deepEqual(messages, []);
  });

  it('gives the right types for every import', async () => {
    const elements = ['lectern-date', 'lectern-reader', 'lectern-text'];
    const entries = elements.flatMap((tag) => [tag, `${tag}/define`]);
    // It prints what is wrong and ends with a code of its own.
    await runIn(
      projectRoot,
      join(projectRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      ...[scratch.tarball, '--profile', 'esm-only', '--include-entrypoints', ...entries],
    );
  });

  it('holds nothing that is only for making it', () => {
    const listed = execFileSync('tar', ['-tzf', scratch.tarball], {encoding: 'utf8'}).split('\n');
    const paths = listed.map((path) => path.replace(/^package\//, ''));
    for (const needed of [
      'dist/lectern.min.js',
      'dist/custom-elements.json',
      'dist/web-types.json',
    ]) {
      assert.ok(paths.includes(needed), needed);
    }
    const {customElements}: {customElements: string} = JSON.parse(
      execFileSync('tar', ['-xzOf', scratch.tarball, 'package/package.json'], {encoding: 'utf8'}),
    );
    assert.ok(paths.includes(customElements), customElements);
    const strange = paths.filter((path) =>
      /publish|\.test\.|tsbuildinfo|^(test|texts)\//.test(path),
    );
    assert.deepEqual(strange, []);
  });
});
