import {numbered} from '../natives/numbered.js';
import {wordsLocale} from '../words/words-locale.js';
import {usableLocale} from './say-value.js';

/** The parts of a duration with their amounts, largest first; an amount may be a decimal fraction. */
export type Duration = readonly (readonly [unit: DurationUnit, amount: number])[];

type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const UNITS: readonly DurationUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

const part = (letter: string) => `(?:(\\d{1,9}(?:[.,]\\d{1,9})?)${letter})?`;
const DURATION = new RegExp(
  `^P${part('Y')}${part('M')}${part('W')}${part('D')}(?:T${part('H')}${part('M')}${part('S')})?$`,
);

/**
 * Reads a duration of ISO 8601-1, 5.5.2.2 or XML Schema part 2 (TEI @dur, @dur-iso): `P1Y2M`, `P3W`,
 * `PT1.5H`. Undefined for what is none, and for a negative one, which no event can have.
 */
export function readDuration(text: string): Duration | undefined {
  const trimmed = text.trim();
  // P alone and T without a time after it say nothing.
  const found = /\d[A-Z]$/.test(trimmed) ? DURATION.exec(trimmed) : null;
  if (!found) return undefined;
  const duration: (readonly [DurationUnit, number])[] = [];
  for (const [at, unit] of numbered(UNITS)) {
    const amount = found[at + 1];
    if (amount !== undefined) duration.push([unit, Number(amount.replace(',', '.'))]);
  }
  return duration;
}

/** A duration in words of the locale: `1 year and 2 months`. */
export function sayDuration(duration: Duration, locale = wordsLocale()): string {
  const language = usableLocale(locale);
  const said = duration.map(([unit, amount]) =>
    new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).format(amount),
  );
  return new Intl.ListFormat(language, {type: 'conjunction'}).format(said);
}
