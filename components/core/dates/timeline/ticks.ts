import {dayNumber, daysInMonth, gregorianDay} from '../day-number.js';
import type {TimeScale} from './time-scale.js';

/** What one division of an axis is. */
export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** How an axis is divided: every so many units. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
}

/** Where a division begins. The unit tells how exact its name has to be. */
export interface Tick {
  readonly at: number;
  readonly unit: TickUnit;
}

export interface Ticks {
  readonly step: TickStep;
  /** The divisions in view. */
  readonly fine: readonly Tick[];
  /** What they belong to: the years of months, the days of hours; the first may begin out of view. */
  readonly coarse: readonly Tick[];
}

/** Days in a unit, on average. */
const lengths: Readonly<Record<TickUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  month: 30.44,
  year: 365.2425,
};

const counts: readonly (readonly [TickUnit, readonly number[]])[] = [
  ['minute', [1, 5, 15, 30]],
  ['hour', [1, 3, 6, 12]],
  ['day', [1, 2, 5, 10]],
  ['month', [1, 3, 6]],
];

/** No axis needs more; a guard against a width or a gap that makes no sense. */
const mostTicks = 500;

/** The finest division whose parts are at least so many pixels wide. */
function stepFor({from, to, width}: TimeScale, gap: number): TickStep {
  const days = (Math.max(gap, 1) / Math.max(width, 1)) * (to - from);
  for (const [unit, each] of counts) {
    const count = each.find((count) => count * lengths[unit] >= days);
    if (count !== undefined) return {unit, count};
  }
  const years = Math.max(days / lengths.year, 1);
  const power = 10 ** Math.floor(Math.log10(years));
  const count = [1, 2, 5, 10].find((times) => times * power >= years - 1e-9) ?? 10;
  return {unit: 'year', count: count * power};
}

const firstOfYear = (year: number) => dayNumber({year, month: 1, day: 1});

/**
 * Years as historians round them, which know no year 0: 200 BCE, 100 BCE, 1 CE, 100, 200. Gives the
 * astronomical years, in which 1 BCE is 0.
 */
function* roundYears(first: number, last: number, step: number): Generator<number> {
  if (step === 1) {
    for (let year = first; year <= last; year++) yield year;
    return;
  }
  for (let era = Math.floor((1 - first) / step) * step; era > 0; era -= step) {
    if (1 - era <= last) yield 1 - era;
  }
  if (first <= 1 && last >= 1) yield 1;
  for (let year = Math.max(Math.ceil(first / step), 1) * step; year <= last; year += step) {
    yield year;
  }
}

function* everyMonth(from: number, to: number, count: number): Generator<number> {
  const begin = gregorianDay(Math.floor(from));
  const first = 12 * begin.year + Math.floor((begin.month - 1) / count) * count;
  for (let month = first; ; month += count) {
    const at = dayNumber({
      year: Math.floor(month / 12),
      month: (((month % 12) + 12) % 12) + 1,
      day: 1,
    });
    if (at > to) return;
    yield at;
  }
}

/** Days counted anew in each month; the last ones are left out where the next month is close. */
function* everyDay(from: number, to: number, count: number): Generator<number> {
  for (const month of everyMonth(from, to, 1)) {
    const {year, month: number} = gregorianDay(month);
    const days = daysInMonth(year, number);
    for (let day = 1; day <= days; day += day === 1 && count > 2 ? count - 1 : count) {
      if (day > 1 && day + count * 0.75 > days + 1) break;
      yield month + day - 1;
    }
  }
}

function* everyPart(from: number, to: number, part: number): Generator<number> {
  // Counted from whole days, so that fractions do not add up.
  const perDay = Math.round(1 / part);
  for (let index = Math.floor(from * perDay); index <= Math.ceil(to * perDay); index++) {
    yield index / perDay;
  }
}

function everyStep({from, to}: TimeScale, {unit, count}: TickStep): Iterable<number> {
  if (unit === 'month') return everyMonth(from, to, count);
  if (unit === 'day') return everyDay(from, to, count);
  if (unit !== 'year') return everyPart(from, to, lengths[unit] * count);
  const [first, last] = [from, to].map((at) => gregorianDay(Math.floor(at)).year);
  return [...roundYears(first ?? 0, last ?? 0, count)].map(firstOfYear);
}

function collect(scale: TimeScale, step: TickStep): readonly Tick[] {
  const ticks: Tick[] = [];
  for (const at of everyStep(scale, step)) {
    if (at >= scale.from && at <= scale.to) ticks.push({at, unit: step.unit});
    if (ticks.length >= mostTicks) break;
  }
  return ticks;
}

const coarser: Readonly<Record<TickUnit, TickUnit | undefined>> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  month: 'year',
  year: undefined,
};

/** The begin of the unit that a time lies in. */
function beginOf(at: number, unit: TickUnit): number {
  const day = gregorianDay(Math.floor(at));
  if (unit === 'year') return firstOfYear(day.year);
  return unit === 'month' ? dayNumber({...day, day: 1}) : Math.floor(at);
}

/**
 * The divisions of an axis: the finest whose names have room. Days, months and years are those of the
 * Gregorian calendar.
 *
 * @param gap pixels a name needs
 */
export function ticksOf(scale: TimeScale, gap: number): Ticks {
  const step = stepFor(scale, gap);
  const unit = coarser[step.unit];
  if (unit === undefined) return {step, fine: collect(scale, step), coarse: []};
  const first = beginOf(scale.from, unit);
  const rest = collect(scale, {unit, count: 1}).filter(({at}) => at > first);
  return {step, fine: collect(scale, step), coarse: [{at: first, unit}, ...rest]};
}
