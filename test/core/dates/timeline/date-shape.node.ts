import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isDated} from '../../../../components/core/dates/compare-dates.js';
import {dayNumber} from '../../../../components/core/dates/day-number.js';
import {fromEdtf} from '../../../../components/core/dates/from-edtf.js';
import type {HistoricalDate} from '../../../../components/core/dates/historical-date.js';
import {shapeOf} from '../../../../components/core/dates/timeline/date-shape.js';
import {anyDate, date} from '../attributes.js';

const at = (year: number, month = 1, day = 1) => dayNumber({year, month, day});

/** Pieces as `throughout 0–2`, counted in days from a day. */
function said(of: HistoricalDate, from: number): readonly string[] {
  const pieces = shapeOf(of)?.pieces ?? [];
  return pieces.map((piece) => `${piece.sort} ${piece.from - from}–${piece.to - from}`);
}

describe('shapeOf', () => {
  it('gives a day, a month and a year their whole length and no point', () => {
    assert.deepEqual(said(date({when: '1945-10-05'}), at(1945, 10, 5)), ['within 0–1']);
    assert.deepEqual(said(date({when: '1945-02'}), at(1945, 2)), ['within 0–28']);
    assert.deepEqual(said(date({when: '1944'}), at(1944)), ['within 0–366']);
    assert.deepEqual(said(fromEdtf('193X'), at(1930)), ['within 0–3652']);
  });

  it('tells what surely lasted from when it may have begun and ended', () => {
    assert.deepEqual(said(date({from: '1931', to: '1934'}), at(1931)), [
      'within 0–365',
      'throughout 365–1096',
      'within 1096–1461',
    ]);
    assert.deepEqual(said(date({from: '1944-10-06', to: '1944-10-07'}), at(1944, 10, 6)), [
      'throughout 0–2',
    ]);
    assert.deepEqual(said(date({from: '1944-11-07', notAfter: '1944-11-12'}), at(1944, 11, 7)), [
      'throughout 0–1',
      'within 1–6',
    ]);
    assert.deepEqual(said(date({notBefore: '1944-03', notAfter: '1944-05'}), at(1944, 3)), [
      'within 0–92',
    ]);
  });

  it('leaves an open end open and draws only the limit', () => {
    const until = shapeOf(date({notAfter: '1944-09'}));
    assert.equal(until?.openStart, true);
    assert.equal(until?.openEnd, false);
    assert.deepEqual([until?.from, until?.to], [at(1944, 9), at(1944, 10)]);
    assert.equal(shapeOf(fromEdtf('1985/..'))?.openEnd, true);
    assert.equal(shapeOf(fromEdtf('/1985'))?.openStart, true);
  });

  it('draws each member of a set where it is', () => {
    assert.deepEqual(said(fromEdtf('[1667,1670..1672]'), at(1667)), [
      'within 0–365',
      'within 1096–2192',
    ]);
    assert.equal(shapeOf(fromEdtf('{..1667,1670}'))?.openStart, true);
  });

  it('draws a time of day as the minute it names', () => {
    const shape = shapeOf(date({when: '1944-11-06T18:30+06:00'}));
    assert.equal(shape && Math.round((shape.from - at(1944, 11, 6)) * 1440), 18 * 60 + 30);
    assert.ok(shape && shape.to > shape.from && shape.to - shape.from < 1 / 1439);
  });

  it('knows what is uncertain from what is approximate', () => {
    const doubt = (of: HistoricalDate) => {
      const shape = shapeOf(of);
      return [shape?.uncertain, shape?.approximate];
    };
    assert.deepEqual(doubt(date({when: '1944'})), [false, false]);
    assert.deepEqual(doubt(date({when: '1944', cert: 'medium'})), [true, false]);
    assert.deepEqual(doubt(date({when: '1944', precision: 'low'})), [false, true]);
    assert.deepEqual(doubt(fromEdtf('1944-03%')), [true, true]);
    assert.deepEqual(doubt(fromEdtf('1944-?03')), [true, false]);
  });

  it('places a Julian day on the Gregorian day it was', () => {
    const old = date({'when-custom': '1917-10-25', datingMethod: '#julian'});
    assert.deepEqual(said(old, at(1917, 11, 7)), ['within 0–1']);
  });

  it('has no place for what has none in time', () => {
    for (const attributes of [{when: '--10-06'}, {when: '12:30:00'}, {when: 'soon'}, {}]) {
      assert.equal(shapeOf(date(attributes)), undefined);
    }
  });

  it('is never narrower than the date, never empty, and covered by its pieces', () => {
    fc.assert(
      fc.property(anyDate, (of) => {
        const shape = shapeOf(of);
        assert.equal(shape !== undefined, isDated(of));
        if (!shape) return;
        assert.ok(shape.from < shape.to);
        const timed = of.precision === 'time';
        if (!timed && !shape.openStart && of.earliest) {
          assert.ok(shape.from <= dayNumber(of.earliest));
        }
        if (!timed && !shape.openEnd && of.latest) assert.ok(shape.to >= dayNumber(of.latest) + 1);
        assert.equal(Math.min(...shape.pieces.map(({from}) => from)), shape.from);
        assert.equal(Math.max(...shape.pieces.map(({to}) => to)), shape.to);
        for (const {from, to} of shape.pieces) assert.ok(from < to);
      }),
      {numRuns: 2000},
    );
  });
});
