import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {accessSync, constants, cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
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
});
