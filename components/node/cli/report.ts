/** What `lectern check --json` prints of a file; outside checks rely on these names. */
export interface FileReport {
  readonly file: string;
  /** No error; warnings do not count. */
  readonly ok: boolean;
  readonly problems: readonly ReportedProblem[];
  /** Code points of the canonical text. */
  readonly characters: number;
  /** Those of them that a reader sees in the text; the others are listed in `hidden`. */
  readonly shown: number;
  /** What is left out of view in the source's own reading, by reason, the greatest part first. */
  readonly hidden: readonly ReportedHiding[];
  /** TEI elements shown by their content alone, without a rule of their own: how often each occurs. */
  readonly generic: Readonly<Record<string, number>>;
  /** Whether what is shown and what is listed as hidden make up the text an outside parser reads. */
  readonly conserved: boolean;
  /** Names and references to persons, places, organisations, events, works …; dates apart. */
  readonly mentions: number;
  /** Those of them that lead to an entity. */
  readonly resolved: number;
  /** Tagged dates. */
  readonly dates: number;
  /** Those of them with an attribute that cannot be read. */
  readonly malformedDates: number;
}

export interface ReportedHiding {
  /** `alternative-encoding`, `variant-reading` … */
  readonly code: string;
  /** For people, one sentence. */
  readonly reason: string;
  /** Code points. */
  readonly characters: number;
  /** In so many places. */
  readonly stretches: number;
}

export interface ReportedProblem {
  readonly severity: 'error' | 'warning';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
}
