import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {toIso} from '../../core/dates/iso.js';
import {readDate} from '../../core/dates/read-date.js';
import {sayDate} from '../../core/dates/say-date.js';
import {type DateSentence, explainDate} from '../../core/dates/say-details.js';
import {sayOriginal} from '../../core/dates/say-original.js';
import {wordsLocale} from '../words-locale.js';

/** What the element says of a date. */
export interface DateWords {
  readonly words: string;
  /** The form in the calendar of the wording. */
  readonly original?: string | undefined;
  readonly iso?: string | undefined;
  readonly sentences: readonly DateSentence[];
}

/** @param details whether the value is to be explained, too */
export function wordsFor(date: HistoricalDate, details: boolean): DateWords {
  const locale = wordsLocale();
  return {
    words: sayDate(date, locale),
    iso: toIso(date),
    original: sayOriginal(date, locale),
    sentences: details ? explainDate(date, locale) : [],
  };
}

/** Reads TEI attributes as the element's properties hold them; absent ones are left out. */
export function dateOf(given: Readonly<Record<string, string | null | undefined>>): HistoricalDate {
  return readDate(
    Object.entries(given).flatMap(([name, value]) => (value == null ? [] : [{name, value}])),
  );
}
