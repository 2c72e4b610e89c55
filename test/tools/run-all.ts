/**
 * The test command, `npm test`: every check and every test of the project. Its last line is
 * `N passed, N failed, N skipped`, its exit code 0 only when nothing failed.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findOrInstallBrowser} from './find-browser.js';
import {freePort} from './free-port.js';
import {OutputFloor} from './output-floor.js';
import {runBeside} from './run-beside.js';
import {runStep, type Step, skipStep, stopSteps} from './run-step.js';
import {projectRoot} from './shared.js';
import {planSteps} from './steps.js';
import {addTotals, none, sayTotals, type Totals} from './totals.js';

process.chdir(projectRoot);
const started = performance.now();
const say = (text: string): void => void process.stdout.write(text);
const floor = new OutputFloor(say);
const reports = mkdtempSync(join(tmpdir(), 'lectern-test-'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopSteps();
    process.exit(1);
  });
}

const browser = findOrInstallBrowser((message) => say(`${message}\n`));
// The runners' configurations look here first; without a browser they fail and say what to do.
if (browser !== undefined) process.env.CHROMIUM_PATH = browser;

const plan = planSteps(reports, await freePort());
const runOne = (step: Step): Promise<Totals> => runStep(step, floor);
// Two at a time, for two cores; whichever is free takes the next one.
const beforehand = await runBeside([...plan.tests, ...plan.builds, ...plan.checks], 2, runOne);
const built = plan.builds.every((step) => beforehand.get(step)?.failed === 0);
const afterwards = built
  ? [...(await runBeside(plan.afterwards, 2, runOne)).values()]
  : plan.afterwards.map((step) => skipStep(step, 'for what it tests could not be built', floor));
const totals = [...beforehand.values(), ...afterwards].reduce(addTotals, none);
rmSync(reports, {recursive: true, force: true});

if (totals.skips.length > 0)
  say(`\nSkipped:\n${totals.skips.map((skip) => `  ${skip}\n`).join('')}`);
say(`\nThe whole run took ${((performance.now() - started) / 1000).toFixed(0)} s.\n`);
say(`${sayTotals(totals)}\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
