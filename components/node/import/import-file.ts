import {stat} from 'node:fs/promises';
import {readBytes} from '../read-bytes.js';
import {type Imported, type ImportOptions, importDocument} from './import-document.js';
import {saveFile} from './save-file.js';

export interface ImportJob {
  /** The file to import. */
  readonly path: string;
  /** The file to write. */
  readonly result: string;
}

export interface ImportReport {
  readonly ok: boolean;
  /** For people, whole lines. */
  readonly said: string;
}

/** Larger files are refused: text and tree of one stand in memory together. */
const LARGEST_MEGABYTES = 64;

/**
 * Imports one file. Nothing is written when it cannot be read, when a character would be missing, or
 * when a file is there already and `force` is false.
 */
export async function importFile(
  {path, result}: ImportJob,
  options: ImportOptions,
  force: boolean,
): Promise<ImportReport> {
  const fail = (message: string): ImportReport => ({ok: false, said: `${path}: ${message}\n`});
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_MEGABYTES * 1024 * 1024) {
    return fail(
      `The file is larger than ${LARGEST_MEGABYTES} MB, the most that is imported at once.`,
    );
  }
  const read = await readBytes(path);
  if (!read.ok) return fail(read.problem.message);
  const imported = await importDocument(read.bytes, path, options);
  if (!imported.ok) return fail(imported.message);
  if (imported.tally.loss !== undefined) {
    return fail(`${imported.tally.loss} Nothing was written.`);
  }
  const saved = await saveFile(result, imported.tei, force);
  return saved.ok ? {ok: true, said: sayImported(path, result, imported)} : fail(saved.message);
}

function sayImported(path: string, result: string, imported: Imported): string {
  const {format, profile, suggestedProfile, tally, warnings} = imported;
  const suggestion = suggestedProfile
    ? [`It looks as if --profile ${suggestedProfile} would suit it.`]
    : [];
  return [
    `${path} → ${result}`,
    `  ${format}, ${profile === 'none' ? 'no profile' : `profile ${profile}`}`,
    `  ${tally.source} characters besides white space: ${tally.text} in the text, ${tally.furniture} in the header as furniture, 0 missing`,
    ...[...warnings, ...suggestion].map((warning) => `  note: ${warning}`),
    '',
  ].join('\n');
}
