import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, join} from 'node:path';

/** What says where a browser may be; a test hands in its own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a program of this path can be started. */
  readonly runs: (path: string) => boolean;
  /** Where Playwright would put its own Chromium. */
  readonly playwrights: () => string | undefined;
}

/** Names a Chromium goes by on PATH. */
const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Said when there is no browser: the one line that gets one. */
export const howToGetOne =
  'No Chromium found. Run one of: "npx playwright install --with-deps chromium", ' +
  '"sudo apt-get install -y chromium", or set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * The Chromium that tests drive: `CHROMIUM_PATH`, else Playwright's own, else one on PATH.
 * Undefined when there is none that starts.
 */
export function findBrowser(around: Surroundings = here()): string | undefined {
  const {env, runs, playwrights} = around;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [env.CHROMIUM_PATH, playwrights(), ...onPath]) {
    if (path && runs(path)) return path;
  }
  return undefined;
}

/** The browser for a test runner's configuration; throws what to do when there is none. */
export function requireBrowser(): string {
  const path = findBrowser();
  if (path === undefined) throw new Error(howToGetOne);
  return path;
}

/**
 * Finds a browser, or installs Debian's when this is root on a machine with apt-get.
 * Undefined when there is none and none can be had.
 */
export function findOrInstallBrowser(say: (message: string) => void): string | undefined {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(howToGetOne);
    return undefined;
  }
  say('No Chromium found; installing it with apt-get (you are root on a Debian-like system) …');
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const {status} = spawnSync('apt-get', args, {env, stdio: ['ignore', 2, 2]});
    if (status !== 0) say(`apt-get ${args.join(' ')} ended with ${status ?? 'a signal'}`);
  }
  const installed = findBrowser();
  if (installed === undefined) say(howToGetOne);
  return installed;
}

/**
 * Arguments a Chromium needs here: its sandbox refuses to start as root and in many containers, and
 * where no graphics card is, painting costs a tenth less without the emulation of one.
 */
export function browserArguments(): string[] {
  const unboxed = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
  return [...unboxed, '--disable-gpu-rasterization'];
}

function here(): Surroundings {
  return {
    env: process.env,
    // Ubuntu's `chromium-browser` is a stub that only says to install a snap: so start it.
    runs: (path) =>
      existsSync(path) && spawnSync(path, ['--version'], {timeout: 20_000}).status === 0,
    playwrights: () => {
      const playwright: unknown = createRequire(import.meta.url)('@playwright/test');
      return hasChromium(playwright) ? playwright.chromium.executablePath() : undefined;
    },
  };
}

function hasChromium(value: unknown): value is {chromium: {executablePath(): string}} {
  return typeof value === 'object' && value !== null && 'chromium' in value;
}
