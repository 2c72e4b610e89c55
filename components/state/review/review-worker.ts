import {wordsHere} from '../words-in-worker.js';
import {type Answer, answer, type Question} from './desk-client.js';
import {DeskWork} from './desk-work.js';

const work = new DeskWork();

self.addEventListener('message', ({data}: MessageEvent<Question>) => {
  void reply(data).then((message) => self.postMessage(message));
});

async function reply({number, method, parameters}: Question): Promise<Answer> {
  if (wordsHere) await wordsHere;
  try {
    return {number, result: await answer(work, method, parameters)};
  } catch (error) {
    return {number, failure: error instanceof Error ? error.message : String(error)};
  }
}
