import {call} from './call-method.js';
import {wordsHere} from './words-in-worker.js';
import type {Answer, Question} from './work-client.js';

/** In a worker: answers the questions of the page. */
export function serveWork<Work extends object>(work: Work, names: readonly (keyof Work)[]): void {
  self.addEventListener('message', ({data}: MessageEvent<Question>) => {
    void reply(work, names, data).then((message) => self.postMessage(message));
  });
}

async function reply<Work extends object>(
  work: Work,
  names: readonly (keyof Work)[],
  {number, method, parameters}: Question,
): Promise<Answer> {
  if (wordsHere) await wordsHere;
  try {
    const known = names.find((name) => name === method);
    if (known === undefined) throw new Error(`there is no method ${method}`);
    return {number, result: await call(work, method, parameters)};
  } catch (error) {
    return {number, failure: error instanceof Error ? error.message : String(error)};
  }
}
