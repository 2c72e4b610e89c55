import type {DocumentRecord, MentionRecord} from '../../../core/collection/collection.js';
import type {CollectionIndex} from '../../../core/collection/collection-index.js';
import {calendarOf} from '../../../core/dates/calendars.js';
import type {HistoricalDate} from '../../../core/dates/historical-date.js';
import {sayDate} from '../../../core/dates/say-date.js';
import {sayDetails} from '../../../core/dates/say-details.js';
import type {Entity, EntityDate} from '../../../core/entities/entity.js';
import {msg, str} from '../../../core/words/msg.js';
import {wordsLocale} from '../../../core/words/words-locale.js';
import {sayEvent} from '../../say-event.js';

/** What a card would say, for paper. */
export interface PrintedNote {
  /** Ids of the mentions it is about; the mark stands after the first that is on the page. */
  readonly mentions: readonly string[];
  /** The words of the text. */
  readonly form: string;
  /** What is said of them, a sentence or a list each. */
  readonly said: readonly string[];
}

/** Of a name in many languages so many forms are printed. */
const mostNames = 8;

/**
 * Notes on the names and dates of a text in its order: each entity once, and only those of whom there
 * is something to say; dates where an editor added or doubted something.
 */
export function printedNotes(document: DocumentRecord, index: CollectionIndex): PrintedNote[] {
  const notes = new Map<string, PrintedNote>();
  for (const mention of document.mentions) {
    const [key, said] = mention.date ? noteOnDate(mention) : noteOnName(mention, index);
    const before = notes.get(key);
    if (before) notes.set(key, {...before, mentions: [...before.mentions, mention.id]});
    else if (said.length > 0) notes.set(key, {mentions: [mention.id], form: mention.form, said});
  }
  return [...notes.values()];
}

type Keyed = readonly [key: string, said: readonly string[]];

function noteOnDate({date, form}: MentionRecord): Keyed {
  const details = date ? sayDetails(withoutObvious(date)) : [];
  const said =
    date && details.length > 0 ? [sentence(sayDate(date, wordsLocale())), ...details] : [];
  return [`date ${form} ${said.join(' ')}`, said];
}

/** On paper nobody has asked: what anybody would suppose is not said. */
function withoutObvious(date: HistoricalDate): HistoricalDate {
  const {calendar, certainty, ...rest} = date;
  const isOurs = calendarOf(calendar ?? '')?.key === 'gregorian';
  return {
    ...rest,
    ...(calendar === undefined || isOurs ? {} : {calendar}),
    ...(certainty === undefined || certainty === 'high' ? {} : {certainty}),
  };
}

function noteOnName({resolution, form}: MentionRecord, index: CollectionIndex): Keyed {
  const entities = resolution.entityIds.flatMap((id) => index.entity(id) ?? []);
  const key = `entity ${resolution.entityIds.join(' ')}`;
  const [only, ...others] = entities;
  if (only && others.length === 0) return [key, sayEntity(only, form)];
  const lead =
    resolution.state === 'ambiguous'
      ? msg('One of these, the editor is not sure which:')
      : msg('Several are meant:');
  return [key, only ? [lead, ...entities.map((entity) => sayEntity(entity, '').join(' '))] : []];
}

function sayEntity({name, names, roles, dates, notes, kind}: Entity, form: string): string[] {
  const isNamed = name === form;
  const others = [...new Set(names.map(({text}) => text))].filter(
    (text) => text !== name && text !== form,
  );
  const offices = roles.map(({label, date, wording}) => {
    const when = date ? sayDate(date, wordsLocale()) : wording;
    return when ? `${label}, ${when}` : label;
  });
  const facts = dates.map((date) => `${sayEvent(date, kind)}: ${sayWhen(date)}`);
  const shown = others.slice(0, mostNames);
  const more = others.length - shown.length;
  const also = [...shown, ...(more > 0 ? [msg(str`and ${more} more`)] : [])].join(', ');
  return [
    ...(isNamed ? [] : [sentence(name)]),
    ...(offices.length > 0 ? [sentence(offices.join('; '))] : []),
    ...(facts.length > 0 ? [sentence(facts.join('; '))] : []),
    ...notes.map(sentence),
    ...(also ? [sentence(msg(str`Also called ${also}`))] : []),
  ];
}

function sayWhen({date, wording, place}: EntityDate): string {
  const hasValue = date.precision !== 'none' || date.malformed.length > 0;
  const when = hasValue ? sayDate(date, wordsLocale()) : wording;
  return [when, ...(place && place !== when ? [place] : [])].join(', ');
}

/** With a stop, unless it ends with one. */
function sentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…。؟]["”»’)\]]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
