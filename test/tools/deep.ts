/**
 * Whether all is to be tried, as `npm run test:deep` does: each page in dark and on each width, every
 * attack, every pair of elements, the projects of every framework. The test command takes some of each.
 */
export const deep = process.env.LECTERN_DEEP === '1';

/** All of the cases in a deep run, otherwise every nth of them. */
export function everyNth<Case>(cases: readonly Case[], n: number): readonly Case[] {
  return deep ? cases : cases.filter((_, at) => at % n === 0);
}
