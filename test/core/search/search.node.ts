import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {foldWord} from '../../../components/core/search/fold-word.js';
import type {SearchOptions, SearchResult} from '../../../components/core/search/search-index.js';
import {sliceCodePoints} from '../../../components/core/tei/code-points.js';
import {altay, comparable, fixtures, indexed, linesOf} from './indexes.js';

const edition = await indexed(altay());
const everything = await indexed([...altay(), ...fixtures()]);

/** What every kind of index must answer alike. */
const queries = [
  'Оспан',
  '烏斯滿',
  'Usman',
  'وسپان',
  'Stalin',
  'Stal*',
  'Osmn~',
  'thgouht~2',
  'Usman Batyr',
  '"Ospan Batyr"',
  '"the king"',
  'the king',
  'a*',
  'king OR queen -the',
  'king -queen',
  'Mongol* date:1943..1945',
  'date:1944-03',
  'type:person repository:ГАРФ',
  'person:Stalin',
  'lang:de und',
  'lang:yi',
  'in:osman-batur khan',
  'in:a* king',
  '"il faut"',
  '-Stalin',
  '***',
  '',
  'in:nowhere x',
];

const ways: readonly SearchOptions[] = [
  {facets: ['type', 'entity', 'date', 'language', 'repository', 'document']},
  {sort: 'text', offset: 3, limit: 2},
  {sort: 'left', locale: 'ru'},
  {sort: 'right', locale: 'no such locale', names: false},
  {earlyModern: true, transliterate: false},
];

/** As far as an index on a server answers alike: it looks for all beginnings, however many. */
function unweighed(result: SearchResult): object {
  const {facets, ...rest} = comparable(result);
  const counts = Object.entries(facets).filter(
    ([name, all]) => name !== 'document' && all.length > 0,
  );
  return {
    ...rest,
    passages: rest.passages.map(({score: _, ...passage}) => passage),
    // Equal counts are in an order of its own.
    facets: counts.map(([name, all]) => [name, new Set(all)]),
  };
}

describe('an index in memory and one kept as files', () => {
  for (const query of queries) {
    it(`find the same for ${query === '' ? 'nothing' : query}`, async () => {
      for (const way of ways) {
        const [memory, shards] = [
          await everything.memory.search(query, way),
          await everything.shards.search(query, way),
        ];
        assert.deepEqual(comparable(shards), comparable(memory));
        assert.deepEqual(shards.problems, []);
      }
    });
  }

  // Of very many words with one beginning, a server looks for all, and our own indexes for some.
  for (const query of queries.filter((each) => each !== 'a*')) {
    it(`find what a server finds for ${query === '' ? 'nothing' : query}`, async () => {
      for (const way of ways) {
        // Weights are the server's own, so the order is that of the texts.
        const all: SearchOptions = {...way, sort: 'text', limit: 1000};
        const [memory, server] = [
          await everything.memory.search(query, all),
          await everything.server.search(query, all),
        ];
        assert.deepEqual(unweighed(server), unweighed(memory));
      }
    });
  }

  it('find the same for any words of the texts, put together at will', async () => {
    const words = [...everything.texts.values()].flatMap(({canonicalText}) =>
      canonicalText.slice(0, 3000).split(/\s+/),
    );
    const sign = fc.constantFrom('', '', '', '*', '~', '"', '-', ' OR ');
    const query = fc
      .array(fc.tuple(sign, fc.constantFrom(...words), sign), {minLength: 1, maxLength: 3})
      .map((all) => all.flat().join(' '));
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const memory = await everything.memory.search(text, {limit: 5});
        assert.deepEqual(
          comparable(await everything.shards.search(text, {limit: 5})),
          comparable(memory),
        );
      }),
      {numRuns: 40},
    );
  });

  it('never fail, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 40}), async (text) => {
        for (const index of [edition.memory, edition.shards]) {
          const {total, notices, passages} = await index.search(text);
          assert.ok(total > 0 || passages.length === 0);
          assert.ok(/[\p{L}\p{M}\p{N}\p{Script=Han}]/u.test(text) || notices.length > 0);
        }
      }),
      {numRuns: 60},
    );
  });
});

describe('searching the edition', () => {
  it('finds Ospan Batyr of the memo by any name of his record, and says by which', async () => {
    for (const [query, form] of [
      ['Оспан', 'Оспан'],
      ['烏斯滿', '烏斯滿·巴圖爾'],
      ['Osman', 'Osman'],
      ['وسپان', 'وسپان باتىر'],
    ] as const) {
      const {lines, names} = await edition.memory.search(query, {limit: 50});
      assert.deepEqual(
        names.map(({entityId}) => entityId),
        ['osman-batur'],
      );
      assert.equal(names[0]?.form, form);
      const memo = lines.filter(({documentId}) => documentId.startsWith('beria'));
      assert.ok(
        memo.some(({hit}) => hit === 'Ospan Batyr' || hit === 'Ospan'),
        query,
      );
    }
  });

  it('finds a name spelled as another romanisation has it', async () => {
    const lines = await linesOf(edition.memory, 'Choibalsan');
    assert.ok(lines.some((line) => line.endsWith(': Choybalsan')));
    const {total} = await edition.memory.search('Чойбалсан');
    assert.equal(total, (await edition.memory.search('Choibalsan')).total);
  });

  it('does not take Stalingrad for Stalin, unless asked for the beginning', async () => {
    const hits = async (query: string): Promise<string[]> => {
      const {lines} = await edition.memory.search(query, {limit: 50});
      return [...new Set(lines.map(({hit}) => hit))].sort();
    };
    assert.deepEqual(await hits('Stalin'), ['Stalin']);
    assert.deepEqual(await hits('Stal*'), ['Stalin', 'Stalingrad']);
  });

  it('does not mean somebody by a title alone, nor everything with a word in its name', async () => {
    assert.deepEqual((await edition.memory.search('Batyr')).names, []);
    assert.deepEqual((await edition.memory.search('army')).names, []);
  });

  it('counts what the passages found name, when and where they are kept', async () => {
    const {facets, total} = await edition.memory.search('Оспан', {
      facets: ['type', 'repository', 'document', 'date'],
    });
    assert.equal(facets.type?.find(({value}) => value === 'person')?.count, total);
    assert.deepEqual(
      facets.repository?.map(({value}) => value),
      ['GARF'],
    );
    assert.equal(
      facets.document?.reduce((sum, {count}) => sum + count, 0),
      total,
    );
    const years = facets.date?.map(({value}) => Number(value)) ?? [];
    assert.deepEqual(
      years,
      [...years].sort((a, b) => a - b),
    );
  });

  it('marks in the text itself what was asked for', async () => {
    for (const query of ['Mongolia', 'troops', 'rebels', 'Öngdirkara']) {
      const {lines} = await edition.memory.search(query, {limit: 50, names: false});
      assert.ok(lines.length > 0, query);
      for (const {documentId, start, end} of lines) {
        const text = edition.texts.get(documentId)?.canonicalText ?? '';
        const word = sliceCodePoints(text, start, end).replace(/[’']s$/, '');
        assert.equal(foldWord(word), foldWord(query));
      }
    }
  });

  it('sorts lines by what stands before and after', async () => {
    const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const collator = new Intl.Collator('en', {sensitivity: 'base', numeric: true});
    const inOrder = (all: readonly string[]): boolean =>
      all.every((one, at) => at === 0 || collator.compare(all[at - 1] ?? '', one) <= 0);
    const right = await edition.memory.search('the', {sort: 'right', limit: 200, locale: 'en'});
    assert.ok(inOrder(right.lines.map((line) => words(line.right)[0] ?? '')));
    const left = await edition.memory.search('the', {sort: 'left', limit: 200, locale: 'en'});
    assert.ok(inOrder(left.lines.map((line) => words(line.left).at(-1) ?? '')));
  });

  it('gives pages that make up the whole', async () => {
    const whole = await edition.memory.search('the', {limit: 1000});
    const pages = [];
    for (let offset = 0; offset < whole.total; offset += 7) {
      pages.push(...(await edition.memory.search('the', {offset, limit: 7})).passages);
    }
    assert.deepEqual(pages, whole.passages);
    const documents = new Set(whole.passages.map(({documentId}) => documentId));
    assert.equal(whole.documentTotal, documents.size);
    assert.equal(
      whole.documents.reduce((sum, {passages}) => sum + passages, 0),
      whole.total,
    );
  });

  it('gives up when told to', async () => {
    const given = new AbortController();
    given.abort();
    await assert.rejects(edition.memory.search('Osman', {}, given.signal), {name: 'AbortError'});
    await assert.rejects(edition.shards.search('Osman', {}, given.signal), {name: 'AbortError'});
  });
});
