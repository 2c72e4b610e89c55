import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  compareDates,
  isBefore,
  isDated,
  overlaps,
  relate,
  spanInDays,
} from '../../../components/core/dates/compare-dates.js';
import {anyDate, date} from './attributes.js';

describe('compareDates', () => {
  it('sorts by first day, shorter first, open ends after, undated last', () => {
    const order = [
      {when: '-0043'},
      {when: '1944-01-01'},
      {when: '1944-01'},
      {from: '1944', to: '1949'},
      {from: '1944'},
      {notBefore: '1944-03', notAfter: '1944-05'},
      {notAfter: '1944-09'},
      {when: '1944-09-30'},
      {when: '1945-10-05'},
      {when: '--01-30'},
      {when: '--10-06'},
      {when: '---02'},
      {},
    ].map(date);
    assert.deepEqual([...order].reverse().sort(compareDates), order);
  });

  it('is a total order of intervals', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        assert.equal(Math.sign(compareDates(a, b)), 0 - Math.sign(compareDates(b, a)));
        assert.equal(compareDates(a, a), 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
        if (compareDates(a, b) === 0) {
          assert.deepEqual([a.earliest, a.latest], [b.earliest, b.latest]);
        }
      }),
      {numRuns: 1000},
    );
  });
});

describe('overlaps and isBefore', () => {
  const spring = date({notBefore: '1944-03', notAfter: '1944-05'});
  const may = date({when: '1944-05-31'});
  const june = date({when: '1944-06-01'});

  it('meet on a shared day and not on neighbouring ones', () => {
    assert.equal(overlaps(spring, may), true);
    assert.equal(overlaps(spring, june), false);
    assert.equal(isBefore(spring, june), true);
    assert.equal(isBefore(spring, may), false);
  });

  it('let an open end reach without limit', () => {
    assert.equal(overlaps(date({notAfter: '1944-09'}), spring), true);
    assert.equal(overlaps(date({from: '1944-06'}), spring), false);
    assert.equal(isBefore(date({from: '1930'}), spring), false);
  });

  it('know nothing of undated ones', () => {
    assert.equal(overlaps(date({}), spring), false);
    assert.equal(isBefore(date({when: '--01-01'}), spring), false);
  });

  it('hold in exactly one of three ways for two closed intervals', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        assert.equal(overlaps(a, b), overlaps(b, a));
        const ways = [overlaps(a, b), isBefore(a, b), isBefore(b, a)].filter(Boolean).length;
        assert.equal(ways, isDated(a) && isDated(b) ? 1 : 0);
      }),
      {numRuns: 1000},
    );
  });
});

describe('relate', () => {
  const rows = [
    [{when: '1944'}, {when: '1945'}, 'earlier'],
    [{when: '1945'}, {to: '1944'}, 'later'],
    [{when: '1944'}, {notBefore: '1944-01', notAfter: '1944-12'}, 'same'],
    [{from: '1930', to: '1939'}, {when: '1935-05'}, 'contains'],
    [{when: '1935-05'}, {from: '1930'}, 'within'],
    [{from: '1930', to: '1939'}, {from: '1935', to: '1945'}, 'overlaps'],
    [{from: '1930'}, {to: '1945'}, 'overlaps'],
    [{when: '--05-01'}, {when: '1945'}, 'unknown'],
  ] as const;
  for (const [a, b, relation] of rows) {
    it(`finds ${JSON.stringify(a)} ${relation} to ${JSON.stringify(b)}`, () => {
      assert.equal(relate(date(a), date(b)), relation);
    });
  }

  it('says the same from the other side, and agrees with overlaps and isBefore', () => {
    const other = {earlier: 'later', later: 'earlier', contains: 'within', within: 'contains'};
    const turned = new Map<string, string>(Object.entries(other));
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const relation = relate(a, b);
        assert.equal(relate(b, a), turned.get(relation) ?? relation);
        assert.equal(relation === 'earlier', isBefore(a, b));
        const apart = ['earlier', 'later', 'unknown'].includes(relation);
        assert.equal(apart, !overlaps(a, b));
      }),
      {numRuns: 1000},
    );
  });
});

describe('spanInDays', () => {
  it('counts both ends', () => {
    assert.equal(spanInDays(date({when: '1945-10-05'})), 1);
    assert.equal(spanInDays(date({when: '1944'})), 366);
    assert.equal(spanInDays(date({when: '193X'})), 3652);
    assert.equal(spanInDays(date({from: '1944'})), undefined);
  });
});
