/**
 * Lines and columns of many offsets in one source: the beginnings of its lines are looked for once.
 * Line and column count from 1, the column in UTF-16 units; a line ends with LF, CRLF or CR alone
 * (XML 1.0 §2.11).
 */
export class SourcePlaces {
  readonly #source: string;
  #lines: readonly number[] | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  placeOf(offset: number): {line: number; column: number} {
    this.#lines ??= lineStarts(this.#source);
    let [from, to] = [0, this.#lines.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return {line: from + 1, column: offset - (this.#lines[from] ?? 0) + 1};
  }
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const {0: end, index} of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}
