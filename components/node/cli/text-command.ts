import {sayProblem} from '../../core/xml/xml-problem.js';
import {readArguments} from './read-arguments.js';
import {readJudged} from './read-judged.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

/** `lectern text FILE`: the canonical text on `out`, without an added line end. */
export async function runText(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {}, terminal);
  if (typeof read === 'number') return read;
  const [file, ...more] = read.positionals;
  if (file === undefined || more.length > 0) {
    terminal.err('lectern text: expected one file; see lectern --help\n');
    return exit.wrongUse;
  }
  const judged = await readJudged(file);
  if (!judged.ok) {
    terminal.err(`${sayProblem(judged.problem)}\n`);
    return exit.fileHasErrors;
  }
  terminal.out(judged.document.canonicalText);
  return exit.ok;
}
