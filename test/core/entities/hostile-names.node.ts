import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readRegister} from '../../../components/core/entities/register.js';
import {tei} from '../tei/documents.js';

describe('names that every JavaScript object has', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    it(`make neither a record nor an authority: ${name}`, () => {
      const entities = readRegister(
        tei(`<${name} xml:id="x">a</${name}>
          <listPerson><person xml:id="y"><idno type="${name}">1</idno></person></listPerson>`),
      ).entities;
      assert.deepEqual(
        entities.map(({id}) => id),
        ['y'],
      );
      assert.deepEqual(entities[0]?.identifiers, [{authority: name, value: '1'}]);
    });
  }
});
