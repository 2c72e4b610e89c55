/** a, b … z, aa, ab …: how notes are counted beside those that the text has itself. */
export function letterOf(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`;
}
