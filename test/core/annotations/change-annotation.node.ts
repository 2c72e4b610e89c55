import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {changeAnnotation} from '../../../components/core/annotations/change-annotation.js';
import {checkAnnotation} from '../../../components/core/annotations/check-annotation.js';
import {asList, type JsonObject} from '../../../components/core/annotations/json.js';
import {makeAnnotation} from '../../../components/core/annotations/make-annotation.js';

const target = {type: 'SpecificResource', source: 'https://lectern.example/texts/a.xml'};
const register = 'https://lectern.example/texts/people.xml';
const maker = {creator: 'Ada'};

/** An identification of a person who has no record yet. */
const identified: JsonObject = {
  ...makeAnnotation(
    target,
    {
      kind: 'identify',
      element: 'persName',
      entities: [{iri: `${register}#osman`}],
      newEntity: {id: 'osman', kind: 'person', name: 'Osman'},
      comment: 'first thought',
    },
    maker,
    {created: '2026-11-20T09:00:00Z', certainty: 0.3},
  ),
  'other:member': 'kept',
};

const same = {
  kind: 'identify',
  element: 'persName',
  entities: [{iri: `${register}#osman`}],
} as const;

describe('changing what an annotation says', () => {
  it('keeps its id, its maker, its day, its passage and what others added', () => {
    const changed = changeAnnotation(identified, {...same, comment: 'second thought'});
    for (const name of ['id', 'creator', 'created', 'motivation', 'target', 'other:member']) {
      assert.deepEqual(changed[name], identified[name], name);
    }
    assert.equal(typeof changed.modified, 'string');
    assert.deepEqual(checkAnnotation(changed), []);
  });

  it('says the new thing and nothing of the old', () => {
    const text = JSON.stringify(changeAnnotation(identified, {...same, comment: 'second thought'}));
    assert.match(text, /second thought/);
    assert.doesNotMatch(text, /first thought/);
    assert.equal(text.match(/persName/g)?.length, 1);
    assert.doesNotMatch(text, /lectern:certainty/);
  });

  it('keeps the new entity as long as it is the one that is named', () => {
    assert.ok(changeAnnotation(identified, same)['lectern:newEntity']);
    const other = changeAnnotation(identified, {...same, entities: [{iri: `${register}#ali`}]});
    assert.equal(other['lectern:newEntity'], undefined);
  });

  it('keeps bodies that a form does not show', () => {
    const extra = [
      {type: 'TextualBody', purpose: 'tagging', value: 'doubtful'},
      {type: 'TextualBody', purpose: 'describing', value: 'a portrait'},
      {type: 'TextualBody', purpose: 'commenting', value: 'further comment'},
    ];
    const more = {...identified, body: [...asList(identified.body), ...extra]};
    const bodies = asList(changeAnnotation(more, {...same, comment: 'new'}).body);
    for (const each of extra) assert.ok(bodies.includes(each), each.value);
    assert.doesNotMatch(JSON.stringify(bodies), /first thought/);
  });

  it('replaces a comment that was written as a bare value', () => {
    const bare = {id: 'urn:x:1', type: 'Annotation', bodyValue: 'old', target};
    const changed = changeAnnotation(bare, {kind: 'comment', comment: 'new'});
    assert.deepEqual(checkAnnotation(changed), []);
    assert.doesNotMatch(JSON.stringify(changed), /old/);
  });
});
