/** A number that an editor gives in `@n`, as it is set in a line: in brackets, unless it has marks of its own. */
export function bracketedNumber(n: string): string {
  return /^[\p{L}\p{N}.]+$/u.test(n) ? `(${n})` : n;
}
