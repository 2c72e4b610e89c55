/**
 * Whether two words differ by no more than so many letters left out, put in, changed, or swapped
 * with their neighbour (Damerau's four slips; a swapped pair is not changed again). Letters are
 * code points. Gives the distance, or undefined where it is greater.
 */
export function distanceWithin(one: string, other: string, most: number): number | undefined {
  return distancesFrom(one, most)(other);
}

/**
 * The same from one word to many others, one after the other: a dictionary has tens of thousands of
 * them, and no memory is taken for each.
 */
export function distancesFrom(one: string, most: number): (other: string) => number | undefined {
  const a = [...one].map(codePoint);
  const longest = a.length + most;
  const b = new Uint32Array(longest + 1);
  const room = (): Uint32Array => new Uint32Array(longest + 2);
  let [beforeLast, last, line] = [room(), room(), room()];
  return (other) => {
    const length = letters(other, b);
    if (Math.abs(a.length - length) > most) return undefined;
    for (let column = 0; column <= length; column++) last[column] = column;
    for (let row = 1; row <= a.length; row++) {
      // Further from the diagonal the distance is greater than what is asked for.
      const [from, to] = [Math.max(1, row - most), Math.min(length, row + most)];
      line[from - 1] = from === 1 ? row : most + 1;
      let least = from === 1 ? row : most + 1;
      for (let column = from; column <= to; column++) {
        const isSame = a[row - 1] === b[column - 1];
        let cost = Math.min(
          (last[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        );
        const isSwapped =
          row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
        if (isSwapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
        line[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return undefined;
      line[to + 1] = most + 1;
      [beforeLast, last, line] = [last, line, beforeLast];
    }
    const distance = last[length] ?? 0;
    return distance <= most ? distance : undefined;
  };
}

const codePoint = (letter: string): number => letter.codePointAt(0) ?? 0;

/** Puts the letters of a word where there is room for so many, and says how many they are: one more where it is longer. */
function letters(word: string, into: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < word.length; count++) {
    if (count === into.length) break;
    const letter = word.codePointAt(at) ?? 0;
    into[count] = letter;
    at += letter > 0xffff ? 2 : 1;
  }
  return count;
}
