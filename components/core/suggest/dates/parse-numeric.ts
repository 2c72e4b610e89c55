import {checkDay} from '../../dates/date-value.js';
import type {ReadPoint} from './date-spec.js';
import {romanMonth} from './date-words.js';
import {exact, type Sticky} from './sticky.js';

const suffix = '(?:\\s*(?:года|г\\.|г(?![\\p{L}.])))?';
const end = '(?![\\d]|[./-]\\d)';

/** Dates in figures: 1945-10-05, 05.10.1945, 5/X-45, 05/10/1945, with a time of day behind them. */
export function parseNumeric(sticky: Sticky, at: number): ReadPoint | undefined {
  const iso = sticky.at(
    exact`(\\d{4})-(\\d\\d)-(\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d)?)Z?)?${end}`,
    at,
  );
  if (iso) {
    const [whole, year, month, day, time] = iso;
    return point(at + whole.length, Number(year), Number(month), Number(day), 0.98, time);
  }
  const roman = sticky.at(
    exact`(\\d{1,2})[./\\s-]\\s?([IVX]{1,4})[./\\s-]\\s?(\\d{4}|\\d{2})${end}${suffix}`,
    at,
  );
  const month = roman && romanMonth(roman[2] ?? '');
  if (roman && month) {
    return point(at + roman[0].length, fullYear(roman[3]), month, Number(roman[1]), 0.95);
  }
  const dotted = sticky.at(
    exact`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(1\\d{3}|20\\d\\d)${end}${suffix}`,
    at,
  );
  if (dotted) {
    const [whole, day, number, year] = dotted;
    return point(at + whole.length, Number(year), Number(number), Number(day), 0.97);
  }
  return parseShort(sticky, at) ?? parseSlashed(sticky, at);
}

/** `5.10.45`, where a word or the letter for “year” says that it is a date. */
function parseShort(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(exact`(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)${end}(${suffix})`, at);
  if (!found) return undefined;
  const [whole, day, month, year, sign] = found;
  const isSaid =
    sign || /(?:^|[^\p{L}])(?:on|of|dated?:?|от|к|до|с|по)\s+$/iu.test(sticky.before(at));
  if (!isSaid) return undefined;
  return point(at + whole.length, fullYear(year), Number(month), Number(day), 0.9);
}

/** Day first, as in most of the world; where the month may be first as well, both are kept. */
function parseSlashed(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(exact`(\\d{1,2})/(\\d{1,2})/(1\\d{3}|20\\d\\d)${end}`, at);
  if (!found) return undefined;
  const [whole, first, second, year] = [found[0], ...found.slice(1).map(Number)] as const;
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const stop = at + whole.length;
  if (second > 12) return point(stop, year, first, second, 0.95);
  const read = point(stop, year, second, first, first > 12 ? 0.95 : 0.6);
  if (!read || first > 12 || first === second) return read;
  return {...read, point: {...read.point, other: {month: first, day: second}}};
}

/** Two digits mean the twentieth century, from which most papers with such dates come. */
const fullYear = (digits = ''): number => (digits.length === 2 ? 1900 : 0) + Number(digits);

function point(
  stop: number,
  year: number,
  month: number,
  day: number,
  certainty: number,
  time?: string,
): ReadPoint | undefined {
  if (checkDay(year, month, day) !== undefined) return undefined;
  return {point: {year, month, day, ...(time ? {time} : {})}, end: stop, certainty};
}
