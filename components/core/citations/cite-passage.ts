import type {TeiHeader} from '../tei/tei-header.js';
import {msg, str} from '../words/msg.js';
import {type CitedDocument, type CiteOptions, citedDocument} from './cited-document.js';
import {headerAtPages, type PassagePages, sayPages} from './leaf-of-passage.js';
import {
  archivalPhrase,
  capital,
  datePhrase,
  editionPhrase,
  listNames,
  sentences,
  titleNamesAuthor,
} from './phrases.js';
import {type QuotationMarks, quotationMarks} from './quotation-marks.js';

/** The words of a passage, block by block. */
export interface QuotedBlock {
  readonly text: string;
  /** A line of verse: it stands below the one before it without being a paragraph of its own. */
  readonly isVerse?: boolean;
}

/** A passage that is carried away with its reference. */
export interface CitedPassage {
  readonly header: TeiHeader;
  readonly quotation: readonly QuotedBlock[];
  /** Of the words, BCP 47; the text's own by default. */
  readonly language?: string;
  readonly pages?: PassagePages;
  /** The passage by name: `¶ 3`. */
  readonly passage?: string;
  /** An address that leads to the very words. */
  readonly permalink?: string;
  /** SHA-256 of the canonical text (`lectern:textSha256`), where it is known. */
  readonly textSha256?: string;
}

/** So many hexadecimal figures tell two versions of one text apart; people do compare them by eye. */
const hashFigures = 12;

/**
 * Which version of the edition was read: the day of its last change and the beginning of the SHA-256
 * of its text. Empty where neither is known.
 */
export function versionPhrase({
  header,
  textSha256,
}: Pick<CitedPassage, 'header' | 'textSha256'>): string {
  const changed = header.changes
    .flatMap(({when}) => when ?? [])
    .sort()
    .at(-1);
  const day = changed ?? citedDocument(header).published;
  const hash = textSha256?.slice(0, hashFigures);
  if (day && hash) return msg(str`version of ${day}, text ${hash}`);
  if (day) return msg(str`version of ${day}`);
  return hash ? msg(str`text ${hash}`) : '';
}

/** Everything behind the quotation but its permalink, as one sentence. */
export function passageReference(passage: CitedPassage): string {
  const {header, locus} = atPages(passage);
  const cited = citedDocument(header, locus === undefined ? {} : {locus});
  const name = cited.title.replace(/\.$/, '');
  const place = [
    titleNamesAuthor(cited) ? '' : listNames(cited.authors),
    cited.isCalendar ? `${name} [${msg('calendar')}]` : name,
    datePhrase(cited),
    archivalPhrase(cited, {script: 'latin', style: 'short'}) || sourceOf(cited),
    locus,
    passage.passage,
  ];
  const version = versionPhrase(passage);
  const edition = [editionPhrase(cited), version && `(${version})`].filter(Boolean).join(' ');
  const said = sentences([place.filter(Boolean).join(', '), edition]);
  return capital(said.replace(/\s+/g, ' ').trim());
}

function sourceOf({container, source, title}: CitedDocument): string {
  if (container) return container.title;
  return source === undefined || source.includes(title) ? '' : source.replace(/\.$/, '');
}

function atPages({header, pages}: CitedPassage): ReturnType<typeof headerAtPages> {
  return pages ? headerAtPages(header, pages) : {header};
}

/**
 * A passage as plain text: the quotation between the marks of its own language, the reference, the
 * permalink. What is quoted is the text as it is read, with its line-end hyphens; what the editor
 * hides (the other members of a choice) and notes are not in it.
 */
export function passageAsText(passage: CitedPassage): string {
  const {open, close} = marksOf(passage);
  const lines = passage.quotation.map(({text}) => text).join('\n');
  const end = [passageReference(passage), passage.permalink].filter(Boolean).join(' ');
  return `${open}${lines}${close}\n${end}`;
}

/**
 * What a format for reference managers is written from: `toBibtex(header, options)` and its like
 * have the pages of the passage, its words and the version.
 */
export function entryOfPassage(passage: CitedPassage): {
  readonly header: TeiHeader;
  readonly options: CiteOptions;
} {
  const {header, locus} = atPages(passage);
  const {open, close} = marksOf(passage);
  const version = versionPhrase(passage);
  const words = passage.quotation.map(({text}) => text).join(' ');
  return {
    header,
    options: {
      ...(locus === undefined ? {} : {locus}),
      ...(passage.pages ? {pages: sayPages(passage.header, passage.pages)} : {}),
      ...(passage.passage ? {passage: passage.passage} : {}),
      ...(passage.permalink ? {url: passage.permalink} : {}),
      ...(words ? {quotation: `${open}${words}${close}`} : {}),
      ...(version ? {version} : {}),
    },
  };
}

/**
 * The same as data for a word processor's paragraphs: what stands in them is text, so that whoever
 * writes the HTML escapes it in one place.
 */
export interface PassageParagraphs {
  /** Paragraphs of the quotation, each of one or more lines, with its marks. */
  readonly quotation: readonly (readonly string[])[];
  readonly language?: string;
  readonly reference: string;
  readonly permalink?: string;
}

export function passageParagraphs(passage: CitedPassage): PassageParagraphs {
  const {open, close} = marksOf(passage);
  const paragraphs: string[][] = [];
  for (const {text, isVerse} of passage.quotation) {
    const last = paragraphs.at(-1);
    if (isVerse && last) last.push(text);
    else paragraphs.push([text]);
  }
  const [first] = paragraphs;
  if (first) first[0] = `${open}${first[0] ?? ''}`;
  const last = paragraphs.at(-1);
  if (last) last.push(`${last.pop() ?? ''}${close}`);
  const language = languageOf(passage);
  return {
    quotation: paragraphs,
    ...(language ? {language} : {}),
    reference: passageReference(passage),
    ...(passage.permalink ? {permalink: passage.permalink} : {}),
  };
}

function marksOf(passage: CitedPassage): QuotationMarks {
  return quotationMarks(languageOf(passage));
}

function languageOf({language, header}: CitedPassage): string | undefined {
  return language ?? header.languages[0];
}
