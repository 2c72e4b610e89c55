import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {alignVersions} from '../../../../components/core/collection/align-versions.js';
import {EntityIndex} from '../../../../components/core/entities/entity-index.js';
import {readRegisters} from '../../../../components/core/entities/register.js';
import {alignTexts} from '../../../../components/core/links/alignment/align-texts.js';
import type {Alignment, TextPart} from '../../../../components/core/links/alignment/alignment.js';
import {carry, rowAt, rowOfPassage} from '../../../../components/core/links/alignment/carry.js';
import {numbersIn} from '../../../../components/core/links/alignment/numbers-in-text.js';
import {parallelVersions} from '../../../../components/core/links/alignment/parallel-versions.js';
import {
  sayOrigin,
  sayUnalignable,
} from '../../../../components/core/links/alignment/say-alignment.js';
import {alteredPair} from '../../../bench/alignment/altered.js';
import {
  handMadePairs,
  readDocument,
  realPairs,
  type TruePair,
  unequalPairs,
  unseenPairs,
} from '../../../bench/alignment/pairs.js';
import {countLinks, precisionOf, recallOf, sumOf} from '../../../bench/alignment/score.js';
import {Dice} from '../../../fuzz/dice.js';
import {imported, readBack} from '../../../node/import/importing.js';
import {projectRoot, sharedFolder, skipWithoutShared} from '../../../tools/shared.js';
import {tei} from '../../tei/documents.js';

function aligned({a, b}: {a: TextPart; b: TextPart}): Alignment {
  const result = alignVersions(a, b);
  if (!result.ok) throw new Error(result.problem);
  return result.alignment;
}

function scoreOf(pairs: readonly TruePair[]): {precision: number; recall: number} {
  const counts = sumOf(pairs.map((pair) => countLinks(aligned(pair), pair.rows)));
  return {precision: precisionOf(counts), recall: recallOf(counts)};
}

const paragraphs = (side: string, words: readonly string[]): string =>
  words.map((text, at) => `<p xml:id="${side}${at}">${text}</p>`).join('');

describe('computed rows', () => {
  it('of texts in seven languages find nineteen links of twenty, and as many are right', () => {
    const {precision, recall} = scoreOf(handMadePairs());
    assert.ok(precision >= 0.95, `precision ${precision}`);
    assert.ok(recall >= 0.95, `recall ${recall}`);
  });

  it('of short texts of very unequal paragraphs find nine links of ten, nearly all right', () => {
    const {precision, recall} = scoreOf(unequalPairs());
    assert.ok(precision >= 0.94, `precision ${precision}`);
    assert.ok(recall >= 0.89, `recall ${recall}`);
  });

  it('of encodings and genres by which no weight was chosen are nearly all right, too', () => {
    const {precision, recall} = scoreOf(unseenPairs());
    assert.ok(precision >= 0.97, `precision ${precision}`);
    assert.ok(recall >= 0.97, `recall ${recall}`);
  });

  it('go by the number of sentences where nothing else tells', () => {
    const said = (counts: readonly number[]): string[] =>
      counts.map((count) =>
        Array.from({length: count}, () => `${'a'.repeat(120 / count)}.`).join(' '),
      );
    const a = tei(paragraphs('o', said([1, 4, 2, 6, 1, 3])), '', 'a.xml');
    const b = tei(
      paragraphs(
        't',
        said([1, 4, 6, 1, 3]).map((text) => text.replaceAll('a', 'e')),
      ),
      '',
      'b.xml',
    );
    const {rows} = aligned({a: {document: a}, b: {document: b}});
    const alone = rows.filter((row) => row.b.passages.length === 0);
    assert.deepEqual(
      alone.map((row) => row.a.passages),
      [['o2']],
    );
  });

  it('of real parallel editions find nearly all', skipWithoutShared, () => {
    const {precision, recall} = scoreOf(realPairs());
    assert.ok(precision >= 0.97, `precision ${precision}`);
    assert.ok(recall >= 0.97, `recall ${recall}`);
  });

  it('lay a calendar beside the full text that it summarises', skipWithoutShared, async () => {
    // One paragraph of the calendar for each of the source, by the ids that import gives.
    const calendars = [
      ['000', 'osman-batur', 5],
      ['001', 'beria-molotov-1945-10-05', 6],
      ['002', 'east-turkestan-national-army', 19],
    ] as const;
    const folder = join(sharedFolder() ?? '', 'seeds');
    for (const [start, calendar, count] of calendars) {
      const name = readdirSync(folder).find((one) => one.startsWith(start)) ?? '';
      const text = await imported(readFileSync(join(folder, name)), name, {language: undefined});
      const a = {document: readBack(text)};
      const b = {document: readDocument(join(projectRoot, `texts/altay/${calendar}.xml`))};
      const alignment = aligned({a, b});
      for (let number = 1; number <= count; number++) {
        const row = rowOfPassage(alignment, 'a', `p${number}`);
        assert.deepEqual([row?.a.passages, row?.b.passages], [[`p${number}`], [`p${number}`]]);
      }
    }
  });

  it('survive paragraphs split, merged, dropped and put in, nine words of ten being other words', () => {
    const dice = new Dice(11);
    const how = {split: 0.1, merged: 0.1, dropped: 0.04, inserted: 0.04, translated: 0.9};
    const [first] = handMadePairs();
    assert.ok(first);
    const pairs = [1, 2, 3, 4].map(() => alteredPair(first.a.document, how, dice));
    const {precision, recall} = scoreOf(pairs);
    assert.ok(precision >= 0.95, `precision ${precision}`);
    assert.ok(recall >= 0.9, `recall ${recall}`);
  });

  it('say what they rest on', () => {
    const [first] = handMadePairs();
    assert.ok(first);
    const row = rowOfPassage(aligned(first), 'a', 'o15');
    assert.ok(row?.origin === 'computed');
    assert.ok(row.confidence > 0.9);
    assert.deepEqual(row.evidence.names, ['Минусинска']);
    assert.deepEqual(row.evidence.dates, ['июля']);
    assert.match(sayOrigin(row), /^Computed, \d+ % sure, by what both have: июля, Минусинска$/);
  });

  it('know one person under two ids by the registers', () => {
    const filler = Array.from(
      {length: 8},
      (_, at) => `Nothing is named in ${'here '.repeat(at + 3)}`,
    );
    const a = tei(
      `${paragraphs('o', filler)}<p xml:id="o8"><persName ref="#x">Er</persName> kam.</p>`,
      '',
      'a.xml',
    );
    const b = tei(
      `${paragraphs(
        't',
        filler.map((text) => text.replace(/\w/g, 'z')),
      )}<p xml:id="t8"><persName ref="people.xml#y">He</persName> did.</p>`,
      '',
      'b.xml',
    );
    const people = tei(
      '<listPerson><person xml:id="y" sameAs="a.xml#x"><persName>Y</persName></person></listPerson>',
      '',
      'people.xml',
    );
    const own = tei(
      '<listPerson><person xml:id="x"><persName>X</persName></person></listPerson>',
      '',
      'a.xml',
    );
    const entities = new EntityIndex(readRegisters([people, own]));
    const namesIn = (index?: EntityIndex): readonly string[] => {
      const result = alignVersions({document: a}, {document: b}, index);
      assert.ok(result.ok);
      const row = rowOfPassage(result.alignment, 'a', 'o8');
      return row?.origin === 'computed' ? row.evidence.names : [];
    };
    assert.deepEqual([namesIn(), namesIn(entities)], [[], ['Er']]);
  });

  it('put a stanza beside a paragraph of prose, a speech beside a speech with its speaker', () => {
    const [a, b] = parallelVersions(
      tei(
        '<div type="original"><lg><l xml:id="o1">Un vers de 1848,</l><l xml:id="o2">un vers encore,</l><l xml:id="o3">et le dernier.</l></lg><sp><speaker xml:id="o4">Anne</speaker><p xml:id="o5">Quelle heure est-il, 12 ou 13 ?</p></sp></div>' +
          '<div type="translation"><p xml:id="t1">A line of 1848, another line, and the last of them.</p><sp><speaker xml:id="t2">Anne</speaker><p xml:id="t3">What time is it, 12 or 13?</p></sp></div>',
      ),
    );
    assert.ok(a && b);
    assert.deepEqual(
      aligned({a, b}).rows.map((row) => [row.a.passages, row.b.passages]),
      [
        [['o1', 'o2', 'o3'], ['t1']],
        [
          ['o4', 'o5'],
          ['t2', 't3'],
        ],
      ],
    );
  });

  it('are refused where two texts have nothing in common, with a sentence', () => {
    const pairs = handMadePairs();
    const [letter, diary] = pairs;
    assert.ok(letter && diary);
    const result = alignVersions(letter.a, diary.b);
    assert.ok(!result.ok);
    assert.equal(result.problem, 'nothing-in-common');
    assert.match(sayUnalignable(result), /^Nothing was found that these two texts have in common/);
  });

  it('are refused where two short texts are about different matters, in one language and in two', () => {
    const council =
      'The council met on Monday, 4 May 1880, and chose a new treasurer for the year. Nobody objected.';
    const pairs: readonly (readonly [string, string, boolean])[] = [
      [council, 'My dear sister, the garden is full of roses; write soon, and tell Anna.', false],
      [council, 'Милая сестра, сад полон роз, и дети здоровы. Напиши в мае Анне.', false],
      [council, 'On Monday the council met; nobody objected to the new treasurer.', true],
      [
        'Ospan Batyr has taken Altai with 300 men, writes Beria.',
        'Берия пишет: Оспан батыр с 300 людьми занял Алтай.',
        true,
      ],
    ];
    for (const [one, other, areRelated] of pairs) {
      const [a, b] = [one, other].map((text, at) => ({
        document: tei(`<p>${text}</p>`, '', `${at}`),
      }));
      assert.ok(a && b);
      assert.equal(alignVersions(a, b).ok, areRelated, other);
    }
  });

  it('find a short excerpt where it stands in the whole, and stretch it over nothing else', () => {
    const whole = Array.from(
      {length: 20},
      (_, at) =>
        `In the year ${1900 + at} the household of Mr. ${'BCDFG'[at % 5]}${'aeio'[at % 4]}rn${at} bought ${at + 3} sheep, and the winter was long.`,
    );
    const [a, b] = [whole.slice(8, 10), whole].map((texts, at) => ({
      document: tei(paragraphs('x', texts), '', `${at}.xml`),
    }));
    assert.ok(a && b);
    const paired = aligned({a, b}).rows.filter((row) => row.a.passages.length > 0);
    assert.deepEqual(
      paired.map((row) => [row.a.passages, row.b.passages]),
      [
        [['x0'], ['x8']],
        [['x1'], ['x9']],
      ],
    );
  });

  it('are refused for a text without words, and for a text with itself', () => {
    const document = tei('<p>Words.</p>');
    const empty = tei('<p/>', '', 'empty.xml');
    const problems = [
      alignTexts({document}, {document: empty}),
      alignTexts({document: empty}, {document}),
      alignTexts({document}, {document}),
    ].map((result) => (result.ok ? 'ok' : sayUnalignable(result)));
    assert.deepEqual(problems, [
      'The second text has no words to lay beside the first.',
      'The first text has no words to lay beside the second.',
      'Both are the same text, or one is a part of the other.',
    ]);
  });
});

describe('rows of any texts', () => {
  const word = fc.constantFrom(
    'Ala',
    'bela',
    '1848',
    'Cid',
    'deo',
    'Ostia?',
    '***',
    'ели',
    '一九四八',
  );
  const text = fc.array(
    fc.array(word, {minLength: 1, maxLength: 12}).map((words) => words.join(' ')),
    {minLength: 1, maxLength: 12},
  );
  const anyAlignment = fc.tuple(text, text).map(([original, translation]) => {
    const [a, b] = parallelVersions(
      tei(
        `<div type="original">${paragraphs('o', original)}</div><div type="translation">${paragraphs('t', translation)}</div>`,
      ),
    );
    if (!a || !b) throw new Error('no two versions');
    const result = alignTexts(a, b);
    return {result, original, translation};
  });

  it('hold every passage once, in order', () => {
    fc.assert(
      fc.property(anyAlignment, ({result, original, translation}) => {
        if (!result.ok) return;
        const {rows} = result.alignment;
        assert.deepEqual(
          rows.flatMap(({a}) => a.passages),
          original.map((_, at) => `o${at}`),
        );
        assert.deepEqual(
          rows.flatMap(({b}) => b.passages),
          translation.map((_, at) => `t${at}`),
        );
      }),
      {numRuns: 60},
    );
  });

  it('carry a place to a later one never before an earlier one, and stay within the text', () => {
    fc.assert(
      fc.property(anyAlignment, ({result}) => {
        if (!result.ok) return;
        const {alignment} = result;
        for (const [side, other] of [
          ['a', 'b'],
          ['b', 'a'],
        ] as const) {
          let last = alignment[other].start;
          for (let at = alignment[side].start - 2; at < alignment[side].end + 2; at++) {
            const there = carry(alignment, side, at);
            assert.ok(there >= last && there <= alignment[other].end);
            last = there;
          }
        }
      }),
      {numRuns: 30},
    );
  });
});

describe('a place is carried', () => {
  const [pair] = handMadePairs();
  assert.ok(pair);
  const alignment = aligned(pair);

  it('from the beginning and end of a row to those of its other side', () => {
    for (const {a, b} of alignment.rows) {
      if (a.passages.length === 0 || b.passages.length === 0) continue;
      assert.equal(carry(alignment, 'a', a.start), b.start);
      assert.equal(carry(alignment, 'b', b.start), a.start);
    }
  });

  it('within a row by how far it has come', () => {
    const row = rowOfPassage(alignment, 'a', 'o11');
    assert.ok(row);
    const middle = (side: {start: number; end: number}): number => (side.start + side.end) / 2;
    assert.ok(Math.abs(carry(alignment, 'a', middle(row.a)) - middle(row.b)) <= 1);
    assert.equal(rowAt(alignment, 'a', Math.round(middle(row.a))), row);
  });
});

describe('numbers are found', () => {
  const written: readonly (readonly [string, readonly string[]])[] = [
    ['10 000, 10.000, 10,000 und 10’000', ['10000', '10000', '10000', '10000']],
    ['سنة ١٩٤٥', ['1945']],
    ['一九四五年', ['1945']],
    ['二十三里，三萬五千元', ['23', '35000']],
    ['12. 3. 1911', ['12', '1911']],
    ['5 and 7', []],
  ];
  for (const [text, numbers] of written) {
    it(`in “${text}”`, () => assert.deepEqual(numbersIn(text), numbers));
  }
});
