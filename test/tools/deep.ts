/**
 * Whether all is to be tried, as `npm run test:deep` does: each page in dark and on each width, every
 * attack, the projects of every framework. The test command takes some of each.
 */
export const deep = process.env.LECTERN_DEEP === '1';
