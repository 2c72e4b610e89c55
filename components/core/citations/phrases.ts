import {formatReference, type ReferenceStyle} from '../archives/format-reference.js';
import {readDate} from '../dates/read-date.js';
import {sayDate} from '../dates/say-date.js';
import {sayYear} from '../dates/say-value.js';
import {reduced} from '../natives/reduced.js';
import {msg, str} from '../words/msg.js';
import type {CitedDocument} from './cited-document.js';
import {inverted, type PersonName} from './person-name.js';

/**
 * Whether a text ends in an address: a full stop behind it would be taken for a part of that. Only
 * the last word is looked at, since trying every `http` to the end costs the square of their number.
 */
export function endsInAddress(text: string): boolean {
  const lastWord = text.split(/\s/).at(-1) ?? '';
  return /https?:\/\/\S/.test(lastWord);
}

export const capital = (text: string) => text.replace(/^./u, (first) => first.toUpperCase());

/** Puts parts behind each other as sentences; empty ones fall out. */
export function sentences(parts: readonly (string | undefined)[]): string {
  const said = parts.map((part) => part?.trim() ?? '').filter((part) => part !== '');
  return said
    .map((part, index) => {
      const ended = /[.?!…][”’»)\]]*$/u.test(part);
      const last = index === said.length - 1;
      return ended || (last && endsInAddress(part)) ? part : `${part}.`;
    })
    .join(' ');
}

/** `A`, `A and B`, `A, B and C`. */
export function listNames(names: readonly PersonName[], say = (one: PersonName) => one.literal) {
  const said = names.map(say);
  const last = said.pop();
  return said.length === 0 ? (last ?? '') : msg(str`${said.join(', ')} and ${last}`);
}

/** The archival reference, in a script and style, with repository and place where it lacks them. */
export function archivalPhrase({archive}: CitedDocument, style: ReferenceStyle): string {
  if (!archive) return '';
  const {record, repository, place} = archive;
  const {reference} = record;
  if (reference && reference.system !== 'unknown') {
    const known = reference.repository !== undefined || repository === undefined;
    return formatReference(known ? reference : {...reference, repository}, style);
  }
  const shelfmark = record.shelfmark ?? '';
  const where = [place, repository, ...record.collections.map(({text}) => text), shelfmark];
  return where
    .filter((part, index) => part && where.indexOf(part) === index)
    .filter((part) => part === shelfmark || !shelfmark.includes(`${part}`))
    .join(', ');
}

/** The date in words, where the title does not give it already. */
export function datePhrase({date, title}: CitedDocument): string {
  if (!date) return '';
  if (date.wording !== '' && title.includes(date.wording)) return '';
  if (date.date.precision === 'none') return date.wording;
  const said = sayDate(date.date);
  return title.includes(said) ? '' : said;
}

/** `1945`, `1832–1836`; the wording where it has no value. */
export function yearsPhrase({date}: CitedDocument): string {
  const years = [date?.date.earliest?.year, date?.date.latest?.year].filter(
    (year) => year !== undefined,
  );
  const said = [...new Set(years)].map((year) => sayYear(year, 'en'));
  return said.join('–') || (date?.wording ?? '');
}

/** That the text is a calendar, and whose. It belongs in every citation of one. */
export function calendarPhrase({isCalendar, calendarMakers}: CitedDocument): string {
  if (!isCalendar) return '';
  return calendarMakers.length === 0
    ? msg('Calendar (editor’s summary, not the wording of the source)')
    : msg(
        str`Calendar (editor’s summary, not the wording of the source) by ${listNames(calendarMakers)}`,
      );
}

/** `Contributed by A, translated by B`. */
export function creditPhrase({contributors, translators, editors}: CitedDocument): string {
  const credits = [
    contributors.length > 0 ? msg(str`contributed by ${listNames(contributors)}`) : '',
    translators.length > 0 ? msg(str`translated by ${listNames(translators)}`) : '',
    editors.length > 0 ? msg(str`edited by ${listNames(editors)}`) : '',
  ];
  return capital(credits.filter(Boolean).join(', '));
}

/** The bibliographic source, unless title, author and date have said it all. */
export function sourcePhrase({source, title, authors, date}: CitedDocument): string {
  if (source === undefined) return '';
  const names = authors.flatMap((one) => [one.literal, inverted(one)]);
  const said = [title, ...names, date?.wording ?? ''];
  const rest = reduced(said, (left, part) => left.replace(part, ''), source);
  return /\p{L}{3}/u.test(rest) ? msg(str`Source: ${source}`) : '';
}

/** Who published the text elsewhere, and where it can be read. */
export function fullTextPhrase({publishers, fullText, url}: CitedDocument): string {
  const who = listNames(publishers);
  const where = fullText === url ? undefined : fullText;
  if (who && where) return msg(str`Published by ${who}, ${where}`);
  if (where) return msg(str`Published at ${where}`);
  return who ? msg(str`Published by ${who}`) : '';
}

/** `Altay 1944–1951. Lectern, 2026`, without what is missing. */
export function editionPhrase({series, place, publisher, published}: CitedDocument): string {
  const imprint = [place, publisher].filter(Boolean).join(': ');
  const parts = [series?.replace(/\.$/, ''), [imprint, published].filter(Boolean).join(', ')];
  return parts.filter(Boolean).join('. ');
}

/** The day of access in words, or as given where it is no date. */
export function accessDay(accessed: string): string {
  const date = readDate([{name: 'when', value: accessed}]);
  return date.precision === 'day' ? sayDate(date) : accessed;
}

/** Whether the title names the first author, as that of a letter does. */
export function titleNamesAuthor({title, authors}: CitedDocument): boolean {
  const [first] = authors;
  if (first === undefined) return true;
  return title.toLowerCase().includes((first.family ?? first.literal).toLowerCase());
}
