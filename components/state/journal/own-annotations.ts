import type {JsonObject} from '../../core/annotations/json.js';
import type {StorePlace} from './decision-store.js';

/** An annotation made here, with the version that a change of it has to name. */
export interface OwnAnnotation {
  readonly annotation: JsonObject;
  readonly version: string;
}

/** A change, by whomever it was made. Without an annotation it was taken away. */
export interface OwnChange {
  readonly id: string;
  readonly kept?: OwnAnnotation;
}

export type OwnResult =
  | {
      readonly ok: true;
      /** Of what is kept now; none of what was removed. */
      readonly version?: string;
      /** How many decisions had been made on what was changed; they stay. */
      readonly decisions: number;
    }
  /** Somebody has changed it since: nothing is written. */
  | {readonly ok: false; readonly reason: 'changed'; readonly current: OwnAnnotation}
  | {readonly ok: false; readonly reason: 'gone'}
  /** It breaks a rule, or the file cannot be changed; the sentences say how. */
  | {readonly ok: false; readonly reason: 'refused'; readonly faults: readonly string[]};

/** Annotations of one text that are made in the reader, where decisions are kept too. */
export interface OwnAnnotations {
  readonly place: StorePlace;
  /** The maker's name as the server suggests it. */
  readonly annotator?: string;
  /** Only of a server: where the list is read from, so that a worker may read a long one. */
  readonly address?: string;
  list(): Promise<readonly OwnAnnotation[]>;
  /**
   * Adds an annotation, or replaces one.
   *
   * @param replaces the version that is to be replaced
   */
  put(annotation: JsonObject, replaces?: string): Promise<OwnResult>;
  /** @param version the one that is to be removed */
  remove(id: string, version: string): Promise<OwnResult>;
  /** Tells of changes, those of other windows and other people among them. */
  subscribe(listener: (changes: readonly OwnChange[]) => void, signal: AbortSignal): void;
}
