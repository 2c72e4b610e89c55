import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import fc from 'fast-check';
import {soughtWords} from '../../../components/core/search/find-words.js';
import type {Span, TeiDocument} from '../../../components/core/tei/tei-document.js';
import {cutDocument, type PlacedChunk} from '../../../components/render/chunks/cut-document.js';
import {WordGatherer} from '../../../components/render/find/gather-words.js';
import {type SearchedText, TextSearch} from '../../../components/render/find/search-text.js';
import {readGaps, writeGaps} from '../../../components/render/find/word-index.js';
import type {WordFiles} from '../../../components/render/find/word-places.js';
import {tei, teiFile} from '../../core/tei/documents.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';

const always: AbortSignal = new AbortController().signal;

/** A text in chunks with the index of its words. */
class Indexed implements SearchedText {
  readonly asked: number[] = [];
  readonly files = new Map<string, string>();
  readonly words: WordFiles;
  readonly chunks: readonly PlacedChunk[];

  constructor(document: TeiDocument, target: number) {
    this.chunks = cutDocument(document, {}, target).chunks;
    const gatherer = new WordGatherer();
    for (const {nodes} of this.chunks) gatherer.read(nodes);
    const add = (name: string, content: string): string => {
      this.files.set(name, content);
      return name;
    };
    this.words = {
      index: add('words', JSON.stringify(gatherer.index(add))),
      fetch: async (file, accepts) => {
        const value: unknown = JSON.parse(this.files.get(file) ?? 'null');
        return accepts(value) ? {ok: true, value} : {ok: false, message: 'away'};
      },
    };
  }

  async chunk(at: number): ReturnType<SearchedText['chunk']> {
    this.asked.push(at);
    await setImmediate();
    return {ok: true, value: this.chunks[at]?.nodes ?? []};
  }

  get without(): SearchedText {
    return {chunks: this.chunks, chunk: (at) => this.chunk(at)};
  }
}

async function placesIn(text: SearchedText, typed: string, from = 0): Promise<Span[]> {
  const search = new TextSearch(text, always, () => Promise.resolve());
  const found: Span[] = [];
  for await (const step of search.find(soughtWords(typed), from, always)) found.push(...step.found);
  return found.sort((a, b) => a.start - b.start);
}

async function finds(text: Indexed, typed: string, from = 0): Promise<number> {
  const [ruled, all] = [
    await placesIn(text, typed, from),
    await placesIn(text.without, typed, from),
  ];
  assert.deepEqual(ruled, all, JSON.stringify(typed));
  return all.length;
}

const filler = (at: number): string => `Some words of day ${at} that are the same each day. `;

const days = (count: number, day: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => `<p>${filler(at).repeat(4)}${day(at)}</p>`).join('');

describe('an index of where the words of a long text stand', () => {
  it('spares the fetching of chunks that cannot hold a word', async () => {
    const day = (at: number): string => (at === 77 ? 'To Ürümqi at last.' : '');
    const text = new Indexed(tei(days(120, day)), 400);
    assert.ok(text.chunks.length > 50);
    for (const [typed, count] of [
      ['urumqi', 1],
      ['mqi at la', 1],
      ['Kashgar', 0],
      ['at urumqi', 0],
      ['Урумчи', 1],
      ['Берия', 0],
    ] as const) {
      text.asked.length = 0;
      assert.equal((await placesIn(text, typed, 3)).length, count, typed);
      assert.ok(text.asked.length <= 10, `${typed}: ${text.asked.length} chunks`);
    }
    assert.equal(await finds(text, 'same each'), 480);
  });

  it('misses nothing that stands over the border of chunks', async () => {
    const words = Array.from({length: 90}, (_, at) => `<seg>word${at} of <hi>i</hi>t</seg>`);
    const text = new Indexed(tei(`<p>${words.join(' ')}</p><p>tail</p>`), 60);
    assert.ok(text.chunks.length > 5);
    for (let at = 0; at < 89; at += 9) {
      assert.equal(await finds(text, `word${at} of it word${at + 1} o`, at % 20), 1);
    }
    assert.equal(await finds(text, 'it tail'), 0);
  });

  it('misses nothing of any script, whole or in part', async () => {
    const pieces = [
      ...['Ürümqi', 'Берия', 'وسپان', 'Ospan', 'Иванъ', 'Beria', "l'homme", 'Urum-\nqi', 'ﷺ', '½'],
      ...[
        '新疆',
        '烏魯木齊',
        '\n',
        'ปี๒๕',
        '25',
        'カナ',
        '한글',
        '𠮷野',
        'ab',
        '§',
        'x'.repeat(50),
        'и',
      ],
      ...['<lb/>', '<hi>Jo</hi>', '<note>nota</note>', '<seg>in it</seg>'],
    ];
    const spaced = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '', ', '));
    const paragraphs = fc.array(fc.array(spaced, {minLength: 1, maxLength: 12}), {
      minLength: 2,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        paragraphs,
        fc.nat(400),
        fc.integer({min: 1, max: 14}),
        fc.constantFrom(...pieces),
        async (body, from, length, other) => {
          const source = body.map((words) => `<p>${words.flat().join('')}</p>`).join('');
          const text = new Indexed(tei(source), 40);
          const shown = [...source.replace(/<[^>]*>/g, '')];
          const start = from % Math.max(1, shown.length);
          await finds(text, shown.slice(start, start + length).join(''), from % 3);
          await finds(text, other.replace(/<[^>]*>/g, ''));
        },
      ),
      {numRuns: 60},
    );
  });

  for (const name of ['A00002.xml', 'EHRI-ET-SOV004_YI_EN.xml', 'gogol-tjazhba.xml']) {
    it(`misses nothing in ${name}`, skipWithoutShared, async () => {
      const path = join(sharedFolder() ?? '', 'fixtures', name);
      const document = teiFile(readFileSync(path, 'utf8'));
      const text = new Indexed(document, 8000);
      const {canonicalText: shown} = document;
      let places = 0;
      for (let at = 1; at < 8; at++) {
        const start = Math.floor((shown.length * at) / 8);
        places += await finds(text, shown.slice(start, start + (at % 13) + 3), at % 5);
      }
      assert.ok(places > 5, `${places} places`);
    });
  }

  it('is done without where its files are away or of another shape', async () => {
    const text = new Indexed(tei(days(30, (at) => `Kashgar ${at}.`)), 400);
    const files = [...text.files.keys()];
    assert.ok(files.length > 2);
    for (const file of files) {
      const kept = text.files.get(file) ?? '';
      text.files.set(file, '{"words":5}');
      assert.equal((await placesIn(text, 'kashgar')).length, 30, file);
      text.files.set(file, kept);
    }
  });
});

describe('numbers in rising order', () => {
  it('are read as they were written, and written as plain signs', () => {
    const numbers = fc.uniqueArray(fc.nat(100_000)).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (all) => {
        const written = writeGaps(all);
        assert.deepEqual(readGaps(written), all);
        assert.equal(JSON.stringify(written), `"${written}"`);
      }),
    );
  });
});
