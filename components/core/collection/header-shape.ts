import {
  absent,
  dictionaryOf,
  flag,
  listOf,
  nested,
  number,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  variants,
} from './shapes.js';

// The header of a compiled document and how it is cited, as elements rely on them.

export const texts = listOf(text);
export const maybe = optional(text);
export const words = dictionaryOf(text);
export const certainty = optional(oneOf('high', 'medium', 'low', 'unknown'));

export const pointer = variants('kind', {
  document: record({raw: text, file: text, fragment: maybe}),
  uri: record({raw: text, uri: text}),
  key: record({raw: text, key: text}),
  broken: record({raw: text, reason: text}),
});

const day = optional(record({year: number, month: number, day: number}));
export const date = record({
  earliest: day,
  latest: day,
  extent: text,
  precision: text,
  certainty,
  inferred: flag,
  calendar: maybe,
  attributes: words,
  malformed: listOf(record({attribute: text, value: text, reason: text})),
  // Of dates that an annotation writes, which are no part of compiled data.
  parts: absent,
});

const leaf = record({leaf: number, letter: maybe, verso: flag});
const reference = record({
  verbatim: text,
  system: oneOf(
    ...['russian', 'nara', 'tna', 'india-office', 'bundesarchiv', 'french', 'chinese', 'unknown'],
  ),
  repository: maybe,
  parts: listOf(
    record({
      level: oneOf(
        ...['fond', 'opis', 'delo', 'papka', 'volume', 'leaf', 'page', 'collection', 'department'],
        ...['record-group', 'entry', 'series', 'decimal-file', 'box', 'folder', 'file', 'piece'],
        ...['item', 'bestand', 'sous-serie', 'article', 'quanzong', 'xilie', 'juan', 'jian'],
        ...['accession', 'catalogue-number', 'microfilm', 'roll', 'frame', 'other'],
      ),
      value: text,
      label: text,
    }),
  ),
  leaves: listOf(record({from: leaf, to: leaf})),
});

const name = record({text, pointers: listOf(pointer), certainty: maybe});
const headerDate = record({wording: text, date});
const linked = record({label: text, href: maybe, type: maybe});

const field: Shape = nested((self) =>
  record({
    element: text,
    text: maybe,
    at: optional(listOf(number)),
    href: maybe,
    attributes: optional(words),
    fields: optional(listOf(self)),
  }),
);

const manuscript = record({
  country: maybe,
  settlement: maybe,
  institution: maybe,
  repository: maybe,
  shelfmark: maybe,
  reference: optional(reference),
  collections: listOf(record({type: maybe, n: maybe, text, certainty: maybe})),
  identifiers: listOf(record({type: maybe, value: text})),
  doubts: texts,
});

/** A `TeiHeader`. */
export const header = record({
  title: text,
  titles: listOf(record({text, type: maybe, level: maybe, lang: maybe})),
  authors: listOf(name),
  responsibilities: listOf(record({role: text, names: listOf(name)})),
  date: optional(headerDate),
  languages: texts,
  originalLanguage: maybe,
  genre: maybe,
  abstract: maybe,
  publication: texts,
  licences: listOf(linked),
  availability: maybe,
  manuscripts: listOf(manuscript),
  sources: listOf(linked),
  correspondence: listOf(
    record({type: text, names: listOf(name), places: listOf(name), dates: listOf(headerDate)}),
  ),
  correspondenceContext: listOf(record({label: text, pointer: optional(pointer), type: maybe})),
  encoding: texts,
  changes: listOf(record({when: maybe, who: maybe, what: text})),
  fields: listOf(field),
  labels: optional(words),
  language: maybe,
  damaged: maybe,
});

/** Words, or words with how they are set. */
const referenceRun: Shape = (value, path) =>
  typeof value === 'string' ? undefined : texts(value, path);
const rendered = optional(listOf(referenceRun));

/** A document cited in a style of CSL. */
export const citation = record({
  id: text,
  title: text,
  entry: rendered,
  note: rendered,
  isFootnote: optional(flag),
  onPage: rendered,
  onPages: rendered,
});
