import type {ImportedDocument} from '../imported-document.js';

/** Rules for one kind of document: which lines are what, and what is no part of it. */
export interface Profile {
  readonly name: string;
  /**
   * How surely a document is of this kind: `unmistakable` is used without being asked for, `likely` is
   * only suggested.
   */
  readonly signs: (document: ImportedDocument) => 'unmistakable' | 'likely' | undefined;
  /** Moves and names runs; drops none. */
  readonly apply: (document: ImportedDocument) => ImportedDocument;
}
