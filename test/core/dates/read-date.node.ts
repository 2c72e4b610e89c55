import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {dayNumber} from '../../../components/core/dates/day-number.js';
import {readDate} from '../../../components/core/dates/read-date.js';
import {anyAttributes, date, written} from './attributes.js';

type Row = readonly [
  attributes: Readonly<Record<string, string>>,
  earliest: string | undefined,
  latest: string | undefined,
  precision: string,
];

const forms: readonly Row[] = [
  [{when: '1945-10-05'}, '1945-10-5', '1945-10-5', 'day'],
  [{when: ' 1945-10-05\n'}, '1945-10-5', '1945-10-5', 'day'],
  [{when: '1945-09'}, '1945-9-1', '1945-9-30', 'month'],
  [{when: '1944-02'}, '1944-2-1', '1944-2-29', 'month'],
  [{when: '1900-02'}, '1900-2-1', '1900-2-28', 'month'],
  [{when: '1945'}, '1945-1-1', '1945-12-31', 'year'],
  [{when: '1945Z'}, '1945-1-1', '1945-12-31', 'year'],
  [{when: '1945-10-05+06:00'}, '1945-10-5', '1945-10-5', 'day'],
  [{when: '+1879'}, '1879-1-1', '1879-12-31', 'year'],
  [{when: '+1879-03-14T00:00:00Z'}, '1879-3-14', '1879-3-14', 'time'],
  [{when: '+12000'}, '12000-1-1', '12000-12-31', 'year'],
  [{when: '-12000-01-02'}, '-11999-1-2', '-11999-1-2', 'day'],
  [{when: '-0044'}, '-43-1-1', '-43-12-31', 'year'],
  [{when: '-0001-02-29'}, '0-2-29', '0-2-29', 'day'],
  [{'when-iso': '-0044'}, '-44-1-1', '-44-12-31', 'year'],
  [{'when-iso': '-00440315'}, '-44-3-15', '-44-3-15', 'day'],
  [{when: '-0044/-0043'}, '-43-1-1', '-42-12-31', 'year'],
  [{when: '0000'}, '0-1-1', '0-12-31', 'year'],
  [{when: '--10-06'}, undefined, undefined, 'recurring'],
  [{when: '--02-29'}, undefined, undefined, 'recurring'],
  [{when: '--10'}, undefined, undefined, 'recurring'],
  [{when: '---06'}, undefined, undefined, 'recurring'],
  [{when: '14:30:00'}, undefined, undefined, 'time'],
  [{when: '1945-10-05T23:30:00-05:00'}, '1945-10-5', '1945-10-5', 'time'],
  [{when: '193X'}, '1930-1-1', '1939-12-31', 'decade'],
  [{when: '19XX'}, '1900-1-1', '1999-12-31', 'century'],
  [{when: '-000X'}, '-9-1-1', '0-12-31', 'decade'],
  [{when: '1944-XX'}, '1944-1-1', '1944-12-31', 'year'],
  [{when: '1944-03-XX'}, '1944-3-1', '1944-3-31', 'month'],
  [{'when-iso': '19451005'}, '1945-10-5', '1945-10-5', 'day'],
  [{'when-iso': '1945-278'}, '1945-10-5', '1945-10-5', 'day'],
  [{'when-iso': '1945-W40-5'}, '1945-10-5', '1945-10-5', 'day'],
  [{'when-iso': '1945W405'}, '1945-10-5', '1945-10-5', 'day'],
  [{'when-iso': '1945-W40'}, '1945-10-1', '1945-10-7', 'week'],
  [{'when-iso': '1945278'}, '1945-10-5', '1945-10-5', 'day'],
  [{'when-iso': '19451005T143000+0200'}, '1945-10-5', '1945-10-5', 'time'],
  [{'when-iso': '1945-10-05T14'}, '1945-10-5', '1945-10-5', 'time'],
  [{'when-iso': '1944-25'}, '1944-3-1', '1944-6-30', 'season'],
  [{'when-iso': '1944-24'}, '1943-12-1', '1945-3-31', 'season'],
  [{'when-iso': '1944-35'}, '1944-7-1', '1944-9-30', 'season'],
  [{'when-iso': '1944-41'}, '1944-7-1', '1944-12-31', 'season'],
  [{'when-iso': '1944-03-01/15'}, '1944-3-1', '1944-3-15', 'day'],
  [{'when-iso': '1944-03/05'}, '1944-3-1', '1944-5-31', 'month'],
  [{'when-iso': '1944-11-30/12-02'}, '1944-11-30', '1944-12-2', 'day'],
  [{'when-iso': '1994-04/1995-03'}, '1994-4-1', '1995-3-31', 'month'],
  [{'when-iso': '1944/..'}, '1944-1-1', undefined, 'year'],
  [{'when-iso': '../1944'}, undefined, '1944-12-31', 'year'],
  [{notBefore: '1944-03', notAfter: '1944-05-15'}, '1944-3-1', '1944-5-15', 'month'],
  [{'notBefore-iso': '1944', 'notAfter-iso': '1945'}, '1944-1-1', '1945-12-31', 'year'],
  [{from: '1930', notAfter: '1939'}, '1930-1-1', '1939-12-31', 'year'],
  [{'when-custom': '1944-03'}, '1944-3-1', '1944-3-31', 'month'],
  [{'when-custom': '1066-10-14', datingMethod: '#julian'}, '1066-10-20', '1066-10-20', 'day'],
  [{'from-custom': '0101', datingMethod: '#julian'}, '100-12-31', undefined, 'year'],
  [{'when-custom': '1364-10-28', datingMethod: '#regnal'}, undefined, undefined, 'none'],
  [{'when-custom': 'third year of Sulla'}, undefined, undefined, 'none'],
  [{when: '1944', 'when-custom': '1950'}, '1944-1-1', '1944-12-31', 'year'],
  [{when: '1944', notBefore: '1944-03'}, '1944-3-1', '1944-12-31', 'year'],
  [{when: '1944', notAfter: '1944-05-15'}, '1944-1-1', '1944-5-15', 'year'],
  [{when: '1944', notBefore: '1943', notAfter: '1945'}, '1944-1-1', '1944-12-31', 'year'],
  [{when: '1944', to: '1945'}, '1944-1-1', '1944-12-31', 'year'],
  [{dur: 'P2W'}, undefined, undefined, 'none'],
  [{when: '1944', dur: 'P6Y'}, '1944-1-1', '1949-12-31', 'year'],
  [{when: '1944-11', dur: 'P4M'}, '1944-11-1', '1945-2-28', 'month'],
  [{when: '1944-05-31', dur: 'P3D'}, '1944-5-31', '1944-6-2', 'day'],
  [{when: '1944-01-31', 'dur-iso': 'P1M'}, '1944-1-31', '1944-2-28', 'day'],
  [{from: '1944-05-01', dur: 'P1W'}, '1944-5-1', '1944-5-7', 'day'],
  [{from: '1944', to: '1945', dur: 'P6Y'}, '1944-1-1', '1945-12-31', 'year'],
  [{when: '1944', dur: 'P3D'}, '1944-1-1', '1944-12-31', 'year'],
  [{when: '1944-05-01', dur: 'PT3H'}, '1944-5-1', '1944-5-1', 'day'],
  [{when: '1944-05-01', dur: 'P1.5D'}, '1944-5-1', '1944-5-1', 'day'],
  [{'when-iso': '1944-03/P2M'}, '1944-3-1', '1944-4-30', 'month'],
  [{'when-iso': 'P2M/1944-02'}, '1944-1-1', '1944-2-29', 'month'],
  [{'when-iso': 'P3D/1944-03-01'}, '1944-2-28', '1944-3-1', 'day'],
  [{'when-iso': 'P3Y/1944'}, '1942-1-1', '1944-12-31', 'year'],
  [{period: '#roman'}, undefined, undefined, 'none'],
  [{}, undefined, undefined, 'none'],
];

const broken: readonly (readonly [value: string, reason: RegExp])[] = [
  ['19011-05-29', /more than four digits/],
  ['1820-06-061820-06-07', /run together/],
  ['1945-10-00', /the day must be from 01 to 31/],
  ['1945-13', /a month is/],
  ['1945-00-01', /a month is/],
  ['1945-02-30', /the day must be from 01 to 28/],
  ['--02-30', /the day must be from 01 to 29/],
  ['---32', /the day/],
  ['44', /four digits/],
  ['-0000', /minus/],
  ['1944-21', /season/],
  ['1945-10-05T25:00:00', /time of day/],
  ['1945T10:00', /a time needs/],
  ['193X-05', /unspecified digits/],
  ['1945-XX-03', /a day needs/],
  ['19451005', /more than four digits/],
  ['5 October 1945', /forms of ISO 8601/],
  ['', /empty/],
  ['1945/1944', /ends before it begins/],
  ['1945/1946/1947', /two ends/],
  ['../..', /both ends/],
  ['1945/March', /forms of ISO 8601/],
  ['1945-9-5', /two digits/],
  ['1945-09-5', /two digits/],
  ['1945/10/05', /parted by hyphens/],
  ['05.10.1945', /parted by hyphens/],
  ['05-10-1945', /year stands first/],
  ['1944–1945', /two years/],
  ['ca. 1945', /@precision/],
  ['١٩٤٥', /from 0 to 9/],
  ['1945-10-05T10:00:00+25:00', /time zone/],
  ['1945-10-05T10:61:00', /time of day/],
  ['1944-03/P2D', /length/],
  ['P1Y/P2Y', /a begin or an end/],
  ['../P2Y', /length/],
  ['1945-W40', /only the attributes in -iso/],
  ['1945-278', /only the attributes in -iso/],
];

describe('readDate', () => {
  for (const [attributes, earliest, latest, precision] of forms) {
    it(`reads ${JSON.stringify(attributes)}`, () => {
      const read = date(attributes);
      assert.equal(written(read.earliest), earliest);
      assert.equal(written(read.latest), latest);
      assert.equal(read.precision, precision);
      assert.deepEqual(read.malformed, []);
    });
  }

  for (const [value, reason] of broken) {
    it(`does not guess what “${value}” means`, () => {
      const read = date({when: value});
      assert.equal(read.earliest, undefined);
      assert.equal(read.latest, undefined);
      assert.equal(read.precision, 'none');
      assert.equal(read.malformed.length, 1);
      assert.equal(read.malformed[0]?.value, value);
      assert.match(read.malformed[0]?.reason ?? '', reason);
    });
  }

  it('uses the other attributes when one is malformed', () => {
    const read = date({when: '19011-05-29', notBefore: '1901', notAfter: '1902'});
    assert.equal(written(read.earliest), '1901-1-1');
    assert.deepEqual(
      read.malformed.map(({attribute}) => attribute),
      ['when'],
    );
  });

  it('flags a value that contradicts @when, and keeps @when', () => {
    const flagged = (attributes: Readonly<Record<string, string>>) => {
      const {earliest, malformed} = date(attributes);
      assert.equal(written(earliest), '1944-1-1');
      return malformed.map(({attribute, reason}) => `${attribute}: ${reason}`);
    };
    const other = 'it does not agree with @when';
    assert.deepEqual(flagged({when: '1944', notBefore: '1945'}), [`notBefore: ${other}`]);
    assert.deepEqual(flagged({when: '1944', to: '1943'}), [`to: ${other}`]);
    assert.deepEqual(flagged({when: '1944', 'when-iso': '1945'}), [`when-iso: ${other}`]);
    const hijri = {when: '1944', 'when-custom': '1300', datingMethod: '#hijri'};
    assert.deepEqual(flagged(hijri), [`when-custom: ${other}`]);
  });

  it('flags a duration that is none, beside a date that is one', () => {
    for (const dur of ['P', 'PT', '2 weeks', 'P1S', '-P1Y', 'P1Y2']) {
      assert.deepEqual(
        date({when: '1944', dur}).malformed.map(({attribute}) => attribute),
        ['dur'],
        dur,
      );
    }
  });

  it('takes hostile lengths in its stride', () => {
    const long = '1'.repeat(100_000);
    for (const value of [
      long,
      `1945${'-'.repeat(100_000)}`,
      `${long}/${long}`,
      ' '.repeat(100_000),
    ]) {
      for (const name of ['when', 'when-iso', 'when-custom', 'dur']) {
        assert.equal(date({[name]: value, calendar: '#hijri'}).precision, 'none');
      }
    }
  });

  it('uses neither end of a reversed range, and says so of both', () => {
    const read = date({notBefore: '1950', notAfter: '1940'});
    assert.equal(read.earliest ?? read.latest, undefined);
    assert.deepEqual(
      read.malformed.map(({attribute, reason}) => [attribute, reason]),
      [
        ['notBefore', 'it is later than @notAfter'],
        ['notAfter', 'it is earlier than @notBefore'],
      ],
    );
  });

  it('tells something within a range from something throughout it', () => {
    assert.equal(date({notBefore: '1944', notAfter: '1945'}).extent, 'within');
    assert.equal(date({from: '1944', to: '1945'}).extent, 'throughout');
    assert.equal(date({when: '1944'}).extent, 'within');
  });

  it('keeps certainty, inference and calendar', () => {
    const read = date({
      when: '1945',
      cert: 'medium',
      ana: '#x  #inferred',
      calendar: '#Julian',
      dur: 'P1D',
    });
    assert.equal(read.certainty, 'medium');
    assert.equal(read.inferred, true);
    assert.equal(read.calendar, '#Julian');
    assert.deepEqual(read.attributes, {when: '1945', dur: 'P1D'});
    assert.equal(date({when: '1945', ana: '#notinferred'}).inferred, false);
    assert.equal(date({when: '1945', datingMethod: '#julian'}).calendar, '#julian');
  });

  it('takes the signs of doubt of ISO 8601-2 for low certainty, unless @cert says more', () => {
    assert.equal(date({when: '1944?'}).certainty, 'low');
    assert.equal(date({when: '1944%', cert: 'high'}).certainty, 'high');
    assert.equal(date({when: '1944~'}).certainty, undefined);
  });

  it('reads a list of attributes as the XML tree holds them', () => {
    const read = readDate([{name: 'when', value: '1945-10-05'}]);
    assert.equal(written(read.earliest), '1945-10-5');
  });

  it('never throws and never ends before it begins', () => {
    fc.assert(
      fc.property(anyAttributes, (attributes) => {
        const {earliest, latest} = readDate(attributes);
        return !earliest || !latest || dayNumber(earliest) <= dayNumber(latest);
      }),
      {numRuns: 1000},
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anyAttributes, (attributes) => {
        const read = readDate(attributes);
        assert.deepEqual(JSON.parse(JSON.stringify(read)), read);
      }),
    );
  });
});
