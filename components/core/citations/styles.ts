import {msg, str} from '../words/msg.js';
import type {CitedDocument} from './cited-document.js';
import {inverted} from './person-name.js';
import {
  accessDay,
  archivalPhrase,
  calendarPhrase,
  capital,
  creditPhrase,
  datePhrase,
  editionPhrase,
  fullTextPhrase,
  listNames,
  sentences,
  sourcePhrase,
  titleNamesAuthor,
  yearsPhrase,
} from './phrases.js';

/** Chicago Manual of Style, bibliography (17th ed. 14.221–231 for collections of manuscripts). */
export function chicago(cited: CitedDocument): string {
  const {authors, title, kind, url, accessed, passage, locus} = cited;
  const plain = kind === 'letter' || kind === 'book';
  const access = accessed
    ? `${sentences([msg(str`Accessed ${accessDay(accessed)}`)])} ${url}`
    : url;
  return sentences([
    titleNamesAuthor(cited) ? '' : listNames(authors, inverted),
    plain ? title : `“${title.replace(/\.$/, '')}.”`,
    capital(datePhrase(cited)),
    archivalPhrase(cited, {script: 'latin', style: 'chicago'}),
    sourcePhrase(cited),
    creditPhrase(cited),
    fullTextPhrase(cited),
    calendarPhrase(cited),
    editionPhrase(cited),
    [locus, passage].filter(Boolean).join(', '),
    url && access,
  ]);
}

/** Harvard, as British universities teach it (Cite Them Right). */
export function harvard(cited: CitedDocument): string {
  const {authors, date, title, url, accessed, passage, locus} = cited;
  const when = `(${yearsPhrase(cited) || msg('no date')})`;
  const name = `‘${title}’`;
  const head = authors.length > 0 ? [listNames(authors, inverted), when, name] : [name, when];
  if (cited.isCalendar) head.push(`[${msg('calendar')}]`);
  const read = accessed ? ` (${msg(str`Accessed: ${accessDay(accessed)}`)})` : '';
  return sentences([
    head.join(' '),
    date?.date.precision === 'year' ? '' : capital(datePhrase(cited)),
    archivalPhrase(cited, {script: 'latin', style: 'short'}),
    sourcePhrase(cited),
    creditPhrase(cited),
    fullTextPhrase(cited),
    calendarPhrase(cited),
    editionPhrase(cited),
    [locus, passage].filter(Boolean).join(', '),
    url ? msg(str`Available at: ${url}`) + read : '',
  ]);
}

/** A footnote's worth: title, date, reference, place. */
export function short(cited: CitedDocument): string {
  return note(cited, 'short');
}

/** The same with the reference as the archive itself writes it, for a letter or a request slip. */
export function holding(cited: CitedDocument): string {
  return note(cited, 'own');
}

function note(cited: CitedDocument, style: 'short' | 'own'): string {
  const {authors, title, passage, locus, isCalendar, url} = cited;
  const name = title.replace(/\.$/, '');
  const parts = [
    titleNamesAuthor(cited) ? '' : listNames(authors),
    isCalendar ? `${name} [${msg('calendar')}]` : name,
    datePhrase(cited),
    // The archive's own form may close with a full stop; here the note goes on.
    archivalPhrase(cited, {script: 'latin', style}).replace(/\.$/, '') || briefSource(cited),
    locus,
    passage,
    url,
  ];
  return sentences([parts.filter(Boolean).join(', ')]);
}

/** What the source stands in; the source itself is the title over again, and long. */
function briefSource({source, container, title}: CitedDocument): string {
  if (container) return container.title;
  return source === undefined || source.includes(title) ? '' : source.replace(/\.$/, '');
}
