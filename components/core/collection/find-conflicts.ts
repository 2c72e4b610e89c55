import {compareDates, isDated, overlaps} from '../dates/compare-dates.js';
import type {Entity, EntityDate} from '../entities/entity.js';
import {foldWord} from '../search/fold-word.js';
import {type CollectionIndex, groupBy} from './collection-index.js';
import type {Conflict, DateConflict, OfficeClaim, OfficeConflict} from './conflict.js';
import {datedStatements, datesOfRecords} from './dated-statements.js';
import {areApart, groupStatements} from './group-statements.js';
import {witnessesOf} from './witnesses-of.js';

const fold = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map(foldWord)
    .join(' ');

/** Whether two of them hold of each other. */
const somePair = <Value>(
  values: readonly Value[],
  holds: (one: Value, other: Value) => boolean,
): boolean => values.some((one, at) => values.slice(at + 1).some((other) => holds(one, other)));

/** Events that a document dates so that no day fits what another, or the record, says. */
function events(index: CollectionIndex, documents?: readonly string[]): DateConflict[] {
  return groupStatements(datedStatements(index, documents), 'event').flatMap(
    ({subject, statements}) => {
      const dated = statements.filter(({date}) => isDated(date));
      return subject?.kind === 'event' && areApart(dated)
        ? [{kind: 'dates' as const, id: `dates ${subject.id}`, subject, statements: dated}]
        : [];
    },
  );
}

/** What happens once: all else a record may date several times without a contradiction. */
const once: ReadonlySet<EntityDate['event']> = new Set(['birth', 'death', 'founded', 'dissolved']);

/** Births, deaths, foundings that one record dates twice. */
function recordDates(entities: readonly Entity[]): DateConflict[] {
  return entities.flatMap((entity) => {
    const {id, name, kind} = entity;
    const statements = datesOfRecords([entity]).filter(({date}) => isDated(date));
    return [...groupBy(statements, ({event}) => event?.event ?? '').values()].flatMap((several) => {
      const event = several[0]?.event?.event;
      if (!event || !once.has(event)) return [];
      if (!somePair(several, (one, other) => !overlaps(one.date, other.date))) return [];
      return {
        kind: 'dates' as const,
        id: `${event} ${id}`,
        subject: {id, name, kind},
        event,
        statements: [...several].sort((a, b) => compareDates(a.date, b.date)),
      };
    });
  });
}

/** An office that names a place or a body has one holder at a time; “historian” may have many. */
function namesOfBodies(entities: readonly Entity[]): readonly string[] {
  return entities
    .filter(({kind}) => kind === 'place' || kind === 'organisation')
    .flatMap(({names}) => names.map(({text}) => ` ${fold(text)} `))
    .filter((name) => name.length > 4);
}

/** Whether two sources give the office to different persons for a time that may be the same. */
function excludeEachOther(one: OfficeClaim, other: OfficeClaim): boolean {
  if (one.holder.id === other.holder.id) return false;
  if (one.witnesses.length === 0 || other.witnesses.length === 0) return false;
  if (one.witnesses.some((witness) => other.witnesses.includes(witness))) return false;
  return !one.date || !other.date || overlaps(one.date, other.date);
}

function offices(index: CollectionIndex, entities: readonly Entity[]): OfficeConflict[] {
  const bodies = namesOfBodies(index.collection.entities);
  const claims = entities
    .filter(({kind}) => kind === 'person')
    .flatMap(({id, name, roles}) =>
      roles.map((role) => ({
        holder: {id, name},
        label: role.label,
        ...(role.date && {date: role.date}),
        witnesses: witnessesOf(role, index),
      })),
    );
  return [...groupBy(claims, ({label}) => fold(label)).values()].flatMap((several) => {
    const [first] = several;
    if (!first || !somePair(several, excludeEachOther)) return [];
    const office = ` ${fold(first.label)} `;
    if (!bodies.some((name) => office.includes(name))) return [];
    return [
      {kind: 'office', id: `office ${fold(first.label)}`, office: first.label, claims: several},
    ];
  });
}

/**
 * Where the sources of a collection seem to contradict each other: one event, birth or founding with
 * dates that share no day; one office with different holders at a time. Reckoned from what is tagged,
 * by the rules of `SubjectsOfDates`; nobody says it.
 *
 * @param documents ids to restrict it to: what they say, and the records of whom they name
 */
export function findConflicts(
  index: CollectionIndex,
  documents?: readonly string[],
): readonly Conflict[] {
  const chosen = documents && new Set(documents);
  const {entities} = index.collection;
  const named = chosen
    ? entities.filter(({id}) => index.mentionsOf(id).some(({document}) => chosen.has(document.id)))
    : entities;
  return [...events(index, documents), ...recordDates(named), ...offices(index, named)];
}
