import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Entity} from '../../../components/core/entities/entity.js';
import {extentOf} from '../../../components/core/entities/place-extent.js';
import {readRegister} from '../../../components/core/entities/register.js';
import {tei} from '../tei/documents.js';

function place(location: string, type = 'settlement'): Entity {
  const record = `<place xml:id="a" type="${type}"><placeName>A</placeName>${location}</place>`;
  const [entity] = readRegister(tei(`<listPlace>${record}</listPlace>`)).entities;
  assert.ok(entity);
  return entity;
}

const geo = (written: string, attributes = ''): string =>
  `<location ${attributes}><geo>${written}</geo></location>`;

describe('the location of a place', () => {
  it('is read with points or commas, latitude first', () => {
    for (const written of ['47.8 88.1', '47.8, 88.1', '47,8 88,1', '47.8,88.1', ' 47.8\n88.1 ']) {
      const {coordinates} = place(geo(written));
      assert.deepEqual(coordinates, {latitude: 47.8, longitude: 88.1}, written);
    }
  });

  for (const written of ['95.2 88.1', '47.8 400', 'NaN NaN', '47.8', 'north of here', '1e999 0']) {
    it(`is none for “${written}”, which is kept as written`, () => {
      const {coordinates, misplaced} = place(geo(written));
      assert.equal(coordinates, undefined);
      assert.equal(misplaced, written);
    });
  }

  it('is the first that is on Earth', () => {
    const {coordinates, misplaced} = place(geo('999 0') + geo('1.5 2'));
    assert.equal(coordinates?.latitude, 1.5);
    assert.equal(misplaced, undefined);
  });

  it('has the corners of an area, and its middle', () => {
    const {coordinates} = place(geo('10 20 10 30 20 30 20 20'));
    assert.equal(coordinates?.outline?.length, 4);
    assert.deepEqual([coordinates?.latitude, coordinates?.longitude], [15, 25]);
  });

  it('has doubt and a radius where the record states them', () => {
    const radius = '<measure type="radius" quantity="12000" unit="m"/>';
    const {coordinates} = place(`<location cert="low"><geo>1 2</geo>${radius}</location>`);
    assert.deepEqual(coordinates, {latitude: 1, longitude: 2, certainty: 'low', radius: 12});
  });
});

describe('how exactly a place is drawn', () => {
  const point = {latitude: 1, longitude: 2};

  it('is a spot for a town, an area without edges for a county or region', () => {
    assert.equal(extentOf(point, 'settlement').kind, 'spot');
    for (const type of ['county', 'region', 'country', 'mountain', 'Kreis', 'область']) {
      const extent = extentOf(point, type);
      assert.deepEqual([extent.kind, extent.assumed], ['area', true], type);
    }
  });

  it('is the stated size before the usual one', () => {
    const extent = extentOf({...point, radius: 12}, 'region');
    assert.deepEqual([extent.radius, extent.assumed], [12, false]);
  });

  it('is vague where nobody says what it is, or only roughly where', () => {
    assert.equal(extentOf(point, undefined).kind, 'vague');
    assert.equal(extentOf(point, 'made-up').kind, 'vague');
    assert.equal(extentOf({...point, precision: 'low'}, 'town').kind, 'vague');
  });

  it('is in doubt where its editor is', () => {
    assert.ok(extentOf({...point, certainty: 'medium'}, 'town').doubtful);
    assert.ok(!extentOf({...point, certainty: 'high'}, 'town').doubtful);
  });
});
