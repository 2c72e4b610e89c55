import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import type {OutputFloor} from './output-floor.js';
import {none, sayTotals, type Totals} from './totals.js';

/** One command of the whole test run. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** For a test runner: the report it writes and how to count it. Others count as one test. */
  readonly report?: {
    readonly path: string;
    readonly count: (content: string) => Totals | undefined;
  };
}

/** A step that has not ended by then hangs. */
const longestStep = 15 * 60_000;
const running = new Set<ChildProcess>();

/** Runs a step to its end and says what it came to; a crash or a run of no tests is a failure. */
export async function runStep(step: Step, floor: OutputFloor): Promise<Totals> {
  const voice = floor.voice();
  const started = performance.now();
  voice.write(`\n▶ ${step.name}: ${step.command} ${step.args.join(' ')}\n`);
  if (step.report) rmSync(step.report.path, {force: true});
  const ended = await runCommand(step, (text) => voice.write(text));
  const {totals, remark} = judgeStep(step, ended);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = totals.failed === 0 ? '✔' : '✖';
  voice.write(`${mark} ${step.name}: ${remark} (${seconds} s)\n`);
  voice.end();
  return totals;
}

/** A step that cannot be run because another has failed: it has failed too, and says so. */
export function skipStep(step: Step, because: string, floor: OutputFloor): Totals {
  const voice = floor.voice();
  voice.write(`\n✖ ${step.name}: not run, ${because}\n`);
  voice.end();
  return {...none, failed: 1};
}

/** Ends what still runs, e.g. when the whole run is interrupted. */
export function stopSteps(): void {
  for (const child of running) endProcess(child);
}

/** What a step came to, from how it ended and the report it left. */
export function judgeStep(step: Step, ended: string | 0): {totals: Totals; remark: string} {
  const failure = {...none, failed: 1};
  const said = ended === 0 ? 'in order' : `ended with ${ended}`;
  if (!step.report) return {totals: ended === 0 ? {...none, passed: 1} : failure, remark: said};
  const {path, count} = step.report;
  const totals = existsSync(path) ? count(readFileSync(path, 'utf8')) : undefined;
  if (!totals) return {totals: failure, remark: `${said}, and left no report: it crashed`};
  if (totals.passed + totals.failed === 0) {
    return {totals: {...totals, failed: 1}, remark: `${said}, but ran no test`};
  }
  const crashed = ended !== 0 && totals.failed === 0;
  const remark = `${sayTotals(totals)}${crashed ? `, but ${said}` : ''}`;
  return {totals: crashed ? {...totals, failed: 1} : totals, remark};
}

function runCommand(step: Step, write: (text: string) => void): Promise<string | 0> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      env: {...process.env, ...step.env},
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: ending a runner ends the browser and the server it has started.
      detached: true,
    });
    running.add(child);
    const limit = setTimeout(() => {
      write(`\nNot ended after ${longestStep / 60_000} minutes; it is stopped.\n`);
      endProcess(child);
    }, longestStep);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', write);
    }
    const finish = (ended: string | 0): void => {
      clearTimeout(limit);
      running.delete(child);
      resolve(ended);
    };
    child.on('error', (error) => finish(error.message));
    child.on('close', (code, signal) => finish(code === 0 ? 0 : (signal ?? `exit code ${code}`)));
  });
}

function endProcess({pid}: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
