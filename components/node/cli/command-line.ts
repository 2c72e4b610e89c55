import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {applyToTexts} from '../server/apply-texts.js';
import {runAnchor} from './anchor-command.js';
import {runApplyCommand} from './apply-command.js';
import {runCheck} from './check-command.js';
import {runConvert} from './convert-command.js';
import {runRevertCommand} from './revert-command.js';
import {runServe} from './serve-command.js';
import {runCheck} from './check-command.js';
import {runImport} from './import-command.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';
import {runText} from './text-command.js';
import {usage} from './usage.js';
import {version} from './version.js';

/** Runs `lectern` with the arguments after its name. Wrong use is said on `err`, with the remedy. */
export async function runCommandLine(
  [command, ...rest]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  switch (command) {
    case 'text':
      return runText(rest, terminal);
    case 'check':
      return runCheck(rest, terminal);
    case 'anchor':
      return runAnchor(rest, terminal);
    case 'serve':
      return runServe(rest, terminal, {apply: applyToTexts});
    case 'apply':
      return runApplyCommand(rest, terminal);
    case 'revert':
      return runRevertCommand(rest, terminal);
    case 'convert':
      return runConvert(rest, terminal);
    case 'import':
      return runImport(rest, terminal);
    case '--help':
    case '-h':
    case 'help':
      terminal.out(usage);
      return exit.ok;
    case '--version':
    case '-v':
      terminal.out(`${await version()}\n`);
      return exit.ok;
    case undefined:
      terminal.err(usage);
      return exit.wrongUse;
    default:
      terminal.err(`lectern: there is no command “${command}”; see lectern --help\n`);
      return exit.wrongUse;
  }
}
