import {loadSchema, type Schema} from '../validate/relaxng.js';
import {checkFile} from './check-file.js';
import {ProgressLine} from './progress-line.js';
import {readArguments} from './read-arguments.js';
import {RegisterShelf} from './registers.js';
import {sayReport, saySummary} from './say-report.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  json: {type: 'boolean'},
  schema: {type: 'string'},
} as const;

/** From this many files on, somebody who watches is told how far the work is. */
const manyFiles = 21;

/** `lectern check`: one report a file, in the order given; one file's fault stops no other. */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals: files} = read;
  if (files.length === 0) {
    terminal.err('lectern check: expected at least one file; see lectern --help\n');
    return exit.wrongUse;
  }
  let schema: Schema | undefined;
  if (values.schema !== undefined) {
    const loaded = await loadSchema(values.schema);
    if (!loaded.ok) {
      terminal.err(`lectern check: ${loaded.message}\n`);
      return exit.wrongUse;
    }
    schema = loaded.schema;
  }

  const json = values.json === true;
  const watched = !json && terminal.interactive && files.length >= manyFiles;
  const progress = watched ? new ProgressLine(files.length, terminal.err) : undefined;
  const shelf = new RegisterShelf(files);
  let failed = 0;
  for (const file of files) {
    const report = await checkFile(file, shelf, schema);
    if (!report.ok) failed++;
    progress?.clear();
    terminal.out(json ? `${JSON.stringify(report)}\n` : sayReport(report));
    progress?.advance();
  }
  progress?.clear();
  if (!json) terminal.out(saySummary(files.length, failed));
  return failed === 0 ? exit.ok : exit.fileHasErrors;
}
