import type {ExchangeProblem, WebAnnotation} from './exchange-problem.js';

/** A place where annotations are kept: a server, a folder, a browser's database. */
export interface AnnotationStore {
  /** Every annotation, or those on one text. @param source absolute IRI of the text */
  list(source?: string): Promise<ListOutcome>;
  /**
   * Keeps an annotation: as a new one, or in the place of one that was read.
   *
   * @param replaces what was read and is now replaced; the store refuses as `stale`, and gives
   *   what is there, when that has been changed since
   */
  put(annotation: WebAnnotation, replaces?: KeptAnnotation): Promise<PutOutcome>;
  /** Removes what was read, unless it has been changed since. */
  remove(kept: KeptAnnotation): Promise<RemoveOutcome>;
}

/** An annotation as it lies in its place. */
export interface KeptAnnotation {
  /** Where: an address, a path. */
  readonly address: string;
  readonly annotation: WebAnnotation;
  /** Names this state of it, as an ETag does; absent where the store has not said. */
  readonly version?: string;
}

export type ListOutcome =
  | {
      readonly ok: true;
      readonly annotations: readonly KeptAnnotation[];
      /** False where the list could not be read to its end; a problem then says why. */
      readonly complete: boolean;
      readonly problems: readonly ExchangeProblem[];
    }
  | StoreFailure;
export type PutOutcome = {readonly ok: true; readonly kept: KeptAnnotation} | StoreFailure;
export type RemoveOutcome = {readonly ok: true} | StoreFailure;

export interface StoreFailure {
  readonly ok: false;
  readonly reason: StoreFailureReason;
  /** One sentence for people. */
  readonly message: string;
  /** What the store has now, where the reason is that it was changed. */
  readonly current?: KeptAnnotation;
}

export type StoreFailureReason =
  /** It was changed since it was read. */
  | 'stale'
  /** The store does not want it, or not from this user. */
  | 'refused'
  /** There is no such annotation, or no longer. */
  | 'missing'
  /** No answer: no connection, too late, cancelled. */
  | 'unreachable'
  /** The store is out of order, or asks to wait. */
  | 'unavailable'
  /** The answer is not what was asked for. */
  | 'unreadable'
  /** The answer is longer than is read. */
  | 'too-large';

export function storeFailure(
  reason: StoreFailureReason,
  message: string,
  current?: KeptAnnotation,
): StoreFailure {
  return {ok: false, reason, message, ...(current ? {current} : {})};
}
