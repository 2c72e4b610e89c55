import type {Decision} from '../../core/annotations/decision.js';

/** What became, or would become, of one annotation. */
export interface ApplyOutcome {
  readonly annotation: string;
  readonly state: 'applied' | 'refused';
  /** Where it was applied: in the text as one element or several, or beside it. */
  readonly how?: 'balanced' | 'fragments' | 'stand-off';
  /** Why it was refused, a sentence. */
  readonly reason?: string;
}

/** A file as it is and as it is to be. */
export interface FileChange {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What an apply would do, decided and proven, with nothing written yet. */
export interface ApplyPlan {
  readonly text: FileChange;
  /** The authority file, where new entities go into it. */
  readonly authority?: FileChange;
  /** A unified diff of all that changes; empty where nothing does. */
  readonly diff: string;
  readonly outcomes: readonly ApplyOutcome[];
  /** Annotations that stand in the text already. */
  readonly already: readonly string[];
  readonly warnings: readonly string[];
  /** Decisions to be recorded before the text is written, in this order. */
  readonly decisions: readonly Decision[];
}
