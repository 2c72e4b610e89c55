import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {counted, formOf} from '../../../components/core/words/counted.js';
import {msg, str, translateWith} from '../../../components/core/words/msg.js';
import {makeTranslation} from '../../../components/core/words/translation.js';
import {wordsLocale} from '../../../components/core/words/words-locale.js';
import {sayWordsIn} from '../../../components/locales/say-words-in.js';
import {closestLocale} from '../../../components/locales/spoken.js';

const passages = (count: number): string => counted(str`${count} {passage|passages}`);

describe('words of a number', () => {
  afterEach(() => translateWith(undefined));

  it('take the English form of their number', () => {
    assert.deepEqual([0, 1, 2, 21, 1.5].map(passages), [
      '0 passages',
      '1 passage',
      '2 passages',
      '21 passages',
      '1.5 passages',
    ]);
  });

  it('take the Russian form of their number', async () => {
    await sayWordsIn('ru');
    assert.deepEqual([1, 2, 5, 11, 21, 104, 12345].map(passages), [
      '1 место',
      '2 места',
      '5 мест',
      '11 мест',
      '21 место',
      '104 места',
      '12\u00a0345 мест',
    ]);
  });

  it('agree each with the number before it', () => {
    const said = (found: number, documents: number) =>
      counted(str`{There is|There are} ${found} {place|places} in ${documents} {text|texts}`);
    assert.equal(said(1, 3), 'There is 1 place in 3 texts');
    assert.equal(said(4, 1), 'There are 4 places in 1 text');
  });

  it('leave what only looks like forms in a value', () => {
    assert.equal(counted(str`“${'{a|b}'}”: ${2} {word|words}`), '“{a|b}”: 2 words');
  });

  it('keep to English where a translation lacks them', () => {
    translateWith(makeTranslation('ru', {}));
    assert.deepEqual([1, 2, 21].map(passages), ['1 passage', '2 passages', '21 passages']);
  });

  it('follow an amount as it is written', () => {
    const line = (amount: string) => formOf(msg('{line|lines}'), amount);
    assert.deepEqual(['1', '2', '0–1', 'some'].map(line), ['line', 'lines', 'lines', 'lines']);
  });
});

describe('the language of words', () => {
  afterEach(() => translateWith(undefined));

  it('is the closest there is to the one asked for', () => {
    assert.deepEqual(['ru-RU', 'RU', 'de', '', 'en-GB'].map(closestLocale), [
      'ru',
      'ru',
      'en',
      'en',
      'en',
    ]);
  });

  it('changes all words, puts values where the translation has them, and names itself', async () => {
    assert.equal(wordsLocale(), 'en');
    await sayWordsIn('ru-RU');
    assert.equal(wordsLocale(), 'ru');
    assert.equal(msg('Keys'), 'Клавиши');
    assert.equal(msg(str`${'Ada'} copied`), 'Скопировано: Ada');
    await sayWordsIn('xx');
    assert.equal(msg('Keys'), 'Keys');
  });

  it('is the last one asked for, whichever comes first', async () => {
    const first = sayWordsIn('ru');
    await Promise.all([first, sayWordsIn('en')]);
    assert.equal(msg('Keys'), 'Keys');
  });
});
