/** What could not be carried over, or not in full, and where it stands. */
export interface ExchangeProblem {
  /** An error leaves an annotation out; a warning says what of it was not carried. */
  readonly severity: 'error' | 'warning';
  /** The file's path or address, as the caller named it. */
  readonly file: string;
  /** From 1; absent for what has no place in a file, such as an answer of a server. */
  readonly line?: number;
  readonly message: string;
}

/** Annotations as W3C JSON, and what was wrong on the way to them. */
export interface ExchangeReading {
  readonly annotations: readonly WebAnnotation[];
  readonly problems: readonly ExchangeProblem[];
}

/** A W3C Web Annotation as JSON has it; every member may stand in it. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly [member: string]: unknown;
}

/** `file:line: message`, the form editors and terminals make clickable. */
export function sayExchangeProblem({severity, file, line, message}: ExchangeProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${severity}: ${message}`;
}
