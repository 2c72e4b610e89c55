import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Step} from './run-step.js';
import {totalsOfPlaywright, totalsOfTap, totalsOfWebTestRunner} from './totals.js';

/** The whole test run: two lanes for two cores, then what needs the built site. */
export interface Plan {
  /** Test runners one after the other, beside … */
  readonly tests: readonly Step[];
  /** … the checks that only read, and then … */
  readonly checks: readonly Step[];
  /** … the builds. */
  readonly builds: readonly Step[];
  /** What is tested on the built site. */
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
  return {
    tests: [
      {
        name: 'Node tests',
        command: process.execPath,
        // Node 20 expands no patterns by itself.
        args: [
          ...['--import', 'tsx', '--test'],
          ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
          ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
          ...filesEnding('test', '.node.ts'),
        ],
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
    checks: [
      {name: 'types', command: bin('tsc'), args: ['--noEmit']},
      {name: 'format and lint', command: bin('biome'), args: ['check', '.']},
      // Its reader of CSS dates from before layers and nesting and takes both for faults.
      {
        name: 'templates',
        command: bin('lit-analyzer'),
        args: ['--rules.no-invalid-css', 'off', 'components/**/*.ts'],
      },
      {name: 'import table', command: bin('depcruise'), args: ['components']},
      {name: 'unused code', command: bin('knip'), args: []},
    ],
    builds: [
      {name: 'library build', command: 'npm', args: ['run', 'build:lib']},
      {name: 'site build', command: 'npm', args: ['run', 'build:site']},
    ],
    afterwards: [
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

/** Files below a folder whose name ends so, in order. */
export function filesEnding(folder: string, ending: string): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
