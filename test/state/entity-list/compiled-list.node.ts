import assert from 'node:assert/strict';
import {afterEach, it, mock} from 'node:test';
import {compiledFormat} from '../../../components/core/collection/compiled/compiled-files.js';
import type {EntityRow} from '../../../components/core/collection/entity-list/entity-row.js';
import {DataFiles} from '../../../components/node/build/collection-data.js';
import {mentionFile, mentionsAtOnce} from '../../../components/node/build/mention-files.js';
import {openEntityList} from '../../../components/state/entity-list/compiled-list.js';

const base = 'https://e.org/letters/';

/** A site on which so many documents name Ann, each once. */
function serve(count: number): void {
  const ids = Array.from({length: count}, (_, at) => `d${at}`);
  const documents = new Map(ids.map((id) => [id, {id, file: `${id}.xml`, title: `Of ${id}`}]));
  const mentions = ids.map((document) => {
    const mention = {id: 'm1', form: 'Ann'};
    return {document, json: JSON.stringify({document, mention, label: '¶ 1'})};
  });
  const data = new DataFiles('letters');
  const named = data.add('m0', mentionFile(new Map([['ann', mentions]]), documents, data));
  const files = {rows: [], loose: [], looseMentions: [], counts: []};
  const list = {format: compiledFormat, documents: [], looseTotal: 0, leftOut: 0, ...files};
  const names = data.add('names', JSON.stringify(list));
  const lists = {library: [], entities: [], mentions: [named], failures: []};
  const manifest = {format: compiledFormat, title: 'Letters', documents: count, names, ...lists};
  const contents = new Map(data.files.map(({path, content}) => [path, content]));
  contents.set('letters/manifest.json', JSON.stringify(manifest));
  mock.method(globalThis, 'fetch', (address: string) => {
    const content = contents.get(new URL(address).pathname.slice(1));
    return Promise.resolve(new Response(content ?? '', {status: content ? 200 : 404}));
  });
  Object.assign(globalThis, {document: {baseURI: base}});
}

afterEach(() => {
  mock.restoreAll();
  Reflect.deleteProperty(globalThis, 'document');
});

it('a name of many documents comes with the documents of the mentions that have come, in the end with all', async () => {
  const count = mentionsAtOnce + 5;
  serve(count);
  const {signal} = new AbortController();
  const opened = await openEntityList('manifest.json', {signal, base});
  assert.ok(opened.ok);
  const tally = {forms: [], formTotal: 1, total: count, naming: count};
  const ann: EntityRow = {id: 'ann', kind: 'person', name: 'Ann', names: [], ...tally};
  const first = await opened.value.mentions(ann, 0);
  assert.ok(first.ok);
  const {documents, mentions, naming, next} = first.value;
  assert.deepEqual([documents.length, mentions.length], [mentionsAtOnce, mentionsAtOnce]);
  assert.deepEqual([naming, next], [count, 1]);
  const second = await opened.value.mentions(ann, 1);
  assert.ok(second.ok);
  assert.equal(second.value.documents.length, count);
  assert.equal(second.value.mentions.length, 5);
  assert.deepEqual([second.value.naming, second.value.next], [undefined, undefined]);
});
