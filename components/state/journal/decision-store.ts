import type {Decision} from '../../core/annotations/decision.js';
import type {AppendAnswer} from '../../core/annotations/decision-ledger.js';
import {writeJson} from '../../core/natives/write-json.js';

/**
 * Where decisions and own annotations are kept: files behind a local server, this browser, or (only
 * annotations) a container of a W3C annotation server.
 */
export type StorePlace = 'server' | 'browser' | 'container';

/** How sure what was decided is. The interface shows it. */
export interface StoreState {
  /** How many decisions are on their way and not yet kept. */
  readonly waiting: number;
  /** The server cannot be reached; it is tried again and again. */
  readonly offline: boolean;
  /** Why nothing is being kept at the moment, in the server's or the browser's words. */
  readonly fault?: string;
  /** Only of a browser: whether it has promised to throw nothing away when it needs room. */
  readonly persisted?: boolean;
  /** Only of a browser, in bytes: what this site uses, and what it may use. */
  readonly usage?: number;
  readonly quota?: number;
}

export interface LoadedDecisions {
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  /** What could not be read, a sentence each, with its file and line. */
  readonly problems: readonly string[];
}

export interface ImportedDecisions {
  readonly added: number;
  /** How many were here already. */
  readonly known: number;
  readonly problems: readonly string[];
}

/** What was, or would be, written into a text. */
export type AppliedText =
  | {
      readonly ok: true;
      /** A unified diff of the files that change. */
      readonly diff: string;
      readonly applied: number;
      /** Annotations that are left out, each with a sentence why. */
      readonly refused: readonly {readonly annotation: string; readonly reason: string}[];
      readonly warnings: readonly string[];
    }
  | {readonly ok: false; readonly message: string};

/** The decisions on the annotations of one text. */
export interface DecisionStore {
  readonly place: StorePlace;
  readonly state: StoreState;
  /** The reviewer's name as the server suggests it. */
  readonly reviewer?: string;
  load(): Promise<LoadedDecisions>;
  /**
   * Keeps decisions; resolves when they are kept for good, however long that takes, and rejects when
   * they can never be.
   */
  append(decisions: readonly Decision[]): Promise<AppendAnswer>;
  /**
   * Tells of decisions that are kept, those of other windows and other people among them, until the
   * signal aborts. A decision may be told more than once.
   */
  subscribe(listener: (decisions: readonly Decision[]) => void, signal: AbortSignal): void;
  /** All decisions of the text as the lines of a `.decisions.jsonl`. */
  exportLines(): Promise<string>;
  /**
   * Only of a browser: takes over the decisions of a `.decisions.jsonl` as they were made elsewhere.
   * Those that are here already are left out, and none is refused.
   *
   * @param file how problems call the file
   */
  importLines?(jsonl: string, file: string): Promise<ImportedDecisions>;
  /**
   * Only of a server: writes what is accepted into the text, or tells what it would write.
   *
   * @param dryRun writes nothing
   */
  apply?(dryRun: boolean): Promise<AppliedText>;
  /** Tells of every change of the state until the signal aborts. */
  watch(listener: (state: StoreState) => void, signal: AbortSignal): void;
}

export function asLines(decisions: readonly Decision[]): string {
  return decisions.map(({json}) => `${writeJson(json)}\n`).join('');
}
