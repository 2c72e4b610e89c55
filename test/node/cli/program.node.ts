import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {projectRoot} from '../../tools/shared.js';
import {data, spawnLectern} from './run-lectern.js';

describe('the program', () => {
  it('writes the text in UTF-8, byte for byte, and ends with 0', async () => {
    const {code, out, err} = await spawnLectern('text', data('latin-1.xml'));
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(out, Buffer.from('Grüße, Señor.', 'utf8'));
  });

  it('hands its exit code to the shell', async () => {
    const [errors, wrongUse] = await Promise.all([
      spawnLectern('check', '--json', data('empty.xml')),
      spawnLectern('check', '--no-such-option'),
    ]);
    assert.deepEqual([errors.code, wrongUse.code], [1, 2]);
  });
});

describe('the file npm links as lectern', () => {
  const manifest: {bin: {lectern: string}} = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  );
  const linked = join(projectRoot, manifest.bin.lectern);

  it('may be run', () => accessSync(linked, constants.X_OK));

  it('says what to do when nothing is built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-bin-'));
    try {
      cpSync(linked, join(folder, 'a/b/c/lectern.js'));
      cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
      const {status, stderr} = spawnSync(process.execPath, [join(folder, 'a/b/c/lectern.js')]);
      assert.equal(status, 2);
      assert.match(stderr.toString(), /npm run build:lib/);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('starts the program in few files, unless its modules were built after it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-bin-'));
    try {
      const put = (path: string, text: string, seconds: number): void => {
        const file = join(folder, path);
        mkdirSync(dirname(file), {recursive: true});
        writeFileSync(file, text);
        utimesSync(file, seconds, seconds);
      };
      cpSync(linked, join(folder, 'a/b/c/lectern.js'));
      put('package.json', '{"type":"module"}', 1);
      put('dist/lib/node/cli/main.js', 'console.log("modules");', 1);
      put('dist/lib/node/program/main.js', 'console.log("few files");', 100);
      const said = (): string =>
        spawnSync(process.execPath, [join(folder, 'a/b/c/lectern.js')]).stdout.toString();
      const asPublished = said();
      put('dist/lib/.tsbuildinfo', '{}', 50);
      const afterBoth = said();
      put('dist/lib/.tsbuildinfo', '{}', 200);
      assert.deepEqual(
        [asPublished, afterBoth, said()],
        ['few files\n', 'few files\n', 'modules\n'],
      );
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
