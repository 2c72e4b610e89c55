/** The component tests in the engine that `npm run test:engines` names, which also started what it needs. */
import {chromeLauncher} from '@web/test-runner-chrome';
import {tsImport} from 'tsx/esm/api';
import {common} from './test/tools/wtr-common.js';

const {webkitLauncher} = await tsImport('./test/tools/engines/webkit-launcher.ts', import.meta.url);
const {LECTERN_ENGINE: engine, LECTERN_ENGINE_PATH: path, LECTERN_ENGINE_PORT: port} = process.env;

/** Firefox through WebDriver BiDi, WebKitGTK through its own driver. */
const launchers = {
  firefox: () => chromeLauncher({launchOptions: {browser: 'firefox', executablePath: path}}),
  webkit: () => webkitLauncher(path, Number(port)),
};

const launcher = launchers[engine];
if (launcher === undefined) throw new Error('Run this by "npm run test:engines".');

export default {
  ...common,
  // Only Chromium's driver tells what a screen reader is told.
  files: [...common.files, '!test/accessibility/spoken.test.ts'],
  browsers: [launcher()],
};
