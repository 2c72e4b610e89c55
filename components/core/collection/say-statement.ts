import type {HistoricalDate} from '../dates/historical-date.js';
import type {DateShape} from '../dates/timeline/date-shape.js';
import {msg, str} from '../words/msg.js';
import type {DatedStatement, StatementKind, StatementSubject} from './dated-statement.js';
import type {StatementGroup} from './group-statements.js';

/** The heading of all dates of a kind. */
export function sayStatementKind(kind: StatementKind): string {
  switch (kind) {
    case 'text':
      return msg('Dates in the texts');
    case 'writing':
      return msg('When the documents were written');
    case 'event':
      return msg('Events, by the authority file');
    case 'life':
      return msg('Lives, by the authority file');
    case 'record':
      return msg('Other dates of the authority file');
  }
}

/** Who dates it so. */
export const sayWitness = ({witness, kind}: DatedStatement): string =>
  witness ||
  (kind === 'text' || kind === 'writing' ? msg('not stated') : msg('the editors’ authority file'));

/** Heading of a group of statements. */
export function sayGroup({name, kind, subject}: StatementGroup, by: 'document' | 'event' | 'kind') {
  if (kind) return sayStatementKind(kind);
  if (subject || name) return name;
  return by === 'event' ? msg('Not tied to an event') : msg('The editors’ authority file');
}

/** What of a record is dated, in a word; nothing for an event itself. */
export function sayRecordEvent({event}: DatedStatement): string | undefined {
  switch (event?.event) {
    case 'birth':
      return msg('birth');
    case 'death':
      return msg('death');
    case 'floruit':
      return msg('active');
    case 'founded':
      return msg('founded');
    case 'dissolved':
      return msg('dissolved');
    case 'other':
      return event.label || undefined;
    default:
      return undefined;
  }
}

/** What is dated, in a few words: the event, else the words the date stands among. */
export function saySubject(statement: DatedStatement): string {
  const {subjects, kind, witness, before, wording, after} = statement;
  const [first] = subjects;
  const dated = sayRecordEvent(statement);
  if (first && dated !== undefined) return msg(str`${first.name}: ${dated}`);
  if (first) return subjects.map(({name}) => name).join(', ');
  if (kind === 'writing') return msg(str`${witness}: written`);
  return `${tail(before)}${wording}${head(after)}`.trim();
}

/** So many characters on either side tell what a date is about where nothing else does. */
const few = 28;

/** The last words before a date, from the begin of its sentence where that is near. */
function tail(before: string): string {
  const sentence = before.replace(/^.*[.!?。；;]\s+/su, '');
  const characters = [...sentence];
  if (characters.length <= few) return sentence;
  return `…${characters
    .slice(-few)
    .join('')
    .replace(/^\S*\s/, '')}`;
}

function head(after: string): string {
  const sentence = after.replace(/([.!?。；;])\s.*$/su, '$1');
  const characters = [...sentence];
  if (characters.length <= few) return sentence;
  return `${characters
    .slice(0, few)
    .join('')
    .replace(/\s\S*$/, '')}…`;
}

/** Why a date is taken to be that of an event; nothing where its record says so. */
export function sayTie({tie}: StatementSubject): string | undefined {
  if (tie === 'linked') return msg('tied to it by an annotation');
  return tie === 'near' ? msg('named in the same sentence; computed') : undefined;
}

/** How exact a date is, in a word or two. */
export function sayExactness(
  {precision, extent}: HistoricalDate,
  shape: DateShape | undefined,
): string {
  if (!shape) return msg('no place in time');
  if (shape.openStart) return msg('begin open');
  if (shape.openEnd) return msg('end open');
  if (extent === 'throughout') return msg('a span');
  const days = shape.to - shape.from;
  if (precision === 'time' && days < 1) return msg('to the minute');
  if (days <= 1) return msg('to the day');
  if (precision === 'none' || shape.pieces.length > 1) return msg('between two limits');
  return sayPrecision(precision, days);
}

function sayPrecision(precision: HistoricalDate['precision'], days: number): string {
  if (precision === 'week' && days <= 7) return msg('to the week');
  if (precision === 'month' && days <= 31) return msg('to the month');
  if (precision === 'season' && days <= 130) return msg('to the season');
  if (precision === 'year' && days <= 366) return msg('to the year');
  if (precision === 'decade' && days <= 3660) return msg('to the decade');
  if (precision === 'century' && days <= 36600) return msg('to the century');
  return msg('between two limits');
}

/** Doubt in a word; nothing where none is stated. */
export function sayDoubtOf({uncertain, approximate}: DateShape): string | undefined {
  if (uncertain && approximate) return msg('uncertain and approximate');
  if (uncertain) return msg('uncertain');
  return approximate ? msg('approximate') : undefined;
}
