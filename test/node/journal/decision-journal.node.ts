import assert from 'node:assert/strict';
import {appendFile, mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import type {Decision} from '../../../components/core/annotations/decision.js';
import type {VersionNow} from '../../../components/core/annotations/decision-ledger.js';
import {DecisionJournal} from '../../../components/node/journal/decision-journal.js';
import {Turns} from '../../../components/node/journal/turns.js';
import {decide, judged, someVersion, temporaryFolder} from './sources.js';

interface Opened {
  readonly path: string;
  readonly journal: DecisionJournal;
  /** Groups of decisions as they came to disk. */
  readonly appended: (readonly Decision[])[];
  /** The file as another process would find it. */
  lines(): Promise<string[]>;
  reopen(): DecisionJournal;
}

async function open(context: TestContext, now?: VersionNow): Promise<Opened> {
  const path = join(await temporaryFolder(context), 'altay', 'letter.decisions.jsonl');
  const appended: (readonly Decision[])[] = [];
  const reopen = (): DecisionJournal =>
    new DecisionJournal(path, 'altay/letter.decisions.jsonl', {
      turns: new Turns(),
      versions: async () => () => now,
      appended: (decisions) => void appended.push(decisions),
    });
  const lines = async (): Promise<string[]> => (await readFile(path, 'utf8')).split('\n');
  return {path, journal: reopen(), appended, lines, reopen};
}

const ids = (decisions: readonly Decision[]): string[] => decisions.map(({id}) => id);

describe('the journal of decisions', () => {
  it('keeps decisions as lines that another process reads back', async (context) => {
    const {journal, lines, reopen} = await open(context);
    const first = decide();
    const second = decide({follows: first.id, verdict: 'rejected', reason: 'line\nbreak \u2028'});
    assert.deepEqual(await journal.append([first]), {accepted: [first.id], refused: []});
    assert.deepEqual(await journal.append([second]), {accepted: [second.id], refused: []});
    assert.equal((await lines()).length, 3);
    const {decisions, problems} = await reopen().read();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      decisions.map(({json}) => json),
      [first.json, second.json],
    );
  });

  it('has nothing to say of a text without decisions, and makes no file for it', async (context) => {
    const {journal, path} = await open(context);
    assert.deepEqual(await journal.read(), {decisions: [], problems: []});
    await assert.rejects(readFile(path));
  });

  it('accepts the same decision twice and writes it once', async (context) => {
    const {journal, appended, lines, reopen} = await open(context);
    const decision = decide();
    await journal.append([decision, decision]);
    assert.deepEqual((await journal.append([decision])).accepted, [decision.id]);
    assert.deepEqual((await reopen().append([decision])).accepted, [decision.id]);
    assert.equal((await lines()).length, 2);
    assert.equal(appended.length, 1);
  });

  it('refuses another decision with the id of one that stands', async (context) => {
    const {journal} = await open(context);
    const decision = decide();
    await journal.append([decision]);
    const other = {...decision, json: {...decision.json, created: '2026-11-27T09:00:00Z'}};
    const {accepted, refused} = await journal.append([other]);
    assert.deepEqual(accepted, []);
    assert.equal(refused[0]?.reason, 'id-taken');
  });

  it('refuses who has not seen the last decision, and shows what stands', async (context) => {
    const {journal, lines} = await open(context);
    const first = decide();
    await journal.append([first]);
    const blind = decide({verdict: 'rejected'});
    const elsewhere = decide({annotation: 'urn:uuid:00000000-0000-4000-8000-000000000002'});
    const {accepted, refused} = await journal.append([blind, elsewhere]);
    assert.deepEqual(accepted, [elsewhere.id]);
    assert.deepEqual(refused, [{id: blind.id, reason: 'overtaken', current: [first]}]);
    assert.equal((await lines()).length, 3);
  });

  it('refuses a follower of a decision that was never written', async (context) => {
    const {journal} = await open(context);
    const {refused} = await journal.append([decide({follows: 'urn:uuid:none'})]);
    assert.equal(refused[0]?.reason, 'overtaken');
  });

  for (const [now, reason] of [
    ['b'.repeat(64), 'changed'],
    ['gone', 'gone'],
  ] as const) {
    it(`refuses a decision on an annotation that is ${reason}`, async (context) => {
      const {journal} = await open(context, now);
      assert.equal((await journal.append([decide()])).refused[0]?.reason, reason);
    });
  }

  it('accepts a decision on the version the file has', async (context) => {
    const {journal} = await open(context, someVersion);
    assert.equal((await journal.append([decide()])).accepted.length, 1);
  });

  it('keeps how far the review of a text has come, which no file has a version of', async (context) => {
    const {journal} = await open(context, 'gone');
    const begun = decide({
      annotation: 'https://lectern.example/texts/a.xml',
      version: '',
      verdict: 'in-review',
    });
    assert.deepEqual((await journal.append([begun])).accepted, [begun.id]);
    const done = decide({annotation: begun.annotation, version: '', verdict: 'finished'});
    assert.equal((await journal.append([done])).refused[0]?.reason, 'overtaken');
  });

  it('lets one of two reviewers decide who have seen the same', async (context) => {
    const {journal} = await open(context);
    const [one, other] = [decide(), decide({verdict: 'rejected'})];
    const [first, second] = await Promise.all([journal.append([one]), journal.append([other])]);
    assert.deepEqual(first.accepted, [one.id]);
    assert.deepEqual(ids(second.refused[0]?.current ?? []), [one.id]);
  });

  it('writes what waits together, in the order it came', async (context) => {
    const {journal, appended, reopen} = await open(context);
    const many = Array.from({length: 50}, (_, at) => decide({annotation: `urn:example:${at}`}));
    const answers = await Promise.all(many.map((decision) => journal.append([decision])));
    assert.ok(answers.every(({accepted}) => accepted.length === 1));
    // The first goes alone at most; all others come while it is being written.
    assert.ok(appended.length <= 2, `${appended.length} writes`);
    assert.deepEqual(ids((await reopen().read()).decisions), ids(many));
  });
});

describe('a journal that a crash or a hand has damaged', () => {
  it('keeps a line that was cut short apart from the next one', async (context) => {
    const {journal, path, lines, reopen} = await open(context);
    const [first, lost, next] = [
      decide(),
      decide({annotation: 'urn:example:lost'}),
      decide({annotation: 'urn:example:next'}),
    ];
    await journal.append([first]);
    const torn = JSON.stringify(lost.json).slice(0, 120);
    await appendFile(path, torn);

    const opened = await reopen().read();
    assert.deepEqual(ids(opened.decisions), [first.id]);
    assert.deepEqual(
      opened.problems.map(({file, line}) => [file, line]),
      [['altay/letter.decisions.jsonl', 2]],
    );

    await journal.append([next]);
    assert.deepEqual(await lines(), [
      JSON.stringify(first.json),
      torn,
      JSON.stringify(next.json),
      '',
    ]);
    const again = await reopen().read();
    assert.deepEqual(ids(again.decisions), [first.id, next.id]);
    assert.deepEqual(
      again.problems.map(({line}) => line),
      [2],
    );
  });

  it('takes the decision that was cut short when it is sent again', async (context) => {
    const {journal, path, reopen} = await open(context);
    const decision = decide();
    await mkdir(join(path, '..'), {recursive: true});
    await writeFile(path, JSON.stringify(decision.json).slice(0, -1));
    assert.deepEqual((await journal.append([decision])).accepted, [decision.id]);
    assert.deepEqual(ids((await reopen().read()).decisions), [decision.id]);
  });

  it('counts a last line that lacks only its line end, and writes behind it', async (context) => {
    const {journal, path, reopen} = await open(context);
    const [whole, next] = [decide(), decide({annotation: 'urn:example:next'})];
    await mkdir(join(path, '..'), {recursive: true});
    await writeFile(path, JSON.stringify(whole.json));
    await journal.append([whole]);
    await journal.append([next]);
    const {decisions, problems} = await reopen().read();
    assert.deepEqual(ids(decisions), [whole.id, next.id]);
    assert.deepEqual(problems, []);
  });

  it('skips broken lines in the middle and names each', async (context) => {
    const {path, reopen} = await open(context);
    const [one, two] = [decide(), decide({annotation: 'urn:example:two'})];
    const broken = ['{"id":', '[]', '"words"', '{"id":"urn:example:x"}', '\0\0\0'];
    const bytes = Buffer.concat([
      Buffer.from(`${JSON.stringify(one.json)}\r\n\n`),
      Buffer.from(broken.map((line) => `${line}\n`).join('')),
      // Bytes that are no UTF-8, inside what would be a decision.
      Buffer.from(`${JSON.stringify(decide({annotation: 'urn:example:bad'}).json)}\n`).map(
        (byte) => (byte === 0x52 ? 0xff : byte),
      ),
      Buffer.from(`${JSON.stringify(two.json)}\n`),
    ]);
    await mkdir(join(path, '..'), {recursive: true});
    await writeFile(path, bytes);
    const {decisions, problems} = await reopen().read();
    assert.deepEqual(ids(decisions), [one.id, two.id]);
    assert.deepEqual(
      problems.map(({line}) => line),
      [3, 4, 5, 6, 7, 8],
    );
  });

  it('follows a file that was exchanged under it, as by git', async (context) => {
    const {journal, path, reopen} = await open(context);
    const [mine, theirs] = [decide(), decide({verdict: 'rejected'})];
    await journal.append([mine]);
    await writeFile(`${path}.new`, `${JSON.stringify(theirs.json)}\n`);
    await rename(`${path}.new`, path);
    assert.deepEqual(ids((await journal.read()).decisions), [theirs.id]);
    const next = decide({follows: theirs.id});
    assert.deepEqual((await journal.append([next])).accepted, [next.id]);
    assert.deepEqual(ids((await reopen().read()).decisions), [theirs.id, next.id]);
  });

  it('says that nothing is written where nothing can be, and goes on when it can', async (context) => {
    const {journal, path} = await open(context);
    const decision = decide();
    await mkdir(path, {recursive: true});
    await assert.rejects(journal.append([decision]));
    await rename(path, `${path}.folder`);
    assert.deepEqual((await journal.append([decision])).accepted, [decision.id]);
    assert.equal(decision.annotation, judged);
  });
});
