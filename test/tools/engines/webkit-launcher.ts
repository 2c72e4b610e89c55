import {webdriverLauncher} from '@web/test-runner-webdriver';
import {keyCodes} from './key-codes.js';

/** What is asked of WebdriverIO's browser; the launcher keeps it to itself. */
interface Driver {
  performActions(actions: readonly object[]): Promise<void>;
  setWindowRect(x: number | null, y: number | null, width: number, height: number): Promise<void>;
  execute(script: string): Promise<unknown>;
}

/**
 * The runner's commands know no viewport and no held keys where a WebDriver drives the browser; for a
 * page of Playwright's they know both, so this launcher gives them such a page.
 *
 * @param browser the path of MiniBrowser
 * @param port where WebKitWebDriver listens
 */
export function webkitLauncher(browser: string, port: number) {
  // Of its own vendor, so that WebdriverIO's types do not know it.
  const vendors: Readonly<Record<string, unknown>> = {
    'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
  };
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      // Only the classic protocol: this driver has no WebDriver BiDi.
      'wdio:enforceWebDriverClassic': true,
      ...vendors,
    },
  });
  const page = pageOf(() => {
    const driver: unknown = Reflect.get(launcher, 'driver');
    if (!isDriver(driver)) throw new Error('WebKit is not there yet.');
    return driver;
  });
  return Object.assign(launcher, {type: 'playwright', getPage: () => page});
}

function pageOf(driver: () => Driver) {
  const act = (type: string, id: string, actions: readonly object[]): Promise<void> =>
    driver().performActions([{type, id, actions}]);
  const press = (keys: readonly string[], ways: readonly string[]): Promise<void> =>
    act(
      'key',
      'keys',
      ways.flatMap((type) =>
        (type === 'keyUp' ? keys.toReversed() : keys).map((value) => ({type, value})),
      ),
    );
  const point = (actions: readonly object[]): Promise<void> => act('pointer', 'mouse', actions);
  const move = (x: number, y: number) => ({type: 'pointerMove', duration: 0, x, y});
  const button = ({button = 'left'}: {button?: string} = {}): number =>
    ['left', 'middle', 'right'].indexOf(button);
  return {
    keyboard: {
      async type(text: string) {
        for (const key of text) await press([key], ['keyDown', 'keyUp']);
      },
      press: (chord: string) => press(keyCodes(chord), ['keyDown', 'keyUp']),
      down: (key: string) => press(keyCodes(key), ['keyDown']),
      up: (key: string) => press(keyCodes(key), ['keyUp']),
    },
    mouse: {
      move: (x: number, y: number) => point([move(x, y)]),
      down: (which?: object) => point([{type: 'pointerDown', button: button(which)}]),
      up: (which?: object) => point([{type: 'pointerUp', button: button(which)}]),
      click: (x: number, y: number, which?: object) =>
        point([
          move(x, y),
          {type: 'pointerDown', button: button(which)},
          {type: 'pointerUp', button: button(which)},
        ]),
    },
    async setViewportSize({width, height}: {width: number; height: number}) {
      const frame = await driver().execute(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      );
      const [across = 0, down = 0] = Array.isArray(frame) ? frame.map(Number) : [];
      await driver().setWindowRect(null, null, width + across, height + down);
    },
    async emulateMedia() {
      throw new Error('WebDriver cannot emulate media.');
    },
  };
}

function isDriver(value: unknown): value is Driver {
  return typeof value === 'object' && value !== null && 'performActions' in value;
}
