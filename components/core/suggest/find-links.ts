import type {ArchivalReference} from '../archives/archival-reference.js';
import {formatReference} from '../archives/format-reference.js';
import {readDate} from '../dates/read-date.js';
import {sayDate} from '../dates/say-date.js';
import type {TeiDocument} from '../tei/tei-document.js';
import type {AnchorDate} from './dates/resolve-date.js';
import type {Reading} from './find-names.js';
import {readReference} from './find-references.js';
import type {SuggestedDate, SuggestedLink, SuggestedReference} from './suggestion.js';
import {spanIn} from './text-streams.js';
import {type Token, tokensOf} from './tokens.js';

/** What other texts may call a document by. */
export interface KnownDocument {
  readonly id: string;
  readonly titles: readonly string[];
  /** Archival references in one spelling. */
  readonly references: readonly string[];
  readonly date?: AnchorDate;
  /** Kinds of document it is, folded: `memo`, `letter`. */
  readonly genres: ReadonlySet<string>;
}

/** Words for kinds of papers; those of one line are used for one another. */
const genreWords: readonly (readonly string[])[] = [
  ['memo', 'memorandum', 'memoranda', 'записка', 'записке', 'записки', 'записку', 'докладная'],
  ['letter', 'письмо', 'письме', 'письма', 'письму', 'brief'],
  [
    'telegram',
    'cable',
    'wire',
    'телеграмма',
    'телеграмме',
    'телеграммы',
    'телеграмму',
    'шифртелеграмма',
  ],
  ['report', 'отчет', 'доклад', 'докладе', 'доклада', 'донесение', 'донесении', 'сообщение'],
  ['note', 'нота', 'ноте', 'ноты', 'ноту'],
  ['dispatch', 'despatch', 'депеша'],
  ['protocol', 'minutes', 'протокол', 'протоколе'],
  ['decree', 'order', 'указ', 'приказ', 'постановление'],
  ['essay', 'article', 'biography', 'diary', 'memoir', 'статья', 'дневник'],
];

/** Reads from a document what others may call it by. */
export function knownDocument(document: TeiDocument, date: AnchorDate | undefined): KnownDocument {
  const {header} = document;
  const said = [
    header.genre ?? '',
    header.title,
    ...header.titles.map(({text}) => text),
    ...header.fields.flatMap(({text = ''}) => text),
    document.id,
  ].join(' ');
  const words = new Set(tokensOf(said).map(({text}) => text));
  const genres = new Set(genreWords.filter((row) => row.some((word) => words.has(word))).flat());
  if (header.correspondence.length > 0) for (const word of genreWords[1] ?? []) genres.add(word);
  return {
    id: document.id,
    titles: [...new Set([header.title, ...header.titles.map(({text}) => text)])],
    references: header.manuscripts.flatMap(({reference}) =>
      reference && reference.system !== 'unknown' ? [sameSpelling(reference)] : [],
    ),
    ...(date ? {date} : {}),
    genres,
  };
}

/** Latin script, labels in one spelling, no leaves: those are a place in the file. */
function sameSpelling(reference: ArchivalReference): string {
  const parts = reference.parts.filter(({level}) => level !== 'leaf' && level !== 'page');
  const whole = {...reference, parts, leaves: []};
  return formatReference(whole, {script: 'latin', style: 'short'}).toLowerCase();
}

interface Sources {
  readonly readings: readonly Reading[];
  readonly dates: readonly SuggestedDate[];
  readonly references: readonly SuggestedReference[];
}

/** Mentions of other documents: by title, by archival reference, by kind and date. */
export function findLinks(sources: Sources, others: readonly KnownDocument[]): SuggestedLink[] {
  if (others.length === 0) return [];
  const links = [
    ...sources.readings.flatMap((reading) => byTitle(reading, others)),
    ...sources.references.flatMap((reference) => byReference(reference, others)),
    ...sources.readings.flatMap((reading) => byDate(reading, sources.dates, others)),
  ];
  return links.sort((a, b) => a.start - b.start);
}

/** A title of one or two words is also a name of something: it must stand in quotation marks. */
function byTitle({stream, tokens}: Reading, others: readonly KnownDocument[]): SuggestedLink[] {
  const links: SuggestedLink[] = [];
  for (const {id, titles} of others) {
    for (const title of titles) {
      const words = tokensOf(title).map(({text}) => text);
      if (words.length === 0) continue;
      for (let at = 0; at + words.length <= tokens.length; at++) {
        if (words.some((word, index) => tokens[at + index]?.text !== word)) continue;
        const from = tokens[at]?.start ?? 0;
        const to = tokens[at + words.length - 1]?.end ?? from;
        const quoted = /["“”„«‘]$/.test(stream.text.slice(0, from));
        if (words.length < 4 && !quoted) continue;
        links.push({
          ...spanIn(stream, from, to),
          kind: 'link',
          element: 'title',
          documents: [{documentId: id, certainty: quoted ? 0.9 : 0.7}],
          certainty: quoted ? 0.9 : 0.7,
          evidence: `The words are the title of ${id}.`,
        });
      }
    }
  }
  return links;
}

function byReference(
  {value, start, end}: SuggestedReference,
  others: readonly KnownDocument[],
): SuggestedLink[] {
  const reference = readReference(value);
  if (!reference) return [];
  const spelling = sameSpelling(reference);
  const same = others.filter(({references}) => references.includes(spelling));
  if (same.length === 0) return [];
  const certainty = Math.round((0.9 / same.length) * 100) / 100;
  const documents = same.map(({id}) => ({documentId: id, certainty}));
  const evidence = `The header of ${same.map(({id}) => id).join(' and of ')} has this archival reference.`;
  return [{start, end, kind: 'link', element: 'bibl', documents, certainty, evidence}];
}

/** As many words as a number and a preposition take between the kind and the date. */
const mostWordsBetween = 6;

function genreBefore(tokens: readonly Token[], at: number): Token | undefined {
  let low = 0;
  for (let high = tokens.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const near = tokens.slice(Math.max(0, low - mostWordsBetween), low);
  return near.findLast(({text}) => allGenres.has(text));
}

const allGenres = new Set(genreWords.flat());
const between =
  /^[\s,]*(?:(?:№|Nº|No\.?)\s?[\d/\p{L}-]+\s*)?(?:of|dated|from|от)?\s*(?:the\s+)?$/iu;

/** `the memo of 5 October 1945`. */
function byDate(
  {stream, tokens}: Reading,
  dates: readonly SuggestedDate[],
  others: readonly KnownDocument[],
): SuggestedLink[] {
  const links: SuggestedLink[] = [];
  const places = new Map(stream.positions.map((position, unit) => [position, unit]));
  for (const date of dates) {
    const at = places.get(date.start);
    if (at === undefined || date.value === undefined) continue;
    const genre = genreBefore(tokens, at);
    if (!genre || !between.test(stream.text.slice(genre.end, at).replace(/\s+/g, ' '))) continue;
    const same = others.filter(
      (other) => other.date && dayOf(other.date) === date.value && other.genres.has(genre.text),
    );
    if (same.length === 0) continue;
    const certainty = Math.round((Math.min(0.85, date.certainty) / same.length) * 100) / 100;
    const day = sayDate(readDate(new Map([['when', date.value]])));
    links.push({
      start: spanIn(stream, genre.start, genre.end).start,
      end: date.end,
      kind: 'link',
      element: 'ref',
      documents: same.map(({id}) => ({documentId: id, certainty})),
      certainty,
      evidence: `${same.map(({id}) => id).join(' and ')} is of that kind and of that day, ${day}.`,
    });
  }
  return links;
}

function dayOf({year, month, day}: AnchorDate): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
