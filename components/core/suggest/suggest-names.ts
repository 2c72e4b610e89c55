import type {HistoricalDate} from '../dates/historical-date.js';
import type {Span} from '../tei/span.js';
import {type FoundName, findNames, type Reading} from './find-names.js';
import type {NameTrie} from './name-trie.js';
import type {SuggestedName} from './suggestion.js';
import type {TakenPlaces} from './taken-places.js';
import {unmistakenNames, weighName} from './weigh-names.js';

/** The names of a document's streams, each with all entities it may mean, best first. */
export function suggestNames(
  readings: readonly Reading[],
  trie: NameTrie,
  taken: TakenPlaces,
  date: HistoricalDate | undefined,
): SuggestedName[] {
  const use = {small: smallWords(readings)};
  const found = readings.flatMap((reading) => findNames(reading, trie, use, taken));
  const evidence = {unmistaken: unmistakenNames(found), ...(date ? {date} : {})};
  return found.flatMap((name: FoundName) => weighName(name, evidence) ?? []);
}

function smallWords(readings: readonly Reading[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const {tokens} of readings) {
    for (const {capital, text} of tokens) if (!capital) small.add(text);
  }
  return small;
}

/** Whether two spans share a character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
