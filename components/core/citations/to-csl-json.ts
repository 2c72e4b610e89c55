import type {CalendarDay, HistoricalDate} from '../dates/historical-date.js';
import type {TeiHeader} from '../tei/tei-header.js';
import {msg} from '../words/msg.js';
import {citationKey} from './citation-key.js';
import {type CitedKind, type CiteOptions, citedDocument} from './cited-document.js';
import {kindNames} from './kinds.js';
import {archiveLocation, notesOf} from './notes.js';
import type {PersonName} from './person-name.js';

export type CslName =
  | {readonly family: string; readonly given: string}
  | {readonly literal: string};
export type CslDate =
  | {readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true}
  | {readonly literal: string};

/** An item of CSL-JSON 1.0.2, as far as it is written here. */
export interface CslItem {
  readonly id: string;
  readonly type: (typeof kindNames)[CitedKind]['csl'];
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly recipient?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly contributor?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly archive?: string;
  readonly 'archive-place'?: string;
  readonly archive_location?: string;
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly page?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly note?: string;
  readonly URL?: string;
}

/** A document as a CSL-JSON item; citation processors and Zotero take a list of them. */
export function toCslJson(header: TeiHeader, options: CiteOptions = {}): CslItem {
  const cited = citedDocument(header, options);
  const {archive, date, accessed} = cited;
  const location = archiveLocation(cited);
  const note = notesOf(cited).join('. ');
  const names = (list: readonly PersonName[]) => (list.length > 0 ? list.map(toName) : undefined);
  const item = {
    id: citationKey(cited),
    type: kindNames[cited.kind].csl,
    title: cited.title,
    author: names(cited.authors),
    recipient: names(cited.recipients),
    translator: names(cited.translators),
    contributor: names(cited.contributors),
    editor: names([...cited.editors, ...cited.calendarMakers]),
    issued: date && toDate(date.date, date.wording),
    accessed: accessed === undefined ? undefined : dayOfAccess(accessed),
    archive: archive?.repository,
    'archive-place': archive?.place,
    archive_location: location || undefined,
    'container-title': cited.container?.title ?? cited.series,
    'collection-title': cited.container && cited.series,
    publisher: cited.publisher,
    'publisher-place': cited.place,
    page: cited.pages,
    genre: cited.isCalendar ? msg('calendar') : undefined,
    language: cited.language,
    abstract: cited.abstract,
    note: note || undefined,
    URL: cited.url,
  };
  return withoutAbsent(item);
}

function toName({literal, family, given}: PersonName): CslName {
  return family && given ? {family, given} : {literal};
}

/** `date-parts` to the precision of the value, two of them for an interval; else the wording. */
function toDate(
  {earliest, latest, precision, certainty}: HistoricalDate,
  wording: string,
): CslDate {
  if (!earliest || !latest || earliest.year < 1) return {literal: wording};
  const parts = ({year, month, day}: CalendarDay) => {
    if (precision === 'day' || precision === 'time') return [year, month, day];
    return precision === 'month' ? [year, month] : [year];
  };
  const [first, last] = [parts(earliest), parts(latest)];
  const same = first.join() === last.join();
  return {'date-parts': same ? [first] : [first, last], ...(certainty === 'low' && {circa: true})};
}

function dayOfAccess(accessed: string): CslDate {
  const parts = accessed.split('-').map(Number);
  return parts.some(Number.isNaN) ? {literal: accessed} : {'date-parts': [parts]};
}

type Present<T> = {[K in keyof T as undefined extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** JSON has no undefined; neither has the type of an item. */
function withoutAbsent<T extends object>(item: T): Present<T> {
  const present = Object.entries(item).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Present<T>;
}
