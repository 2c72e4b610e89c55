/** The component tests in the engine that `npm run test:engines` names, which also started what it needs. */
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {common} from './test/tools/wtr-common.js';

const {LECTERN_ENGINE: engine, LECTERN_ENGINE_PATH: path, LECTERN_ENGINE_PORT: port} = process.env;

/** Firefox through WebDriver BiDi, WebKitGTK through its own driver. */
const launchers = {
  firefox: () => chromeLauncher({launchOptions: {browser: 'firefox', executablePath: path}}),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(port),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: path, args: ['--automation']},
      },
    }),
};

const launcher = launchers[engine];
if (launcher === undefined) throw new Error('Run this by "npm run test:engines".');

export default {...common, browsers: [launcher()]};
