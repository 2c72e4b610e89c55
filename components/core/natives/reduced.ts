/**
 * What the steps along a list come to, as `Array#reduce` gives it. Old libraries of a page (Prototype
 * 1.6) have a `reduce` that takes no steps.
 *
 * @param start what it is before the first step
 */
export function reduced<Each, Result>(
  list: Iterable<Each>,
  step: (sofar: Result, each: Each) => Result,
  start: Result,
): Result {
  let sofar = start;
  for (const each of list) sofar = step(sofar, each);
  return sofar;
}
