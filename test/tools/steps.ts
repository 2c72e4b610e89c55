import {join} from 'node:path';
import type {Step} from './run-step.js';
import {totalsOfPlaywright, totalsOfTap, totalsOfWebTestRunner} from './totals.js';

/** The whole test run. Within each list the longest come first, so that no core waits at the end. */
export interface Plan {
  /** Test runners that keep one core busy. */
  readonly tests: readonly Step[];
  readonly builds: readonly Step[];
  /** Checks that only read. */
  readonly checks: readonly Step[];
  /** What is tested on the built package and site, on two cores. */
  readonly afterwards: readonly Step[];
}

/**
 * @param reports a folder for the reports of the test runners.
 * @param port for the preview of the built site.
 */
export function planSteps(reports: string, port: number): Plan {
  const bin = (name: string): string => join('node_modules', '.bin', name);
  const tap = join(reports, 'node.tap');
  const wtr = join(reports, 'browser.json');
  const playwright = join(reports, 'e2e.json');
  const embedding = join(reports, 'embedding.tap');
  return {
    tests: [
      {
        name: 'Node tests',
        command: bin('tsx'),
        args: ['test/tools/run-node-tests.ts', '--tap', tap],
        report: {path: tap, count: totalsOfTap},
      },
      {
        name: 'browser tests',
        command: bin('wtr'),
        args: [],
        env: {LECTERN_WTR_TOTALS: wtr},
        report: {path: wtr, count: totalsOfWebTestRunner},
      },
    ],
    builds: [
      // One after the other: only together are they the package.
      {
        name: 'package build',
        command: 'npm',
        args: ['run', 'prepare'],
      },
      {name: 'site build', command: 'npm', args: ['run', 'build:site']},
    ],
    checks: [
      {name: 'types', command: bin('tsc'), args: ['--noEmit']},
      // Its reader of CSS dates from before layers and nesting and takes both for faults.
      {
        name: 'templates',
        command: bin('lit-analyzer'),
        args: ['--rules.no-invalid-css', 'off', 'components/**/*.ts'],
      },
      {name: 'unused code', command: bin('knip'), args: []},
      {name: 'import table', command: bin('depcruise'), args: ['components']},
      {name: 'format and lint', command: bin('biome'), args: ['check', '.']},
    ],
    afterwards: [
      {
        name: 'embedding, in the projects of others',
        command: bin('tsx'),
        args: ['test/embedding/run-embedding.ts', '--quick', '--tap', embedding],
        report: {path: embedding, count: totalsOfTap},
      },
      {
        name: 'end to end, on the built site',
        command: bin('playwright'),
        args: ['test'],
        env: {LECTERN_E2E_REPORT: playwright, LECTERN_E2E_PORT: String(port)},
        report: {path: playwright, count: totalsOfPlaywright},
      },
    ],
  };
}
