import {stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {isKnown} from '../import/decode-text.js';
import {findImportable, stemOf} from '../import/find-importable.js';
import type {ImportOptions} from '../import/import-document.js';
import {type ImportJob, importFile} from '../import/import-file.js';
import {profileNames} from '../import/profiles/profiles.js';
import {programVersion} from './program-version.js';
import {readArguments} from './read-arguments.js';
import {type ExitCode, exit, type Terminal} from './terminal.js';

const options = {
  out: {type: 'string'},
  profile: {type: 'string'},
  encoding: {type: 'string'},
  lang: {type: 'string'},
  force: {type: 'boolean'},
} as const;

/** A language tag as far as XML asks for one (BCP 47 has the rest). */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

/** `lectern import`: one report a file; one file's fault stops no other. */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, terminal);
  if (typeof read === 'number') return read;
  const {values, positionals} = read;
  const refuse = (message: string): ExitCode => {
    terminal.err(`lectern import: ${message}\n`);
    return exit.wrongUse;
  };
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0 || !values.out) {
    return refuse(
      'expected one file or folder, and --out with a place for what is made of it; see lectern --help',
    );
  }
  if (values.profile !== undefined && !profileNames.includes(values.profile)) {
    return refuse(
      `there is no profile “${values.profile}”; expected one of ${profileNames.join(', ')}`,
    );
  }
  if (values.encoding !== undefined && !isKnown(values.encoding)) {
    return refuse(
      `the encoding “${values.encoding}” is not known; expected a name such as windows-1251`,
    );
  }
  if (values.lang !== undefined && !LANGUAGE_TAG.test(values.lang)) {
    return refuse(`“${values.lang}” is no language tag; expected one such as en or kk-Cyrl`);
  }
  const importOptions: ImportOptions = {
    profile: values.profile,
    encoding: values.encoding,
    language: values.lang,
    version: await programVersion(),
    day: new Date().toISOString().slice(0, 10),
  };
  const jobs = await jobsFor(source, values.out, terminal);
  if (!jobs) return refuse(`${source}: there is no such file or folder`);
  let failed = jobs.problems;
  for (const job of jobs.jobs) {
    const report = await importFile(job, importOptions, values.force === true);
    if (!report.ok) failed++;
    (report.ok ? terminal.out : terminal.err)(report.said);
  }
  if (jobs.isFolder) {
    const others = jobs.others === 0 ? '' : `, ${jobs.others} of other formats passed over`;
    terminal.out(`${jobs.jobs.length} files, ${failed} with problems${others}\n`);
  }
  return failed === 0 ? exit.ok : exit.fileHasErrors;
}

interface Jobs {
  readonly jobs: readonly ImportJob[];
  readonly isFolder: boolean;
  /** Files of other formats. */
  readonly others: number;
  /** Folders that could not be read; said already. */
  readonly problems: number;
}

/** What is to be imported to where; undefined where there is nothing at the path. */
async function jobsFor(source: string, out: string, terminal: Terminal): Promise<Jobs | undefined> {
  const isFolder = await isFolderAt(source);
  if (isFolder === undefined) return undefined;
  if (!isFolder) {
    const inside = (await isFolderAt(out)) || /[/\\]$/.test(out);
    const result = inside ? join(out, `${stemOf(basename(source))}.xml`) : out;
    return {jobs: [{path: source, result}], isFolder, others: 0, problems: 0};
  }
  const found = await findImportable(source);
  for (const problem of found.problems) terminal.err(`${problem}\n`);
  for (const other of found.others)
    terminal.err(`${other}: passed over, of no format that can be imported\n`);
  return {
    jobs: found.files.map(({path, result}) => ({path, result: join(out, result)})),
    isFolder,
    others: found.others.length,
    problems: found.problems.length,
  };
}

async function isFolderAt(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return undefined;
  }
}
