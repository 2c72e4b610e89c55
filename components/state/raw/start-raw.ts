import {type FetchedFile, fetchFile, optionsForEach} from '../fetch-files.js';
import {type OpenedSource, openSource} from '../open-source.js';
import type {LoadRequest} from '../source-load.js';
import {workerAhead} from './worker-ahead.js';

/** Up to so many bytes a page has read a file before a worker would have drawn it. */
export const smallest = 32_768;

/** A raw text that is asked for, with the worker that will read it if it is long. */
export interface RawStart {
  readonly opened: Promise<OpenedSource>;
  /** The authority files that its pointers lead to. */
  readonly authority: Promise<readonly FetchedFile[]>;
  /** The worker, started now if it was not before; undefined where there can be none. */
  worker(): Worker | undefined;
  /** No worker is needed: the page reads the file by itself, or nobody does. */
  dismiss(): void;
}

/**
 * Asks for a raw text and has a worker started for it: both are on their way while the code that
 * uses them still is.
 *
 * @param authority addresses of authority files
 */
export function startRaw(
  src: string,
  authority: readonly string[],
  request: LoadRequest,
): RawStart {
  const {signal} = request;
  const optionsOf = optionsForEach([src, ...authority], request);
  const opened = openSource(src, optionsOf(src));
  const consulted = Promise.all(authority.map((file) => fetchFile(file, optionsOf(file))));
  // Who waits for them hears of it; an abort before that concerns nobody.
  consulted.catch(() => undefined);
  const ahead = workerAhead();
  opened.then(
    (answer) => {
      if (!answer.ok || (answer.source.announced ?? Number.POSITIVE_INFINITY) <= smallest) {
        ahead.leave();
      }
    },
    () => undefined,
  );
  signal.addEventListener('abort', ahead.leave, {once: true});
  return {opened, authority: consulted, worker: ahead.take, dismiss: ahead.leave};
}
