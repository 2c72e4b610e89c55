import assert from 'node:assert/strict';
import {type FileHandle, open, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {DecisionJournal} from '../../../components/node/journal/decision-journal.js';
import {appendDurably, replaceDurably} from '../../../components/node/journal/durable-write.js';
import {Turns} from '../../../components/node/journal/turns.js';
import {decide, temporaryFolder} from './sources.js';

/** The methods of every open file, to be exchanged for a test. */
async function handleMethods(folder: string): Promise<FileHandle> {
  const handle = await open(folder, 'r');
  const methods: FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  return methods;
}

async function prepare(context: TestContext) {
  const folder = await temporaryFolder(context);
  const path = join(folder, 'new', 'folder', 'letter.decisions.jsonl');
  const journal = (): DecisionJournal =>
    new DecisionJournal(path, 'letter.decisions.jsonl', {
      turns: new Turns(),
      versions: async () => () => undefined,
      appended: () => undefined,
    });
  return {folder, path, journal, methods: await handleMethods(folder)};
}

const failure = (code: string): Error => Object.assign(new Error(code), {code});

describe('what is written for good', () => {
  it('is answered only when the disk has the file and the folders that are new', async (context) => {
    const {path, journal, methods} = await prepare(context);
    const {sync} = methods;
    let [synced, answered] = [0, false];
    context.mock.method(methods, 'sync', async function (this: FileHandle) {
      await sync.call(this);
      assert.equal(answered, false);
      synced++;
    });
    await journal()
      .append([decide()])
      .then(() => {
        answered = true;
      });
    // Three folders have a new entry: new/, folder/, and the file.
    assert.equal(synced, 4);
    answered = false;
    await appendDurably(path, Buffer.from('\n'));
    assert.equal(synced, 5);
  });

  it('shares one wait for the disk among all who wait', async (context) => {
    const {journal, methods} = await prepare(context);
    const one = journal();
    await one.append([decide()]);
    const syncs = context.mock.method(methods, 'sync');
    const many = Array.from({length: 30}, (_, at) => decide({annotation: `urn:example:${at}`}));
    await Promise.all(many.map((each) => one.append([each])));
    assert.ok(syncs.mock.callCount() <= 2, `${syncs.mock.callCount()} waits`);
  });

  it('waits for the disk also for a decision that is there already', async (context) => {
    const {journal, methods} = await prepare(context);
    const decision = decide();
    await journal().append([decision]);
    const syncs = context.mock.method(methods, 'sync');
    await journal().append([decision]);
    assert.equal(syncs.mock.callCount(), 1);
  });

  it('is not said to be there when the disk refuses; sent again it stands once', async (context) => {
    const {path, journal, methods} = await prepare(context);
    const [one, decision] = [journal(), decide()];
    const broken = context.mock.method(methods, 'sync', () => Promise.reject(failure('EIO')));
    await assert.rejects(one.append([decision]), {code: 'EIO'});
    broken.mock.restore();
    assert.deepEqual((await one.append([decision])).accepted, [decision.id]);
    assert.equal((await readFile(path, 'utf8')).split('\n').length, 2);
  });

  it('is whole when the system takes it in parts', async (context) => {
    const {path, journal, methods} = await prepare(context);
    const {write} = methods;
    context.mock.method(
      methods,
      'write',
      function (this: FileHandle, bytes: Uint8Array, from: number, length: number) {
        return Reflect.apply(write, this, [bytes, from, Math.min(length, 100), null]);
      },
    );
    const decision = decide();
    await journal().append([decision]);
    assert.deepEqual(JSON.parse(await readFile(path, 'utf8')), decision.json);
  });

  it('keeps half a line apart when the disk was full in the middle of it', async (context) => {
    const {path, journal, methods} = await prepare(context);
    const one = journal();
    const {write} = methods;
    let calls = 0;
    const full = context.mock.method(
      methods,
      'write',
      function (this: FileHandle, bytes: Uint8Array, from: number) {
        if (calls++ > 0) return Promise.reject(failure('ENOSPC'));
        return Reflect.apply(write, this, [bytes, from, 50, null]);
      },
    );
    const decision = decide();
    await assert.rejects(one.append([decision]), {code: 'ENOSPC'});
    full.mock.restore();
    assert.deepEqual((await one.append([decision])).accepted, [decision.id]);
    const [half, line, rest] = (await readFile(path, 'utf8')).split('\n');
    assert.equal(half?.length, 50);
    assert.deepEqual(JSON.parse(line ?? ''), decision.json);
    assert.equal(rest, '');
    assert.equal((await journal().read()).problems.length, 1);
  });

  it('is in the place of an old file only when the disk has the new one', async (context) => {
    const {folder, methods} = await prepare(context);
    const path = join(folder, 'page.jsonld');
    await writeFile(path, 'old');
    const {sync} = methods;
    const seen: string[] = [];
    const watched = context.mock.method(methods, 'sync', async function (this: FileHandle) {
      seen.push(await readFile(path, 'utf8'));
      await sync.call(this);
    });
    await replaceDurably(path, 'new');
    // First the file itself, then the folder's entry.
    assert.deepEqual(seen, ['old', 'new']);
    watched.mock.restore();
    context.mock.method(methods, 'sync', () => Promise.reject(failure('EIO')));
    await assert.rejects(replaceDurably(path, 'newer'), {code: 'EIO'});
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.deepEqual(await readdir(folder), ['page.jsonld']);
  });
});
