import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {sayDate} from '../../../components/core/dates/say-date.js';
import {sayDetails} from '../../../components/core/dates/say-details.js';
import {anyDate, date} from './attributes.js';

type Row = readonly [attributes: Readonly<Record<string, string>>, words: string];

const rows: readonly Row[] = [
  [{when: '1945-10-05'}, '5 October 1945'],
  [{when: '1945-09'}, 'September 1945'],
  [{when: '--10-06'}, '6 October (year not given)'],
  [{when: '--10'}, 'October (year not given)'],
  [{when: '---06'}, 'day 6 of the month (month and year not given)'],
  [{from: '--10-06', to: '--10-08'}, 'from 6 October to 8 October (year not given)'],
  [{when: '-0044'}, '44 BCE'],
  [{'when-iso': '-0043'}, '44 BCE'],
  [{when: '0000'}, '1 BCE'],
  [{when: '-0044-03-15'}, '15 March 44 BCE'],
  [{from: '-0044', to: '0014'}, 'from 44 BCE to 14 CE'],
  [{notBefore: '-0100', notAfter: '0250'}, 'between 100 BCE and 250 CE'],
  [{from: '-0100-03', to: '0250-05-03'}, 'from March 100 BCE to 3 May 250 CE'],
  [{when: '+12000'}, '12000'],
  [{when: '1944', cert: 'low'}, 'possibly 1944'],
  [{when: '1944', cert: 'medium'}, 'probably 1944'],
  [{when: '1944', cert: 'high'}, '1944'],
  [{when: '1944', cert: 'unknown'}, '1944'],
  [{when: '1944~'}, 'about 1944'],
  [{when: '1944%'}, 'possibly about 1944'],
  [{when: '1944', precision: 'low'}, 'about 1944'],
  [{notBefore: '1944', notAfter: '1946', precision: 'low'}, 'between 1944 and 1946, approximately'],
  [{when: '193X'}, 'the 1930s'],
  [{when: '19XX'}, 'the years 1900 to 1999'],
  [{when: '-000X'}, 'the years 10 BCE to 1 BCE'],
  [{when: '1945-10-05T14:30:00+02:00'}, '5 October 1945, 14:30 (UTC+02:00)'],
  [{when: '1945-10-05T14:30:15Z'}, '5 October 1945, 14:30:15 (UTC)'],
  [{when: '14:30'}, '14:30'],
  [{notBefore: '1944'}, 'not before 1944'],
  [{from: '1944'}, 'from 1944 on'],
  [{to: '1944'}, 'until 1944'],
  [{from: '1944', to: '1944'}, '1944'],
  [{from: '1944', notAfter: '1949'}, 'from 1944, and not after 1949'],
  [{notBefore: '1944', to: '1949'}, 'from 1944 at the earliest to 1949'],
  [{from: '1944-11-30', to: '1944-12-02'}, 'from 30 November to 2 December 1944'],
  [{from: '1944-11', to: '1945-01'}, 'from November 1944 to January 1945'],
  [{notBefore: '1944-03', notAfter: '1944-05-15'}, 'between March and 15 May 1944'],
  [
    {'notBefore-custom': '0101', 'notAfter-custom': '0200', datingMethod: '#julian'},
    'between 101 and 200 (Julian calendar)',
  ],
  [{when: '1944', notBefore: '1944-03'}, '1944, not before March 1944'],
  [{when: '1944', notAfter: '1944-05-15'}, '1944, not after 15 May 1944'],
  [{'when-iso': '1945-W40'}, 'the week of 1 October 1945'],
  [{'when-iso': '1944-23'}, 'autumn 1944'],
  [{'when-iso': '1944-32'}, 'winter 1944 (Southern Hemisphere)'],
  [{'when-iso': '1944-40'}, 'the first half of 1944'],
  [{from: '1944~', to: '1945'}, 'from about 1944 to 1945'],
  [{'when-custom': '1364-10-28', calendar: '#hijri'}, 'about 6 October 1945'],
  [{'when-custom': '34-10', calendar: '#roc'}, 'October 1945'],
  [
    {'when-custom': 'ventôse an II', calendar: '#revolutionary'},
    'between 19 February and 20 March 1794',
  ],
  [
    {'from-custom': '5706', 'to-custom': '5707', datingMethod: '#hebrew'},
    'from 8 September 1945 to 14 September 1947',
  ],
  [{'when-custom': '1917-10', calendar: '#julian'}, 'October 1917 (Julian calendar)'],
  [{dur: 'P1Y2M'}, 'lasting 1 year and 2 months'],
  [{when: '19011-05-29'}, 'date not readable'],
  [{}, 'date not given'],
];

// The memo, the biography and the essay: every date listed in the design, as it is to be encoded.
const sources: readonly Row[] = [
  [{when: '1945-09'}, 'September 1945'],
  [{when: '1944'}, '1944'],
  [{when: '1945-10-05', cert: 'low'}, 'possibly 5 October 1945'],
  [{when: '1945-10-06', ana: '#inferred'}, '6 October 1945'],
  [{when: '1945-10-15'}, '15 October 1945'],
  [{when: '1899'}, '1899'],
  [{from: '1930', to: '1939'}, 'from 1930 to 1939'],
  [{when: '1940'}, '1940'],
  [{notBefore: '1944-03', notAfter: '1944-05'}, 'between March and May 1944'],
  [{notAfter: '1944-09'}, 'not after September 1944'],
  [
    {notBefore: '1946-11', notAfter: '1946-12', cert: 'medium'},
    'probably between November and December 1946',
  ],
  [{notBefore: '1947-06-01', notAfter: '1947-06-05'}, 'between 1 and 5 June 1947'],
  [{when: '1947-06-05', ana: '#inferred'}, '5 June 1947'],
  [{notAfter: '1948-08'}, 'not after August 1948'],
  [{when: '1949'}, '1949'],
  [{when: '1951-04-29'}, '29 April 1951'],
  [{when: '1981'}, '1981'],
  [{when: '2025-04-08'}, '8 April 2025'],
  [{from: '1931', to: '1934'}, 'from 1931 to 1934'],
  [{from: '1944', to: '1949'}, 'from 1944 to 1949'],
  [{when: '1943'}, '1943'],
  [{when: '1944-04-09'}, '9 April 1944'],
  [{when: '1944-08'}, 'August 1944'],
  [{when: '1944-10-06', ana: '#inferred'}, '6 October 1944'],
  [{when: '1944-10-07', ana: '#inferred'}, '7 October 1944'],
  [{when: '1944-11-04'}, '4 November 1944'],
  [{when: '1944-11-06'}, '6 November 1944'],
  [{when: '1944-11-07'}, '7 November 1944'],
  [{when: '1944-11-12'}, '12 November 1944'],
  [{when: '1945-01-28'}, '28 January 1945'],
  [{when: '1945-04-08'}, '8 April 1945'],
  [{when: '1946-04'}, 'April 1946'],
  [{when: '1947-08'}, 'August 1947'],
  [{when: '1949-06', ana: '#inferred'}, 'June 1949'],
  [{when: '1949-08-14'}, '14 August 1949'],
  [{when: '1949-08-18'}, '18 August 1949'],
  [{when: '1949-08-20'}, '20 August 1949'],
  [{when: '1949-08-24'}, '24 August 1949'],
  [{when: '1949-08-27'}, '27 August 1949'],
  [{when: '1949-09'}, 'September 1949'],
  [{when: '1949-10-20'}, '20 October 1949'],
  [{when: '1949-12-22'}, '22 December 1949'],
  [{when: '1950-01-20'}, '20 January 1950'],
  [{when: '1962'}, '1962'],
  [{when: '1969'}, '1969'],
  [{from: '1966', to: '1976'}, 'from 1966 to 1976'],
];

describe('sayDate', () => {
  for (const [attributes, words] of [...rows, ...sources]) {
    it(`says ${JSON.stringify(attributes)} as “${words}”`, () => {
      assert.equal(sayDate(date(attributes)), words);
    });
  }

  it('names months in the locale and keeps its order of day, month and year', () => {
    assert.equal(sayDate(date({when: '1945-10-05'}), 'de'), '5. Oktober 1945');
    // Which space stands before the abbreviated year depends on the version of the locale data.
    assert.match(sayDate(date({when: '1945-10-05'}), 'ru'), /^5 октября 1945\sг\.$/);
    assert.equal(sayDate(date({when: '1945-10-05'}), 'ja'), '1945年10月5日');
  });

  it('repeats month and year in a range where the locale does not put them last', () => {
    const range = date({from: '1947-06-01', to: '1947-06-05'});
    assert.equal(sayDate(range, 'en-US'), 'from June 1, 1947 to June 5, 1947');
    assert.equal(sayDate(range, 'de'), 'from 1. to 5. Juni 1947');
  });

  it('says an interval that was made without attributes', () => {
    const day = {year: 1944, month: 3, day: 1};
    const whole = {...date({}), earliest: day, latest: {...day, month: 5}};
    assert.equal(sayDate(whole), 'between 1 March and 1 May 1944');
  });

  it('reads as English under a locale nobody knows', () => {
    assert.equal(sayDate(date({when: '1945-10-05'}), 'not_a_locale!'), '5 October 1945');
  });

  it('says something of every date, and never throws', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('en', 'ru', 'zh', 'ar', ''), (any, locale) => {
        const said = sayDate(any, locale);
        assert.notEqual(said.trim(), '');
        assert.doesNotMatch(said, /undefined|NaN/);
        assert.doesNotMatch(sayDetails(any, locale).join(), /undefined|NaN/);
      }),
      {numRuns: 500},
    );
  });
});

describe('sayDetails', () => {
  const details: readonly (readonly [Readonly<Record<string, string>>, readonly RegExp[]])[] = [
    [{when: '1945-10-05'}, []],
    [{when: '1945', ana: '#inferred'}, [/inferred by the editor/]],
    [{when: '1945', cert: 'low'}, [/certainty of this date is low/]],
    [{when: '1945', cert: 'unknown'}, [/is not known/]],
    [{when: '1945', precision: 'low'}, [/precision of the value is low/]],
    [{when: '1945', calendar: '#julian'}, [/^Calendar of the wording: Julian calendar\.$/]],
    [{when: '1917-11-07', calendar: '#julian'}, [/25 October 1917 in the Julian calendar/]],
    [{when: '1945', dur: 'P1Y'}, [/^Duration: 1 year\.$/]],
    [{when: '1945', 'dur-iso': 'P1DT12.5H'}, [/^Duration: 1 day and 12\.5 hours\.$/]],
    [{when: '1945', evidence: 'internal'}, [/within the document/]],
    [{when: '1945', evidence: 'watermark'}, [/Evidence for the date: watermark/]],
    [{when: '1944', to: '1945'}, [/“1945” in @to stands beside @when/]],
    [
      {'when-custom': '1364-10-28', calendar: '#hijri'},
      [/28 Shawwal 1364 AH in the Islamic calendar/, /a day off/],
    ],
    [
      {when: '1945-10-05', 'when-custom': '34-10-05', datingMethod: '#roc'},
      [/5 October 34 Minguo in the calendar of the Republic of China/],
    ],
    [{when: '1945', dur: 'P'}, [/“P” in @dur was left aside: it is no duration/]],
    [{when: '-0044'}, [/as TEI counts .* means 45 BCE, not 44 BCE/]],
    [{'when-iso': '-0044'}, [/as ISO 8601 counts.* means 44 BCE, not 45 BCE/]],
    [{when: '0000'}, [/year 0 .* as 1 BCE/]],
    [{when: '1751-02-10', calendar: '#julian'}, [/30 January 1751/, /25 March, .* 1750/]],
    [{when: '1751-04-10', calendar: '#julian'}, [/30 March 1751/]],
    [{when: '1801-02-10', calendar: '#julian'}, [/29 January 1801/]],
    [{'when-custom': 'third year'}, [/“third year” in @when-custom/]],
    [{when: '19011-05-29'}, [/^“19011-05-29” in @when is not a date: .*sign\.$/]],
    [{from: '1950', to: '1940'}, [/“1950” in @from was left aside/, /“1940” in @to was left/]],
  ];
  for (const [attributes, sentences] of details) {
    it(`adds ${sentences.length} sentences to ${JSON.stringify(attributes)}`, () => {
      const said = sayDetails(date(attributes));
      assert.equal(said.length, sentences.length);
      for (const [index, sentence] of sentences.entries()) {
        assert.match(said[index] ?? '', sentence);
      }
    });
  }
});
