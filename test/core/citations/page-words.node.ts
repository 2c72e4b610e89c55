import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {breaks, PageWords} from '../../../components/core/citations/page-words.js';
import {
  readTextDirectives,
  splitFragment,
  withTextDirective,
  writeTextDirective,
} from '../../../components/core/citations/text-directive.js';

const stretchOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return {start, end: start + words.length};
};

describe('a text directive', () => {
  it('is written so that commas, dashes and ampersands of a term are no syntax', () => {
    const directive = {prefix: 'a-b', start: 'one, two', end: '50% & more', suffix: '–'};
    const written = writeTextDirective(directive);
    assert.equal(written, 'text=a%2Db-,one%2C%20two,50%25%20%26%20more,-%E2%80%93');
    assert.deepEqual(readTextDirectives(written), [directive]);
  });

  it('is read back whatever its terms are', () => {
    const term = fc.string({unit: 'grapheme', minLength: 1, maxLength: 12});
    const directives = fc.record(
      {prefix: term, start: term, end: term, suffix: term},
      {requiredKeys: ['start'], noNullPrototype: true},
    );
    fc.assert(
      fc.property(directives, (directive) => {
        assert.deepEqual(readTextDirectives(writeTextDirective(directive)), [directive]);
      }),
    );
  });

  it('is parted from the id before it, and a malformed one is left out', () => {
    const address = withTextDirective('https://example.org/m#memo.p3', {start: 'the pass'});
    assert.equal(address, 'https://example.org/m#memo.p3:~:text=the%20pass');
    assert.deepEqual(splitFragment('#memo.p3:~:text=the%20pass&text=%E0%A4%A&x=1&text='), {
      id: 'memo.p3',
      directives: [{start: 'the pass'}],
    });
    assert.deepEqual(splitFragment('#memo.p3'), {id: 'memo.p3', directives: []});
    assert.deepEqual(readTextDirectives('text=a,b,c,d'), []);
  });
});

describe('finding the words of a page', () => {
  it('writes a stretch that stands once as it is', () => {
    const text = 'They met at the pass in spring.';
    const words = new PageWords(text);
    assert.deepEqual(words.directiveFor(stretchOf(text, 'the pass')), {start: 'the pass'});
  });

  it('takes half a word whole, since browsers find whole words', () => {
    const text = 'They met at Ghulja in spring.';
    const words = new PageWords(text);
    assert.deepEqual(words.directiveFor(stretchOf(text, 'hulj')), {start: 'Ghulja'});
  });

  it('adds context to words that stand elsewhere too, also over a border of blocks', () => {
    const text = `He went home.${breaks.block}She went home.${breaks.block}He went away.`;
    const words = new PageWords(text);
    const second = stretchOf(text, 'went', 10);
    const directive = words.directiveFor(second);
    assert.deepEqual(words.find(directive ?? {start: ''}), second);
    assert.equal(directive?.prefix, 'She');
    const third = stretchOf(text, 'He', 20);
    const found = words.directiveFor(third);
    assert.deepEqual(words.find(found ?? {start: ''}), third);
  });

  it('writes a stretch over blocks by its ends, each within one block', () => {
    const text = `One two three four five six.${breaks.block}Seven eight nine ten eleven twelve.`;
    const words = new PageWords(text);
    const stretch = {start: 4, end: text.length - 8};
    assert.deepEqual(words.directiveFor(stretch), {
      start: 'two three four five',
      end: 'eight nine ten eleven',
    });
  });

  it('does not reach over the mark of a note', () => {
    const text = `The river${breaks.mark} rose. The river fell.`;
    const words = new PageWords(text);
    const directive = words.directiveFor(stretchOf(text, 'rose'));
    assert.deepEqual(directive, {start: 'rose'});
    const repeated = new PageWords(`a river${breaks.mark} b${breaks.block}c river d`);
    const found = repeated.directiveFor({start: 2, end: 7});
    assert.equal(found?.suffix, undefined);
    assert.deepEqual(repeated.find(found ?? {start: ''}), {start: 2, end: 7});
  });

  it('always has context where not all of the document is here', () => {
    const text = 'They met at the pass in spring.';
    const directive = new PageWords(text).directiveFor(stretchOf(text, 'pass'), false);
    assert.deepEqual(directive, {prefix: 'They met at the', start: 'pass', suffix: 'in spring.'});
  });

  it('finds without regard to case and accents, and not inside of words', () => {
    const words = new PageWords('Chapassed. The Çelebi’s Pass.');
    assert.deepEqual(words.find({start: 'pass'}), {start: 24, end: 28});
    assert.deepEqual(words.find({start: 'celebi’s'}), {start: 15, end: 23});
    assert.equal(words.find({start: 'nowhere'}), undefined);
  });

  it('finds words of a script without spaces', () => {
    const text = '他们在春天去了山口，然后回家了。';
    const words = new PageWords(text);
    const stretch = stretchOf(text, '春天去了');
    assert.deepEqual(words.find(words.directiveFor(stretch) ?? {start: ''}), stretch);
  });

  it('leads to a stretch that holds what was asked for, in any text', () => {
    const word = fc.constantFrom('ab', 'Ab', 'c', 'é', 'ж', '𐌰', '山', 'x-y', '“q”');
    const between = fc.constantFrom(' ', ' ', ' ', breaks.block, breaks.line, breaks.mark);
    const texts = fc
      .array(fc.tuple(word, between), {minLength: 1, maxLength: 40})
      .map((parts) => parts.flat().join('').trim());
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), (text, a, b) => {
        const words = new PageWords(text);
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => at % (text.length + 1));
        if (start === undefined || end === undefined || start >= end) return;
        const directive = words.directiveFor({start, end});
        if (!directive) return;
        const [read] = readTextDirectives(writeTextDirective(directive));
        assert.deepEqual(read, directive);
        assert.ok(words.find(directive), `${JSON.stringify(directive)} is nowhere`);
      }),
    );
  });
});
