import {parentPort, workerData} from 'node:worker_threads';
import {sayWordsIn} from '../../locales/say-words-in.js';
import {BuildCache} from './build-cache.js';
import {sentError} from './disk-error.js';
import {runTask, type Task} from './tasks.js';

/** What a worker is told when it starts. */
export interface WorkerSetting {
  readonly cache: string;
  readonly program: string;
  /** Of the words that no source says. */
  readonly locale: string;
}

const {cache: root, program, locale}: WorkerSetting = workerData;
const cache = new BuildCache(root, program);
const speaks = sayWordsIn(locale);

parentPort?.on('message', async (task: Task) => {
  try {
    await speaks;
    parentPort?.postMessage({ok: true, result: await runTask(task, cache)});
  } catch (error) {
    parentPort?.postMessage({ok: false, error: sentError(error)});
  }
});
