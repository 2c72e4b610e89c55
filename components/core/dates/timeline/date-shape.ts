import {partsOf} from '../date-ends.js';
import {type DateEnd, type DateRange, type DateValue, valuesOf} from '../date-parts.js';
import {dayNumber} from '../day-number.js';
import type {HistoricalDate} from '../historical-date.js';

/**
 * A stretch of the time line in days, fractions being hours: the day with the number `n` of
 * `dayNumber` reaches from `n` to `n + 1`, the end not counted.
 */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** A stretch for which one thing is known. */
export interface DatePiece extends TimeSpan {
  /** `throughout`: it went on all the time. `within`: at some time in it, or it may have. */
  readonly sort: 'throughout' | 'within';
}

interface Stretch extends TimeSpan {
  readonly pieces: readonly DatePiece[];
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * A date as it can be drawn without saying more than it does: never a point, always the interval it
 * leaves open. An open end has no end of its own; the piece beside it is the limit that is known.
 */
export interface DateShape extends Stretch {
  /** The editor, or a sign in the value, calls it doubtful. */
  readonly uncertain: boolean;
  /** It is an estimate. */
  readonly approximate: boolean;
}

/** What a minute is of a day. */
const minute = 1 / 1440;

/** A time of day as part of the day, as wide as it is exact; its zone is not reckoned with. */
function timeWithin(day: number, time: string): TimeSpan {
  const [, hours = '0', minutes = '0', seconds] = /^(\d\d):(\d\d)(?::(\d\d))?/.exec(time) ?? [];
  const whole = Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60;
  const from = day + whole * minute;
  return {from, to: from + (seconds === undefined ? minute : minute / 60)};
}

/** The stretch a value leaves open; undefined for a recurring day or a bare time of day. */
function spanOf({earliest, latest, time}: DateValue): TimeSpan | undefined {
  if (!earliest || !latest) return undefined;
  const from = dayNumber(earliest);
  return time === undefined ? {from, to: dayNumber(latest) + 1} : timeWithin(from, time);
}

const isDay = ({value}: DateEnd) => value.precision === 'day' || value.precision === 'time';

/**
 * The stretch in which it was surely going on. A year as the begin leaves all of that year open, a
 * day is taken whole.
 */
function sureBetween(
  start: DateEnd,
  end: DateEnd,
  first: TimeSpan,
  last: TimeSpan,
): TimeSpan | undefined {
  if (start.sharp && end.sharp) {
    return {from: isDay(start) ? first.from : first.to, to: isDay(end) ? last.to : last.from};
  }
  if (start.sharp && isDay(start)) return first;
  return end.sharp && isDay(end) ? last : undefined;
}

/** One end and an open one: the limit itself, and beyond it nothing is known. */
function halfOpen(known: DateEnd, span: TimeSpan, side: 'openStart' | 'openEnd'): Stretch {
  const sort = known.sharp && isDay(known) ? 'throughout' : 'within';
  const open = {openStart: side === 'openStart', openEnd: side === 'openEnd'};
  return {...span, pieces: [{...span, sort}], ...open};
}

function rangeStretch({start, end}: DateRange): Stretch | undefined {
  const first = start && spanOf(start.value);
  const last = end && spanOf(end.value);
  if (start && first && !(end && last)) return halfOpen(start, first, 'openEnd');
  if (end && last && !(start && first)) return halfOpen(end, last, 'openStart');
  if (!start || !end || !first || !last) return undefined;
  const whole = {from: Math.min(first.from, last.from), to: Math.max(first.to, last.to)};
  const sure = sureBetween(start, end, first, last);
  const pieces: DatePiece[] =
    sure && sure.from < sure.to
      ? [
          {from: whole.from, to: sure.from, sort: 'within'},
          {...sure, sort: 'throughout'},
          {from: sure.to, to: whole.to, sort: 'within'},
        ]
      : [{...whole, sort: 'within'}];
  return {
    ...whole,
    pieces: pieces.filter(({from, to}) => from < to),
    openStart: false,
    openEnd: false,
  };
}

/** The members of a set, each where it is. */
function setStretch(members: readonly DateRange[]): Stretch | undefined {
  const stretches = members.flatMap((member) => rangeStretch(member) ?? []);
  if (stretches.length === 0) return undefined;
  return {
    from: Math.min(...stretches.map(({from}) => from)),
    to: Math.max(...stretches.map(({to}) => to)),
    pieces: stretches.flatMap(({pieces}) => pieces),
    openStart: stretches.some(({openStart}) => openStart),
    openEnd: stretches.some(({openEnd}) => openEnd),
  };
}

/** A date that has its interval only, as one made for a whole collection. */
function boundsStretch({earliest, latest, extent}: HistoricalDate): Stretch | undefined {
  const known = earliest ?? latest;
  if (!known) return undefined;
  const from = dayNumber(earliest ?? known);
  const to = dayNumber(latest ?? known) + 1;
  return {from, to, pieces: [{from, to, sort: extent}], openStart: !earliest, openEnd: !latest};
}

function stretchOf(date: HistoricalDate): Stretch | undefined {
  const parts = partsOf(date);
  const {point, set} = parts;
  if (point?.time !== undefined && point.earliest) {
    const span = spanOf(point);
    return span && {...span, pieces: [{...span, sort: 'within'}], openStart: false, openEnd: false};
  }
  if (set) return setStretch(set.members);
  // Limits beside a value are in the bounds of the date already.
  return point
    ? boundsStretch({...date, extent: 'within'})
    : (rangeStretch(parts) ?? boundsStretch(date));
}

/**
 * The shape of a date on a time line. Undefined where the date has no place in time: an undated one,
 * a day without a year, a bare time of day.
 */
export function shapeOf(date: HistoricalDate): DateShape | undefined {
  const stretch = stretchOf(date);
  if (!stretch) return undefined;
  const values = valuesOf(partsOf(date));
  return {
    ...stretch,
    uncertain:
      date.certainty === 'low' ||
      date.certainty === 'medium' ||
      values.some(({uncertain, uncertainParts}) => uncertain || uncertainParts !== undefined),
    approximate:
      date.attributes.precision?.trim() === 'low' ||
      values.some(
        ({approximate, approximateParts}) => approximate || approximateParts !== undefined,
      ),
  };
}
