import {msg, str} from '../words/msg.js';
import type {CalendarDay} from './date-parts.js';
import {daysInMonth} from './day-number.js';

/** First and last month a season can touch: 0 is December of the year before, 15 March of the next. */
type Months = readonly [first: number, last: number];

// Astronomers' and weather seasons differ by three weeks, and the winter of 1944 may have begun or
// ended in 1944: so a season reaches over all the months that any of these readings touches.
const MONTHS: ReadonlyMap<number, Months> = new Map<number, Months>([
  // Spring to winter where either hemisphere may be meant; then the northern and the southern ones.
  ...([21, 23] as const).map((season) => [season, [3, 12]] as const),
  ...([22, 24, 28, 30] as const).map((season) => [season, [0, 15]] as const),
  ...([25, 31] as const).map((season) => [season, [3, 6]] as const),
  ...([26, 32] as const).map((season) => [season, [6, 9]] as const),
  ...([27, 29] as const).map((season) => [season, [9, 12]] as const),
  ...([33, 34, 35, 36] as const).map((one, at) => [one, [3 * at + 1, 3 * at + 3]] as const),
  ...([37, 38, 39] as const).map((one, at) => [one, [4 * at + 1, 4 * at + 4]] as const),
  ...([40, 41] as const).map((one, at) => [one, [6 * at + 1, 6 * at + 6]] as const),
]);

/**
 * The first and the last day a season or a part of a year can mean; undefined for a code that is
 * none (ISO 8601-2, 4.8).
 */
export function seasonBounds(
  year: number,
  season: number,
): {earliest: CalendarDay; latest: CalendarDay} | undefined {
  const months = MONTHS.get(season);
  if (!months) return undefined;
  const [first, last] = months.map((month) => ({
    year: year + Math.floor((month - 1) / 12),
    month: ((month + 11) % 12) + 1,
  }));
  if (!first || !last) return undefined;
  return {
    earliest: {...first, day: 1},
    latest: {...last, day: daysInMonth(last.year, last.month)},
  };
}

const NAMES: readonly ((year: string) => string)[] = [
  (year) => msg(str`spring ${year}`),
  (year) => msg(str`summer ${year}`),
  (year) => msg(str`autumn ${year}`),
  (year) => msg(str`winter ${year}`),
];

const PARTS: readonly ((year: string) => string)[] = [
  (year) => msg(str`the first quarter of ${year}`),
  (year) => msg(str`the second quarter of ${year}`),
  (year) => msg(str`the third quarter of ${year}`),
  (year) => msg(str`the last quarter of ${year}`),
  (year) => msg(str`the first third of ${year}`),
  (year) => msg(str`the second third of ${year}`),
  (year) => msg(str`the last third of ${year}`),
  (year) => msg(str`the first half of ${year}`),
  (year) => msg(str`the second half of ${year}`),
];

/** A season of a year in words: `spring 1944`, `the first quarter of 1944`. */
export function saySeason(season: number, year: string): string {
  const part = PARTS[season - 33];
  if (part) return part(year);
  const named = NAMES[(season - 21) % 4]?.(year) ?? year;
  if (season < 25) return named;
  return season < 29
    ? msg(str`${named} (Northern Hemisphere)`)
    : msg(str`${named} (Southern Hemisphere)`);
}
