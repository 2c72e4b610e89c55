import {type FetchedSource, fetchSource} from './fetch-source.js';
import type {FetchOptions} from './open-source.js';
import {sumOfProgress} from './progress.js';

/** A file that was asked for, as it came or why it did not. */
export type FetchedFile = FetchedSource & {readonly file: string};

export async function fetchFile(file: string, options: FetchOptions): Promise<FetchedFile> {
  return {...(await fetchSource(file, options)), file};
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
