import {msg, str} from '../words/msg.js';
import {wordsLocale} from '../words/words-locale.js';
import {calendarOf, nameCalendar} from './calendars.js';
import {partsOf} from './date-ends.js';
import {valuesOf} from './date-parts.js';
import {parseDateValue} from './date-value.js';
import {dayNumber, julianDay} from './day-number.js';
import {readDuration, sayDuration} from './duration.js';
import type {Certainty, HistoricalDate, MalformedDate} from './historical-date.js';
import {isReckonedRoughly, sayOriginal} from './say-original.js';
import {sayYear} from './say-value.js';

/** A sentence of the explanation; a problem says what could not be read as a date. */
export interface DateSentence {
  readonly text: string;
  readonly problem: boolean;
}

function sayCertainty(certainty: Certainty): string {
  if (certainty === 'high') return msg('The certainty of this date is high.');
  if (certainty === 'medium') return msg('The certainty of this date is medium.');
  if (certainty === 'low') return msg('The certainty of this date is low.');
  return msg('How certain this date is, is not known.');
}

/** TEI att.editLike: where an editor's date comes from. The list is open, so other words stay. */
function sayEvidence(evidence: string): string {
  if (evidence === 'internal') return msg('Dated from evidence within the document.');
  if (evidence === 'external') return msg('Dated from evidence outside the document.');
  if (evidence === 'conjecture') return msg('The date is a conjecture of the editor.');
  return msg(str`Evidence for the date: ${evidence}.`);
}

function sayCalendar(date: HistoricalDate, locale: string): readonly string[] {
  const said = sayOriginal(date, locale);
  if (said === undefined) {
    const {calendar} = date;
    return calendar === undefined
      ? []
      : [msg(str`Calendar of the wording: ${nameCalendar(calendar)}.`)];
  }
  const rough = msg('That is reckoned, and may be a day off what was counted at the place.');
  return [msg(str`The wording counts it as ${said}.`), ...(isReckonedRoughly(date) ? [rough] : [])];
}

function sayPrecision(precision: string | undefined): string | undefined {
  if (precision === 'low') return msg('The precision of the value is low: it is an estimate.');
  if (precision === 'medium') return msg('The precision of the value is medium.');
  if (precision === 'high') return msg('The precision of the value is high.');
  return precision === 'unknown' ? msg('How precise the value is, is not known.') : undefined;
}

function sayDur({attributes}: HistoricalDate, locale: string): string | undefined {
  const duration = readDuration(attributes.dur ?? attributes['dur-iso'] ?? '');
  return duration && msg(str`Duration: ${sayDuration(duration, locale)}.`);
}

function sayMalformed({attribute, value, reason}: MalformedDate): string {
  const readable = attribute.startsWith('dur') || parseDateValue(value, 'iso').ok;
  return readable
    ? msg(str`“${value}” in @${attribute} was left aside: ${reason}.`)
    : msg(str`“${value}” in @${attribute} is not a date: ${reason}.`);
}

/** Values that say nothing to the date shown are listed, because nothing else on the card does. */
function sayLeftOver(date: HistoricalDate): readonly string[] {
  const {point} = partsOf(date);
  const used = point !== undefined || date.precision !== 'none';
  const flagged = new Set(date.malformed.map(({attribute}) => attribute));
  return Object.entries(date.attributes).flatMap(([name, value]) => {
    if (flagged.has(name)) return [];
    if (name.endsWith('-custom') && !used) {
      return [
        msg(
          str`“${value}” in @${name} is kept as written: it is in no form that is converted here.`,
        ),
      ];
    }
    const beside = point !== undefined && /^(?:from|to)\b/.test(name);
    return beside ? [msg(str`“${value}” in @${name} stands beside @when.`)] : [];
  });
}

/** `1560-XX-25`: the words give the interval, this what was written. */
function sayWritten(date: HistoricalDate): string | undefined {
  const masked = valuesOf(partsOf(date)).find(({edtf, year}) => year === undefined && edtf);
  return masked && msg(str`Written ${masked.edtf ?? ''}; X stands for a digit that is not known.`);
}

/** Whether the years before 1 were given as ISO 8601 counts them: by EDTF or an attribute in -iso. */
const countsYearZero = ({attributes, parts}: HistoricalDate) =>
  parts !== undefined || Object.keys(attributes).some((name) => name.endsWith('-iso'));

function sayAncientYears(date: HistoricalDate, locale: string): string | undefined {
  const {earliest, latest, attributes} = date;
  const year = [earliest?.year, latest?.year].find((one) => one !== undefined && one <= 0);
  if (year === undefined) return undefined;
  const now = sayYear(year, locale);
  if (year === 0 && Object.values(attributes).some((value) => /^\s*0000/.test(value))) {
    return msg(str`The year 0 is read as ISO 8601 counts, as ${now}.`);
  }
  // Files follow the one rule in the attributes of the other, so the reader is told which was taken.
  if (countsYearZero(date)) {
    const other = sayYear(year + 1, locale);
    return msg(
      str`Years are read as ISO 8601 counts, with a year 0; a file that counts without one means ${other}, not ${now}.`,
    );
  }
  const other = sayYear(year - 1, locale);
  return msg(
    str`Years are read as TEI counts in this attribute, without a year 0; a file that counts as ISO 8601 means ${other}, not ${now}.`,
  );
}

/** England until 1752, and others, began the year at Lady Day, so the wording may be a year behind. */
function sayYearBegun(date: HistoricalDate): string | undefined {
  const {point} = partsOf(date);
  const isJulian = calendarOf(date.calendar ?? '')?.key === 'julian';
  if (!isJulian || point?.precision !== 'day' || !point.earliest) return undefined;
  const {year, month, day} = julianDay(dayNumber(point.earliest));
  const isEarly = month < 3 || (month === 3 && day < 25);
  if (!isEarly || year < 1000 || year > 1752) return undefined;
  return msg(str`Where the year began on 25 March, the wording counts this day to ${year - 1}.`);
}

/**
 * All there is to explain of a date, a sentence each: what was inferred, how certain and how precise
 * it is, the calendar of the wording, and last each value that could not be used, with the reason.
 * Empty when there is nothing to add.
 *
 * @param locale BCP 47, for day names
 */
export function explainDate(date: HistoricalDate, locale = wordsLocale()): DateSentence[] {
  const {certainty} = date;
  const evidence = date.attributes.evidence?.trim();
  const sentences = [
    date.inferred
      ? msg('Part of this date was inferred by the editor; the wording does not give it.')
      : undefined,
    certainty && sayCertainty(certainty),
    evidence ? sayEvidence(evidence) : undefined,
    sayPrecision(date.attributes.precision?.trim()),
    ...sayCalendar(date, locale),
    sayYearBegun(date),
    sayAncientYears(date, locale),
    sayDur(date, locale),
    sayWritten(date),
    ...sayLeftOver(date),
  ].filter((sentence) => sentence !== undefined);
  return [
    ...sentences.map((text) => ({text, problem: false})),
    ...date.malformed.map((malformed) => ({text: sayMalformed(malformed), problem: true})),
  ];
}

/** The sentences of `explainDate`, as text. */
export function sayDetails(date: HistoricalDate, locale = wordsLocale()): string[] {
  return explainDate(date, locale).map(({text}) => text);
}
