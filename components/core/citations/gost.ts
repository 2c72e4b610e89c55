import type {CalendarDay} from '../dates/historical-date.js';
import type {CitedDocument} from './cited-document.js';
import {inverted, type PersonName} from './person-name.js';
import {archivalPhrase, endsInAddress, titleNamesAuthor} from './phrases.js';

/**
 * GOST R 7.0.5-2008, reference to a document of an archive. Its own words are Russian in every
 * language of the reader, because the standard prescribes them.
 */
export function gost(cited: CitedDocument): string {
  const {title, source, translators, publisher, place, published, series, url, accessed} = cited;
  const author = titleNamesAuthor(cited) ? '' : listed(cited.authors).replace(/\.?$/, '. ');
  const head = author + title.replace(/\.$/, '');
  const held = archivalPhrase(cited, {script: 'cyrillic', style: 'gost'}) || source;
  const imprint = [place, publisher].filter(Boolean).join(' : ');
  const edition = [series?.replace(/\.$/, ''), [imprint, published].filter(Boolean).join(', ')];
  const parts = [
    [[head, numericDate(cited)].filter(Boolean).join(', '), held].filter(Boolean).join(' // '),
    cited.isCalendar ? 'Регест (изложение составителя, не текст источника)' : '',
    translators.length > 0 ? `Пер. ${listed(translators)}` : '',
    edition.filter(Boolean).join('. '),
    [cited.locus, cited.passage].filter(Boolean).join(', '),
    url ? `URL: ${url}${accessed ? ` (дата обращения: ${dayOf(accessed)})` : ''}` : '',
  ];
  const joined = parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. – ');
  return endsInAddress(joined) ? joined : `${joined}.`;
}

const listed = (names: readonly PersonName[]) => names.map(inverted).join(', ');

/** In figures, `05.10.1945`, which is the same in every language; not where the title has it. */
function numericDate({date, title}: CitedDocument): string {
  if (!date || (date.wording !== '' && title.includes(date.wording))) return '';
  const {earliest, latest, precision} = date.date;
  if (!earliest && !latest) return date.wording;
  const say = (day: CalendarDay | undefined) => {
    if (!day) return '…';
    const two = (number: number) => String(number).padStart(2, '0');
    // The year 0 is 1 BCE.
    const year = day.year > 0 ? String(day.year) : `${1 - day.year} до н. э.`;
    if (precision === 'day' || precision === 'time') {
      return `${two(day.day)}.${two(day.month)}.${year}`;
    }
    return precision === 'month' ? `${two(day.month)}.${year}` : year;
  };
  const [first, last] = [say(earliest), say(latest)];
  return first === last ? first : `${first}–${last}`;
}

/** `24.11.2026` from `2026-11-24`. */
function dayOf(accessed: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(accessed) ?? [];
  return year ? `${day}.${month}.${year}` : accessed;
}
