import type {XmlProblem} from '../core/xml/xml-problem.js';

/** Names of what can go wrong before a file is read; a place in the file means nothing then. */
const fetchCodes = [
  'bad-address',
  'opened-from-disk',
  'offline',
  'mixed-content',
  'cors',
  'not-fetched',
  'http-error',
  'cut-off',
  'wrong-type',
  'web-page',
] as const;

export type FetchCode = (typeof fetchCodes)[number];

/** Whether the file was never read: its line and column say nothing. */
export function isFetchProblem({code}: XmlProblem): boolean {
  return fetchCodes.some((each) => each === code);
}
