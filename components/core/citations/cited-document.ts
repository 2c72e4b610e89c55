import {findRepository} from '../archives/repositories.js';
import type {HistoricalDate} from '../dates/historical-date.js';
import {fieldsAt} from '../tei/fields-at.js';
import type {HeaderField, ManuscriptRecord, TeiHeader} from '../tei/tei-header.js';
import {type PersonName, splitName} from './person-name.js';

/** What a citation says beside the header. */
export interface CiteOptions {
  /** Where the document can be read: a permalink, with the passage as its fragment. */
  readonly url?: string;
  /** The day it was read there, `YYYY-MM-DD`. */
  readonly accessed?: string;
  /** The passage cited, in the words of the reader: `¶ 3`. */
  readonly passage?: string;
  /** The leaves or pages cited, where fewer than the document's: `l. 62ob.` */
  readonly locus?: string;
  /** The pages of the passage, for the field that formats have for them; `locus` goes before it. */
  readonly pages?: string;
  /** The words cited, between their marks. */
  readonly quotation?: string;
  /** Which version of the edition was read. */
  readonly version?: string;
}

/** An `article` is one of which neither the journal is known nor the book it stands in. */
export type CitedKind =
  | 'letter'
  | 'manuscript'
  | 'article'
  | 'journal-article'
  | 'chapter'
  | 'encyclopedia-entry'
  | 'book'
  | 'webpage'
  | 'document';

/** A document as every citation style and format wants it. */
export interface CitedDocument {
  readonly kind: CitedKind;
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly recipients: readonly PersonName[];
  readonly translators: readonly PersonName[];
  readonly contributors: readonly PersonName[];
  /** Who published what the file was made from, not the file. */
  readonly publishers: readonly PersonName[];
  readonly editors: readonly PersonName[];
  /** True for an editor's summary, which must not be quoted as the source's own words. */
  readonly isCalendar: boolean;
  readonly calendarMakers: readonly PersonName[];
  readonly date?: {readonly wording: string; readonly date: HistoricalDate};
  readonly archive?: CitedArchive;
  /** The bibliographic source, where there is no archival one. */
  readonly source?: string;
  /** Where the full text, or a translation of it, is published. */
  readonly fullText?: string;
  /** The journal or book the source stands in. */
  readonly container?: {readonly title: string; readonly isJournal: boolean};
  /** The edition the file belongs to. */
  readonly series?: string;
  readonly publisher?: string;
  readonly place?: string;
  /** Year of the edition, not of the source. */
  readonly published?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly url?: string;
  readonly accessed?: string;
  readonly passage?: string;
  readonly locus?: string;
  readonly pages?: string;
  readonly quotation?: string;
  readonly version?: string;
}

export interface CitedArchive {
  readonly repository?: string;
  readonly place?: string;
  readonly record: ManuscriptRecord;
}

const roleOf = {
  translators: /\btranslat(?:ed|or)|^translation|übersetz|\btradu(?:it|ct)|перев[её]л|перевод/i,
  publishers: /\bpublish(?:ed|er)/i,
  contributors: /contribut/i,
  calendarMakers: /calendar|regest/i,
  editors: /edit|hrsg|herausg|ред\./i,
  authors: /^(?:authors?|autor|автор)/i,
} as const;

/** Reads a header for citing. Nothing is made up: what the header does not say is absent. */
export function citedDocument(header: TeiHeader, options: CiteOptions = {}): CitedDocument {
  const withRole = (role: keyof typeof roleOf, except?: keyof typeof roleOf) =>
    header.responsibilities
      .filter((one) => roleOf[role].test(one.role))
      .filter((one) => except === undefined || !roleOf[except].test(one.role))
      .flatMap(({names}) => names.map(splitName));
  const authors = header.authors.map(splitName);
  const archive = citedArchive(header);
  const source = archive ? undefined : header.sources[0]?.label;
  const fullText = header.sources.find(({href}) => href !== undefined)?.href;
  const container = archive ? undefined : containerOf(header);
  const statement = fieldsAt(header.fields, 'fileDesc', 'publicationStmt');
  const inStatement = (...names: string[]) => firstText(statement, names);
  const series =
    header.titles.find(({level}) => level === 's')?.text ??
    firstText(fieldsAt(header.fields, 'fileDesc', 'seriesStmt'), ['title']);
  const publisher = inStatement('publisher', 'authority', 'distributor');
  const place = inStatement('pubPlace');
  const published = yearOf(
    fieldsAt(
      statement.flatMap(({fields = []}) => fields),
      'date',
    )[0],
  );
  const url = options.url ?? header.publication.find((line) => /^https?:\/\/\S+$/.test(line));
  return {
    kind: kindOf(header, container),
    title: header.title,
    authors: authors.length > 0 ? authors : withRole('authors'),
    recipients: correspondents(header, 'received'),
    translators: withRole('translators'),
    contributors: withRole('contributors', 'translators'),
    publishers: withRole('publishers'),
    editors: withRole('editors', 'calendarMakers'),
    isCalendar: header.genre === 'calendar',
    calendarMakers: header.genre === 'calendar' ? withRole('calendarMakers') : [],
    ...(header.date && {date: header.date}),
    ...(archive && {archive}),
    ...(source && {source}),
    ...(fullText && {fullText}),
    ...(container && {container}),
    ...(series && {series}),
    ...(publisher && {publisher}),
    ...(place && {place}),
    ...(published && {published}),
    ...(header.languages[0] && {language: header.languages[0]}),
    ...(header.abstract && {abstract: header.abstract}),
    ...(url && {url}),
    ...(options.accessed && {accessed: options.accessed}),
    ...(options.passage && {passage: options.passage}),
    ...(options.locus && {locus: options.locus}),
    ...((options.locus ?? options.pages) && {pages: options.locus ?? options.pages}),
    ...(options.quotation && {quotation: options.quotation}),
    ...(options.version && {version: options.version}),
  };
}

function kindOf(
  {correspondence, manuscripts, sources, titles, fields}: TeiHeader,
  container: CitedDocument['container'],
): CitedKind {
  const types = new Set(correspondence.map(({type}) => type));
  if (types.has('sent') && types.has('received')) return 'letter';
  if (manuscripts.some(isHeld)) return 'manuscript';
  const source = fieldsAt(fields, 'fileDesc', 'sourceDesc');
  if (container?.isJournal) return 'journal-article';
  if (container) return encyclopedia.test(container.title) ? 'encyclopedia-entry' : 'chapter';
  if (levelled(source, 'a').length > 0) {
    return sources.some(({href}) => href !== undefined) ? 'webpage' : 'article';
  }
  if (inside(source, 'biblFull').length > 0) return 'book';
  if (levelled(source, 'm').length > 0 || titles.some(({level}) => level === 'm')) return 'book';
  return sources.some(({href}) => href !== undefined) ? 'webpage' : 'document';
}

/** What a work of reference calls itself. */
const encyclopedia = /encyclop|enzyklop|enciclop|энциклопед|wikipedi|википеди|百科|百科全書/i;

function isHeld({shelfmark, repository, institution}: ManuscriptRecord): boolean {
  return (shelfmark ?? repository ?? institution) !== undefined;
}

function correspondents({correspondence}: TeiHeader, type: string): PersonName[] {
  return correspondence
    .filter((action) => action.type === type)
    .flatMap(({names}) => names.map(splitName));
}

function citedArchive({manuscripts}: TeiHeader): CitedArchive | undefined {
  const record = manuscripts.find(isHeld);
  if (!record) return undefined;
  const repository = record.repository ?? record.institution ?? record.reference?.repository;
  const known = repository === undefined ? undefined : findRepository(repository);
  const place = record.settlement ?? known?.city();
  return {...(repository && {repository}), ...(place && {place}), record};
}

/** Titles below some fields of a level of bibliography: `a`, `m`, `j`, `s`, `u`. */
function levelled(fields: readonly HeaderField[], level: string): HeaderField[] {
  return inside(fields, 'title').filter(({attributes}) => attributes?.level === level);
}

/** The journal or book that the first source stands in; not what a note on it mentions. */
function containerOf({fields, sources}: TeiHeader): CitedDocument['container'] {
  const source = fieldsAt(fields, 'fileDesc', 'sourceDesc');
  const label = sources[0]?.label ?? '';
  if (levelled(source, 'a').length === 0) return undefined;
  const titles = (level: string) =>
    levelled(source, level).flatMap(({text}) => (text && label.includes(text) ? [text] : []));
  const [journal] = titles('j');
  const title = journal ?? titles('m')[0];
  return title === undefined ? undefined : {title, isJournal: journal !== undefined};
}

/** Fields of an element's name at any depth. */
function inside(fields: readonly HeaderField[], element: string): HeaderField[] {
  return fields.flatMap((field) => [
    ...(field.element === element ? [field] : []),
    ...inside(field.fields ?? [], element),
  ]);
}

function firstText(fields: readonly HeaderField[], names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const field of inside(fields, name)) {
      const text = field.text ?? inside(field.fields ?? [], 'ref')[0]?.text;
      // Library records end a part with the punctuation of the card.
      // Two steps: one pattern for both would read a long run of spaces again from each of them.
      if (text) return text.replace(/[,:;]$/, '').trimEnd();
    }
  }
  return undefined;
}

function yearOf(field: HeaderField | undefined): string | undefined {
  return /\d{4}/.exec(field?.attributes?.when ?? field?.text ?? '')?.[0];
}
