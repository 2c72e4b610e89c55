import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CollectionIndex} from '../../../components/core/collection/collection-index.js';
import type {Entity} from '../../../components/core/entities/entity.js';

const base = 'https://lectern.example/texts/altay/';

function entity(id: string, members: Partial<Entity>): Entity {
  const none = {names: [], roles: [], dates: [], identifiers: [], notes: [], related: []};
  return {id, kind: 'person', name: id, ...none, ...members};
}

const index = new CollectionIndex({
  title: '',
  documents: [],
  links: [],
  annotations: [],
  failures: [],
  entities: [
    entity('here', {record: {file: 'people.xml', fragment: 'o'}}),
    entity('namesake', {record: {file: 'other people.xml', fragment: 'o'}}),
    entity('outside', {uri: 'https://authority.example/1#it'}),
    entity('known', {
      identifiers: [{authority: 'a', value: '2', href: 'https://authority.example/2'}],
    }),
  ],
});

describe('the entity an IRI means', () => {
  it('is the record of that file, though another has the same id', () => {
    assert.equal(index.entityByIri(`${base}people.xml#o`)?.id, 'here');
    assert.equal(index.entityByIri(`${base}other%20people.xml#o`)?.id, 'namesake');
  });

  it('is one that is known by the IRI', () => {
    assert.equal(index.entityByIri('https://authority.example/1#it')?.id, 'outside');
    assert.equal(index.entityByIri('https://authority.example/2')?.id, 'known');
  });

  it('is nobody where no record is meant', () => {
    assert.equal(index.entityByIri(`${base}people.xml#x`), undefined);
    assert.equal(index.entityByIri(`${base}my-people.xml#o`), undefined);
    assert.equal(index.entityByIri(`${base}people.xml`), undefined);
  });
});
