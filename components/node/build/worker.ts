import {parentPort, workerData} from 'node:worker_threads';
import {BuildCache} from './build-cache.js';
import {sentError} from './disk-error.js';
import {runTask, type Task} from './tasks.js';

/** What a worker is told when it starts. */
export interface WorkerSetting {
  readonly cache: string;
  readonly program: string;
}

const {cache: root, program}: WorkerSetting = workerData;
const cache = new BuildCache(root, program);

parentPort?.on('message', async (task: Task) => {
  try {
    parentPort?.postMessage({ok: true, result: await runTask(task, cache)});
  } catch (error) {
    parentPort?.postMessage({ok: false, error: sentError(error)});
  }
});
