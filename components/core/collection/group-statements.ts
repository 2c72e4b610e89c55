import {compareDates, isDated, overlaps} from '../dates/compare-dates.js';
import type {DatedStatement, StatementKind, StatementSubject} from './dated-statement.js';

/** What the lanes of a time line are. */
export type GroupBy = 'document' | 'event' | 'kind';

export interface StatementGroup {
  /** What it is the group of: a document's title, the name of an event; empty for the rest. */
  readonly name: string;
  /** Set where statements are grouped by kind. */
  readonly kind?: StatementKind;
  /** Set where they are grouped by what they are said of. */
  readonly subject?: StatementSubject;
  readonly statements: readonly DatedStatement[];
  /** Whether two witnesses date the one event so that no day fits both. Computed, not stated. */
  readonly apart: boolean;
}

const kinds: readonly StatementKind[] = ['event', 'text', 'writing', 'record', 'life'];

/** Who says it, to tell witnesses apart; the authority file is one of them. */
const witnessOf = ({document, witness}: DatedStatement) => document ?? witness;

/**
 * Whether two witnesses give dates of one event that share no day. A date that a witness gives only
 * beside another that does fit is no contradiction: campaigns begin and end.
 */
export function areApart(statements: readonly DatedStatement[]): boolean {
  const witnesses = new Map<string, DatedStatement[]>();
  for (const statement of statements) {
    if (!isDated(statement.date)) continue;
    const known = witnesses.get(witnessOf(statement));
    if (known) known.push(statement);
    else witnesses.set(witnessOf(statement), [statement]);
  }
  const each = [...witnesses.values()];
  return each.some((some, at) =>
    each
      .slice(at + 1)
      .some((others) => !some.some((a) => others.some((b) => overlaps(a.date, b.date)))),
  );
}

function grouped<Key>(
  statements: readonly DatedStatement[],
  keysOf: (statement: DatedStatement) => readonly Key[],
): ReadonlyMap<Key, readonly DatedStatement[]> {
  const groups = new Map<Key, DatedStatement[]>();
  for (const statement of statements) {
    for (const key of keysOf(statement)) {
      const known = groups.get(key);
      if (known) known.push(statement);
      else groups.set(key, [statement]);
    }
  }
  return groups;
}

/** The groups stand in the order of their first dates; what nobody ties to anything comes last. */
function byEvent(statements: readonly DatedStatement[]): readonly StatementGroup[] {
  const subjects = new Map(
    statements.flatMap((statement) => statement.subjects.map((each) => [each.id, each] as const)),
  );
  const groups = [...grouped(statements, ({subjects}) => subjects.map(({id}) => id))].flatMap(
    ([id, own]) => {
      const subject = subjects.get(id);
      return subject ? [{name: subject.name, subject, statements: own, apart: areApart(own)}] : [];
    },
  );
  const first = ({statements: [one]}: StatementGroup) => one?.date;
  groups.sort((a, b) => {
    const [left, right] = [first(a), first(b)];
    return left && right ? compareDates(left, right) : 0;
  });
  const rest = statements.filter((statement) => statement.subjects.length === 0);
  return rest.length > 0 ? [...groups, {name: '', statements: rest, apart: false}] : groups;
}

/**
 * Puts statements, which are in order of time, into the groups that become lanes. Every one is in at
 * least one group; grouped by event, one that is said of several is in the group of each.
 */
export function groupStatements(
  statements: readonly DatedStatement[],
  by: GroupBy,
): readonly StatementGroup[] {
  if (by === 'event') return byEvent(statements);
  if (by === 'kind') {
    const groups = grouped(statements, ({kind}) => [kind]);
    return kinds.flatMap((kind) => {
      const own = groups.get(kind);
      return own ? [{name: '', kind, statements: own, apart: false}] : [];
    });
  }
  return [...grouped(statements, ({witness}) => [witness])]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([name, own]) => ({name, statements: own, apart: false}));
}
