import type {DocumentPassages} from './passage-shelf.js';
import type {PassageText, Run} from './passage-text.js';

/**
 * What a run is put together from: so many characters of the canonical text, or words not in it. Where
 * the characters follow those of the part before, their number says all.
 */
type SparsePart = number | readonly [position: number, taken: number | string];

interface SparseRun {
  readonly parts: readonly SparsePart[];
  readonly at?: number;
}

interface SparsePassage extends Omit<PassageText, 'runs'> {
  readonly runs: readonly SparseRun[];
}

/** The passages of a document without their words, for who has the canonical text anyway. */
export interface SparseDocument extends Omit<DocumentPassages, 'passages'> {
  readonly passages: readonly SparsePassage[];
}

/** Takes the words out of passages that stand in the canonical text as they are. */
export function thinPassages(
  {passages, ...entry}: DocumentPassages,
  canonicalText: string,
): SparseDocument {
  const points = [...canonicalText];
  const thin = ({text, places, at}: Run): SparseRun => {
    let end: number | undefined;
    const parts = places.map(([offset, position], i): SparsePart => {
      const words = [...text.slice(offset, places[i + 1]?.[0] ?? text.length)];
      const isThere = words.every((point, n) => points[position + n] === point);
      const follows = position === end;
      end = isThere ? position + words.length : undefined;
      if (!isThere) return [position, words.join('')];
      return follows ? words.length : [position, words.length];
    });
    return {parts, ...(at === undefined ? {} : {at})};
  };
  return {
    ...entry,
    passages: [...passages].map((passage) => ({...passage, runs: passage.runs.map(thin)})),
  };
}

/** Gives passages their words back. */
export function fillPassages(
  {passages, ...entry}: SparseDocument,
  canonicalText: string,
): DocumentPassages {
  const points = [...canonicalText];
  const fill = ({parts, at}: SparseRun): Run => {
    const places: [number, number][] = [];
    let text = '';
    let end = 0;
    for (const part of parts) {
      const [position, taken] = typeof part === 'number' ? [end, part] : part;
      if (typeof taken === 'number') end = position + taken;
      places.push([text.length, position]);
      text += typeof taken === 'string' ? taken : points.slice(position, position + taken).join('');
    }
    return {text, places, ...(at === undefined ? {} : {at})};
  };
  return {
    ...entry,
    passages: passages.map((passage) => ({...passage, runs: passage.runs.map(fill)})),
  };
}
