/**
 * `npm run test:engines -- [firefox] [webkit] [--files GLOB]`: the component tests in the other
 * engines, one after the other. A browser that is not there is skipped, with the line that installs
 * it. An edition of one file is opened in each as well, unless files are named. The last line is
 * `N passed, N failed, N skipped`.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {OutputFloor} from '../output-floor.js';
import {runStep, stopSteps} from '../run-step.js';
import {projectRoot} from '../shared.js';
import {
  addTotals,
  none,
  sayTotals,
  type Totals,
  totalsOfTap,
  totalsOfWebTestRunner,
} from '../totals.js';
import {type Engine, engines, findEngine} from './find-engine.js';
import {startWebKit, type WebKitDriver} from './start-webkit.js';

const {values, positionals} = parseArgs({
  options: {files: {type: 'string', multiple: true}},
  allowPositionals: true,
});
process.chdir(projectRoot);
const say = (text: string): void => void process.stdout.write(text);
const floor = new OutputFloor(say);
const reports = mkdtempSync(join(tmpdir(), 'lectern-engines-'));
let driver: WebKitDriver | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopSteps();
    driver?.stop();
    process.exit(1);
  });
}

async function runEngine(engine: Engine): Promise<Totals> {
  const {name, title, install} = engine;
  const programs = findEngine(engine);
  if (!programs) {
    say(`\n${title}: skipped, for it is not installed. Run: ${install}\n`);
    return {...none, skipped: 1, skips: [`${title}: ${install}`]};
  }
  const report = join(reports, `${name}.json`);
  driver = name === 'webkit' ? await startWebKit(programs) : undefined;
  try {
    const env = {
      LECTERN_ENGINE: name,
      LECTERN_ENGINE_PATH: programs.browser ?? '',
      LECTERN_ENGINE_PORT: String(driver?.port ?? ''),
      LECTERN_WTR_TOTALS: report,
    };
    const components = await runStep(
      {
        name: `component tests in ${title}`,
        command: join('node_modules', '.bin', 'wtr'),
        args: [
          '--config',
          'web-test-runner.engines.config.js',
          ...(values.files ?? []).flatMap((files) => ['--files', files]),
        ],
        env,
        report: {path: report, count: totalsOfWebTestRunner},
      },
      floor,
    );
    if (values.files) return components;
    const tap = join(reports, `${name}.tap`);
    const reporters = ['--test-reporter=tap', `--test-reporter-destination=${tap}`];
    const offline = await runStep(
      {
        name: `an edition of one file in ${title}`,
        command: process.execPath,
        args: ['--import', 'tsx', '--test', ...reporters, 'test/tools/engines/offline.engine.ts'],
        env,
        report: {path: tap, count: totalsOfTap},
      },
      floor,
    );
    return addTotals(components, offline);
  } finally {
    driver?.stop();
  }
}

const asked = engines.filter(({name}) => positionals.length === 0 || positionals.includes(name));
const each: [Engine, Totals][] = [];
for (const engine of asked) each.push([engine, await runEngine(engine)]);
rmSync(reports, {recursive: true, force: true});

say('\n');
for (const [{title}, totals] of each) say(`${title}: ${sayTotals(totals)}\n`);
const all = each.map(([, totals]) => totals).reduce(addTotals, none);
say(`\n${sayTotals(all)}\n`);
process.exitCode = all.failed === 0 && asked.length > 0 ? 0 : 1;
