import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {alignTexts} from '../../../../components/core/links/alignment/align-texts.js';
import {
  type CompareOptions,
  compareVersions,
} from '../../../../components/core/links/alignment/compare-versions.js';
import {sliceCodePoints} from '../../../../components/core/tei/code-points.js';
import {tei} from '../../tei/documents.js';

/** `kept words -removed +added`, by the words of both texts. */
function compared(first: string, second: string, options?: CompareOptions, lang = 'en'): string[] {
  const wrap = (body: string): string => `<div xml:lang="${lang}">${body}</div>`;
  const [a, b] = [tei(wrap(first), '', 'a.xml'), tei(wrap(second), '', 'b.xml')];
  const result = alignTexts({document: a}, {document: b});
  if (!result.ok) throw new Error(result.problem);
  const {runs} = compareVersions(a, b, result.alignment, options);
  const words = (text: string, span: {start: number; end: number}): string =>
    sliceCodePoints(text, span.start, span.end);
  return runs.map((run) => {
    if (run.kind === 'added') return `+${words(b.canonicalText, run.b)}`;
    return `${run.kind === 'kept' ? '' : '-'}${words(a.canonicalText, run.a)}`;
  });
}

describe('two versions', () => {
  it('are compared by words, with their places in both texts', () => {
    assert.deepEqual(compared('<p>The old king is dead.</p>', '<p>The king is not dead.</p>'), [
      'The',
      '-old',
      'king is',
      '+not',
      'dead.',
    ]);
  });

  it('are the same where only tags, spaces and line ends differ', () => {
    const marked = '<p>Osman\n  <hi>Bat</hi>ur \u{1F5FB} came</p>';
    assert.deepEqual(compared(marked, '<p>Osman Batur \u{1F5FB} came</p>'), [
      'Osman\n  Batur \u{1F5FB} came',
    ]);
  });

  it('are compared by words in a script without spaces', () => {
    assert.deepEqual(compared('<p>我们今天去北京。</p>', '<p>我们明天去北京。</p>', {}, 'zh'), [
      '我们',
      '-今天',
      '+明天',
      '去北京。',
    ]);
  });

  it('may differ in capitals, punctuation and accents that are not asked for', () => {
    const [one, other] = ['<p>Élan, he said.</p>', '<p>elan he said!</p>'];
    assert.ok(compared(one, other).length > 1);
    const options = {ignoreCase: true, ignorePunctuation: true, ignoreMarks: true};
    assert.deepEqual(compared(one, other, options), ['Élan, he said']);
  });

  it('keep their paragraphs apart: one that is put in does not spoil those after it', () => {
    const p = (n: number): string =>
      `<p>Paragraph ${n * 11} has words of its own, such as w${n}a and w${n}b, in the year ${1900 + n}.</p>`;
    const runs = compared(p(1) + p(2) + p(3) + p(4), `${p(1)}<p>Put in.</p>${p(2)}${p(3)}${p(4)}`);
    assert.deepEqual(
      runs.filter((run) => /^[+-]/.test(run)),
      ['+Put in.'],
    );
  });

  it('are as like as the words they share', () => {
    const [a, b] = [
      tei('<p>one two three four</p>'),
      tei('<p>one two three five</p>', '', 'b.xml'),
    ];
    const result = alignTexts({document: a}, {document: b});
    assert.ok(result.ok);
    assert.equal(compareVersions(a, b, result.alignment).likeness, 0.75);
  });
});
