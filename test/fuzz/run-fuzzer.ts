/**
 * `npm run test:fuzz -- --seed 1924 --count 20000`: mutates what there is to read and holds every
 * mutant against libxml2. Says how far it is, prints each failure with its seed and a small input,
 * and ends with code 1 when there was one. The same seed makes the same mutants.
 */
import {type ChildProcess, fork} from 'node:child_process';
import {parseArgs} from 'node:util';
import {runFromSource} from '../tools/shared.js';
import type {Failure, Order, Report} from './messages.js';
import {mutantOf} from './mutant-of.js';
import {specimens} from './specimens.js';

/** Milliseconds; more for one mutant is a hang. Shrinking a failure is given more. */
const LONGEST = 2_000;
const LONGEST_WITH_SHRINKING = 60_000;
/** Milliseconds between two lines of progress. */
const EVERY = 10_000;
/** After so many failures the rest is not worth the reading. */
const MOST_FAILURES = 50;

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1924'},
    count: {type: 'string', default: '20000'},
    from: {type: 'string', default: '0'},
  },
});
const seed = wholeNumber('seed', values.seed);
const from = wholeNumber('from', values.from);
const end = from + wholeNumber('count', values.count);
const found = specimens();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
if (found.absent) say(found.absent);
say(`${end - from} mutants of ${found.all.length} documents and pieces, seed ${seed}.`);

const begun = performance.now();
const sums = {read: 0, wellFormed: 0, proven: 0, slowest: 0};
let failures = 0;
let next = from;
let saidAt = begun;

while (next < end && failures < MOST_FAILURES) await readOn();

const seconds = ((performance.now() - begun) / 1000).toFixed(0);
say(
  `${sums.read} mutants in ${seconds} s: ${sums.wellFormed} well-formed, the text of ${sums.proven} ` +
    `proven kept, the slowest took ${sums.slowest.toFixed(0)} ms, ${failures} failures.`,
);
process.exitCode = failures === 0 && sums.read === end - from ? 0 : 1;

/** Lets a fresh child read from where the last one stopped, to the end or to its first hang. */
function readOn(): Promise<void> {
  return new Promise((resolve) => {
    const {options, file} = runFromSource('test/fuzz/child.ts');
    const child = fork(file, {
      execArgv: [...options, '--stack-size=984'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let watch: NodeJS.Timeout | undefined;
    let since = performance.now();
    const wait = (most: number): void => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        const took = ((performance.now() - since) / 1000).toFixed(0);
        if (most === LONGEST) return wait(LONGEST_WITH_SHRINKING);
        fail(next, {kind: 'hang', said: `no end after ${took} s`, ...unread(next)});
        next++;
        stop(child);
      }, most);
    };
    const stop = (which: ChildProcess): void => {
      clearTimeout(watch);
      which.kill('SIGKILL');
    };
    child.on('message', (report: Report) => {
      if ('ready' in report) {
        const order: Order = {seed, from: next, to: end};
        child.send(order);
      } else {
        const took = performance.now() - since;
        note(report, took);
        if (next >= end || failures >= MOST_FAILURES) return stop(child);
      }
      since = performance.now();
      wait(LONGEST);
    });
    child.on('exit', (code) => {
      clearTimeout(watch);
      if (code !== null && next < end) {
        fail(next, {kind: 'crash', said: `the process ended with code ${code}`, ...unread(next)});
        next++;
      }
      resolve();
    });
  });
}

function note(report: Exclude<Report, {ready: true}>, took: number): void {
  next = report.index + 1;
  sums.read++;
  if (report.wellFormed) sums.wellFormed++;
  if (report.proven) sums.proven++;
  if (report.failure) fail(report.index, report.failure);
  else {
    sums.slowest = Math.max(sums.slowest, took);
    if (took > LONGEST) {
      const said = `${took.toFixed(0)} ms`;
      fail(report.index, {kind: 'slow', said, ...unread(report.index)});
    }
  }
  if (performance.now() - saidAt < EVERY) return;
  saidAt = performance.now();
  say(`${sums.read} read, ${sums.wellFormed} well-formed, ${failures} failures …`);
}

/** A mutant whose reading did not come to its end, as it was made. */
function unread(index: number): Pick<Failure, 'mutant' | 'input'> {
  const {said, bytes} = mutantOf(found, seed, index);
  return {mutant: said, input: JSON.stringify(new TextDecoder('latin1').decode(bytes))};
}

function fail(index: number, {kind, said, mutant, input}: Failure): void {
  failures++;
  say(
    `\n${kind} with --seed ${seed} --from ${index} --count 1 (${mutant})\n  ${said}\n  ${input}\n`,
  );
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    process.stderr.write(`--${option} expects a whole number, not “${value}”\n`);
    process.exit(2);
  }
  return Number(value);
}
