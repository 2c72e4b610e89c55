import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegister} from '../../../components/core/entities/register.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei} from '../tei/documents.js';

function indexOf(...documents: TeiDocument[]): EntityIndex {
  return new EntityIndex(documents.map((document) => readRegister(document)));
}

const people =
  '<listPerson><person xml:id="a"><persName type="variant">Annie</persName><persName type="preferred" xml:lang="en">Ann Lee</persName><birth when="1899"/><idno type="wikidata">Q42</idno><idno type="x">javascript:alert(1)</idno></person><person xml:id="b"><persName><surname>Salten</surname><forename>Felix</forename></persName></person></listPerson><listPlace><place xml:id="v"><placeName>Wien</placeName><location><geo>48,208333 16,373056</geo></location></place></listPlace>';

describe('a record', () => {
  const entities = readRegister(tei(people)).entities;
  it('is called by its preferred name and keeps the others', () => {
    assert.equal(entities[0]?.name, 'Ann Lee');
    assert.deepEqual(
      entities[0]?.names.map(({text}) => text),
      ['Annie', 'Ann Lee'],
    );
  });
  it('puts a forename before the surname', () => assert.equal(entities[1]?.name, 'Felix Salten'));
  it('reads coordinates with decimal commas', () =>
    assert.deepEqual(entities[2]?.coordinates, {latitude: 48.208333, longitude: 16.373056}));
  it('links the ids of known authorities, and never an unsafe one', () =>
    assert.deepEqual(
      entities[0]?.identifiers.map(({href}) => href),
      ['https://www.wikidata.org/entity/Q42', undefined],
    ));
  it('has its dates', () => assert.equal(entities[0]?.dates[0]?.event, 'birth'));
});

describe('what a mention comes to', () => {
  const states = [
    ['<persName ref="#a">x</persName>', 'resolved', ['a']],
    ['<persName ref="#a #b" cert="low">x</persName>', 'ambiguous', ['a', 'b']],
    ['<rs ref="#a #b">they</rs>', 'several', ['a', 'b']],
    ['<persName ref="#gone">x</persName>', 'unresolved', []],
    ['<persName>x</persName>', 'none', []],
    ['<placeName ref="v">x</placeName>', 'resolved', ['v']],
    ['<persName key="Whitman, Walt">x</persName>', 'resolved', ['key:Whitman,_Walt']],
  ] as const;
  for (const [source, state, ids] of states) {
    it(`is ${state} for ${source}`, () => {
      const document = tei(`<p>${source}</p>${people}`);
      const [mention] = document.mentions;
      assert.ok(mention);
      const resolution = indexOf(document).resolve(mention, document.file);
      assert.equal(resolution.state, state);
      assert.deepEqual(resolution.entityIds, ids);
    });
  }

  it('is one outside entity for one IRI, with http or https, with a last slash or without', () => {
    const document = tei(
      '<p><placeName ref="http://sws.geonames.org/1/">a</placeName><placeName ref="https://sws.geonames.org/1">b</placeName></p>',
    );
    const index = indexOf(document);
    const [one, other] = document.mentions.map((mention) => index.resolve(mention, document.file));
    assert.equal(one?.state, 'resolved');
    assert.deepEqual(one?.entityIds, other?.entityIds);
  });

  it('is told apart when two files use one id', () => {
    const source = '<p><persName ref="#a">x</persName></p>';
    const [one, other] = ['one', 'other'].map((name) => ({
      ...tei(source + people),
      file: `${name}.xml`,
      id: name,
    }));
    assert.ok(one && other);
    const index = indexOf(one, other);
    const ids = [one, other].map((document) => {
      const [mention] = document.mentions;
      assert.ok(mention);
      return index.resolve(mention, document.file).entityIds[0];
    });
    assert.notEqual(ids[0], ids[1]);
  });
});
