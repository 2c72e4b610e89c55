import {msg, str} from '@lit/localize';
import {nameCalendar, sayInCalendar} from '../../core/dates/calendars.js';
import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {sayDetails} from '../../core/dates/say-details.js';

/** A sentence of the explanation; a problem says what could not be read as a date. */
export interface DateSentence {
  readonly text: string;
  readonly problem: boolean;
}

/** All there is to explain of a date, a sentence each; nothing for a plain certain day. */
export function explainDate(date: HistoricalDate, locale: string): DateSentence[] {
  const details = sayDetails(date, locale);
  // What cannot be read stands last, a sentence for each value.
  const firstProblem = details.length - date.malformed.length;
  const sentences = details.map((text, at) => ({text, problem: at >= firstProblem}));
  const range = sayRangeInCalendar(date, locale);
  if (range !== undefined) sentences.splice(firstProblem, 0, {text: range, problem: false});
  return sentences;
}

/** `sayDetails` gives one day in the calendar of the wording; this gives both ends of a range. */
function sayRangeInCalendar(date: HistoricalDate, locale: string): string | undefined {
  const {earliest, latest, calendar, precision} = date;
  if (!earliest || !latest || calendar === undefined || precision !== 'day') return undefined;
  const first = sayInCalendar(earliest, calendar, locale);
  const last = sayInCalendar(latest, calendar, locale);
  if (first === undefined || last === undefined || first === last) return undefined;
  return msg(str`In the ${nameCalendar(calendar)}: ${first} to ${last}.`);
}
