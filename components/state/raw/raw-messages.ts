import type {RawAuthority, RawBeginning, RawOrder, RawOutcome} from './raw-order.js';
import type {RawWork} from './raw-work.js';

/** What may be asked of a text once it has been read. */
export const rawQuestions = [
  'chunk',
  'records',
  'chunkOf',
  'whole',
  'contents',
  'entity',
  'redraw',
] as const;
export type RawQuestion = (typeof rawQuestions)[number];

/** To the worker. */
export type ToWorker =
  | {readonly kind: 'begin'; readonly order: RawOrder}
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array}
  | {readonly kind: 'finish'; readonly authority: readonly RawAuthority[]}
  | {
      readonly kind: 'question';
      readonly number: number;
      readonly question: RawQuestion;
      readonly parameters: readonly unknown[];
    };

/** From the worker. */
export type FromWorker =
  /** Its script has run: from now on nothing that is sent to it is lost. */
  | {readonly kind: 'started'}
  | {readonly kind: 'beginning'; readonly beginning: RawBeginning}
  | {readonly kind: 'outcome'; readonly outcome: RawOutcome}
  | {readonly kind: 'answer'; readonly number: number; readonly result: unknown}
  /** A mistake of ours, in words. */
  | {readonly kind: 'broken'; readonly message: string};

/** Asks a text by the name of the question. */
export function answerTo(
  work: RawWork,
  question: RawQuestion,
  parameters: readonly unknown[],
): unknown {
  return Reflect.apply(work[question], work, parameters);
}
