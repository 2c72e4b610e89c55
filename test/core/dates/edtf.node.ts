import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseEdtf} from '../../../components/core/dates/edtf-value.js';
import {fromEdtf} from '../../../components/core/dates/from-edtf.js';
import {toIso} from '../../../components/core/dates/iso.js';
import {sayDate} from '../../../components/core/dates/say-date.js';
import {toEdtf} from '../../../components/core/dates/to-edtf.js';
import {anyDate, date, written} from './attributes.js';

type Row = readonly [Readonly<Record<string, string>>, string | undefined];

describe('toEdtf', () => {
  const rows: readonly Row[] = [
    [{when: '1945-10-05'}, '1945-10-05'],
    [{when: '+1945'}, '1945'],
    [{when: '-0044'}, '-0043'],
    [{'when-iso': '-0043'}, '-0043'],
    [{when: '1944', dur: 'P6Y'}, '1944/1949'],
    [{when: '193X'}, '193X'],
    [{when: '-004X'}, '-004X'],
    [{when: '1XXX'}, '1XXX'],
    [{when: '1944', cert: 'low'}, '1944?'],
    [{when: '1944', precision: 'low'}, '1944~'],
    [{when: '1944%'}, '1944%'],
    [{from: '1930', to: '1939'}, '1930/1939'],
    [{from: '1944'}, '1944/..'],
    [{notBefore: '1944-03', notAfter: '1944-05'}, '[1944-03..1944-05]'],
    [{notAfter: '1944-09'}, '[..1944-09]'],
    [{when: '1945-10-05T14:30:00Z'}, '1945-10-05T14:30:00Z'],
    [{from: '1944', notAfter: '1945'}, undefined],
    [{when: '--10-06'}, 'XXXX-10-06'],
    [{when: '--10'}, 'XXXX-10'],
    [{when: '---06'}, 'XXXX-XX-06'],
    [{when: '+12000'}, 'Y12000'],
    [{when: '+12000-01-01'}, undefined],
    [{when: '193X', precision: 'low'}, '193~'],
    [{when: '193X', cert: 'low', precision: 'low'}, '193%'],
    [{from: '1944~', to: '1945'}, '1944~/1945'],
    [{from: '1944?', to: '1945'}, '1944?/1945'],
    [{from: '1944', to: '1945', cert: 'low'}, '1944?/1945?'],
    [{notBefore: '1944', notAfter: '1945', cert: 'low'}, undefined],
    [{when: '1944', notBefore: '1944-03'}, undefined],
    [{'when-iso': '1944-23'}, '1944-23'],
    [{'when-iso': '1945-W40'}, '[1945-10-01..1945-10-07]'],
    [{'when-custom': '5706', calendar: '#hebrew'}, '[1945-09-08..1946-09-25]'],
    [{'when-custom': '1364-10-28', calendar: '#hijri'}, '[1945-10-05..1945-10-07]'],
    [{}, undefined],
  ];
  for (const [attributes, edtf] of rows) {
    it(`writes ${JSON.stringify(attributes)} as ${edtf}`, () => {
      assert.equal(toEdtf(date(attributes)), edtf);
    });
  }
});

describe('fromEdtf', () => {
  it('gives the date back that was written', () => {
    fc.assert(
      fc.property(anyDate, (any) => {
        const edtf = toEdtf(any);
        if (edtf === undefined) return;
        const back = fromEdtf(edtf);
        assert.deepEqual(back.malformed, []);
        assert.deepEqual(
          [back.earliest, back.latest, back.extent],
          [any.earliest, any.latest, any.extent],
        );
        assert.equal(back.certainty === 'low', any.certainty === 'low');
        assert.equal(toEdtf(back), edtf);
      }),
      {numRuns: 1000},
    );
  });

  it('gives EDTF that the library takes for EDTF', () => {
    fc.assert(
      fc.property(anyDate, (any) => {
        const edtf = toEdtf(any);
        assert.ok(edtf === undefined || parseEdtf(edtf), edtf);
      }),
      {numRuns: 1000},
    );
  });

  type Read = readonly [
    edtf: string,
    words: string,
    earliest?: string | undefined,
    latest?: string,
  ];
  const read: readonly Read[] = [
    ['1945-10-05', '5 October 1945', '1945-10-5', '1945-10-5'],
    ['-0043', '44 BCE', '-43-1-1', '-43-12-31'],
    ['193', 'the 1930s', '1930-1-1', '1939-12-31'],
    ['19?', 'possibly the years 1900 to 1999', '1900-1-1', '1999-12-31'],
    ['-004X', 'the years 50 BCE to 41 BCE', '-49-1-1', '-40-12-31'],
    ['1944-XX', '1944', '1944-1-1', '1944-12-31'],
    ['1560-XX-25', 'between 25 January and 25 December 1560', '1560-1-25', '1560-12-25'],
    ['2004-06-1X', 'between 10 and 19 June 2004', '2004-6-10', '2004-6-19'],
    ['19XX-02-29', 'between 29 February 1904 and 29 February 1996', '1904-2-29', '1996-2-29'],
    ['-001X-12', 'between 1 December 20 BCE and 31 December 11 BCE', '-19-12-1', '-10-12-31'],
    ['XXXX-12-25', '25 December (year not given)'],
    ['2004-06~-11', '11 June 2004 (estimated: year and month)', '2004-6-11', '2004-6-11'],
    ['?2004-06-~11', '11 June 2004 (doubtful: year) (estimated: day)', '2004-6-11', '2004-6-11'],
    ['2004-06-11%', 'possibly about 11 June 2004', '2004-6-11', '2004-6-11'],
    ['Y170000002', '170000002', '170000002-1-1', '170000002-12-31'],
    ['Y-17E7', '170000001 BCE', '-170000000-1-1', '-170000000-12-31'],
    ['1950S2', 'about 1950', '1900-1-1', '1999-12-31'],
    ['Y171010000S3', 'about 171010000', '171000000-1-1', '171999999-12-31'],
    ['2001-21', 'spring 2001', '2001-3-1', '2001-12-31'],
    ['2001-25', 'spring 2001 (Northern Hemisphere)', '2001-3-1', '2001-6-30'],
    ['2001-34?', 'possibly the second quarter of 2001', '2001-4-1', '2001-6-30'],
    ['2001-21/2001-22', 'from spring 2001 to summer 2001', '2001-3-1', '2002-3-31'],
    ['1985/..', 'from 1985 on', '1985-1-1'],
    ['1985/', 'from 1985 to a day that is not known', '1985-1-1'],
    ['/1985', 'from a day that is not known to 1985', undefined, '1985-12-31'],
    ['1984~/2004-06', 'from about 1984 to June 2004', '1984-1-1', '2004-6-30'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670 to 1672', '1667-1-1', '1672-12-31'],
    ['{1960,1961-12}', '1960 and December 1961', '1960-1-1', '1961-12-31'],
    ['[1668,1667]', '1668 or 1667', '1667-1-1', '1668-12-31'],
    ['[..1760-12-03]', 'not after 3 December 1760', undefined, '1760-12-3'],
    ['[1944..]', 'not before 1944', '1944-1-1'],
    ['[1760-01,1760-12..]', 'January 1760 or December 1760 or later', '1760-1-1'],
    ['{1944}', '1944', '1944-1-1', '1944-12-31'],
  ];
  for (const [edtf, words, earliest, latest] of read) {
    it(`reads ${edtf} and writes it again`, () => {
      const back = fromEdtf(edtf);
      assert.deepEqual(back.malformed, []);
      assert.equal(sayDate(back), words);
      assert.deepEqual([written(back.earliest), written(back.latest)], [earliest, latest]);
      assert.equal(toEdtf(back), edtf);
      // A compiled document keeps its dates as JSON.
      assert.deepEqual(JSON.parse(JSON.stringify(back)), back);
    });
  }

  const refused: readonly (readonly [edtf: string, reason: RegExp])[] = [
    ['', /empty/],
    ['1985-02-30', /from 01 to 28/],
    ['19451005', /forms of EDTF/],
    ['1945/1944', /ends before it begins/],
    ['[1945..1944]', /ends before it begins/],
    ['../..', /both ends/],
    ['XXXX', /leaves year, month and day open/],
    ['Y1E400', /nine digits/],
    ['Y99999999999999999999', /nine digits/],
    ['spring 1944', /forms of ISO 8601/],
    [`[${'1944,'.repeat(400)}1945]`, /longer than any date/],
  ];
  for (const [edtf, reason] of refused) {
    it(`does not guess what “${edtf.slice(0, 30)}” means`, () => {
      const {earliest, latest, precision, malformed} = fromEdtf(edtf);
      assert.deepEqual([earliest, latest, precision], [undefined, undefined, 'none']);
      assert.equal(malformed.length, 1);
      assert.match(malformed[0]?.reason ?? '', reason);
    });
  }

  // Strings of the grammar's own pieces, of which most are near EDTF and many are.
  const digit = fc.constantFrom(...'0123456789X');
  const sign = fc.constantFrom('', '', '', '?', '~', '%');
  const piece = fc
    .tuple(
      sign,
      fc.constantFrom('', '', '-', 'Y', 'Y-'),
      fc.array(digit, {minLength: 2, maxLength: 9}),
      sign,
    )
    .chain(([left, minus, year, right]) =>
      fc
        .array(
          fc.tuple(sign, digit, digit, sign).map((parts) => parts.join('')),
          {maxLength: 2},
        )
        .map((rest) => [`${left}${minus}${year.join('')}${right}`, ...rest].join('-')),
    );
  const plain = fc.oneof(
    piece,
    fc
      .date({min: new Date('0001-01-01'), max: new Date('9999-01-01'), noInvalidDate: true})
      .map((day) => day.toISOString().slice(0, 10)),
    fc
      .tuple(fc.integer({min: 1000, max: 2000}), fc.integer({min: 1, max: 41}))
      .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    fc.integer({min: 1000, max: 2000}).map(String),
  );
  const nearEdtf = fc.oneof(
    plain,
    fc.tuple(plain, fc.oneof(plain, fc.constantFrom('..', ''))).map((ends) => ends.join('/')),
    fc
      .tuple(
        fc.constantFrom('[]', '{}'),
        fc.array(
          fc.oneof(
            plain,
            fc.tuple(plain, plain).map((ends) => ends.join('..')),
            plain.map((one) => `..${one}`),
          ),
          {maxLength: 3},
        ),
      )
      .map(([[open = '', close = ''], items]) => `${open}${items.join(',')}${close}`),
  );

  it('writes what it could read as it was written', () => {
    let held = 0;
    fc.assert(
      fc.property(nearEdtf, (edtf) => {
        const read = fromEdtf(edtf);
        if (read.malformed.length > 0) return;
        held += 1;
        assert.equal(toEdtf(read), edtf);
      }),
      {numRuns: 2000},
    );
    assert.ok(held > 200);
  });

  it('takes any text, and either dates it or says why not', () => {
    fc.assert(
      fc.property(fc.oneof(nearEdtf, fc.string()), (text) => {
        const {precision, malformed} = fromEdtf(text);
        assert.equal(precision === 'none', malformed.length === 1);
      }),
      {numRuns: 1000},
    );
  });
});

describe('toIso of EDTF', () => {
  it('claims nothing that HTML would take for another value', () => {
    assert.equal(toIso(fromEdtf('1950S2')), undefined);
    assert.equal(toIso(fromEdtf('1560-XX-25')), undefined);
    assert.equal(toIso(fromEdtf('1944~')), '1944');
  });
});

describe('toIso', () => {
  const rows: readonly Row[] = [
    [{when: '1945-10-05'}, '1945-10-05'],
    [{when: '1945-09'}, '1945-09'],
    [{when: '+0098'}, '0098'],
    [{when: '+12000'}, '12000'],
    [{when: '--10-06'}, '10-06'],
    [{when: '--10'}, undefined],
    [{when: '14:30:00.1234'}, '14:30:00.123'],
    [{when: '1945-10-05T14:30:00+02:00'}, '1945-10-05T14:30:00+02:00'],
    [{'when-iso': '1945-10-05T14:30+0200'}, '1945-10-05T14:30+02:00'],
    [{when: '1945-10-05T24:00:00'}, undefined],
    [{'when-custom': '1066-10-14', datingMethod: '#julian'}, '1066-10-20'],
    [{'when-custom': '1066', datingMethod: '#julian'}, undefined],
    [{when: '0000'}, undefined],
    [{when: '193X'}, undefined],
    [{from: '1944', to: '1945'}, undefined],
    [{'when-iso': '1945-W40'}, undefined],
    [{'when-iso': '1944-21'}, undefined],
    [{'when-custom': '34-10-05', calendar: '#roc'}, '1945-10-05'],
    [{when: '1945-13'}, undefined],
    [{}, undefined],
  ];
  for (const [attributes, iso] of rows) {
    it(`gives ${iso} for ${JSON.stringify(attributes)}`, () => {
      assert.equal(toIso(date(attributes)), iso);
    });
  }

  it('gives HTML dates only', () => {
    const html =
      /^(\d{4,}(-\d\d(-\d\d)?)?|\d\d-\d\d|(\d{4,}-\d\d-\d\dT)?\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)$/;
    fc.assert(fc.property(anyDate, (any) => html.test(toIso(any) ?? '1945')));
  });
});
