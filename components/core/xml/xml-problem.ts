/** What is wrong with a source, said so that an editor can go and mend it. */
export interface XmlProblem {
  readonly severity: 'error' | 'warning';
  /** A stable, kebab-case name for programs, e.g. `unclosed-element`. */
  readonly code: string;
  /** One sentence for people: what is wrong and what was expected. */
  readonly message: string;
  /** The file's path or address, as the caller named it. */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in UTF-16 units, counted from 1. */
  readonly column: number;
}

/** `file:line:column: message`, the form editors and terminals make clickable. */
export function sayProblem(problem: XmlProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}
