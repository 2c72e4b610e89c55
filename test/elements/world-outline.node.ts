import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readOutline} from '../../components/elements/lectern-map/outline/read-outline.js';
import {borders, land} from '../../components/elements/lectern-map/outline/world-outline.js';
import {encodeLines} from '../tools/outline/encode-lines.js';
import {makeOutline} from '../tools/outline/make-outline.js';
import {projectRoot} from '../tools/shared.js';

describe('the outline of the Earth', () => {
  it('is the one made of Natural Earth, to a letter', () => {
    const path = 'components/elements/lectern-map/outline/world-outline.ts';
    assert.equal(readFileSync(join(projectRoot, path), 'utf8'), makeOutline());
  });

  it('reads back to points on Earth, none of which runs back around it', () => {
    for (const line of [...readOutline(land), ...readOutline(borders)]) {
      for (const [at, [latitude, longitude]] of line.entries()) {
        assert.ok(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 541);
        const before = line[at - 1]?.[1] ?? longitude;
        assert.ok(Math.abs(longitude - before) <= 180);
      }
    }
  });

  it('keeps any line to a hundredth of a degree', () => {
    const degree = (most: number) =>
      fc.integer({min: -most * 100, max: most * 100}).map((value) => value / 100);
    const point = fc.tuple(degree(540), degree(90));
    fc.assert(
      fc.property(fc.uniqueArray(point, {minLength: 1, selector: String}), (line) => {
        const [read] = readOutline(encodeLines([line]));
        assert.deepEqual(
          read?.map(([latitude, longitude]) => [longitude + 0, latitude + 0]),
          line.map(([longitude, latitude]) => [longitude + 0, latitude + 0]),
        );
      }),
    );
  });
});
