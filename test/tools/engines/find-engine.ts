import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

/** A browser engine other than Chromium's, and the programs its tests need. */
export interface Engine {
  readonly name: 'firefox' | 'webkit';
  readonly title: string;
  /** What each program may be called, the likelier first; a name is looked for on PATH. */
  readonly programs: Readonly<Record<string, readonly string[]>>;
  /** The one line that installs them. */
  readonly install: string;
}

const architectures = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
const folders = architectures.map((architecture) => `/usr/lib/${architecture}`);

export const engines: readonly Engine[] = [
  {
    name: 'firefox',
    title: 'Firefox',
    programs: {browser: ['firefox-esr', 'firefox']},
    install: 'sudo apt-get install -y firefox-esr',
  },
  {
    name: 'webkit',
    title: 'WebKitGTK',
    programs: {
      browser: folders.flatMap((folder) => [
        `${folder}/webkit2gtk-4.1/MiniBrowser`,
        `${folder}/webkitgtk-6.0/MiniBrowser`,
      ]),
      driver: ['WebKitWebDriver'],
      // MiniBrowser wants a display, and nobody wants its window.
      display: ['Xvfb'],
    },
    install: 'sudo apt-get install -y webkit2gtk-driver xvfb',
  },
];

/** The paths of an engine's programs, by what they are for; undefined when one of them is missing. */
export function findEngine(
  engine: Engine,
  path = process.env.PATH ?? '',
  runs = isExecutable,
): Readonly<Record<string, string>> | undefined {
  const places = path.split(delimiter).filter((folder) => folder !== '');
  const candidates = (name: string): string[] =>
    name.startsWith('/') ? [name] : places.map((folder) => join(folder, name));
  const found: Record<string, string> = {};
  for (const [purpose, names] of Object.entries(engine.programs)) {
    const program = names.flatMap(candidates).find(runs);
    if (program === undefined) return undefined;
    found[purpose] = program;
  }
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
