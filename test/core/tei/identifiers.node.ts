import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Identifiers, isUsable} from '../../../components/core/tei/identifiers.js';
import {inheritedLanguage} from '../../../components/core/tei/language.js';
import {elementsWithin} from '../../../components/core/xml/xml-tree.js';
import {tei} from './documents.js';

describe('an id', () => {
  const written: readonly (readonly [string, boolean])[] = [
    ['p1', true],
    ['осман-батур', true],
    ['𐌰', true],
    ['two words', false],
    ['a\tb', false],
    ['a#b', false],
    ['https://e.org', false],
    ['"', false],
    ['<b>', false],
    ['', false],
    ['x'.repeat(201), false],
  ];
  for (const [id, usable] of written) {
    it(`${JSON.stringify(id.slice(0, 20))} is ${usable ? '' : 'not '}usable`, () => {
      assert.equal(isUsable(id), usable);
    });
  }

  it('that is made up never meets one of the source', () => {
    const identifiers = new Identifiers(['b1', 'b3']);
    const given = ['b1', undefined, undefined, 'b1'].map((id) => identifiers.give(id, 'b'));
    assert.deepEqual(given, ['b1', 'b2', 'b4', 'b5']);
  });
});

describe('the language in force', () => {
  const bodies: readonly (readonly [string, string | undefined])[] = [
    ['<p xml:lang="ru"><seg>x</seg></p>', 'ru'],
    ['<p xml:lang="ru"><seg xml:lang="kk-Cyrl">x</seg></p>', 'kk-Cyrl'],
    ['<p xml:lang="ru"><seg xml:lang="">x</seg></p>', undefined],
    ['<p><seg>x</seg></p>', undefined],
  ];
  for (const [body, language] of bodies) {
    it(`is ${language ?? 'not stated'} for seg in ${body}`, () => {
      const {root} = tei(body).tree;
      const seg = [...elementsWithin(root)].find(({localName}) => localName === 'seg');
      assert.ok(seg);
      assert.equal(inheritedLanguage(seg), language);
    });
  }
});
