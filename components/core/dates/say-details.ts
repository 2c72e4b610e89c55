import {msg, str} from '@lit/localize';
import {nameCalendar, sayInCalendar} from './calendars.js';
import {parseDateValue} from './date-value.js';
import type {Certainty, HistoricalDate, MalformedDate} from './historical-date.js';
import {sayYear} from './say-value.js';

function sayCertainty(certainty: Certainty): string {
  if (certainty === 'high') return msg('The certainty of this date is high.');
  if (certainty === 'medium') return msg('The certainty of this date is medium.');
  if (certainty === 'low') return msg('The certainty of this date is low.');
  return msg('How certain this date is, is not known.');
}

function sayCalendar(date: HistoricalDate, locale: string): string | undefined {
  if (date.calendar === undefined) return undefined;
  const name = nameCalendar(date.calendar);
  const {earliest, precision} = date;
  const oneDay = (precision === 'day' || precision === 'time') && isOneDay(date);
  const said = oneDay && earliest && sayInCalendar(earliest, date.calendar, locale);
  return said
    ? msg(str`The wording follows another calendar: ${name}. There the day is ${said}.`)
    : msg(str`Calendar of the wording: ${name}.`);
}

function isOneDay({earliest: a, latest: b}: HistoricalDate): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

function sayPrecision(precision: string | undefined): string | undefined {
  if (precision === 'low') return msg('The precision of the value is low: it is an estimate.');
  if (precision === 'medium') return msg('The precision of the value is medium.');
  if (precision === 'high') return msg('The precision of the value is high.');
  return precision === 'unknown' ? msg('How precise the value is, is not known.') : undefined;
}

function sayMalformed({attribute, value, reason}: MalformedDate): string {
  const readable = parseDateValue(value, 'iso').ok;
  return readable
    ? msg(str`“${value}” in @${attribute} was left aside: ${reason}.`)
    : msg(str`“${value}” in @${attribute} is not a date: ${reason}.`);
}

/** Custom values in a system of their own are shown, because nothing else on the card says them. */
function sayCustom({attributes, precision}: HistoricalDate): readonly string[] {
  if (precision !== 'none') return [];
  return Object.entries(attributes)
    .filter(([name]) => name.endsWith('-custom'))
    .map(([name, value]) => msg(str`“${value}” in @${name} follows a system of its own.`));
}

function sayAncientYears({earliest, latest}: HistoricalDate, locale: string): string | undefined {
  const year = [earliest?.year, latest?.year].find((one) => one !== undefined && one <= 0);
  if (year === undefined) return undefined;
  // XML Schema 1.0 had no year 0, so older files mean another year by the same value.
  const [now, older] = [sayYear(year, locale), sayYear(year + 1, locale)];
  return year === 0
    ? msg(str`The year 0 is read as ISO 8601 counts, as ${now}.`)
    : msg(
        str`Years are read as ISO 8601 counts, with a year 0; a file that counts without one means ${older}, not ${now}.`,
      );
}

/**
 * What a card says below the date, a sentence each: what was inferred, how certain and how precise
 * it is, the calendar of the wording, and each value that could not be used, with the reason.
 * Empty when there is nothing to add.
 *
 * @param locale BCP 47, for day names
 */
export function sayDetails(date: HistoricalDate, locale = 'en'): string[] {
  const duration = date.attributes.dur ?? date.attributes['dur-iso'];
  return [
    date.inferred
      ? msg('Part of this date was inferred by the editor; the wording does not give it.')
      : undefined,
    date.certainty && sayCertainty(date.certainty),
    sayPrecision(date.attributes.precision?.trim()),
    sayCalendar(date, locale),
    sayAncientYears(date, locale),
    duration === undefined ? undefined : msg(str`Duration as encoded: ${duration}.`),
    ...sayCustom(date),
    ...date.malformed.map(sayMalformed),
  ].filter((sentence) => sentence !== undefined);
}
