import {compareDates} from '../dates/compare-dates.js';
import type {HistoricalDate} from '../dates/historical-date.js';
import type {Entity, EntityDate} from '../entities/entity.js';
import type {DocumentRecord} from './collection.js';
import type {CollectionIndex} from './collection-index.js';
import type {DatedStatement, StatementKind} from './dated-statement.js';
import {SubjectsOfDates} from './subjects-of-dates.js';

/** A date that can be told of. What it dates is looked for among its neighbours then, not before. */
export interface DateToTell {
  readonly date: HistoricalDate;
  tell(): DatedStatement;
}

/** The dates that a document gives in its text, and the one its header gives it. */
function inDocument(
  document: DocumentRecord,
  index: CollectionIndex,
  subjects: SubjectsOfDates,
): readonly DateToTell[] {
  const {id, header, mentions} = document;
  const [lang] = header.languages;
  const said = {document: id, witness: header.title, ...(lang && {lang})};
  const texts = mentions.flatMap((mention): DateToTell | [] => {
    const {date} = mention;
    if (mention.kind !== 'date' || !date) return [];
    const tell = (): DatedStatement => {
      const place = index.passage(id, mention.passage)?.label;
      return {
        ...said,
        id: `${id} ${mention.id}`,
        date,
        kind: 'text',
        wording: mention.form,
        before: mention.before,
        after: mention.after,
        subjects: subjects.of(document, mention),
        passage: mention.id,
        ...(place !== undefined && {place}),
      };
    };
    return {date, tell};
  });
  if (!header.date) return texts;
  const {date, wording} = header.date;
  const writing = {...said, id, date, kind: 'writing' as const, wording};
  const tell = (): DatedStatement => ({...writing, before: '', after: '', subjects: []});
  return [{date, tell}, ...texts];
}

function kindOf({kind}: Entity, {event}: EntityDate): StatementKind {
  if (kind === 'event') return 'event';
  const ofLife = event === 'birth' || event === 'death' || event === 'floruit';
  return ofLife ? 'life' : 'record';
}

/** The dates that the record of an entity gives. */
function inRecord(entity: Entity): readonly DatedStatement[] {
  const {id, name, kind} = entity;
  return entity.dates.map((dated, at) => ({
    // No id of a document holds a `#`, so none of these is one of those.
    id: `#${id} ${at}`,
    date: dated.date,
    kind: kindOf(entity, dated),
    wording: dated.wording,
    before: '',
    after: '',
    subjects: [{id, name, kind, tie: 'stated' as const}],
    witness: '',
    event: {event: dated.event, label: dated.label},
  }));
}

/** The dates of documents and of their texts, in the order of the documents, for who tells of some. */
export function datesToTell(
  index: CollectionIndex,
  documents: readonly DocumentRecord[],
): readonly DateToTell[] {
  const subjects = new SubjectsOfDates(index);
  return documents.flatMap((document) => inDocument(document, index, subjects));
}

/** The dates that the records of entities give. */
export function datesOfRecords(entities: readonly Entity[]): readonly DatedStatement[] {
  return entities.flatMap(inRecord);
}

/** In order of time, undated ones last. */
export function inOrderOfTime<Dated extends {readonly date: HistoricalDate}>(
  statements: readonly Dated[],
): Dated[] {
  return [...statements].sort((a, b) => compareDates(a.date, b.date));
}

/**
 * Everything a collection dates: dates in texts, dates of documents, dates of the entities they name;
 * in order of time, undated ones last. Dates without a readable value are among them.
 *
 * @param documents ids to restrict it to: their dates, and those of the entities named in them
 */
export function datedStatements(
  index: CollectionIndex,
  documents?: readonly string[],
): readonly DatedStatement[] {
  const {collection} = index;
  const chosen = documents && new Set(documents);
  const read = collection.documents.filter(({id}) => !chosen || chosen.has(id));
  const named = new Set(
    read.flatMap(({mentions}) => mentions.flatMap(({resolution}) => resolution.entityIds)),
  );
  const entities = collection.entities.filter(({id}) => !chosen || named.has(id));
  const ofTexts = datesToTell(index, read).map((found) => found.tell());
  return inOrderOfTime([...ofTexts, ...datesOfRecords(entities)]);
}
