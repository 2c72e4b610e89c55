import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {
  EntityMentions,
  NamingDocument,
} from '../../../components/core/collection/compiled/compiled-files.js';
import {DataFiles} from '../../../components/node/build/collection-data.js';
import {mentionFile, mentionsAtOnce} from '../../../components/node/build/mention-files.js';

/** What is written of an entity that so many documents name twice each. */
function written(count: number): {where: EntityMentions; read: (file: string) => unknown} {
  const ids = Array.from({length: count}, (_, at) => `d${at}`);
  const documents = new Map(ids.map((id) => [id, {id, file: `${id}.xml`, title: `Of ${id}`}]));
  const mentions = ids.flatMap((document) =>
    [1, 2].map((each) => ({document, json: JSON.stringify({document, mention: {id: `m${each}`}})})),
  );
  const data = new DataFiles('letters');
  const file: Record<string, EntityMentions> = JSON.parse(
    mentionFile(new Map([['ann', mentions]]), documents, data),
  );
  const {ann} = file;
  assert.ok(ann);
  const contents = new Map(data.files.map(({path, content}) => [path, content]));
  return {where: ann, read: (name) => JSON.parse(contents.get(`letters/${name}`) ?? '')};
}

it('an entity that many documents name has its first mentions and documents at once, the others in files', () => {
  const count = mentionsAtOnce + 30;
  const {where, read} = written(count);
  assert.equal(where.total, 2 * count);
  assert.equal(where.naming, count);
  assert.equal(where.documents.length, mentionsAtOnce);
  const further = (where.furtherDocuments ?? []).flatMap((file) => {
    const list = read(file);
    assert.ok(Array.isArray(list));
    return list.map((one: NamingDocument) => one.id);
  });
  const listed = [...where.documents.map(({id}) => id), ...further];
  assert.deepEqual(
    listed,
    Array.from({length: count}, (_, at) => `d${at}`),
  );
  assert.equal(where.mentions.length, mentionsAtOnce);
  assert.equal(where.more.length, 2);
});

it('an entity that few documents name says no more than their list', () => {
  const {where} = written(3);
  assert.equal(where.documents.length, 3);
  assert.equal(where.naming, undefined);
  assert.equal(where.furtherDocuments, undefined);
});
