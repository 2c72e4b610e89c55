/**
 * Each of a list with its place from 0, as `Array#entries` gives them. Libraries that extend what all
 * arrays of a page inherit (Prototype, in many shops and archives) have an `entries` of their own,
 * which gives no places.
 */
export function* numbered<T>(list: Iterable<T>): Generator<[number, T], void, undefined> {
  let place = 0;
  for (const each of list) yield [place++, each];
}
