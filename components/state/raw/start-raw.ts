import {type OpenedFile, openFile} from '../load-document.js';
import {startWorker} from '../start-worker.js';
import {lengthOf, smallest} from './file-length.js';

/** A raw text that is asked for, with the worker that will read it if it is long. */
export interface RawStart {
  readonly opened: Promise<OpenedFile>;
  /** The worker, started now if it was not before; undefined where there can be none. */
  worker(): Worker | undefined;
}

/**
 * Asks for a raw text, and starts its worker as soon as the server says that it is long: both are
 * on their way while the code that uses them still is.
 */
export function startRaw(src: string, signal: AbortSignal): RawStart {
  const opened = openFile(src, src, signal);
  let worker: Worker | undefined;
  let isTaken = false;
  opened.then(
    (answer) => {
      if (!answer.ok || signal.aborted || isTaken) return;
      if ((lengthOf(answer.response) ?? 0) > smallest) worker = rawWorker();
    },
    () => undefined,
  );
  signal.addEventListener('abort', () => isTaken || worker?.terminate(), {once: true});
  return {
    opened,
    worker: () => {
      isTaken = true;
      worker ??= rawWorker();
      return worker;
    },
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
