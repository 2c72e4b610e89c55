import {times} from '../natives/times.js';

/**
 * Whether two words differ by no more than so many letters left out, put in, changed, or swapped
 * with their neighbour (Damerau's four slips; a swapped pair is not changed again). Letters are
 * code points. Gives the distance, or undefined where it is greater.
 */
export function distanceWithin(one: string, other: string, most: number): number | undefined {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > most) return undefined;
  let beforeLast: number[] = [];
  let last = times(b.length + 1, (column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    beforeLast = last;
    last = line;
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}
