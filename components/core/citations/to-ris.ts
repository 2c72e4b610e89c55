import type {TeiHeader} from '../tei/tei-header.js';
import {msg} from '../words/msg.js';
import {citationKey} from './citation-key.js';
import {type CitedDocument, type CiteOptions, citedDocument} from './cited-document.js';
import {kindNames} from './kinds.js';
import {archiveLocation, notesOf} from './notes.js';
import {inverted} from './person-name.js';
import {creditPhrase} from './phrases.js';

type Line = readonly [tag: string, value: string | undefined];

/** A document as a RIS record, lines ended as the format asks, with CR LF. */
export function toRis(header: TeiHeader, options: CiteOptions = {}): string {
  const cited = citedDocument(header, options);
  const lines: readonly Line[] = [
    ['TY', kindNames[cited.kind].ris],
    ['ID', citationKey(cited)],
    ['TI', cited.title],
    ...cited.authors.map((one): Line => ['AU', inverted(one)]),
    ...cited.recipients.map((one): Line => ['A2', inverted(one)]),
    ...(hasEditors(cited) ? [...cited.editors, ...cited.calendarMakers] : []).map(
      (one): Line => ['ED', inverted(one)],
    ),
    ...(cited.kind === 'letter' ? [] : cited.translators).map((one): Line => ['A4', inverted(one)]),
    ['PY', yearOf(cited)],
    ['DA', dateOf(cited)],
    ['T2', cited.container?.title ?? cited.series],
    ['T3', cited.container && cited.series],
    ['PB', cited.publisher],
    ['CY', cited.place],
    ['DB', cited.archive?.repository],
    ['AV', archiveLocation(cited)],
    // Versions of Zotero that leave `AV` out read it here.
    ['AN', archiveLocation(cited)],
    // Of a letter or a manuscript Zotero takes it for the number of pages; the note has it.
    ['SP', isHeld(cited) ? undefined : cited.pages],
    ['M3', cited.isCalendar && isHeld(cited) ? msg('calendar') : undefined],
    ['LA', cited.language],
    ['AB', cited.abstract],
    ...[...notesOf(cited), creditsOf(cited)].map((note): Line => ['N1', note]),
    ['UR', cited.url],
    ['Y2', cited.accessed?.replaceAll('-', '/')],
  ];
  const written = lines
    .filter(([, value]) => value)
    .map(([tag, value = '']) => `${tag}  - ${oneLine(value)}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

/**
 * Zotero makes an author of whoever has a part that the type does not know: letters, manuscripts and
 * pages have no editor, letters no translator either. A note names them.
 */
function hasEditors(cited: CitedDocument): boolean {
  return !isHeld(cited) && cited.kind !== 'webpage';
}

function creditsOf(cited: CitedDocument): string {
  return creditPhrase({
    ...cited,
    contributors: [],
    translators: cited.kind === 'letter' ? cited.translators : [],
    editors: hasEditors(cited) ? [] : cited.editors,
  });
}

/** What kind of manuscript or letter it is has a field; of other types `M3` is a DOI. */
function isHeld({kind}: CitedDocument): boolean {
  return /^(PCOMM|MANSCPT)$/.test(kindNames[kind].ris);
}

/** A line break would end the field, and what follows could be taken for another tag. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function yearOf({date}: CitedDocument): string | undefined {
  const year = date?.date.earliest?.year;
  return year === undefined || year < 1 ? undefined : String(year).padStart(4, '0');
}

/** `YYYY/MM/DD/other`, as far as the value goes; what it leaves open stays empty. */
function dateOf(cited: CitedDocument): string | undefined {
  const year = yearOf(cited);
  const {earliest, latest, precision} = cited.date?.date ?? {};
  if (!year || !earliest) return undefined;
  const oneDay = latest?.day === earliest.day && latest.month === earliest.month;
  const month = precision === 'month' || precision === 'day' || precision === 'time';
  const day = month && precision !== 'month' && oneDay;
  const two = (number: number) => String(number).padStart(2, '0');
  const wording = day ? '' : (cited.date?.wording ?? '').replaceAll('/', '-');
  return [year, month ? two(earliest.month) : '', day ? two(earliest.day) : '', wording].join('/');
}
