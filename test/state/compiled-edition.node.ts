import assert from 'node:assert/strict';
import {after, before, it, mock} from 'node:test';
import {bucketOf} from '../../components/core/collection/compiled/compiled-files.js';
import type {Entity} from '../../components/core/entities/entity.js';
import {collectionData, DataFiles} from '../../components/node/build/collection-data.js';
import {CompiledEdition} from '../../components/state/compiled/compiled-edition.js';
import {ReaderStore} from '../../components/state/reader-store.js';

const lists = {names: [], roles: [], dates: [], identifiers: [], notes: [], related: []};

const person = (id: string): Entity => ({...lists, id, kind: 'person', name: `Ann ${id}`});

/** Where somebody is mentioned: nothing but how often. */
const mentioned = (total: number): object => ({total, documents: [], mentions: [], more: []});

const people = Array.from({length: 600}, (_, at) => `p${at}`);

/** An edition with so many files of mentions, and what was fetched of it. */
function edition(count: number): {readonly edition: CompiledEdition; readonly size: number} {
  const data = new DataFiles('letters');
  const buckets: Record<string, object>[] = Array.from({length: count}, () => ({}));
  for (const [at, id] of people.entries()) {
    Object.assign(buckets[bucketOf(id, count)] ?? {}, {[id]: mentioned(at + 1)});
  }
  const entities = people.map(person);
  const manifest = collectionData(
    {
      title: 'Letters',
      entities,
      written: {entities: entities.map((one) => JSON.stringify(one)), hash: ''},
      failures: [],
    },
    [],
    buckets.map((bucket, at) => data.add(`m${at}`, JSON.stringify(bucket))),
    data,
  );
  for (const {path, content} of data.files) files.set(`/${path}`, content);
  return {
    edition: new CompiledEdition(
      manifest,
      'https://e.org/letters/manifest.json',
      new ReaderStore(),
    ),
    size: JSON.stringify(manifest).length,
  };
}

const files = new Map<string, string>();
let fetched: string[] = [];

before(() => {
  Object.assign(globalThis, {document: {baseURI: 'https://e.org/'}});
  mock.method(globalThis, 'fetch', async (address: string) => {
    const path = new URL(address).pathname;
    fetched.push(path);
    return new Response(files.get(path) ?? '', {status: files.has(path) ? 200 : 404});
  });
});

after(() => {
  mock.restoreAll();
  Reflect.deleteProperty(globalThis, 'document');
});

for (const count of [1, 128, 600]) {
  it(`finds who is mentioned where in ${count} files of mentions, without going through them`, async () => {
    const {edition: opened, size} = edition(count);
    assert.ok(size < 8000, `the manifest has ${size} characters`);
    fetched = [];
    await opened.learnEntities(['p7', 'p599']);
    assert.equal(opened.extentOf('p7')?.mentions, 8);
    assert.equal(opened.extentOf('p599')?.mentions, 600);
    assert.ok(fetched.length <= 7, `${fetched.length} files`);
  });
}
