import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {unpacked} from '../../../components/core/search/shards/packed.js';
import {readPage} from '../../../components/core/search/shards/page.js';
import {segmentKey, segmentsFrom} from '../../../components/core/search/shards/postings.js';
import {ShardStore} from '../../../components/core/search/shards/shard-store.js';
import {TableReader} from '../../../components/core/search/shards/table-reader.js';
import {TableWriter} from '../../../components/core/search/shards/table-writer.js';

describe('a table of which all that is of one term is read together', () => {
  const writer = new TableWriter('mentions', {size: 4096, together: 32_768});
  const files = new Map<string, Uint8Array>();
  const segments = [...Array(30).keys()].map((at) =>
    at === 0 ? segmentsFrom('often') : segmentKey('often', at * 1000),
  );
  const keys = [segmentsFrom('a'), ...segments, segmentsFrom('p'), segmentsFrom('q')];
  for (const key of keys) {
    const file = writer.add(key, new Uint8Array(2700).fill(key.length));
    if (file) files.set(file.name, file.bytes);
  }
  const finished = writer.finish();
  let step = finished.next();
  for (; !step.done; step = finished.next()) files.set(step.value.name, step.value.bytes);
  const root = step.value;
  const reader = (): {readonly table: TableReader; readonly fetched: string[]} => {
    const fetched: string[] = [];
    const store = new ShardStore(async (name) => {
      fetched.push(name);
      return files.get(name) ?? new Uint8Array();
    });
    return {
      table: new TableReader('mentions', root, store, ({message}) => assert.fail(message)),
      fetched,
    };
  };

  it('has it in few files, and gives all of it', async () => {
    const {table, fetched} = reader();
    const found: string[] = [];
    for await (const page of table.scan(segmentsFrom('often'), 'often\u0001')) {
      for (const {key} of page) found.push(key);
    }
    assert.deepEqual(found, segments);
    assert.ok(fetched.length <= 6, `${fetched.length} files`);
  });

  it('keeps others apart from it', async () => {
    const {table} = reader();
    assert.equal((await table.get(segmentsFrom('a')))?.length, 2700);
    assert.equal((await table.get(segmentsFrom('q')))?.length, 2700);
    for (const bytes of files.values()) {
      const page = readPage((await unpacked(bytes)) ?? new Uint8Array());
      const terms = new Set(page.map(({key}) => key.slice(0, key.indexOf('\0'))));
      const size = page.reduce((sum, {value}) => sum + value.length, 0);
      assert.ok(terms.size < 2 || size <= 4096 + 2700, `${[...terms]} ${size}`);
    }
  });
});
