import {applyToTexts} from '../server/apply-texts.js';
import {runAnchor} from './anchor-command.js';
import {runApplyCommand} from './apply-command.js';
import {runBuild} from './build-command.js';
import {runCheck} from './check-command.js';
import {runCite} from './cite-command.js';
import {runConvert} from './convert-command.js';
import {runImport} from './import-command.js';
import {runPack} from './pack-command.js';
import {runPrerender} from './prerender-command.js';
import {programVersion} from './program-version.js';
import {runRevertCommand} from './revert-command.js';
import {runServe} from './serve-command.js';
import {runSuggest} from './suggest-command.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';
import {runText} from './text-command.js';
import {usage} from './usage.js';

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const commands: ReadonlyMap<string, Command> = new Map([
  ['text', runText],
  ['check', runCheck],
  ['build', runBuild],
  ['cite', runCite],
  ['anchor', runAnchor],
  ['import', runImport],
  ['suggest', runSuggest],
  ['apply', runApplyCommand],
  ['revert', runRevertCommand],
  ['convert', runConvert],
  ['prerender', runPrerender],
  ['pack', runPack],
  ['serve', (args, terminal) => runServe(args, terminal, {apply: applyToTexts})],
]);

/** Runs `lectern` with the arguments after its name. Wrong use is said on `err`, with the remedy. */
export async function runCommandLine(
  [command, ...rest]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const run = commands.get(command ?? '');
  if (run) return run(rest, terminal);
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
