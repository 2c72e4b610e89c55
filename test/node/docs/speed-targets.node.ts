import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PageRow, SpeedFigures} from '../../../components/node/docs/speed-figures.js';
import {speedTables} from '../../../components/node/docs/speed-tables.js';
import {speedTargets} from '../../../components/node/docs/speed-targets.js';

const rowOf = (way: string, firstText: number, longestTask: number): PageRow => ({
  megabytes: 1,
  way,
  date: '2026-01-01',
  runs: 7,
  figures: {
    firstPaint: firstText,
    firstText,
    interactive: firstText,
    longestTask,
    heap: 1,
    memory: 1,
    nodes: 1,
    bytes: 1,
  },
});

const figures: SpeedFigures = {
  machine: {processor: 'a', cores: 2, memory: 1, system: 'b', node: 'c', browser: 'd'},
  pages: [rowOf('compiled', 210, 84), rowOf('first screen', 200, 0), rowOf('CETEIcean', 600, 281)],
};

describe('the targets of speed', () => {
  it('say beside each what the same comes to as plain HTML', () => {
    const sooner = speedTargets(figures).find(({what}) => what.includes('CETEIcean'));
    assert.equal(sooner?.plain, 3);
    const [targets] = speedTables(figures);
    const longest = targets?.rows.find(([what]) => what?.includes('longest task'));
    assert.deepEqual(longest?.slice(1), [
      '84.0\u00a0ms',
      '≤\u00a050\u00a0ms',
      'missed',
      '<\u00a050\u00a0ms',
    ]);
  });

  it('leave out what was not measured', () => {
    assert.ok(speedTargets(figures).every(({what}) => !what.startsWith('raw')));
  });
});
