import {startWorker} from '../start-worker.js';
import {openWork, type WorkClient} from '../work-client.js';
import type {ParallelWork} from './parallel-work.js';

/** What a page may ask about texts that are read beside each other. */
export const parallelMethods = ['align', 'compare'] as const;

export type ParallelClient = WorkClient<ParallelWork, (typeof parallelMethods)[number]>;

/** Reads and aligns in a worker, or on the page where there can be none. */
export function openParallel(): ParallelClient {
  return openWork(parallelMethods, {
    worker: startWorker(
      (Worker) => new Worker(new URL('./parallel-worker.js', import.meta.url), {type: 'module'}),
    ),
    onPage: async () => {
      const {ParallelWork: Work} = await import('./parallel-work.js');
      return new Work();
    },
  });
}
