import type {ServerRecord} from '../../../components/core/search/server/server-record.js';

/** A record as Lucene would have it: by field its terms with their places, and the values to count. */
export interface Analysed {
  readonly record: ServerRecord;
  /** Term → places; of the fields `terms` and `backwards`. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
  readonly backwards: ReadonlyMap<string, readonly number[]>;
}

export function analysed(record: ServerRecord): Analysed {
  const isPassage = record.record === 'passage';
  return {
    record,
    terms: placed(isPassage ? record.terms : ''),
    backwards: placed(isPassage ? record.backwards : ''),
  };
}

/** White space parts places, `|` what stands at one place: the analyser of `index-settings.ts`. */
function placed(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, terms] of text.split(/\s+/).entries()) {
    for (const term of terms.split('|')) {
      if (term !== '') places.set(term, [...(places.get(term) ?? []), place]);
    }
  }
  return places;
}

/** The exact values of a field. */
export function valuesOf({record}: Analysed, field: string): string[] {
  const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  const values: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return values.map(String);
}
