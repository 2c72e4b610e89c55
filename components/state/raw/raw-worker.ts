import {wordsHere} from '../words-in-worker.js';
import {answerTo, type FromWorker, type ToWorker} from './raw-messages.js';
import {RawWork} from './raw-work.js';

const say = (message: FromWorker): void => self.postMessage(message);

let work: RawWork | undefined;

self.addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  obey(data).catch((error: unknown) => say({kind: 'broken', message: String(error)}));
});

async function obey(message: ToWorker): Promise<void> {
  if (wordsHere) await wordsHere;
  if (message.kind === 'begin') {
    say({kind: 'started'});
    work = new RawWork(message.order, (beginning) => say({kind: 'beginning', beginning}));
  } else if (message.kind === 'bytes') work?.take(message.bytes);
  else if (message.kind === 'finish') {
    const outcome = await work?.finish(message.authority);
    if (outcome) say({kind: 'outcome', outcome});
  } else if (work) {
    const {number, question, parameters} = message;
    say({kind: 'answer', number, result: answerTo(work, question, parameters)});
  }
}
