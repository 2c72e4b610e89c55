import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {lockFolder, lockName} from '../../../components/node/journal/folder-lock.js';
import {thisProcess} from '../../../components/node/journal/process-mark.js';
import {temporaryFolder} from './sources.js';

/** The number of a process that has ended. */
function deadProcess(): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--version'], {stdio: 'ignore'});
    child.on('error', reject);
    child.on('close', () => resolve(child.pid ?? 0));
  });
}

const write = (folder: string, name: string, holder: object): Promise<void> =>
  writeFile(join(folder, name), JSON.stringify({host: hostname(), nonce: 'old', ...holder}));

describe('the lock of a folder', () => {
  it('lets one in, names it to the next, and lets that in afterwards', async (context) => {
    const folder = await temporaryFolder(context);
    const first = await lockFolder(folder);
    const second = await lockFolder(folder);
    assert.ok(first.ok);
    assert.ok(!second.ok);
    assert.match(second.message, new RegExp(`is in use: another Lectern, process ${process.pid},`));
    await first.release();
    assert.deepEqual(await readdir(folder), []);
    assert.ok((await lockFolder(folder)).ok);
  });

  it('takes over from a process that is dead', async (context) => {
    const folder = await temporaryFolder(context);
    await write(folder, lockName, {pid: await deadProcess()});
    const lock = await lockFolder(folder);
    assert.ok(lock.ok);
    assert.deepEqual(await readdir(folder), [lockName]);
    assert.match(await readFile(join(folder, lockName), 'utf8'), new RegExp(`:${process.pid},`));
    await lock.release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('takes over from an heir that died before it was done', async (context) => {
    const folder = await temporaryFolder(context);
    const pid = await deadProcess();
    await write(folder, lockName, {pid});
    await write(folder, `${lockName}.after-old`, {pid, nonce: 'heir'});
    assert.ok((await lockFolder(folder)).ok);
    assert.deepEqual(await readdir(folder), [lockName]);
  });

  it('knows a later process with the same number from the one that is dead', async (context) => {
    const mark = await thisProcess();
    if (mark.started === undefined) return context.skip('this system does not tell');
    const folder = await temporaryFolder(context);
    await write(folder, lockName, {...mark, started: 'an earlier boot'});
    assert.ok((await lockFolder(folder)).ok);
  });

  it('leaves the lock of another computer alone', async (context) => {
    const folder = await temporaryFolder(context);
    await write(folder, lockName, {pid: await deadProcess(), host: 'elsewhere.example'});
    const lock = await lockFolder(folder);
    assert.match(lock.ok ? '' : lock.message, /on elsewhere\.example/);
  });

  it('leaves a lock alone that it cannot read, and says which file', async (context) => {
    const folder = await temporaryFolder(context);
    await writeFile(join(folder, lockName), '');
    const lock = await lockFolder(folder);
    assert.ok(!lock.ok);
    assert.ok(lock.message.includes(join(folder, lockName)));
  });

  it('lets exactly one of many take over', async (context) => {
    const folder = await temporaryFolder(context);
    await write(folder, lockName, {pid: await deadProcess()});
    const locks = await Promise.all(Array.from({length: 30}, () => lockFolder(folder)));
    assert.equal(locks.filter(({ok}) => ok).length, 1);
    assert.deepEqual(await readdir(folder), [lockName]);
  });
});
