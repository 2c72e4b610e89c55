import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  anchorAll,
  anchoring,
} from '../../../../components/core/annotations/anchoring/anchor-all.js';
import type {
  PassageSelectors,
  Placement,
} from '../../../../components/core/annotations/annotation.js';
import {readPassage} from '../../../../components/core/annotations/read-passage.js';
import {PassageSelector} from '../../../../components/core/annotations/select-passage.js';
import {codePointLength, sliceCodePoints} from '../../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../../components/core/tei/tei-document.js';
import {tei} from '../../tei/documents.js';

const paragraphs = [
  'The committee met on Tuesday at Vernon Hall, and Mr. Abbott read the minutes of the spring session aloud.',
  'A quarrel arose about the granary 𐌰𐌱 keys, which the steward had lent to his cousin without leave.',
  'Mrs. Whitlock wrote from Dorchester that the roads were under water and no carrier would take parcels.',
  'It was resolved to send forty sacks of barley by barge, as soon as the lock at Henley should be mended.',
  'The meeting closed at dusk; the steward kept the keys, and Mr. Abbott promised a fair copy for Sunday.',
];

const asBody = (texts: readonly string[], ids = true): string =>
  texts.map((text, at) => `<p${ids ? ` xml:id="p${at + 1}"` : ''}>${text}</p>`).join('\n');

const before = tei(asBody(paragraphs));

/** The selectors that are written for the nth place where words stand. */
function selectorsOf(document: TeiDocument, words: string, nth = 1): PassageSelectors {
  let at = -1;
  for (let count = 0; count < nth; count++) at = document.canonicalText.indexOf(words, at + 1);
  assert.notEqual(at, -1, words);
  const start = codePointLength(document.canonicalText.slice(0, at));
  const selected = new PassageSelector(document, 'https://x.org/a.xml').select({
    start,
    end: start + codePointLength(words),
  });
  const [passage] = readPassage(JSON.parse(JSON.stringify(selected)));
  assert.ok(passage);
  return passage.selectors;
}

function anchor(document: TeiDocument, ...selectors: readonly PassageSelectors[]): Placement[] {
  return anchorAll(
    document,
    selectors.map((each) => ({selectors: each})),
  );
}

function wordsAt(document: TeiDocument, placement: Placement | undefined): string {
  assert.ok(placement);
  assert.ok('start' in placement, JSON.stringify(placement));
  return sliceCodePoints(document.canonicalText, placement.start, placement.end);
}

/** Today's text with one paragraph written otherwise. */
function changed(at: number, text: string): TeiDocument {
  return tei(asBody(paragraphs.map((each, number) => (number === at ? text : each))));
}

describe('a passage of a text that has changed', () => {
  it('is placed in the unchanged text', () => {
    const [placement] = anchor(before, selectorsOf(before, 'Dorchester'));
    assert.equal(placement?.state, 'placed');
  });

  it('has moved with its block', () => {
    const today = tei(asBody([...paragraphs.slice(2), ...paragraphs.slice(0, 2)]));
    const [placement] = anchor(today, selectorsOf(before, 'Mr. Abbott'));
    assert.equal(placement?.state, 'moved');
    assert.equal(wordsAt(today, placement), 'Mr. Abbott');
    assert.ok(placement && 'start' in placement);
    assert.match(sliceCodePoints(today.canonicalText, placement.end, placement.end + 12), /^ read/);
  });

  it('follows the words that were edited within it', () => {
    const today = changed(3, (paragraphs[3] ?? '').replace('forty sacks', 'fourty sacs'));
    const [placement] = anchor(today, selectorsOf(before, 'forty sacks of barley'));
    assert.equal(wordsAt(today, placement), 'fourty sacs of barley');
  });

  it('keeps to one word that was exchanged between unchanged ones', () => {
    const today = changed(2, (paragraphs[2] ?? '').replace('Dorchester', 'Lisbon'));
    const [placement] = anchor(today, selectorsOf(before, 'Dorchester'));
    assert.equal(wordsAt(today, placement), 'Lisbon');
  });

  it('is orphaned when its words were taken out, though they stand elsewhere', () => {
    const today = changed(0, (paragraphs[0] ?? '').replace('Mr. Abbott read', 'read'));
    const [placement] = anchor(today, selectorsOf(before, 'Mr. Abbott'));
    assert.equal(placement?.state, 'orphaned');
    assert.match(placement && 'reason' in placement ? placement.reason : '', /taken out/);
  });

  it('is orphaned with its block, though its words stand elsewhere', () => {
    const today = tei(asBody(paragraphs.slice(0, 4)));
    const selectors = [selectorsOf(before, 'Mr. Abbott', 2), selectorsOf(before, 'steward', 2)];
    for (const placement of anchor(today, ...selectors)) {
      assert.equal(placement.state, 'orphaned', JSON.stringify(placement));
    }
  });

  it('is ambiguous when its block was doubled', () => {
    const today = tei(asBody([...paragraphs, ...paragraphs], false));
    const {quote} = selectorsOf(before, 'barley');
    assert.ok(quote);
    assert.equal(anchor(today, {quote})[0]?.state, 'ambiguous');
  });

  it('is not misled by ids that were given anew or to other blocks', () => {
    const order = [4, 3, 2, 1, 0];
    const swapped = tei(
      paragraphs.map((text, at) => `<p xml:id="p${(order[at] ?? 0) + 1}">x ${text}</p>`).join('\n'),
    );
    const renamed = tei(
      paragraphs.map((text, at) => `<p xml:id="q${at}">x ${text}</p>`).join('\n'),
    );
    for (const today of [swapped, renamed]) {
      const [placement] = anchor(today, selectorsOf(before, 'steward', 2));
      assert.equal(wordsAt(today, placement), 'steward');
      assert.ok(placement && 'start' in placement);
      const after = sliceCodePoints(today.canonicalText, placement.end, placement.end + 9);
      assert.equal(after, ' kept the');
    }
  });

  it('is found when its block was split, and when two were joined', () => {
    const split = tei(asBody(paragraphs).replace('which the', '</p><p>which the'));
    const joined = tei(asBody(paragraphs).replaceAll(/<\/p>\s*<p[^>]*>/g, ' '));
    for (const today of [split, joined]) {
      for (const words of ['granary 𐌰𐌱 keys', 'cousin', 'Henley']) {
        const [placement] = anchor(today, selectorsOf(before, words));
        assert.equal(wordsAt(today, placement), words);
      }
    }
  });

  it('is found among blocks without a space between them', () => {
    const old = tei(paragraphs.map((text) => `<p>${text.replace(/[.]$/, '')}</p>`).join(''));
    const moved = [...paragraphs.slice(3), ...paragraphs.slice(0, 3)];
    const today = tei(moved.map((text) => `<p>${text.replace(/[.]$/, '')}</p>`).join(''));
    for (const words of ['The meeting', 'parcels', 'aloud', 'A quarrel']) {
      assert.equal(wordsAt(today, anchor(today, selectorsOf(old, words))[0]), words);
    }
  });

  it('is counted in code points after astral characters were put before it', () => {
    const today = changed(0, `𐌲𐌿𐌸 ${paragraphs[0]}`);
    for (const words of ['𐌰𐌱', 'Henley']) {
      assert.equal(wordsAt(today, anchor(today, selectorsOf(before, words))[0]), words);
    }
  });

  it('keeps its place when only line ends and indents are new', () => {
    const today = tei(asBody(paragraphs.map((text) => text.replaceAll(' ', '\r\n\t '))));
    const [placement] = anchor(today, selectorsOf(before, 'Vernon Hall'));
    assert.match(wordsAt(today, placement), /^Vernon\s+Hall$/);
  });

  it('begins and ends within words as it did', () => {
    const today = changed(3, `Then ${paragraphs[3]}`);
    assert.equal(wordsAt(today, anchor(today, selectorsOf(before, 'ley by bar'))[0]), 'ley by bar');
  });

  it('is told from the same words beside it by the old text', () => {
    const old = tei('<p>one two one two one two</p>');
    const today = tei('<p>zero one two one two one two</p>');
    const [placement] = anchorAll(today, [{selectors: selectorsOf(old, 'one', 2)}], old);
    assert.ok(placement && 'start' in placement);
    assert.equal(placement.start, 13);
  });
});

describe('a passage without words to prove it', () => {
  const range = (xpath: string, from: number, to: number): PassageSelectors => ({
    range: {start: {xpath, offset: from}, end: {xpath, offset: to}},
  });

  it('is placed by its paths', () => {
    const [placement] = anchor(before, range("//*[@xml:id='p3']", 0, 13));
    assert.equal(wordsAt(before, placement), 'Mrs. Whitlock');
  });

  it('is ambiguous by its paths or position once the text is known to be another', () => {
    const textSha256 = '0'.repeat(64);
    const [one, two] = anchor(
      before,
      {...range("//*[@xml:id='p3']", 0, 13), textSha256},
      {position: {start: 0, end: 3}, textSha256},
    );
    assert.deepEqual([one?.state, two?.state], ['ambiguous', 'ambiguous']);
  });

  it('is orphaned by a path that leads nowhere, too far or is not read', () => {
    const nowhere = [
      range('id("p9")', 0, 1),
      range('id("p1")', 0, 9999),
      range('id("p1")', 5, 2),
      range("//p[contains(.,'x')]", 0, 1),
    ];
    for (const placement of anchor(before, ...nowhere)) assert.equal(placement.state, 'orphaned');
  });

  it('is orphaned when it quotes nothing but space', () => {
    for (const exact of ['', ' ', '\n']) {
      const [placement] = anchor(before, {quote: {exact, prefix: '', suffix: ''}});
      assert.equal(placement?.state, 'orphaned');
    }
  });
});

describe('anchoring', () => {
  it('gives one placement a passage, in their order, whatever the selectors say', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 40}),
      fc.constantFrom('the steward', 'Abbott', '𐌰𐌱', ' ', '\ud800'),
    );
    const selectors = fc.record(
      {
        quote: fc.record({exact: text, prefix: text, suffix: text}),
        position: fc.nat().map((start) => ({start, end: start + 5})),
        range: fc.record({
          start: fc.record({xpath: text, offset: fc.nat()}),
          end: fc.record({xpath: text, offset: fc.nat()}),
        }),
      },
      {requiredKeys: []},
    );
    const length = codePointLength(before.canonicalText);
    fc.assert(
      fc.property(fc.array(selectors, {maxLength: 5}), (several) => {
        const placements = anchor(before, ...several);
        assert.equal(placements.length, several.length);
        for (const placement of placements) {
          if (!('start' in placement)) continue;
          assert.ok(0 <= placement.start && placement.start <= placement.end);
          assert.ok(placement.end <= length);
        }
      }),
    );
  });

  it('places each quote of a text of few words where it stood before words were put in front', () => {
    const numbers = Array.from({length: 3000}, (_, at) => (at * at * 7 + (at >> 3) * 5) % 11);
    const few = ['one', 'two', 'six', 'ten'];
    const words = numbers.map((number) => few[number % 4] ?? 'one').join(' ');
    const old = tei(`<p>${words}</p>`);
    const today = tei(`<p>zero ${words}</p>`);
    const selector = new PassageSelector(old, 'https://x.org/a.xml');
    const starts = Array.from({length: 150}, (_, at) => at * 75).map(
      (at) => words.indexOf(' ', at) + 1,
    );
    const several = starts.flatMap((start) => {
      const span = {start, end: words.indexOf(' ', start)};
      return readPassage(JSON.parse(JSON.stringify(selector.select(span))));
    });
    for (const [at, placement] of anchorAll(today, several).entries()) {
      if ('start' in placement) assert.equal(placement.start, (starts[at] ?? 0) + 5);
      else assert.equal(placement.state, 'ambiguous', placement.reason);
    }
  });

  it('goes through any quotes and contexts of a text that repeats itself', () => {
    const lines = 'ab ab. '.repeat(700);
    const document = tei(`<p>${lines}</p>`);
    const part = fc
      .record({
        from: fc.nat(4000),
        length: fc.constantFrom(0, 1, 7, 64, 900, 2048),
        end: fc.string({maxLength: 2}),
      })
      .map(({from, length, end}) => lines.slice(from, from + length) + end);
    const quotes = fc.record({exact: part, prefix: part, suffix: part});
    const passages = fc.record({quote: quotes, start: fc.option(fc.nat(5000))});
    fc.assert(
      fc.property(fc.array(passages, {maxLength: 6}), fc.constantFrom(1, 200), (several, times) => {
        const selectors = several.map(({quote, start}) => ({
          quote,
          ...(start === null ? {} : {position: {start, end: start + quote.exact.length}}),
        }));
        const all = Array.from({length: times}, () => selectors).flat();
        const placements = anchor(document, ...all);
        assert.equal(placements.length, all.length);
        for (const [at, placement] of placements.entries()) {
          assert.deepEqual(placement, placements[at % selectors.length]);
        }
      }),
      {numRuns: 40},
    );
  });

  it('lets a page go on many times while it reads a text of 1 MB', () => {
    const words = Array.from({length: 9000}, (_, at) => `<p>${paragraphs[at % 5]} No. ${at}.</p>`);
    const old = tei(words.join('\n'));
    const today = tei(
      ['<p>A new beginning.</p>', ...words]
        .join('\n')
        .replace(/\w(\w\. No\. (?:17|8888)\.)/g, '$1'),
    );
    const selected = [selectorsOf(old, 'No. 17.'), selectorsOf(old, 'No. 8888.')];
    const work = anchoring(
      today,
      selected.map((selectors) => ({selectors})),
    );
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses++;
    assert.ok(pauses >= 10, `${pauses}`);
    const found = step.value.map((placement) => wordsAt(today, placement));
    assert.deepEqual(found, ['No. 17.', 'No. 8888.']);
  });
});
