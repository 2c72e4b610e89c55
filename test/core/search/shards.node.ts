import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {Entity} from '../../../components/core/entities/entity.js';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegisters} from '../../../components/core/entities/register.js';
import type {SearchResult} from '../../../components/core/search/search-index.js';
import {buildSearchShards} from '../../../components/core/search/shards/build-shards.js';
import {ByteWriter} from '../../../components/core/search/shards/bytes.js';
import {
  type DigestBlock,
  digested,
  readBlock,
  storeBlock,
} from '../../../components/core/search/shards/document-digest.js';
import {readManifest} from '../../../components/core/search/shards/manifest.js';
import {mostUnpacked} from '../../../components/core/search/shards/packed.js';
import {hashOf} from '../../../components/core/search/shards/shard-file.js';
import {shardName} from '../../../components/core/search/shards/shard-name.js';
import {shardSearch} from '../../../components/core/search/shards/shard-search.js';
import type {WordRuns} from '../../../components/core/search/shards/word-runs.js';
import {writtenBefore} from '../../../components/core/search/shards/written-before.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {deflateShard} from '../../../components/node/search/deflate-shard.js';
import {DiskSpill} from '../../../components/node/search/disk-spill.js';
import {altay, comparable, fetchFrom, indexed, letter, read, searched} from './indexes.js';

const documents = altay();
const edition = await indexed(documents);

const built = (options: object = {}): Map<string, Uint8Array> => {
  const entities = new EntityIndex(readRegisters(documents));
  const texts = documents.filter(({texts: roots}) => roots.length > 0);
  const shards = buildSearchShards({documents: searched(texts, entities), entities, ...options});
  return new Map([...shards].map(({name, bytes}) => [name, bytes]));
};

const bytesOf = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files.values()].reduce((sum, file) => sum + file.length, 0);

/** So much that not all of a table comes with the first file: two thousand people, and words enough. */
function manyNames(): TeiDocument[] {
  const syllables = 'ba de fi go ku la me ni po ru sa ti vo zu'.split(' ');
  const wordOf = (number: number): string =>
    [196, 14, 1].map((unit) => syllables[Math.floor(number / unit) % 14]).join('');
  const persons = Array.from({length: 2000}, (_, at) => {
    const name = at === 700 ? 'Zadur' : `${wordOf(at)} ${wordOf(at * 3)}${at}`;
    return `<person xml:id="p${at}"><persName>${name}</persName></person>`;
  });
  const words = Array.from({length: 6000}, (_, at) => `${wordOf(at)}${at}`).join(' ');
  const authority = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="authority"><teiHeader/><standOff><listPerson>${persons.join('')}</listPerson></standOff></TEI>`;
  const named = '<p><persName ref="authority.xml#p700">Zadur</persName> came.</p>';
  return [read(authority, 'authority.xml'), letter(`${named}<p>${words}</p>`)];
}

/** A block that says when its words are asked for. */
function watched(block: DigestBlock, ask: () => void): DigestBlock {
  const {passages, lengths, rows, sounds} = block;
  return {
    ...{passages, lengths, rows, sounds},
    get terms() {
      ask();
      return block.terms;
    },
  };
}

describe('an index kept as files', () => {
  it('is the same for the same texts, however little memory the build has', () => {
    const parent = mkdtempSync(join(tmpdir(), 'lectern-shards-'));
    try {
      const spill = new DiskSpill(parent);
      assert.deepEqual(built({spill, batchSize: 20_000}), built());
      assert.ok(readdirSync(join(parent, readdirSync(parent)[0] ?? '')).length > 3);
      spill.remove();
      assert.deepEqual(readdirSync(parent), []);
    } finally {
      rmSync(parent, {recursive: true, force: true});
    }
    assert.equal(existsSync(parent), false);
  });

  it('is the same where words were gathered in groups before, which are not read again', () => {
    const entities = new EntityIndex(readRegisters(documents));
    const texts = documents.filter(({texts: roots}) => roots.length > 0);
    const kept: WordRuns[] = [];
    const asked: number[] = [];
    const grouped = (): Map<string, Uint8Array> => {
      const groups = texts.map((text, at) => ({
        documents: [...searched([text], entities)].map((document) => {
          const {blocks, ...named} = digested(document);
          const stored = [...blocks].map((block) => readBlock(storeBlock(block)));
          return {...named, blocks: stored.map((block) => watched(block, () => asked.push(at)))};
        }),
        runs: kept[at],
        keep: ({words, sounds}: WordRuns) => {
          const runs = {words: [...words], sounds: [...sounds]};
          kept[at] = runs;
          return runs;
        },
      }));
      const shards = buildSearchShards({groups, entities});
      return new Map([...shards].map(({name, bytes}) => [name, bytes]));
    };
    assert.deepEqual(grouped(), built());
    assert.deepEqual(new Set(asked), new Set(texts.keys()));
    asked.length = 0;
    delete kept[1];
    assert.deepEqual(grouped(), built());
    assert.deepEqual(new Set(asked), new Set([1]));
  });

  it('is the same where what depends on entities alone was made before, which is not made again', async () => {
    const whole = built();
    const manifest = readManifest(new TextDecoder().decode(whole.get('search.json')));
    assert.ok(typeof manifest === 'object');
    const read = (name: string): Uint8Array | undefined => whole.get(name);
    const names = await writtenBefore('names', manifest.tables.names, read);
    const entities = await writtenBefore('entities', manifest.tables.entities, read);
    assert.ok(names && entities);
    const nobody = {
      get entities(): readonly Entity[] {
        throw new Error('nobody should ask for entities');
      },
    };
    const resolving = new EntityIndex(readRegisters(documents));
    const texts = documents.filter(({texts: roots}) => roots.length > 0);
    const again = buildSearchShards({
      documents: searched(texts, resolving),
      entities: nobody,
      known: {names, entities},
    });
    const rest = [...whole].filter(([name]) => !/^(?:names|entities)-/.test(name));
    assert.deepEqual(new Map([...again].map(({name, bytes}) => [name, bytes])), new Map(rest));
  });

  it('has small files, and one whose name does not come from its content', () => {
    for (const [name, bytes] of built()) {
      assert.ok(bytes.length < 65_536, name);
      assert.match(name, /^(?:[a-z]+-[0-9a-f]{16}\.bin|search\.json)$/);
    }
  });

  it('is searched without what is missing or damaged, which is named', async () => {
    const {files: whole, memory} = await indexed(manyNames());
    const healthy = await memory.search('Zadur came', {limit: 50});
    assert.ok(healthy.total > 0 && healthy.names.length > 0);
    for (const spoil of ['missing', 'damaged'] as const) {
      for (const [table, stillFinds] of [
        ['names', true],
        ['postings', false],
        ['passages', true],
      ] as const) {
        const files = new Map(whole);
        for (const [name, bytes] of whole) {
          if (!name.startsWith(`${table}-`)) continue;
          if (spoil === 'missing') files.delete(name);
          else
            files.set(
              name,
              bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
            );
        }
        const result = await shardSearch(fetchFrom(files)).search('Zadur came', {limit: 50});
        assert.equal(result.total, stillFinds ? healthy.total : 0, table);
        assert.ok(result.problems.length > 0, table);
        for (const {shard, message} of result.problems) {
          assert.ok(shard.startsWith(table));
          assert.match(message, spoil === 'missing' ? /cannot be fetched.*404/ : /damaged/);
        }
      }
    }
  });

  it('is smaller where it is compressed, which is the same every time and finds the same', async () => {
    const [plain, small] = [built(), built({deflate: deflateShard})];
    assert.deepEqual(built({deflate: deflateShard}), small);
    assert.ok(bytesOf(small) < 0.7 * bytesOf(plain), `${bytesOf(small)} of ${bytesOf(plain)}`);
    const [one, other] = [plain, small].map((files) => shardSearch(fetchFrom(files)));
    assert.ok(one && other);
    for (const query of ['khan', 'osm* type:person', '"the khan"']) {
      assert.deepEqual(await other.search(query), await one.search(query), query);
    }
  });

  it('refuses a file that does not unpack to what it says it holds, however much that would be', async () => {
    const first = new TextDecoder().decode(edition.files.get('search.json'));
    const much = new Uint8Array(mostUnpacked + 1);
    for (const [what, stated, content] of [
      ['more than it says', 10, deflateShard(new Uint8Array(100_000))],
      ['less than it says', 20, deflateShard(new Uint8Array(10))],
      ['too much', much.length, deflateShard(much)],
      ['nothing that is compressed', 10, new Uint8Array(12)],
    ] as const) {
      const file = new ByteWriter();
      file.number(1);
      file.number(stated);
      file.append(content);
      const bytes = file.finish();
      const manifest: unknown = JSON.parse(first, (key, value) =>
        key === 'postings' ? {hash: hashOf(bytes), depth: 0} : value,
      );
      const files = new Map(edition.files);
      const shard = shardName('postings', hashOf(bytes));
      files.set('search.json', new TextEncoder().encode(JSON.stringify(manifest)));
      files.set(shard, bytes);
      const {problems} = await shardSearch(fetchFrom(files)).search('khan');
      assert.deepEqual(
        problems.map((problem) => problem.shard),
        [shard],
        what,
      );
      assert.match(problems[0]?.message ?? '', /damaged: it cannot be unpacked/, what);
    }
  });

  it('is opened by two files, which lead to all others without a step between', async () => {
    const asked: string[] = [];
    const fetch = fetchFrom(edition.files);
    const index = shardSearch((name) => {
      asked.push(name);
      return fetch(name);
    });
    index.prepare?.();
    await index.search('khan -osm* "the khan"');
    assert.equal(asked[0], 'search.json');
    assert.match(asked[1] ?? '', /^top-/);
    const manifest = readManifest(new TextDecoder().decode(edition.files.get('search.json')));
    assert.ok(typeof manifest === 'object');
    for (const [table, {hash, depth}] of Object.entries(manifest.tables)) {
      if (depth > 0) assert.ok(!asked.includes(shardName(table, hash)), table);
    }
    assert.equal(asked.length, new Set(asked).size);
    assert.ok(asked.length > 3, asked.join());
  });

  it('gives the first passages before the others, with all that is counted', async () => {
    const {shards} = await indexed([letter('<p>salt and more of it</p>'.repeat(300))]);
    const firsts: SearchResult[] = [];
    const all = await shards.search('salt', {onFirst: (first) => firsts.push(first)});
    assert.equal(firsts.length, 1);
    const [first] = firsts;
    assert.ok(first && first.passages.length > 0 && first.passages.length < all.passages.length);
    assert.deepEqual(first.passages, all.passages.slice(0, first.passages.length));
    assert.deepEqual([first.total, first.documents], [all.total, all.documents]);
  });

  it('asks again for what could not be fetched', async () => {
    let isDown = true;
    const fetch = fetchFrom(edition.files);
    const index = shardSearch((name) =>
      isDown ? Promise.reject(new Error('the network is down')) : fetch(name),
    );
    const failed = await index.search('khan');
    assert.deepEqual(
      failed.problems.map(({shard}) => shard),
      ['search.json'],
    );
    assert.match(failed.problems[0]?.message ?? '', /the network is down/);
    isDown = false;
    assert.deepEqual(
      comparable(await index.search('khan')),
      comparable(await edition.memory.search('khan')),
    );
  });

  it('says what a first file that is none is', async () => {
    for (const [text, said] of [
      ['<html>', /no JSON/],
      ['[]', /another kind/],
      ['{"format":"lectern-search","version":99}', /another version/],
      ['{"format":"lectern-search","version":3,"size":3}', /incomplete/],
    ] as const) {
      const files = new Map([['search.json', new TextEncoder().encode(text)]]);
      const {problems, total} = await shardSearch(fetchFrom(files)).search('khan');
      assert.equal(total, 0);
      assert.match(problems[0]?.message ?? '', said);
    }
  });

  it('of no document finds nothing, without a fault', async () => {
    const {memory, shards} = await indexed([]);
    for (const index of [memory, shards]) {
      const {total, problems} = await index.search('khan "a b" c* d~ type:person');
      assert.deepEqual({total, problems}, {total: 0, problems: []});
    }
  });

  it('fetches no more for one word than a few files, however many passages there are', async () => {
    const paragraphs = Array.from({length: 4000}, (_, at) => `<p>salt w${at} v${at * 7}</p>`);
    const {files, memory} = await indexed([
      letter(paragraphs.join('')),
      letter('<p>x</p>', {id: 'b'}),
    ]);
    let bytes = 0;
    const fetch = fetchFrom(files);
    const index = shardSearch(async (name) => {
      const file = await fetch(name);
      bytes += file.length;
      return file;
    });
    const result = await index.search('w1234');
    assert.deepEqual(comparable(result), comparable(await memory.search('w1234')));
    assert.ok(bytes < bytesOf(files) / 4, `${bytes} of ${bytesOf(files)}`);
  });
});
