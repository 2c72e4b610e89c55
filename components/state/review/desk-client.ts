import {startWorker} from '../start-worker.js';
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
export type DeskMethod = (typeof deskMethods)[number];

/** The desk as the page sees it: the same methods, each answered in its own time. */
export type DeskClient = {
  readonly [Method in DeskMethod]: (
    ...parameters: Parameters<DeskWork[Method]>
  ) => Promise<Awaited<ReturnType<DeskWork[Method]>>>;
} & {
  /** Ends the work; questions still open are never answered. */
  close(): void;
};

export interface Question {
  readonly number: number;
  readonly method: DeskMethod;
  readonly parameters: readonly unknown[];
}

export interface Answer {
  readonly number: number;
  readonly result?: unknown;
  /** What went wrong, in words. */
  readonly failure?: string;
}

/** Asks a method of the work by name. */
type Ask = (method: DeskMethod, parameters: readonly unknown[]) => Promise<unknown>;

/**
 * A desk whose work is done in a worker, so that no file however large holds up the page. Where
 * there can be no worker (a script of another site, a policy that forbids it) the page does it.
 */
export function openDesk(): DeskClient {
  const worker = startWorker(
    (Worker) => new Worker(new URL('./review-worker.js', import.meta.url), {type: 'module'}),
  );
  if (!worker) return workOnPage();
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  let instead: DeskClient | undefined;
  const ask: Ask = (method, parameters) => {
    if (instead) return askOf(instead, method, parameters);
    const number = ++asked;
    return new Promise((resolve, reject) => {
      waiting.set(number, ({result, failure}) =>
        failure === undefined ? resolve(result) : reject(new Error(failure)),
      );
      const question: Question = {number, method, parameters};
      worker.postMessage(question);
    });
  };
  worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', (event) => {
    // It could not be loaded; what was asked of it in vain is asked again on the page.
    event.preventDefault();
    instead ??= workOnPage();
    for (const [number, settle] of waiting) settle({number, failure: unstarted});
    waiting.clear();
  });
  return clientOf(
    async (method, parameters) => {
      try {
        return await ask(method, parameters);
      } catch (error) {
        if (instead && error instanceof Error && error.message === unstarted) {
          return askOf(instead, method, parameters);
        }
        throw error;
      }
    },
    () => worker.terminate(),
  );
}

const unstarted = 'the worker could not be started';
/** What the work takes is fetched only where there is no worker to have it. */
function workOnPage(): DeskClient {
  const work = import('./desk-work.js').then((module) => new module.DeskWork());
  return clientOf(
    async (method, parameters) => answer(await work, method, parameters),
    () => undefined,
  );
}

/** Calls the method a question names. */
export function answer(
  work: DeskWork,
  method: DeskMethod,
  parameters: readonly unknown[],
): unknown {
  return Reflect.apply(work[method], work, parameters);
}

function askOf(
  client: DeskClient,
  method: DeskMethod,
  parameters: readonly unknown[],
): Promise<unknown> {
  return Reflect.apply(client[method], client, parameters);
}

function clientOf(ask: Ask, close: () => void): DeskClient {
  const methods = Object.fromEntries(
    deskMethods.map((method) => [method, (...parameters: unknown[]) => ask(method, parameters)]),
  );
  // The types of answers are those of DeskWork, which stands at the other end.
  return {...methods, close} as unknown as DeskClient;
}
