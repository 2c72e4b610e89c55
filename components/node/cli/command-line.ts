import {programVersion} from './program-version.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';
import {usage} from './usage.js';

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Each is loaded when it is called: all of them together take longer to load than a text to read. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['text', async () => (await import('./text-command.js')).runText],
  ['check', async () => (await import('./check-command.js')).runCheck],
  ['build', async () => (await import('./build-command.js')).runBuild],
  ['index', async () => (await import('./index-command.js')).runIndex],
  ['anchor', async () => (await import('./anchor-command.js')).runAnchor],
  ['import', async () => (await import('./import-command.js')).runImport],
  ['suggest', async () => (await import('./suggest-command.js')).runSuggest],
  ['apply', async () => (await import('./apply-command.js')).runApplyCommand],
  ['revert', async () => (await import('./revert-command.js')).runRevertCommand],
  ['convert', async () => (await import('./convert-command.js')).runConvert],
  ['prerender', async () => (await import('./prerender-command.js')).runPrerender],
  ['pack', async () => (await import('./pack-command.js')).runPack],
  ['serve', loadServe],
]);

async function loadServe(): Promise<Command> {
  const [{runServe}, {applyToTexts}] = await Promise.all([
    import('./serve-command.js'),
    import('../server/apply-texts.js'),
  ]);
  return (args, terminal) => runServe(args, terminal, {apply: applyToTexts});
}

/** Runs `lectern` with the arguments after its name. Wrong use is said on `err`, with the remedy. */
export async function runCommandLine(
  [command, ...rest]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const load = commands.get(command ?? '');
  if (load) return (await load())(rest, terminal);
  switch (command) {
    case '--help':
    case '-h':
    case 'help':
      terminal.out(usage);
      return exit.ok;
    case '--version':
    case '-v':
      terminal.out(`${await programVersion()}\n`);
      return exit.ok;
    case undefined:
      terminal.err(usage);
      return exit.wrongUse;
    default:
      terminal.err(`lectern: there is no command “${command}”; see lectern --help\n`);
      return exit.wrongUse;
  }
}
