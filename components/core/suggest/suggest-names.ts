import type {HistoricalDate} from '../dates/historical-date.js';
import {type FoundName, findNames, type Reading} from './find-names.js';
import type {NameTrie} from './name-trie.js';
import type {SuggestedName} from './suggestion.js';
import type {TakenPlaces} from './taken-places.js';
import {unmistakenNames, weighName} from './weigh-names.js';

/** What the document tells apart from its words. */
export interface TextEvidence {
  /** How often each entity is named by what is tagged already. */
  readonly tagged: ReadonlyMap<string, number>;
  readonly date?: HistoricalDate;
}

/** The names of a document's streams, each with all entities it may mean, best first. */
export function suggestNames(
  readings: readonly Reading[],
  trie: NameTrie,
  taken: TakenPlaces,
  {tagged, date}: TextEvidence,
): SuggestedName[] {
  const use = {small: smallWords(readings)};
  const found = readings.flatMap((reading) => findNames(reading, trie, use, taken));
  const unmistaken = unmistakenNames(found);
  for (const [id, times] of tagged) unmistaken.set(id, (unmistaken.get(id) ?? 0) + times);
  const evidence = {unmistaken, ...(date ? {date} : {})};
  return found.flatMap((name: FoundName) => weighName(name, evidence) ?? []);
}

function smallWords(readings: readonly Reading[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const {tokens} of readings) {
    for (const {capital, text} of tokens) if (!capital) small.add(text);
  }
  return small;
}
