import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {findWords, soughtWords} from '../../../components/core/search/find-words.js';

const found = (text: string, typed: string): string[] =>
  findWords(text, soughtWords(typed)).map(({start, end}) => text.slice(start, end));

describe('finding in a text', () => {
  it('minds neither case nor diacritics, and takes parts of words', () => {
    assert.deepEqual(found('From Ürümqi to URUMQI-East, urumqis.', 'ürümqi'), [
      'Ürümqi',
      'URUMQI',
      'urumqi',
    ]);
    assert.deepEqual(found('Hannover, Ann, Joanna', 'ann'), ['ann', 'Ann', 'ann']);
    assert.deepEqual(found('Миръ и Мир; ёлка', 'елка'), ['ёлка']);
    assert.deepEqual(found('Миръ и Мир', 'мир'), ['Мир', 'Мир']);
  });

  it('minds no punctuation, line ends or spaces between words', () => {
    assert.deepEqual(found('said: “Go,\n  then” he', 'go then he'), ['Go,\n  then” he']);
    assert.deepEqual(found('the therapist and the rapist', 'the rapist'), ['the rapist']);
    assert.deepEqual(found('to Urum-\nqi at last', 'urumqi'), ['Urum-\nqi']);
  });

  it('finds names in another script, as whole words', () => {
    assert.deepEqual(found('Л. П. Берия писал', 'Beria'), ['Берия']);
    assert.deepEqual(found('Osman Batur rode', 'Осман'), ['Osman']);
    assert.deepEqual(found('Usman', 'Osman'), []);
  });

  it('reads scripts without spaces letter by letter, and over a line end', () => {
    assert.deepEqual(found('新疆\n烏魯木齊市', '烏魯木'), ['烏魯木']);
    assert.deepEqual(found('新疆\n烏魯木齊', '疆烏'), ['疆\n烏']);
    assert.deepEqual(found('新疆、烏魯木齊', '疆烏'), []);
  });

  it('finds signs as they are, and nothing where nothing is sought', () => {
    assert.deepEqual(found('§ 5 and § 6', '§'), ['§', '§']);
    assert.deepEqual(found('anything', '  '), []);
  });

  it('finds in plain letters what it finds in any', () => {
    // A text with a letter of another script is always gone through word by word.
    const letters = fc.constantFrom(...'aabBтъЪеёйИ1  \n-‐\'’"[]=№«»\u00ad\u200b.,');
    const texts = fc.array(letters, {maxLength: 30}).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.nat(30), fc.nat(8), texts, (text, from, length, other) => {
        for (const typed of [text.slice(from, from + length), other.slice(0, 3), 'ат', 'ta']) {
          assert.deepEqual(found(text, typed), found(`${text} ω`, typed), typed);
        }
      }),
    );
  });

  it('finds every word of a text that it is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zа-щы-яé]{1,8}$/u), {minLength: 1}), (words) => {
        const text = words.join(', ');
        for (const word of words) assert.ok(found(text, word).length > 0);
        assert.equal(found(text, text)[0], text);
      }),
    );
  });
});
