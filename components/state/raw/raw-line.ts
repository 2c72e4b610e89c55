import {nextTask} from '../next-task.js';
import {answerTo, type FromWorker, type RawQuestion, type ToWorker} from './raw-messages.js';
import type {RawAuthority, RawBeginning, RawOrder, RawOutcome} from './raw-order.js';
import type {RawWork} from './raw-work.js';
import {startRawWorker} from './start-raw-worker.js';

/** The way to the work on one text, wherever it is done. */
export interface RawLine {
  /** Hands on the next bytes of the file; the caller has them no more. */
  take(bytes: Uint8Array): void;
  /** Rejects only for a mistake of ours. */
  finish(authority: readonly RawAuthority[]): Promise<RawOutcome>;
  ask(question: RawQuestion, parameters: readonly unknown[]): Promise<unknown>;
  /** Ends the work; questions still open are never answered. */
  close(): void;
}

/**
 * Begins the work on a text: in a worker, so that no file however large holds up the page. Where
 * there can be none the page does it, with pauses.
 */
export function openLine(order: RawOrder, onBeginning: (beginning: RawBeginning) => void): RawLine {
  const worker = startRawWorker();
  return worker ? new WorkerLine(worker, order, onBeginning) : new PageLine(order, onBeginning);
}

/** What waits for the end of the work. */
interface Waiting {
  readonly resolve: (outcome: RawOutcome) => void;
  readonly reject: (reason: Error) => void;
}

class WorkerLine implements RawLine {
  readonly #worker: Worker;
  readonly #order: RawOrder;
  readonly #onBeginning: (beginning: RawBeginning) => void;
  readonly #questions = new Map<number, (result: unknown) => void>();
  /** What is sent once the worker has started: till then it may have to be done on the page. */
  #early: ToWorker[] | undefined = [];
  #instead: PageLine | undefined;
  #waiting: Waiting | undefined;
  #asked = 0;

  constructor(worker: Worker, order: RawOrder, onBeginning: (beginning: RawBeginning) => void) {
    this.#worker = worker;
    this.#order = order;
    this.#onBeginning = onBeginning;
    worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#early) this.#workOnPage(this.#early);
      else this.#waiting?.reject(new Error(event.message));
    });
    worker.postMessage({kind: 'begin', order} satisfies ToWorker);
  }

  take(bytes: Uint8Array): void {
    if (this.#instead) this.#instead.take(bytes);
    else this.#send({kind: 'bytes', bytes});
  }

  finish(authority: readonly RawAuthority[]): Promise<RawOutcome> {
    if (this.#instead) return this.#instead.finish(authority);
    return new Promise((resolve, reject) => {
      this.#waiting = {resolve, reject};
      this.#send({kind: 'finish', authority});
    });
  }

  ask(question: RawQuestion, parameters: readonly unknown[]): Promise<unknown> {
    if (this.#instead) return this.#instead.ask(question, parameters);
    const number = ++this.#asked;
    return new Promise((resolve) => {
      this.#questions.set(number, resolve);
      this.#send({kind: 'question', number, question, parameters});
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#instead?.close();
  }

  #send(message: ToWorker): void {
    if (this.#early) this.#early.push(message);
    else if (message.kind !== 'bytes') this.#worker.postMessage(message);
    else this.#worker.postMessage(message, [message.bytes.buffer]);
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'started') {
      const early = this.#early ?? [];
      this.#early = undefined;
      for (const each of early) this.#send(each);
    } else if (message.kind === 'beginning') this.#onBeginning(message.beginning);
    else if (message.kind === 'outcome') this.#waiting?.resolve(message.outcome);
    else if (message.kind === 'broken') this.#waiting?.reject(new Error(message.message));
    else {
      this.#questions.get(message.number)?.(message.result);
      this.#questions.delete(message.number);
    }
  }

  /** It could not be loaded: the page takes up what it was to do. */
  #workOnPage(early: readonly ToWorker[]): void {
    const page = new PageLine(this.#order, this.#onBeginning);
    this.#instead = page;
    for (const message of early) {
      if (message.kind === 'bytes') page.take(message.bytes);
      const waiting = this.#waiting;
      if (message.kind === 'finish' && waiting) {
        page.finish(message.authority).then(waiting.resolve, waiting.reject);
      }
    }
  }
}

/** What the work takes is fetched only where there is no worker to have it. */
class PageLine implements RawLine {
  readonly #work: Promise<RawWork>;
  #closed = false;
  /** Bytes are taken one piece after the other, with a pause between them. */
  #last: Promise<void>;

  constructor(order: RawOrder, onBeginning: (beginning: RawBeginning) => void) {
    const give = (beginning: RawBeginning): void => {
      if (!this.#closed) onBeginning(beginning);
    };
    const pause = (): Promise<void> => this.#pause();
    this.#work = import('./raw-work.js').then((module) => new module.RawWork(order, give, pause));
    this.#last = this.#work.then(() => undefined);
    this.#last.catch(() => undefined);
  }

  take(bytes: Uint8Array): void {
    this.#last = this.#last.then(async () => {
      (await this.#work).take(bytes);
      await this.#pause();
    });
    this.#last.catch(() => undefined);
  }

  async finish(authority: readonly RawAuthority[]): Promise<RawOutcome> {
    await this.#last;
    return (await this.#work).finish(authority);
  }

  async ask(question: RawQuestion, parameters: readonly unknown[]): Promise<unknown> {
    await this.#pause();
    return answerTo(await this.#work, question, parameters);
  }

  close(): void {
    this.#closed = true;
  }

  /** Lets the page see to its reader; what has been closed is never taken up again. */
  #pause(): Promise<void> {
    if (this.#closed) return new Promise(() => undefined);
    return nextTask();
  }
}
