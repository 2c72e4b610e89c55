import {type ParseArgsConfig, parseArgs} from 'node:util';
import type {Terminal} from './terminal.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{args: string[]; options: O; allowPositionals: true; strict: true}>
>;

/**
 * The options and files of a command. Wrong use is said on `err` and gives undefined: an unknown
 * option, an option without its value.
 */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  terminal: Terminal,
): Arguments<O> | undefined {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    terminal.err(`lectern: ${error.message}\nSee lectern --help\n`);
    return undefined;
  }
}
