import {startWorker} from '../start-worker.js';

/** A worker that reads a raw text; undefined where there can be none. */
export function startRawWorker(): Worker | undefined {
  return startWorker(
    (Worker) => new Worker(new URL('./raw-worker.js', import.meta.url), {type: 'module'}),
  );
}
