import {call} from './call-method.js';

/** Something that works away from the page: its methods are asked for by name. */
export interface Question {
  readonly number: number;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

export interface Answer {
  readonly number: number;
  readonly result?: unknown;
  /** What went wrong, in words. */
  readonly failure?: string;
}

/** The work as the page sees it: the methods it may ask for, each answered in its own time. */
export type WorkClient<Work, Name extends keyof Work> = {
  readonly [Each in Name]: Work[Each] extends (...parameters: infer Parameters) => infer Result
    ? (...parameters: Parameters) => Promise<Awaited<Result>>
    : never;
} & {
  /** Ends the work; questions still open are never answered. */
  close(): void;
};

/** Asks a method of the work by name. */
type Ask = (method: string, parameters: readonly unknown[]) => Promise<unknown>;

interface WorkPlaces<Work> {
  /** The worker; undefined where the page's policy forbids one. */
  readonly worker: Worker | undefined;
  /** Fetches the work, to be done on the page; only where there is no worker to have it. */
  readonly onPage: () => Promise<Work>;
}

/**
 * Has work done in a worker, so that no file however large holds up the page. Where there can be no
 * worker (a script of another site, a policy that forbids it) the page does it.
 */
export function openWork<Work extends object, Name extends string & keyof Work>(
  names: readonly Name[],
  {worker, onPage}: WorkPlaces<Work>,
): WorkClient<Work, Name> {
  const client = worker
    ? askWorker(worker, onPage)
    : {ask: askPage(onPage), close: () => undefined};
  const methods = Object.fromEntries(
    names.map((name) => [name, (...parameters: unknown[]) => client.ask(name, parameters)]),
  );
  // The types of answers are those of the work, which stands at the other end.
  return {...methods, close: client.close} as unknown as WorkClient<Work, Name>;
}

function askPage<Work extends object>(onPage: () => Promise<Work>): Ask {
  let work: Promise<Work> | undefined;
  return async (method, parameters) => {
    work ??= onPage();
    return call(await work, method, parameters);
  };
}

function askWorker<Work extends object>(
  worker: Worker,
  onPage: () => Promise<Work>,
): {readonly ask: Ask; readonly close: () => void} {
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  const elsewhere = askPage(onPage);
  let asked = 0;
  let failed = false;
  worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', (event) => {
    // It could not be loaded; what was asked of it in vain is asked again on the page.
    event.preventDefault();
    failed = true;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  });
  const ask: Ask = async (method, parameters) => {
    if (failed) return elsewhere(method, parameters);
    const question: Question = {number: ++asked, method, parameters};
    const answer = await new Promise<Answer | undefined>((settle) => {
      waiting.set(question.number, settle);
      worker.postMessage(question);
    });
    if (!answer) return elsewhere(method, parameters);
    if (answer.failure !== undefined) throw new Error(answer.failure);
    return answer.result;
  };
  return {ask, close: () => worker.terminate()};
}
