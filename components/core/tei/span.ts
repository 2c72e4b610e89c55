/** A span of canonical text in code points, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
