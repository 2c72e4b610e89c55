import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fromEdtf, toEdtf} from '../../../components/core/dates/edtf.js';
import {toIso} from '../../../components/core/dates/iso.js';
import {anyDate, date, written} from './attributes.js';

type Row = readonly [Readonly<Record<string, string>>, string | undefined];

describe('toEdtf', () => {
  const rows: readonly Row[] = [
    [{when: '1945-10-05'}, '1945-10-05'],
    [{when: '+1945'}, '1945'],
    [{when: '-0043'}, '-0043'],
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
    [{when: '--10-06'}, undefined],
    [{when: '+12000'}, undefined],
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

  it('reads an open set and refuses what it does not know', () => {
    assert.equal(written(fromEdtf('[1944..]').earliest), '1944-1-1');
    assert.match(fromEdtf('1944-21').malformed[0]?.reason ?? '', /season/);
    assert.equal(fromEdtf('{1944,1945}').precision, 'none');
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => fromEdtf(text) !== undefined));
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
