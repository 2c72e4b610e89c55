import type {TestRunnerPlugin} from '@web/test-runner';

/** What is asked of Puppeteer's page; the runner does not say that its browser has one. */
interface Page {
  createCDPSession(): Promise<Connection>;
}

interface Connection {
  send(method: string, values: object): Promise<unknown>;
}

/** The commonest theme; its marks and links are light, so that ink meant for paper shows as a fault. */
const dark = [
  {name: 'forced-colors', value: 'active'},
  {name: 'prefers-color-scheme', value: 'dark'},
];

/**
 * The command `forced-colours`, with `true` or `false`: only Chromium's own protocol forces them, the
 * runner's command for media knows other features.
 */
export function forcedColoursPlugin(): TestRunnerPlugin<boolean> {
  // What a connection has set ends with it.
  const connections = new WeakMap<Page, Connection>();
  return {
    name: 'forced-colours-command',
    async executeCommand({command, payload = false, session: {browser, id}}) {
      if (command !== 'forced-colours') return undefined;
      const page: unknown = Reflect.has(browser, 'getPage')
        ? Reflect.get(browser, 'getPage').call(browser, id)
        : undefined;
      if (!isPage(page)) throw new Error('Only Chromium can force colours.');
      const connection = connections.get(page) ?? (await page.createCDPSession());
      connections.set(page, connection);
      // A page behind another would not show where its focus is.
      await connection.send('Emulation.setFocusEmulationEnabled', {enabled: payload});
      await connection.send('Emulation.setEmulatedMedia', {
        features: payload ? dark : [],
      });
      return true;
    },
  };
}

function isPage(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'createCDPSession' in value;
}
