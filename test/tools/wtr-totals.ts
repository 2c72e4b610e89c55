import {writeFileSync} from 'node:fs';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';
import type {Totals} from './totals.js';

/** A Web Test Runner reporter that writes the totals of the run as JSON. */
export function totalsReporter(path: string): Reporter {
  return {
    onTestRunFinished: ({sessions}) => writeFileSync(path, JSON.stringify(countSessions(sessions))),
  };
}

/** What all test files together came to; a file that could not run is one failure. */
export function countSessions(
  sessions: readonly Pick<TestSession, 'testFile' | 'passed' | 'errors' | 'testResults'>[],
): Totals {
  const count = {passed: 0, failed: 0, skipped: 0, skips: [] as string[]};
  for (const session of sessions) {
    const before = count.failed;
    if (session.testResults) countSuite(session.testResults, count);
    // An error outside any test (a failed import, a crash) shows only on the session.
    if (!session.passed && count.failed === before) count.failed++;
  }
  return count;
}

function countSuite(
  suite: TestSuiteResult,
  count: {passed: number; failed: number; skipped: number; skips: string[]},
): void {
  for (const test of suite.tests) {
    if (test.skipped) {
      count.skipped++;
      count.skips.push(test.name);
    } else if (test.passed) count.passed++;
    else count.failed++;
  }
  for (const inner of suite.suites) countSuite(inner, count);
}
