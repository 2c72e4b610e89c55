import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {dayNumber} from '../../../../components/core/dates/day-number.js';
import {sayBand, sayStep, sayTick} from '../../../../components/core/dates/timeline/say-tick.js';
import {ticksOf} from '../../../../components/core/dates/timeline/ticks.js';
import {
  fitting,
  moved,
  placeOf,
  timeAt,
  usableSpan,
  zoomed,
} from '../../../../components/core/dates/timeline/time-scale.js';

const at = (year: number, month = 1, day = 1) => dayNumber({year, month, day});
const axis = (from: number, to: number, width = 800) => {
  const {step, fine, coarse} = ticksOf({from, to, width}, 60);
  return {
    step: sayStep(step),
    fine: fine.map((tick) => sayTick(tick)),
    coarse: coarse.map((tick) => sayBand(tick)),
  };
};

describe('ticksOf', () => {
  it('divides hours, days, months, years and centuries by what has room', () => {
    assert.deepEqual(axis(at(1944, 11, 6) + 0.5, at(1944, 11, 7) + 0.5), {
      step: 'one mark every 3 hours',
      fine: ['12:00', '15:00', '18:00', '21:00', '00:00', '03:00', '06:00', '09:00', '12:00'],
      coarse: ['6 November 1944', '7 November 1944'],
    });
    assert.deepEqual(axis(at(1944, 10, 28), at(1944, 11, 20)), {
      step: 'one mark every 2 days',
      fine: ['29', '1', '3', '5', '7', '9', '11', '13', '15', '17', '19'],
      coarse: ['October 1944', 'November 1944'],
    });
    assert.deepEqual(axis(at(1944, 11, 2), at(1945, 6, 2)), {
      step: 'one mark a month',
      fine: ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
      coarse: ['1944', '1945'],
    });
    assert.deepEqual(axis(at(1900), at(1950)).fine.slice(0, 3), ['1900', '1905', '1910']);
  });

  it('rounds years before the common era as historians do, who know no year 0', () => {
    const {fine, step} = axis(at(-250), at(251));
    assert.equal(step, 'one mark every 50 years');
    assert.deepEqual(fine, [
      ...['250 BCE', '200 BCE', '150 BCE', '100 BCE', '50 BCE'],
      ...['1 CE', '50 CE', '100', '150', '200', '250'],
    ]);
  });

  it('keeps ticks in view, in order and as far apart as their names need', () => {
    const view = fc
      .tuple(
        fc.double({min: -1e7, max: 1e7, noNaN: true}),
        fc.double({min: -2, max: 7, noNaN: true}),
      )
      .map(([from, power]) => usableSpan({from, to: from + 10 ** power}));
    fc.assert(
      fc.property(view, fc.integer({min: 200, max: 1600}), (span, width) => {
        const scale = {...span, width};
        const {fine, coarse, step} = ticksOf(scale, 60);
        assert.ok(fine.length <= width / 25 + 2);
        for (const [index, tick] of fine.entries()) {
          assert.ok(tick.at >= scale.from && tick.at <= scale.to);
          const before = fine[index - 1];
          if (!before) continue;
          // Months and the first days of them are uneven; nothing is nearer than half.
          assert.ok(placeOf(scale, tick.at) - placeOf(scale, before.at) >= 28);
        }
        if (step.unit !== 'year') assert.ok((coarse[0]?.at ?? Infinity) <= scale.from);
      }),
      {numRuns: 1000},
    );
  });

  it('finishes for millions of years and for ten minutes', () => {
    assert.ok(axis(-4e11, 4e11).fine.length > 2);
    assert.ok(axis(at(1944), at(1944) + 10 / 1440).fine.length > 2);
  });
});

describe('the scale', () => {
  const all = {from: 0, to: 1000};

  it('keeps the time under the pointer where it is', () => {
    fc.assert(
      fc.property(
        fc.double({min: 1, max: 8, noNaN: true}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (factor, share) => {
          const span = {from: 100, to: 500};
          const under = span.from + share * 400;
          const next = zoomed(span, factor, under, all);
          assert.ok(Math.abs(placeOf({...next, width: 1}, under) - share) < 1e-9);
          assert.ok(Math.abs(timeAt({...next, width: 1}, share) - under) < 1e-6);
        },
      ),
    );
  });

  it('goes no further out than half as much again, no closer than ten minutes, and not away', () => {
    const out = zoomed(all, 1e-9, 500, all);
    assert.equal(out.to - out.from, 1500);
    const close = zoomed(all, 1e12, 500, all);
    assert.ok(Math.abs((close.to - close.from) * 1440 - 10) < 1e-6);
    let span = {from: 0, to: 100};
    for (let times = 0; times < 50; times++) span = moved(span, 1, all);
    assert.equal(span.from, 950);
  });

  it('fits all with a margin, and shows a lone day among others', () => {
    assert.deepEqual(fitting([{from: 0, to: 100}]), {from: -4, to: 104});
    assert.deepEqual(fitting([{from: 10, to: 11}]), {from: 7, to: 14});
    assert.equal(fitting([]), undefined);
  });
});
