import type {Collection, DocumentRecord} from '../../core/collection/collection.js';
import {compareDates} from '../../core/dates/compare-dates.js';
import type {Entity} from '../../core/entities/entity.js';
import {fieldsAt} from '../../core/tei/fields-at.js';
import {msg} from '../../core/words/msg.js';
import {foldForSearch} from '../fold-for-search.js';

/** A document as the catalogue lists it. */
export interface LibraryRow {
  readonly document: DocumentRecord;
  /** `calendar`, `letter`, and what the keywords call it; in words. */
  readonly types: readonly string[];
  readonly repository: string;
  readonly reference: string;
  /** Persons named in it, the most often named first. */
  readonly people: readonly Entity[];
  /** What the text filter looks through, folded. */
  readonly haystack: string;
}

export type SortKey = 'date' | 'title';

export interface LibraryFilter {
  readonly text: string;
  readonly type: string;
  /** An entity's id. */
  readonly person: string;
}

export function rowsOf({documents, entities}: Collection): LibraryRow[] {
  const persons = new Map(
    entities.filter(({kind}) => kind === 'person').map((person) => [person.id, person]),
  );
  return documents.map((document) => {
    const {title, titles, abstract = '', manuscripts, authors, correspondence} = document.header;
    const [manuscript] = manuscripts;
    const types = typesOf(document);
    const repository = manuscript?.repository ?? manuscript?.institution ?? '';
    const reference = manuscript?.shelfmark ?? '';
    const people = peopleOf(document, persons);
    const correspondents = correspondence.flatMap(({names}) => names);
    const words = [
      title,
      ...titles.map(({text}) => text),
      abstract,
      ...types,
      repository,
      reference,
      ...[...authors, ...correspondents].map(({text}) => text),
      ...people.flatMap(({name, names}) => [name, ...names.map(({text}) => text)]),
    ];
    return {
      document,
      types,
      repository,
      reference,
      people,
      haystack: foldForSearch(words.join('\n')),
    };
  });
}

function typesOf({header}: DocumentRecord): string[] {
  const {genre, correspondence, fields} = header;
  const sent = correspondence.some(({type}) => type === 'sent');
  const received = correspondence.some(({type}) => type === 'received');
  const [keyword] = fieldsAt(fields, 'profileDesc', 'textClass', 'keywords', 'term');
  const types = [
    genre === 'calendar' ? msg('calendar') : genre,
    sent && received ? msg('letter') : undefined,
    keyword?.text,
  ];
  return [...new Set(types.filter((type) => type !== undefined))];
}

function peopleOf(
  {mentions}: DocumentRecord,
  persons: ReadonlyMap<string, Entity>,
): readonly Entity[] {
  const counts = new Map<Entity, number>();
  for (const {resolution} of mentions) {
    for (const id of resolution.entityIds) {
      const person = persons.get(id);
      if (person) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([person]) => person);
}

/** Rows that pass every filter; all words of the text must occur, in any order. */
export function filterRows(rows: readonly LibraryRow[], filter: LibraryFilter): LibraryRow[] {
  const words = foldForSearch(filter.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({haystack, types, people}) =>
      words.every((word) => haystack.includes(word)) &&
      (filter.type === '' || types.includes(filter.type)) &&
      (filter.person === '' || people.some(({id}) => id === filter.person)),
  );
}

/** By interval of date, undated last in both directions, or by title. */
export function sortRows(
  rows: readonly LibraryRow[],
  key: SortKey,
  descending: boolean,
): LibraryRow[] {
  const turn = descending ? -1 : 1;
  const byTitle = (a: LibraryRow, b: LibraryRow) =>
    a.document.header.title.localeCompare(b.document.header.title);
  return [...rows].sort((a, b) => {
    if (key === 'title') return turn * byTitle(a, b);
    const [left, right] = [a.document.header.date?.date, b.document.header.date?.date];
    const undated =
      Number(!left?.earliest && !left?.latest) - Number(!right?.earliest && !right?.latest);
    if (undated !== 0 || !left || !right) return undated || byTitle(a, b);
    return turn * compareDates(left, right) || byTitle(a, b);
  });
}
