import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  codePointLength,
  sliceCodePoints,
  utf16Offset,
} from '../../../components/core/tei/code-points.js';
import {fileStem, resolvePath} from '../../../components/core/tei/file-paths.js';
import {directionOf} from '../../../components/core/tei/language.js';
import {passageAt} from '../../../components/core/tei/passage-at.js';
import {tei} from './documents.js';

describe('notes', () => {
  it('keep the number the source gives; an outer note is counted before one inside it', () => {
    const {notes} = tei('<p>a<note>1<note>2</note></note><note n="60a">3</note></p>');
    assert.deepEqual(
      notes.map(({label}) => label),
      ['1', '2', '60a'],
    );
  });

  it('know the anchor they belong to, when it is in the document', () => {
    const {notes} = tei('<note target="#x" place="foot" type="gloss"/><note target="b.xml#y"/>');
    assert.deepEqual(notes[0]?.places, [{start: 'x'}]);
    assert.equal(notes[0]?.place, 'foot');
    assert.deepEqual(notes[1]?.places, []);
  });
});

describe('links', () => {
  it('are every ref, ptr and correspondence, in the order of the text', () => {
    const {links} = tei(
      '<p corresp="b.xml#p1">x <ref target="#a" cert="low">one</ref><ptr target="#b #c"/></p>',
    );
    assert.deepEqual(
      links.map(({element, form, pointer}) => [element, form, pointer.raw]),
      [
        ['corresp', '', 'b.xml#p1'],
        ['ref', 'one', '#a'],
        ['ptr', '', '#b'],
        ['ptr', '', '#c'],
      ],
    );
    assert.equal(links[1]?.certainty, 'low');
  });
});

describe('passages', () => {
  const labels: readonly (readonly [string, string])[] = [
    ['<p>x</p>', '¶ 1'],
    ['<p n="3b">x</p>', '¶ 3b'],
    ['<p xml:id="p12">x</p>', '¶ 12'],
    ['<p xml:id="w4">x</p>', '¶ w4'],
    ['<l n="12">x</l>', 'l. 12'],
    ['<head>On\n letters<note>a note</note></head>', 'On letters'],
    [`<head>${'word '.repeat(20)}</head>`, 'word word word word word word word word…'],
    ['<note n="60a">x</note>', 'note 60a'],
    ['<postscript>x</postscript>', 'postscript'],
  ];
  for (const [markup, label] of labels) {
    it(`call ${markup.slice(0, 30).replace(/\s+/g, ' ')} "${label}"`, () => {
      const {passages} = tei(`<div>${markup}</div>`);
      const named = passages.find(({element}) => markup.startsWith(`<${element}`));
      assert.equal(named?.label, label);
    });
  }

  it('call a note by the number it bears on the page, one in the line by what it stands in', () => {
    const {passages} = tei(
      '<p>a <note type="gloss">b</note> <note>c</note></p><note type="gloss">d</note>',
    );
    const labels = passages.filter(({element}) => element === 'note').map(({label}) => label);
    assert.deepEqual(labels, ['¶ 1, note in the line', 'note 1', 'body 1, note in the line']);
  });

  it('stand in document order, and the innermost one holds a position', () => {
    const {passages} = tei(
      '<div xml:id="d"><p xml:id="p">one</p></div><div><p xml:id="q">two</p></div>',
    );
    assert.deepEqual(
      passages.map(({element}) => element),
      ['text', 'body', 'div', 'p', 'div', 'p'],
    );
    assert.equal(passageAt(passages, 0)?.id, 'p');
    assert.equal(passageAt(passages, 3)?.id, 'q');
    assert.equal(passageAt(passages, 6), undefined);
  });
});

describe('code points', () => {
  it('count a pair of surrogates as one and a lone one as one', () => {
    assert.equal(codePointLength('a📜b'), 3);
    assert.equal(codePointLength('\uDC00\uD83D'), 2);
    assert.equal(utf16Offset('📜b', 1), 2);
    assert.equal(utf16Offset('📜b', 9), 3);
    assert.equal(sliceCodePoints('a📜b📜', 1, 3), '📜b');
  });
});

describe('directionOf', () => {
  const directions: readonly (readonly [string, string | undefined])[] = [
    ['ug', 'rtl'],
    ['ug-Cyrl', 'ltr'],
    ['kk-Arab', 'rtl'],
    ['heb', 'rtl'],
    ['yi-Latn', 'ltr'],
    ['und-Hebr', 'rtl'],
    ['zh-Hant-TW', 'ltr'],
    ['und', undefined],
    ['', undefined],
  ];
  for (const [tag, direction] of directions) {
    it(`says ${direction ?? 'nothing'} of "${tag}"`, () => {
      assert.equal(directionOf(tag), direction);
    });
  }
});

describe('paths', () => {
  const paths: readonly (readonly [string, string, string])[] = [
    ['b.xml', 'letters/a.xml', 'letters/b.xml'],
    ['../b.xml', 'letters/old/a.xml', 'letters/b.xml'],
    ['./b.xml', 'a.xml', 'b.xml'],
    ['', 'letters/a.xml', 'letters/a.xml'],
    ['/b.xml', 'https://e.org/x/a.xml', 'https://e.org/b.xml'],
    ['../b.xml', 'https://e.org/x/y/a.xml', 'https://e.org/x/b.xml'],
    ['https://e.org/b.xml', 'a.xml', 'https://e.org/b.xml'],
  ];
  for (const [written, from, expected] of paths) {
    it(`resolve "${written}" in ${from} to ${expected}`, () => {
      assert.equal(resolvePath(written, from), expected);
    });
  }

  it('have a stem without folders, ending, query', () => {
    assert.equal(fileStem('letters/L03324.xml'), 'L03324');
    assert.equal(fileStem('https://e.org/a.b.xml?v=1#x'), 'a.b');
  });
});
