import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readCustomValue} from '../../../components/core/dates/custom-value.js';
import {date, written} from './attributes.js';

type Row = readonly [system: string, text: string, earliest: string, latest?: string];

/** Days known from elsewhere: almanacs, laws and the datelines of printed documents. */
const read: readonly Row[] = [
  ['#julian', '1917-10-25', '1917-11-7'],
  ['#julian', '1900-02-29', '1900-3-13'],
  ['#julian', '1917', '1917-1-14', '1918-1-13'],
  ['#julian', '-0044-03-15', '-43-3-13'],
  // Lunar days may be off by one to either side.
  ['#hijri', '1364-10-28', '1945-10-5', '1945-10-7'],
  ['cal.xml#islamic', '28 Shawwāl 1364 AH', '1945-10-5', '1945-10-7'],
  ['#hijri', "1 Rabi' al-awwal 1365", '1946-2-2', '1946-2-4'],
  ['#hijri', '2 Dhu l-Qaʿda 1365', '1946-9-27', '1946-9-29'],
  ['#hijri', 'Jumada II 1365', '1946-5-2', '1946-6-1'],
  ['#hijri', '1-01-01', '622-7-18', '622-7-20'],
  ['#roc', '34-10-05', '1945-10-5'],
  ['#roc', '1', '1912-1-1', '1912-12-31'],
  ['#minguo', '民國34年10月5日', '1945-10-5'],
  ['#minguo', '中華民國三十四年十月', '1945-10-1', '1945-10-31'],
  ['#minguo', '民国元年', '1912-1-1', '1912-12-31'],
  ['#hebrew', '28 Tishri 5706', '1945-10-5'],
  ['#hebrew', '5 Iyar 5708', '1948-5-14'],
  ['#hebrew', '3 Adar II 5706', '1946-3-6'],
  ['#persian', '1324-07-13', '1945-10-5'],
  ['#persian', '۱۳۲۴/۷/۱۳', '1945-10-5'],
  ['#persian', '𝟙𝟛𝟚𝟜-０７-१३', '1945-10-5'],
  ['#persian', '22 Bahman 1357', '1979-2-11'],
  // Before the law of 1304 the months are reckoned back.
  ['#persian', '14 Mordad 1285', '1906-8-5', '1906-8-7'],
  ['#revolutionary', 'an II, 14 ventôse', '1794-3-4'],
  ['#revolutionary', '14 ventôse, l’an 2', '1794-3-4'],
  ['#revolutionary', '18 brumaire an VIII', '1799-11-9'],
  ['#revolutionary', '9 Thermidor II', '1794-7-27'],
  ['#revolutionary', '2-06-14', '1794-3-4'],
  ['#revolutionary', '1er vendémiaire an I', '1792-9-22'],
  ['#revolutionary', '6e jour complémentaire an III', '1795-9-22'],
  ['#revolutionary', '10 nivôse an XIV', '1805-12-31'],
  ['#revolutionary', 'an XIV', '1805-9-23', '1805-12-31'],
  ['#coptic', '1662-01-25', '1945-10-5'],
  ['#ethiopic', '1938-01-25', '1945-10-5'],
  ['#gregorian', '1945-10-05', '1945-10-5'],
  ['#edtf', '193X', '1930-1-1', '1939-12-31'],
];

describe('readCustomValue', () => {
  for (const [system, text, earliest, latest = earliest] of read) {
    it(`reads “${text}” of ${system}`, () => {
      const custom = date({'when-custom': text, calendar: system});
      assert.deepEqual([written(custom.earliest), written(custom.latest)], [earliest, latest]);
      assert.deepEqual(custom.malformed, []);
    });
  }

  it('leaves as written what is not plain', () => {
    const unclear: readonly (readonly [system: string, text: string])[] = [
      ['#hijri', '28-10-1364'],
      ['#hijri', '28 Shawwal'],
      ['#hijri', 'the eve of 28 Shawwal 1364'],
      ['#hijri', '28 Shawwal Rajab 1364'],
      ['#hijri', 'Rabi 1364'],
      ['#hebrew', '3 Adar 5706'],
      ['#hebrew', '28 Tishri 706'],
      ['#julian', '44'],
      ['#persian', '475-01-01'],
      ['#revolutionary', 'an XV'],
      ['#revolutionary', '14 ventôse'],
      ['#minguo', '民國三十四年秋'],
      ['#regnal', '1364-10-28'],
      ['#roman #julian', '1066-10-14'],
      ['#chinese', '34-08-15'],
    ];
    for (const [system, text] of unclear) {
      assert.equal(readCustomValue(text, system), undefined, `${system} ${text}`);
      const kept = date({'when-custom': text, calendar: system});
      assert.deepEqual([kept.earliest, kept.malformed], [undefined, []]);
    }
  });

  it('takes a numbered Hebrew month for no month, as it may be counted from Tishri or Nisan', () => {
    const custom = date({'when-custom': '5706-01-28', calendar: '#hebrew'});
    assert.deepEqual([written(custom.earliest), written(custom.latest)], ['1945-9-8', '1946-9-25']);
    assert.equal(custom.precision, 'year');
  });

  it('flags a day its calendar does not have', () => {
    const impossible: readonly (readonly [system: string, text: string])[] = [
      ['#hijri', '1364-13-01'],
      ['#hijri', '1364-10-31'],
      ['#roc', '34-02-29'],
      ['#revolutionary', '6e jour complémentaire an II'],
      ['#revolutionary', '11 nivôse an XIV'],
      ['#persian', '1324-12-30'],
    ];
    for (const [system, text] of impossible) {
      const {malformed} = date({'when-custom': text, calendar: system});
      assert.match(malformed[0]?.reason ?? '', /no such day/, `${system} ${text}`);
    }
  });

  it('goes by @datingMethod before @calendar', () => {
    const custom = date({'when-custom': '34-10-05', calendar: '#hijri', datingMethod: '#roc'});
    assert.equal(written(custom.earliest), '1945-10-5');
  });

  it('takes any text in any system', () => {
    const systems = fc.constantFrom(
      '#hijri',
      '#hebrew',
      '#persian',
      '#roc',
      '#republican',
      '#julian',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('an', ' ', '民', '年', 'iv', '1', '9', '-', 'tir', '١', '@'),
      }),
    );
    fc.assert(
      fc.property(texts, systems, (text, system) => {
        const parsed = readCustomValue(text, system);
        if (parsed?.ok) assert.ok(parsed.value.earliest && parsed.value.latest);
      }),
      {numRuns: 2000},
    );
  });
});
