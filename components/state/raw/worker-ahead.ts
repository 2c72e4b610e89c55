import {startWorker} from '../start-worker.js';

/**
 * Started before anybody knows whether a text is long enough for it: a worker takes as long to
 * start as the first bytes take to come. One for all texts of a page; the first long one takes it.
 */
let spare: Worker | undefined;
/** How many texts may still take it. */
let undecided = 0;

/** The place of one text among those that may need a worker. */
export interface WorkerAhead {
  /** The worker, started now if it was not before; undefined where there can be none. */
  take(): Worker | undefined;
  /** None is needed. */
  leave(): void;
}

/** Has a worker ready for a text of which it is not known yet whether it needs one. */
export function workerAhead(): WorkerAhead {
  undecided++;
  spare ??= rawWorker();
  let isDecided = false;
  const decide = (): void => {
    if (isDecided) return;
    isDecided = true;
    undecided--;
    if (undecided > 0) return;
    spare?.terminate();
    spare = undefined;
  };
  return {
    take: () => {
      const worker = spare ?? rawWorker();
      spare = undefined;
      decide();
      return worker;
    },
    leave: decide,
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
