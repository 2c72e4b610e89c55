import {numbered} from '../core/natives/numbered.js';
import {times} from '../core/natives/times.js';
import {type FetchedSource, fetchSource} from './fetch-source.js';
import type {FetchOptions} from './open-source.js';
import {sumOfProgress} from './progress.js';

/** A file that was asked for, as it came or why it did not. */
export type FetchedFile = FetchedSource & {readonly file: string};

async function fetchFile(file: string, options: FetchOptions): Promise<FetchedFile> {
  return {...(await fetchSource(file, options)), file};
}

/** More than a server answers at one time; thousands that are asked for at once block the page. */
const atOnce = 24;

/** Files in their order, so many at a time. */
export async function fetchFiles(
  files: readonly string[],
  optionsOf: (file: string) => FetchOptions,
): Promise<FetchedFile[]> {
  const fetched: FetchedFile[] = [];
  const rest = numbered(files);
  const fetchNext = async (): Promise<void> => {
    for (const [at, file] of rest) fetched[at] = await fetchFile(file, optionsOf(file));
  };
  await Promise.all(times(atOnce, fetchNext));
  return fetched;
}

/**
 * How the files that one `src` names are fetched: they tell of one progress. One that stands alone
 * may be a compiled collection as well as a text.
 *
 * @param files all of them, authority files among them
 */
export function optionsForEach(
  files: readonly string[],
  {onProgress, ...options}: FetchOptions,
): (file: string) => FetchOptions {
  const progressOf = sumOfProgress(onProgress);
  const expected = files.length === 1 ? 'reading' : 'tei';
  const told = new Map(files.map((file) => [file, progressOf(file)]));
  return (file) => {
    const tell = told.get(file);
    return {...options, expected, ...(tell ? {onProgress: tell} : {})};
  };
}
