/**
 * The parts of elements that stand in the shadow roots of others. A host's `::part` reaches one root
 * deep; what lies deeper is handed on by `exportparts`, with the name of its element before it:
 * `lectern-reader::part(record-title)`, `lectern-reader::part(record-citation)`.
 */
interface Parts {
  readonly own: readonly string[];
  /** Elements in its root whose parts it hands on. */
  readonly holds: readonly Nested[];
}

const load = ['status', 'progress', 'problem', 'retry'] as const;

type Nested =
  | 'annotate'
  | 'annotating'
  | 'annotation'
  | 'card'
  | 'citation'
  | 'contents'
  | 'date'
  | 'embed'
  | 'entity'
  | 'facsimile'
  | 'find'
  | 'link'
  | 'notes'
  | 'print'
  | 'record'
  | 'shown';

/** By the name of the element without `lectern-`. */
export const nestedParts: Readonly<Record<Nested | 'reader' | 'text', Parts>> = {
  annotate: {own: ['form', 'problem'], holds: []},
  // It has none of its own: its bars and forms are of the reader.
  annotating: {own: [], holds: ['annotate', 'annotation']},
  annotation: {
    own: ['annotation', 'passages', 'passage', 'comment', 'unplaced', 'more', 'compare', 'actions'],
    holds: ['date'],
  },
  card: {own: ['card', 'bar'], holds: ['entity', 'date', 'link', 'annotation']},
  citation: {own: ['citation', ...load], holds: []},
  contents: {own: ['panel'], holds: []},
  date: {own: ['date', 'original', 'details', 'problem'], holds: []},
  embed: {own: ['dialog', 'snippet', 'code'], holds: []},
  entity: {
    own: [
      'entity',
      'kind',
      'form',
      'name',
      'doubt',
      'trace',
      'mentions',
      'silent',
      'more',
      ...load,
    ],
    holds: ['date'],
  },
  facsimile: {own: ['toolbar', 'stage', 'caption', 'status', 'problem', 'retry'], holds: []},
  find: {own: ['bar'], holds: []},
  link: {own: ['link', 'preview', 'aside'], holds: []},
  notes: {own: ['heading', 'list', 'more', 'unplaced'], holds: ['annotation']},
  print: {own: ['dialog'], holds: []},
  record: {
    own: [
      ...['title', 'badge', 'section', 'heading', 'reference', 'own-reference', 'doubt'],
      ...['source-link', ...load],
    ],
    holds: ['citation'],
  },
  shown: {own: ['figures', 'verdict'], holds: []},
  text: {own: [...load, 'extract', 'notice'], holds: ['card', 'contents', 'find', 'print']},
  reader: {
    own: ['toolbar', ...load, 'notice', 'parallel', 'trace', 'marks', 'dialog', 'pane'],
    holds: [
      'annotating',
      'annotation',
      'card',
      'embed',
      'facsimile',
      'link',
      'notes',
      'record',
      'shown',
    ],
  },
};

/** A part of an element in another one's root, and what it is called outside of that. */
export interface HandedOn {
  readonly of: Nested;
  readonly part: string;
  readonly name: string;
}

/** What an element hands on of those in its root. */
export function handedOn(name: keyof typeof nestedParts): HandedOn[] {
  return nestedParts[name].holds.flatMap((of) =>
    [...nestedParts[of].own, ...handedOn(of).map((inner) => inner.name)].map((part) => ({
      of,
      part,
      name: outerName(of, part),
    })),
  );
}

/** The value of `exportparts` on an element that stands in the shadow root of another. */
export function exportParts(of: Nested): string {
  return [...nestedParts[of].own, ...handedOn(of).map(({name}) => name)]
    .map((part) => `${part}: ${outerName(of, part)}`)
    .join(', ');
}

/** A part called as its element (`card`) is not named twice; a passing element adds no name. */
function outerName(of: Nested, part: string): string {
  return part === of || of === 'annotating' ? part : `${of}-${part}`;
}
