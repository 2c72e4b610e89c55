import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {OutputFloor} from './output-floor.js';
import {runBeside} from './run-beside.js';
import {judgeStep, runStep, type Step, skipStep} from './run-step.js';
import {totalsOfWebTestRunner} from './totals.js';

const folder = mkdtempSync(join(tmpdir(), 'lectern-step-'));
after(() => rmSync(folder, {recursive: true}));

const node = (script: string): Step => ({
  name: 'a step',
  command: process.execPath,
  args: ['-e', script],
});

function runner(report: string | undefined): Step {
  const path = join(folder, 'report.json');
  rmSync(path, {force: true});
  if (report !== undefined) writeFileSync(path, report);
  return {...node(''), report: {path, count: totalsOfWebTestRunner}};
}

const figures = (step: Step, ended: string | 0) => {
  const {passed, failed, skipped} = judgeStep(step, ended).totals;
  return [passed, failed, skipped];
};

describe('a check', () => {
  it('counts as one test', async () => {
    let said = '';
    const floor = new OutputFloor((text) => {
      said += text;
    });
    assert.equal((await runStep(node('console.log("fine")'), floor)).passed, 1);
    assert.equal((await runStep(node('process.exit(3)'), floor)).failed, 1);
    assert.equal((await runStep({...node(''), command: 'no-such-program'}, floor)).failed, 1);
    assert.match(said, /fine\n✔ a step: in order/);
    assert.match(said, /✖ a step: ended with exit code 3/);
    assert.match(said, /ENOENT/);
  });
});

it('a step that needs one that failed has failed without being run', () => {
  let said = '';
  const floor = new OutputFloor((text) => {
    said += text;
  });
  assert.equal(skipStep(node('process.exit(0)'), 'for nothing is built', floor).failed, 1);
  assert.match(said, /✖ a step: not run, for nothing is built/);
});

describe('a test runner', () => {
  it('counts as its report says', () => {
    const report = '{"passed": 5, "failed": 2, "skipped": 1}';
    assert.deepEqual(figures(runner(report), 'exit code 1'), [5, 2, 1]);
  });

  it('fails when it leaves no report, ran no test, or crashed after its tests', () => {
    assert.deepEqual(figures(runner(undefined), 0), [0, 1, 0]);
    assert.deepEqual(figures(runner('{"passed": 0, "failed": 0, "skipped": 4}'), 0), [0, 1, 4]);
    assert.deepEqual(figures(runner('{"passed": 5}'), 'SIGSEGV'), [5, 1, 0]);
  });
});

it('steps at the same time are heard one after the other, and nothing is lost', () => {
  let heard = '';
  const floor = new OutputFloor((text) => {
    heard += text;
  });
  const first = floor.voice();
  const second = floor.voice();
  const third = floor.voice();
  second.write('b1 ');
  first.write('a1 ');
  third.write('c1 ');
  second.end();
  first.write('a2 ');
  first.end();
  third.write('c2 ');
  third.end();
  assert.equal(heard, 'a1 a2 b1 c1 c2 ');
});

describe('steps beside each other', () => {
  it('are so many at a time, the next as soon as one has ended', async () => {
    const ends = new Map<string, () => void>();
    const begin = (step: string): Promise<number> =>
      new Promise((resolve) => ends.set(step, () => resolve(step.length)));
    const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const all = runBeside(['a', 'bb', 'ccc'], 2, begin);
    assert.deepEqual([...ends.keys()], ['a', 'bb']);
    ends.get('bb')?.();
    await settled();
    assert.deepEqual([...ends.keys()], ['a', 'bb', 'ccc']);
    ends.get('ccc')?.();
    ends.get('a')?.();
    const sorted = [...(await all)].sort(([a], [b]) => a.localeCompare(b));
    assert.deepEqual(sorted, Object.entries({a: 1, bb: 2, ccc: 3}));
  });

  it('are none where there are none', async () => {
    assert.equal((await runBeside([], 2, () => Promise.reject(new Error('run')))).size, 0);
  });
});
