import {startWorker} from '../start-worker.js';
import {openWork, type WorkClient} from '../work-client.js';
import type {DeskWork} from './desk-work.js';

/** What a page may ask of the work behind a review. */
export const deskMethods = [
  'lay',
  'rows',
  'evidence',
  'find',
  'select',
  'search',
  'ratings',
] as const;

/** The desk as the page sees it: the same methods, each answered in its own time. */
export type DeskClient = WorkClient<DeskWork, (typeof deskMethods)[number]>;

/** A desk whose work is done in a worker, or on the page where there can be none. */
export function openDesk(): DeskClient {
  return openWork(deskMethods, {
    worker: startWorker(
      (Worker) => new Worker(new URL('./review-worker.js', import.meta.url), {type: 'module'}),
    ),
    onPage: async () => {
      const {DeskWork: Work} = await import('./desk-work.js');
      return new Work();
    },
  });
}
