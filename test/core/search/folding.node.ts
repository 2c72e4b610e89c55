import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {earlyModernSpellings} from '../../../components/core/search/early-modern.js';
import {distanceWithin} from '../../../components/core/search/edit-distance.js';
import {foldWithOrigins, foldWord} from '../../../components/core/search/fold-word.js';
import {plainLetters} from '../../../components/core/search/letters.js';
import {soundKeys, soundScript} from '../../../components/core/search/sound-key.js';
import {tokensOf} from '../../../components/core/search/tokens.js';

const alike = (...words: readonly string[]): void => {
  for (const word of words) assert.equal(foldWord(word), foldWord(words[0] ?? ''), word);
};

describe('folding words', () => {
  it('leaves out case and diacritics', () => {
    alike('Ürümqi', 'URUMQI', 'u\u0308ru\u0308mqi');
    alike('ΛΌΓΟΣ', 'λόγος', 'λογοσ');
  });

  it('knows letters that Unicode does not take apart', () => {
    alike('Straße', 'STRASSE', 'ſtraſſe');
    alike('Łódź', 'lodz');
    alike('Ærø', 'aero');
    alike('Iğdır', 'IGDIR', 'igdir');
  });

  it('reads Cyrillic of before 1918 and the letters of Turkic alphabets', () => {
    alike('Иванъ', 'Иван');
    alike('Вѣра', 'вера', 'вёра');
    alike('Ѳеодоръ', 'Феодор');
    alike('Исламұлы', 'исламулы');
    alike('Јован', 'Йован', 'иован');
    alike('Қазақ', 'казак');
  });

  it('takes the keys of Arabic, Persian, Kazakh and Uyghur keyboards for one letter', () => {
    alike('كتاب', 'کتاب', 'كِتَاب', 'كتــاب');
    alike('أحمد', 'احمد', 'آحمد');
    alike('ئوسمان', 'وسمان');
    alike('ٴارىپ', 'ارىپ', 'ارىپ');
    alike('۱۳۲۴', '1324', '١٣٢٤');
  });

  it('leaves out the points of Hebrew and takes Yiddish ligatures apart', () => {
    alike('שָׁלוֹם', 'שלום');
    alike('ײדיש', 'יידיש');
    alike('שלומ', 'שלום');
  });

  it('keeps the vowels of Indic scripts and the marks of kana, which make other words', () => {
    assert.notEqual(foldWord('कि'), foldWord('की'));
    assert.notEqual(foldWord('か'), foldWord('が'));
  });

  it('gives the way back from every folded letter to the one it came from', () => {
    const word = fc.string({unit: 'grapheme', maxLength: 20});
    fc.assert(
      fc.property(word, (text) => {
        const {text: folded, origins, ends} = foldWithOrigins(text);
        assert.equal(origins.length, folded.length);
        for (const [unit, origin] of origins.entries()) {
          const source = text.slice(origin, ends[unit]);
          const letter = foldWord(source) || source.toLowerCase();
          const at = folded.codePointAt(unit) ?? 0;
          const isHalf = at >= 0xdc00 && at <= 0xdfff;
          assert.ok(isHalf || letter.includes(String.fromCodePoint(at)), `${source} of ${text}`);
        }
      }),
    );
    const {origins, ends} = foldWithOrigins('Stra\u00adße');
    assert.deepEqual(origins, [0, 1, 2, 3, 5, 5, 6]);
    assert.equal(ends[3], 5);
  });

  it('folds what is folded to itself', () => {
    const fixed = (text: string): void => assert.equal(foldWord(foldWord(text)), foldWord(text));
    for (const letter of plainLetters.keys()) fixed(letter);
    for (let code = 0; code < 0x30000; code++) {
      if (code < 0xd800 || code > 0xdfff) fixed(String.fromCodePoint(code));
    }
    fixed('народъъ');
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), fixed));
  });
});

describe('the words of a text', () => {
  const terms = (text: string): string =>
    tokensOf(text)
      .map(({form, position}) => `${form.term}@${position}`)
      .join(' ');

  it('joins a word that is parted at the end of a line, by a soft hyphen or for a restored letter', () => {
    assert.equal(terms('Urum-\n   qi'), 'urumqi@0');
    assert.equal(terms('co\u00adop'), 'coop@0');
    assert.equal(terms('Ig[n]arov [sic]'), 'ignarov@0 sic@1');
    assert.equal(terms('Sino-Soviet'), 'sino@0 soviet@1');
  });

  it('finds the word behind an elided article too, and leaves a possessive ending out', () => {
    assert.equal(terms('l’homme'), 'lhomme@0 homme@0');
    assert.equal(terms('Osman’s men'), 'osman@0 men@1');
  });

  it('takes scripts without spaces by pairs of characters', () => {
    assert.equal(terms('烏斯滿·巴圖'), '烏斯@0 斯滿@1 滿@2 巴圖@3 圖@4');
  });

  it('gives the words of any text in order, each with the place it folds from', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), (text) => {
        let last = 0;
        for (const {start, end, position, form} of tokensOf(text)) {
          assert.ok(start < end && end <= text.length && position >= 0);
          assert.ok(start >= last);
          last = start;
          assert.equal(foldWord(text.slice(start, end)), form.term);
        }
      }),
    );
  });
});

describe('names in other scripts', () => {
  const meet = (...words: readonly string[]): void => {
    const [first = '', ...others] = words;
    for (const other of others) {
      const keys = soundKeys(other);
      assert.ok(
        soundKeys(first).some((key) => keys.includes(key)),
        `${first} and ${other}: ${soundKeys(first)} – ${keys}`,
      );
    }
  };

  it('brings the spellings of a name together', () => {
    meet('Оспан', 'Ospan', 'وسپان');
    meet('Осман', 'Osman', 'Usman', 'Ousman', 'ئوسمان', 'عثمان');
    meet('Чойбалсан', 'Choibalsan', 'Choybalsan');
    meet('Чайковский', 'Tchaikovsky', 'Chaikovskii', 'Čajkovskij');
    meet('Ельцин', 'Yeltsin', 'Eltsin');
    meet('Урумчи', 'Ürümqi', 'ئۈرۈمچى');
    meet('Монгол', 'Mongol');
    meet('Шэн', 'Sheng');
    meet('Жангир', 'Zhangir', 'Jangir');
  });

  it('keeps apart what sounds otherwise', () => {
    for (const [one, other] of [
      ['Сталин', 'Stalingrad'],
      ['Оспан', 'Osman'],
      ['Берия', 'Barak'],
    ] as const) {
      const keys = soundKeys(other);
      assert.ok(!soundKeys(one).some((key) => keys.includes(key)), `${one} and ${other}`);
    }
  });

  it('has a bounded number of keys for any word', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        assert.ok(soundKeys(text).length <= 8);
      }),
    );
    assert.deepEqual(soundKeys('q'.repeat(1000)), []);
  });
});

describe('spellings and slips', () => {
  it('gives the spellings of printers before 1700, the word first', () => {
    assert.equal(earlyModernSpellings('vpon')[0], 'vpon');
    assert.ok(earlyModernSpellings('vpon').includes('upon'));
    assert.ok(earlyModernSpellings('iesus').includes('jesus'));
    assert.ok(earlyModernSpellings('wine').includes('vvine'));
    assert.ok(earlyModernSpellings('uvuvuvuvuvuv').length <= 33);
  });

  it('counts letters left out, put in, changed and swapped', () => {
    assert.equal(distanceWithin('osman', 'osmn', 1), 1);
    assert.equal(distanceWithin('osman', 'omsan', 1), 1);
    assert.equal(distanceWithin('osman', 'usmen', 2), 2);
    assert.equal(distanceWithin('osman', 'usmen', 1), undefined);
    assert.equal(distanceWithin('stalin', 'stalingrad', 2), undefined);
  });
});

describe('the script of a name', () => {
  it('is that which Unicode gives its first letter', () => {
    for (let code = 0x21; code < 0x800; code++) {
      const letter = String.fromCharCode(code);
      if (!/\p{L}/u.test(letter)) continue;
      const script = ['Latin', 'Cyrillic', 'Arabic'].find((name) =>
        new RegExp(`\\p{sc=${name}}`, 'u').test(letter),
      );
      assert.equal(soundScript(`${letter}x`), script, letter);
    }
  });
});
