import {type FetchedFile, fetchFile, optionsForEach} from '../fetch-files.js';
import {type OpenedSource, openSource} from '../open-source.js';
import type {LoadRequest} from '../source-load.js';
import {startWorker} from '../start-worker.js';

/** Up to so many bytes a page has read a file before a worker would have started. */
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
 * Asks for a raw text, and starts its worker as soon as the server says that it is long: both are
 * on their way while the code that uses them still is.
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
  let worker: Worker | undefined;
  let isTaken = false;
  const dismiss = (): void => {
    if (isTaken) return;
    isTaken = true;
    worker?.terminate();
  };
  opened.then(
    (answer) => {
      if (!answer.ok || signal.aborted || isTaken) return;
      if ((answer.source.announced ?? 0) > smallest) worker = rawWorker();
    },
    () => undefined,
  );
  signal.addEventListener('abort', dismiss, {once: true});
  return {
    opened,
    authority: consulted,
    worker: () => {
      isTaken = true;
      worker ??= rawWorker();
      return worker;
    },
    dismiss,
  };
}

const failed = new WeakSet<Worker>();

/** Whether a worker could not be loaded before anybody listened to it. */
export function hasFailed(worker: Worker): boolean {
  return failed.has(worker);
}

function rawWorker(): Worker | undefined {
  const worker = startWorker(
    (Worker) => new Worker(new URL('./raw-worker.js', import.meta.url), {type: 'module'}),
  );
  worker?.addEventListener('error', (event) => {
    event.preventDefault();
    failed.add(worker);
  });
  return worker;
}
