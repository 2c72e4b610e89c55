import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEntities} from '../../../components/core/entities/read-entities.js';
import {tei} from '../tei/documents.js';

describe('names that every JavaScript object has', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    it(`make neither a record nor an authority: ${name}`, () => {
      const entities = readEntities(
        tei(`<${name} xml:id="x">a</${name}>
          <listPerson><person xml:id="y"><idno type="${name}">1</idno></person></listPerson>`),
      );
      assert.deepEqual(
        entities.map(({id}) => id),
        ['y'],
      );
      assert.deepEqual(entities[0]?.identifiers, [{authority: name, value: '1'}]);
    });
  }
});
