import {type ResourceLimits, Worker} from 'node:worker_threads';
import type {BuildCache} from './build-cache.js';
import {receivedError, type SentError} from './disk-error.js';
import {runTask, type Task, type TaskResult} from './tasks.js';
import type {WorkerSetting} from './worker.js';

type Answer =
  | {readonly ok: true; readonly result: TaskResult<Task>}
  | {readonly ok: false; readonly error: SentError};

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: TaskResult<Task>) => void;
  readonly reject: (error: unknown) => void;
}

/** Sources, in bytes, for which a thread is worth the time that it takes to start. */
export const worthAThread = 3_000_000;

/** Does tasks in threads of their own, one in each at a time; without threads, in the program itself. */
export class Workers {
  readonly #cache: BuildCache;
  readonly #locale: string;
  readonly #most: number;
  readonly #limits: ResourceLimits;
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  /** Bytes of the sources of all tasks so far. */
  #asked = 0;

  /**
   * @param most threads; 0 for none
   * @param room megabytes in which each of them makes new things, where Node's own are too few
   */
  constructor({cache, locale}: {cache: BuildCache; locale: string}, most: number, room?: number) {
    this.#cache = cache;
    this.#locale = locale;
    this.#most = most;
    this.#limits = room === undefined ? {} : {maxYoungGenerationSizeMb: room};
  }

  /**
   * The first tasks are done in the program itself: where few documents have changed no thread is
   * started.
   *
   * @param bytes of the task's source
   */
  run<Of extends Task>(task: Of, bytes: number): Promise<TaskResult<Of>>;
  async run(task: Task, bytes: number): Promise<TaskResult<Task>> {
    this.#asked += bytes;
    if (this.#most === 0 || this.#asked <= worthAThread) return runTask(task, this.#cache);
    return new Promise((resolve, reject) => {
      this.#waiting.push({task, resolve, reject});
      this.#next();
    });
  }

  /**
   * Does something with each of many, as many at a time as keep the threads busy: neither tasks
   * nor results pile up.
   */
  async each<Value>(values: Iterable<Value>, work: (value: Value) => Promise<void>): Promise<void> {
    const left = values[Symbol.iterator]();
    const lane = async (): Promise<void> => {
      for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
    };
    // One task more than threads waits, so that none of them does.
    await Promise.all(Array.from({length: this.#most + 1}, lane));
  }

  async close(): Promise<void> {
    const all = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  #next(): void {
    const worker = this.#waiting.length > 0 ? this.#freeWorker() : undefined;
    const waiting = worker && this.#waiting.shift();
    if (!waiting) return;
    this.#busy.set(worker, waiting);
    worker.postMessage(waiting.task);
  }

  #freeWorker(): Worker | undefined {
    const idle = this.#idle.pop();
    if (idle || this.#busy.size >= this.#most) return idle;
    const {root, program} = this.#cache;
    const workerData: WorkerSetting = {cache: root, program, locale: this.#locale};
    const worker = startThread(workerData, this.#limits);
    worker.on('message', (answer: Answer) => {
      const waiting = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      if (answer.ok) waiting?.resolve(answer.result);
      else waiting?.reject(receivedError(answer.error));
      this.#next();
    });
    // A thread that ran out of memory takes its task with it, and nothing else.
    worker.on('error', (error) => {
      const waiting = this.#busy.get(worker);
      this.#busy.delete(worker);
      waiting?.reject(error);
      this.#next();
    });
    return worker;
  }
}

/** Where the program runs from its TypeScript, so do its threads, by the loader of its development. */
function startThread(workerData: WorkerSetting, resourceLimits: ResourceLimits): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const program = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url);
  if (!isSource) return new Worker(program, {workerData, resourceLimits});
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import(${JSON.stringify(loader)}).then(({register}) => {
    register();
    return import(${JSON.stringify(program.href)});
  });`;
  return new Worker(start, {eval: true, workerData, resourceLimits});
}
