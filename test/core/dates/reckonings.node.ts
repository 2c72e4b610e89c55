import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ReckonedCalendar} from '../../../components/core/dates/date-parts.js';
import {gregorianDay} from '../../../components/core/dates/day-number.js';
import {dayIn, monthsIn, spanOf} from '../../../components/core/dates/reckonings.js';

/** Years that every engine reckons alike, and Intl's key where it knows the calendar. */
const calendars: readonly (readonly [
  ReckonedCalendar,
  first: number,
  last: number,
  intl?: string,
])[] = [
  ['julian', -500, 2500],
  ['islamic', 1, 1500, 'islamic-civil'],
  ['persian', 1250, 1470, 'persian'],
  ['roc', 1, 200, 'roc'],
  ['coptic', 1, 2000, 'coptic'],
  ['ethiopic', 1, 2200, 'ethiopic'],
  ['hebrew', 4200, 6500, 'hebrew'],
  ['republican', 1, 13],
];

function intlParts(number: number, calendar: string): readonly string[] {
  const {year, month, day} = gregorianDay(number);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  const parts = new Intl.DateTimeFormat('en-u-nu-latn', {
    calendar,
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(instant);
  return ['year', 'month', 'day'].map((part) => parts.find(({type}) => type === part)?.value ?? '');
}

describe('reckonings', () => {
  for (const [calendar, first, last, intl] of calendars) {
    const someDay = fc
      .record({
        year: fc.integer({min: first, max: last}),
        month: fc.integer({min: 1, max: 13}),
        day: fc.integer({min: 1, max: 31}),
      })
      .map((day) => ({calendar, ...day}));

    it(`brings a ${calendar} day back as it was`, () => {
      let held = 0;
      fc.assert(
        fc.property(someDay, (value) => {
          const span = spanOf(value);
          if (!span) return;
          held += 1;
          assert.equal(span.first, span.last);
          assert.deepEqual(dayIn(calendar, span.first), value);
        }),
      );
      assert.ok(held > 0);
    });

    it(`puts the months of a ${calendar} year one after the other, without a gap`, () => {
      fc.assert(
        fc.property(fc.integer({min: first, max: last}), (year) => {
          const whole = spanOf({calendar, year});
          let next = whole?.first ?? Number.NaN;
          for (let month = 1; month <= (monthsIn(calendar, year) ?? 0); month += 1) {
            const span = spanOf({calendar, year, month});
            assert.equal(span?.first, next);
            next = (span?.last ?? Number.NaN) + 1;
          }
          assert.equal(whole?.last, next - 1);
          assert.equal(spanOf({calendar, year: year + 1})?.first, next);
        }),
      );
    });

    if (intl === undefined) continue;
    it(`agrees with Intl on the ${calendar} calendar`, () => {
      fc.assert(
        fc.property(someDay, (value) => {
          const span = spanOf(value);
          if (!span) return;
          const [year, month, day] = intlParts(span.first, intl);
          assert.deepEqual([Number(year), Number(day)], [value.year, value.day]);
          // Intl gives Hebrew months by name; their order is held by the two tests above.
          if (calendar !== 'hebrew') assert.equal(Number(month), value.month);
        }),
        {numRuns: 500},
      );
    });
  }

  it('names Hebrew months as Intl does, leap years and their two Adars too', () => {
    const nisan = spanOf({calendar: 'hebrew', year: 5706, month: 8, day: 15});
    assert.deepEqual(intlParts(nisan?.first ?? 0, 'hebrew'), ['5706', 'Nisan', '15']);
    const adar = spanOf({calendar: 'hebrew', year: 5705, month: 6, day: 14});
    assert.deepEqual(intlParts(adar?.first ?? 0, 'hebrew'), ['5705', 'Adar', '14']);
  });

  it('reckons no Republican day outside the years it was law', () => {
    assert.equal(
      dayIn('republican', (spanOf({calendar: 'republican', year: 1})?.first ?? 0) - 1),
      undefined,
    );
    assert.equal(spanOf({calendar: 'republican', year: 15}), undefined);
    const last = spanOf({calendar: 'republican', year: 14})?.last ?? 0;
    assert.deepEqual(gregorianDay(last), {year: 1805, month: 12, day: 31});
    assert.equal(dayIn('republican', last + 1), undefined);
  });
});
