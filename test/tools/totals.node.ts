import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addTotals,
  none,
  sayTotals,
  totalsOfPlaywright,
  totalsOfTap,
  totalsOfWebTestRunner,
} from './totals.js';
import {countSessions} from './wtr-totals.js';

const tap = `TAP version 13
# Subtest: a
    ok 1 - inner # SKIP needs a browser
ok 1 - a
not ok 2 - b
1..2
# tests 6
# suites 1
# pass 3
# fail 1
# cancelled 1
# skipped 1
# todo 0
# duration_ms 12
`;

describe('totals of a TAP report', () => {
  it('come from its closing lines; a cancelled test has failed', () => {
    assert.deepEqual(totalsOfTap(tap), {
      passed: 3,
      failed: 2,
      skipped: 1,
      skips: ['inner: needs a browser'],
    });
  });

  it('are missing when the runner did not come to its end', () => {
    assert.equal(totalsOfTap('TAP version 13\nok 1 - a\n'), undefined);
    assert.equal(totalsOfTap(''), undefined);
  });
});

describe('totals of a Playwright report', () => {
  it('count errors outside tests as failures and name what was skipped', () => {
    const skipped = {
      title: 'prints',
      tests: [{status: 'skipped', annotations: [{type: 'skip', description: 'no printer'}]}],
    };
    const report = {
      errors: [{message: 'no server'}],
      stats: {expected: 4, unexpected: 1, flaky: 0, skipped: 1},
      suites: [{title: 'file', suites: [], specs: [skipped]}],
    };
    assert.deepEqual(totalsOfPlaywright(JSON.stringify(report)), {
      passed: 4,
      failed: 2,
      skipped: 1,
      skips: ['prints: no printer'],
    });
  });

  it('are missing from something else', () => {
    assert.equal(totalsOfPlaywright('{"stats":'), undefined);
    assert.equal(totalsOfPlaywright('[]'), undefined);
  });
});

describe('totals of browser tests', () => {
  const passed = {name: 'a', passed: true, skipped: false};
  const failed = {name: 'b', passed: false, skipped: false};
  const skipped = {name: 'c', passed: false, skipped: true};
  const suite = {
    name: '',
    suites: [{name: 'inner', suites: [], tests: [passed, skipped]}],
    tests: [],
  };

  it('count tests in suites of suites', () => {
    const totals = countSessions([
      {testFile: 'a.ts', passed: true, errors: [], testResults: suite},
      {testFile: 'b.ts', passed: false, errors: [], testResults: {...suite, tests: [failed]}},
    ]);
    assert.deepEqual(totals, {passed: 2, failed: 1, skipped: 2, skips: ['c', 'c']});
    assert.deepEqual(totalsOfWebTestRunner(JSON.stringify(totals)), totals);
  });

  it('take a file that could not run, or failed outside a test, for one failure', () => {
    const crashed = {testFile: 'a.ts', passed: false, errors: [{message: 'import failed'}]};
    assert.equal(countSessions([crashed]).failed, 1);
    assert.equal(countSessions([{...crashed, testResults: suite}]).failed, 1);
  });
});

it('totals add up to the one line that is read', () => {
  const one = {passed: 1, failed: 2, skipped: 3, skips: ['x']};
  assert.equal(sayTotals(addTotals(addTotals(none, one), one)), '2 passed, 4 failed, 6 skipped');
});
