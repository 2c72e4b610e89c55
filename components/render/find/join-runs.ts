import type {Run} from '../../core/search/passage-text.js';
import type {ChunkRuns} from './chunk-runs.js';

/** In UTF-16 units: no passage that somebody types in is longer. */
const longestSought = 400;

/** What of a run words may begin in that end in the next chunk. */
function endOfRun({text, places}: Run): Run {
  const from = places.findLast(([offset]) => text.length - offset >= longestSought)?.[0] ?? 0;
  return {
    text: text.slice(from),
    places: places.flatMap(([offset, position]): Run['places'] =>
      offset < from ? [] : [[offset - from, position]],
    ),
  };
}

/** Two stretches of text that read on, as one. */
export function joinRuns(first: Run, second: Run): Run {
  const {length} = first.text;
  return {
    text: first.text + second.text,
    places: [
      ...first.places,
      ...second.places.map(([offset, position]): Run['places'][number] => [
        offset + length,
        position,
      ]),
    ],
  };
}

/** What the next chunk goes on with. */
export function tailOf(read: ChunkRuns | undefined, before: Run | undefined): Run | undefined {
  const last = read?.goesOn;
  if (!last) return undefined;
  return endOfRun(before && last === read.continued ? joinRuns(before, last) : last);
}
