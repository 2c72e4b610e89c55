import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type DateShape, shapeOf} from '../../../../components/core/dates/timeline/date-shape.js';
import {layOut, type Mark} from '../../../../components/core/dates/timeline/lay-out.js';
import {packLanes} from '../../../../components/core/dates/timeline/pack-lanes.js';
import {placeOf} from '../../../../components/core/dates/timeline/time-scale.js';
import {date} from '../attributes.js';

const measures = {mostLanes: 6, target: 24, fade: 48, gap: 6};

const shape = (from: number, to: number, open = ''): DateShape => ({
  from,
  to,
  pieces: [{from, to, sort: 'within'}],
  openStart: open.includes('<'),
  openEnd: open.includes('>'),
  uncertain: false,
  approximate: false,
});

const placeable = fc
  .tuple(
    fc.integer({min: -2000, max: 2000}),
    fc.integer({min: 1, max: 1500}),
    fc.constantFrom('', '', '', '<', '>', '<>'),
    fc.integer({min: 0, max: 200}),
  )
  .map(([from, length, open, labelWidth]) => ({
    shape: shape(from, from + length, open),
    labelWidth,
  }));

const scale = fc
  .tuple(
    fc.integer({min: -2500, max: 2000}),
    fc.integer({min: 1, max: 5000}),
    fc.integer({min: 120, max: 1400}),
  )
  .map(([from, length, width]) => ({from, to: from + length, width}));

const indicesOf = (mark: Mark) => (mark.kind === 'date' ? [mark.index] : mark.indices);

describe('packLanes', () => {
  it('never lets two extents of a lane overlap, and needs no more lanes than overlap somewhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: 0, max: 500}), fc.integer({min: 1, max: 80}))),
        (spans) => {
          const extents = spans.map(([start, length]) => ({start, end: start + length}));
          const lanes = packLanes(extents, 0);
          for (const [a, one] of extents.entries()) {
            for (const [b, other] of extents.entries()) {
              if (a === b || lanes[a] !== lanes[b]) continue;
              assert.ok(one.end <= other.start || other.end <= one.start);
            }
          }
          const deepest = Math.max(
            0,
            ...extents.map(
              ({start}) => extents.filter((each) => each.start <= start && start < each.end).length,
            ),
          );
          assert.equal(Math.max(0, ...lanes.map((lane) => lane + 1)), deepest);
        },
      ),
    );
  });
});

describe('layOut', () => {
  it('loses no date and draws none twice', () => {
    fc.assert(
      fc.property(fc.array(placeable, {maxLength: 120}), scale, (dates, view) => {
        const {marks, before, after} = layOut(dates, view, measures);
        const all = [...marks.flatMap(indicesOf), ...before, ...after];
        assert.deepEqual(
          all.sort((a, b) => a - b),
          dates.map((_, at) => at),
        );
      }),
    );
  });

  it('keeps marks and words of a lane apart, and to the lanes there may be', () => {
    fc.assert(
      fc.property(fc.array(placeable, {maxLength: 120}), scale, (dates, view) => {
        const {marks, lanes} = layOut(dates, view, measures);
        assert.ok(lanes <= measures.mostLanes);
        const taken = marks.map((mark) => {
          const width = mark.kind === 'date' ? (dates[mark.index]?.labelWidth ?? 0) : 0;
          const {label = mark.start} = mark;
          const end = mark.label === undefined ? mark.end : Math.max(mark.end, label + width);
          return {mark, start: Math.min(mark.start, label), end};
        });
        for (const a of taken) {
          for (const b of taken) {
            if (a === b || a.mark.lane !== b.mark.lane) continue;
            assert.ok(a.end <= b.start + 1e-6 || b.end <= a.start + 1e-6);
          }
        }
      }),
    );
  });

  it('draws no date narrower than it is, nor too small to be hit', () => {
    fc.assert(
      fc.property(fc.array(placeable, {maxLength: 40}), scale, (dates, view) => {
        for (const mark of layOut(dates, view, measures).marks) {
          assert.ok(mark.end - mark.start >= Math.min(measures.target, view.width) - 1e-6);
          for (const index of indicesOf(mark)) {
            const of = dates[index]?.shape;
            assert.ok(of);
            const from = Math.max(Math.min(placeOf(view, of.from), view.width), 0);
            const to = Math.min(Math.max(placeOf(view, of.to), 0), view.width);
            assert.ok(mark.start <= from + 1e-6 && mark.end >= to - 1e-6);
          }
        }
      }),
    );
  });

  it('counts together what is too close, and parts it on a closer look', () => {
    const days = Array.from({length: 3000}, (_, at) => ({
      shape: shape(at * 0.5, at * 0.5 + 1),
      labelWidth: 60,
    }));
    const far = layOut(days, {from: 0, to: 1500, width: 900}, measures);
    assert.ok(far.marks.length < 60);
    assert.ok(far.marks.every(({kind}) => kind === 'cluster'));
    const close = layOut(days, {from: 100, to: 108, width: 900}, measures);
    assert.ok(close.marks.every(({kind}) => kind === 'date'));
  });

  it('regroups nothing while one moves along', () => {
    const days = Array.from({length: 400}, (_, at) => ({shape: shape(at, at + 1), labelWidth: 0}));
    const groups = (from: number) =>
      new Map(
        layOut(days, {from, to: from + 200, width: 400}, {...measures, mostLanes: 2})
          .marks.map(indicesOf)
          .map((indices) => [indices[0], indices.length]),
      );
    const [here, there] = [groups(100), groups(103)];
    // Those at the edges are cut; what lies between has the same groups.
    const inner = [...here].filter(([first = 0]) => first > 120 && first < 260);
    assert.ok(inner.length > 3);
    for (const [first, count] of inner) assert.equal(there.get(first), count);
  });

  it('keeps an open date in view beyond its limit, and a closed one out of it', () => {
    const [until, on] = [date({notAfter: '1969'}), date({when: '1969'})].map(shapeOf);
    assert.ok(until && on);
    const view = {from: until.from - 4000, to: until.from - 3000, width: 600};
    const {marks, after} = layOut(
      [until, on].map((each) => ({shape: each, labelWidth: 0})),
      view,
      measures,
    );
    assert.deepEqual(marks.map(indicesOf), [[0]]);
    assert.equal(marks[0]?.end, 600);
    assert.deepEqual(after, [1]);
  });
});
