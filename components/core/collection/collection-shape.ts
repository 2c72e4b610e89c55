import {certainty, citation, date, header, maybe, pointer, texts, words} from './header-shape.js';
import {
  dictionaryOf,
  flag,
  listOf,
  number,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  variants,
} from './shapes.js';

// What of a compiled collection the reader relies on. The types say the same to the compiler; data
// that comes over the network is held to it here, so that no other part need ask again.

const inText = {start: number, end: number};
const span = record(inText);

const mention = record({
  ...inText,
  id: text,
  kind: text,
  element: text,
  form: text,
  pointers: listOf(pointer),
  certainty,
  date: optional(date),
  passage: text,
  fragments: optional(listOf(span)),
  resolution: record({
    state: oneOf('resolved', 'ambiguous', 'several', 'unresolved', 'none'),
    entityIds: texts,
    unresolved: texts,
  }),
  before: text,
  after: text,
});

const wordingPart = {
  text,
  element: maybe,
  witnesses: optional(texts),
  details: optional(words),
};
const alternation = record({
  id: text,
  kind: oneOf('choice', 'apparatus'),
  place: oneOf('in-line', 'attached', 'apart'),
  locus: maybe,
  wordings: listOf(
    record({
      ...wordingPart,
      element: text,
      witnesses: texts,
      details: words,
      parts: optional(listOf(record(wordingPart))),
    }),
  ),
  notes: texts,
  passage: text,
  words: optional(span),
});

const size = {width: optional(number), height: optional(number)};
const box = record({x: number, y: number, width: number, height: number});
const warning = record({code: text, message: text, line: number, column: number});
const facsimile = record({
  manifest: maybe,
  warnings: listOf(warning),
  pages: listOf(
    record({
      id: text,
      label: text,
      title: maybe,
      anchors: texts,
      images: listOf(
        variants('kind', {
          file: record({...size, url: text}),
          service: record({...size, service: text, url: maybe}),
        }),
      ),
      canvases: texts,
      frame: optional(box),
      zones: listOf(
        record({
          id: text,
          box,
          points: optional(listOf(listOf(number))),
          part: maybe,
          label: maybe,
        }),
      ),
    }),
  ),
});

const document = record({
  id: text,
  file: text,
  header,
  characters: number,
  isBlank: optional(flag),
  passages: listOf(
    record({...inText, id: text, element: text, n: maybe, label: text, opening: text}),
  ),
  mentions: listOf(mention),
  notes: listOf(
    record({
      ...inText,
      id: text,
      label: text,
      type: maybe,
      place: maybe,
      places: listOf(record({start: text, end: maybe})),
    }),
  ),
  alternations: listOf(alternation),
  witnesses: listOf(record({id: text, siglum: text, description: text, groups: texts})),
  facsimile: optional(facsimile),
  hidden: listOf(record({...inText, text, code: text, reason: text, element: text, owner: maybe})),
  generic: dictionaryOf(number),
  warnings: listOf(warning),
  citations: optional(listOf(citation)),
});

const entity = record({
  id: text,
  kind: oneOf('person', 'place', 'organisation', 'event', 'object', 'work', 'term'),
  record: optional(record({file: text, fragment: text})),
  uri: maybe,
  name: text,
  names: listOf(record({text, lang: maybe, type: maybe})),
  roles: listOf(
    record({label: text, date: optional(date), wording: maybe, sources: optional(texts)}),
  ),
  dates: listOf(
    record({
      event: oneOf('birth', 'death', 'floruit', 'founded', 'dissolved', 'took-place', 'other'),
      label: text,
      wording: text,
      date,
      place: maybe,
      sources: optional(texts),
    }),
  ),
  identifiers: listOf(record({authority: text, value: text, href: maybe})),
  notes: texts,
  type: maybe,
  coordinates: optional(
    record({
      latitude: number,
      longitude: number,
      certainty,
      precision: certainty,
      radius: optional(number),
      outline: optional(listOf(listOf(number))),
    }),
  ),
  misplaced: maybe,
  related: listOf(
    record({
      label: text,
      relation: text,
      part: optional(oneOf('active', 'passive', 'mutual')),
      pointer,
      entityId: maybe,
    }),
  ),
});

const link = record({
  id: text,
  from: record({document: text, passage: maybe, span}),
  to: record({document: text, passage: maybe}),
  form: text,
  certainty,
  origin: oneOf('link', 'correspondence', 'annotation'),
  state: oneOf('resolved', 'unresolved', 'outside'),
  href: maybe,
  raw: text,
});

const end = record({xpath: text, offset: number});
const placed = record({...inText, passage: text});
const unplaced = record({reason: text});
const passage = record({
  source: text,
  document: maybe,
  selectors: record({
    quote: optional(record({exact: text, prefix: text, suffix: text})),
    position: optional(span),
    range: optional(record({start: end, end})),
    fragment: maybe,
    textSha256: maybe,
    unread: optional(texts),
  }),
  placement: variants('state', {placed, moved: placed, ambiguous: unplaced, orphaned: unplaced}),
});

const annotation = record({
  id: text,
  motivations: texts,
  creator: maybe,
  generator: maybe,
  created: maybe,
  certainty: optional(number),
  comments: listOf(record({text, lang: maybe})),
  tags: texts,
  identifies: texts,
  // JSON has null where a candidate has no certainty of its own.
  candidateCertainty: optional(
    listOf((value, path) => (value === null ? undefined : number(value, path))),
  ),
  date: maybe,
  newEntity: optional(
    record({id: text, kind: oneOf('person', 'place', 'organisation', 'event'), name: text}),
  ),
  targets: listOf(passage),
  linked: listOf(passage),
});

/** The shape of a compiled `collection.json`, one type each for what it holds. */
export const collectionShape: Shape = record({
  title: text,
  documents: listOf(document),
  entities: listOf(entity),
  links: listOf(link),
  annotations: listOf(annotation),
  failures: listOf(record({file: text, message: text, line: number, column: number})),
});
