import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {nameCalendar} from '../../../components/core/dates/calendars.js';
import {
  dayNumber,
  daysInMonth,
  gregorianDay,
  julianDay,
  julianDayNumber,
} from '../../../components/core/dates/day-number.js';
import {sayInCalendar} from '../../../components/core/dates/say-calendar.js';

const day = (year: number, month: number, day: number) => ({year, month, day});

describe('day numbers', () => {
  it('count as astronomers do', () => {
    assert.equal(dayNumber(day(2000, 1, 1)), 2451545);
    assert.equal(dayNumber(day(1858, 11, 17)), 2400001);
    assert.equal(julianDayNumber(day(-4712, 1, 1)), 0);
  });

  it('join the two calendars where the Gregorian one began', () => {
    assert.deepEqual(julianDay(dayNumber(day(1582, 10, 15))), day(1582, 10, 5));
    assert.deepEqual(gregorianDay(julianDayNumber(day(1582, 10, 4))), day(1582, 10, 14));
  });

  it('come back as the day they were made from, in both calendars', () => {
    fc.assert(
      fc.property(fc.integer({min: -2_000_000, max: 5_000_000}), (number) => {
        assert.equal(dayNumber(gregorianDay(number)), number);
        assert.equal(julianDayNumber(julianDay(number)), number);
      }),
    );
  });

  it('agree with Date', () => {
    fc.assert(
      fc.property(fc.integer({min: -1_000_000, max: 1_000_000}), (days) => {
        const date = new Date(days * 86_400_000);
        const {year, month, day} = gregorianDay(2440588 + days);
        const same = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        assert.deepEqual([year, month, day], same);
      }),
    );
  });

  it('know leap years', () => {
    const february = [1900, 1944, 2000, 0, -1].map((year) => daysInMonth(year, 2));
    assert.deepEqual(february, [28, 29, 29, 29, 28]);
    assert.equal(daysInMonth(1945, 12), 31);
  });
});

describe('calendars', () => {
  const named: readonly (readonly [pointer: string, name: string])[] = [
    ['#Gregorian', 'Gregorian calendar'],
    ['#Julian', 'Julian calendar'],
    ['calendars.xml#julian', 'Julian calendar'],
    ['#islamic', 'Islamic calendar'],
    ['#hebrew', 'Hebrew calendar'],
    ['#minguo', 'calendar of the Republic of China (Minguo)'],
    ['#roman #julian', 'Roman calendar, Julian calendar'],
    ['#regnal', 'regnal'],
    ['#', '#'],
  ];
  for (const [pointer, name] of named) {
    it(`names ${pointer}`, () => assert.equal(nameCalendar(pointer), name));
  }

  const said: readonly (readonly [pointer: string, words: RegExp])[] = [
    ['#julian', /^22 September 1945$/],
    ['#hebrew', /^28 Tishri 5706$/],
    ['#islamic', /^2[789] Shawwal 1364/],
    ['#minguo', /^5 October 34 Minguo$/],
    ['#persian', /^13 Mehr 1324/],
  ];
  for (const [pointer, words] of said) {
    it(`says 5 October 1945 in ${pointer}`, () => {
      assert.match(sayInCalendar(day(1945, 10, 5), pointer) ?? '', words);
    });
  }

  it('says nothing where it cannot reckon or need not', () => {
    for (const pointer of ['#gregorian', '#regnal', '#roman #julian', '', '#revolutionary']) {
      assert.equal(sayInCalendar(day(1945, 10, 5), pointer), undefined);
    }
  });

  it('names a year before the era in the Julian calendar', () => {
    assert.equal(sayInCalendar(day(-43, 3, 13), '#julian'), '15 March 44 BCE');
  });

  it('takes any pointer', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({min: -400_000, max: 400_000}), (pointer, year) => {
        nameCalendar(pointer);
        sayInCalendar(day(year, 1, 1), pointer);
        sayInCalendar(day(year, 1, 1), '#islamic');
      }),
    );
  });
});
