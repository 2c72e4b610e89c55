import {type ParseArgsConfig, parseArgs} from 'node:util';
import {type ExitCode, exit, type Terminal} from './terminal.js';
import {usage} from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{args: string[]; options: O; allowPositionals: true; strict: true}>
>;

/**
 * The options and files of a command; or the exit code it ends with at once: after the help that
 * was asked for, or after wrong use (an unknown option, an option without its value), which is said
 * on `err`.
 */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  terminal: Terminal,
): Arguments<O> | ExitCode {
  if (asksForHelp(args)) {
    terminal.out(usage);
    return exit.ok;
  }
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    terminal.err(`lectern: ${error.message}\nSee lectern --help\n`);
    return exit.wrongUse;
  }
}

/** Behind `--` everything is a file. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
