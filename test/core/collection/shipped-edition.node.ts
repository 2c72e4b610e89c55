import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {CollectionIndex} from '../../../components/core/collection/collection-index.js';
import {checkFile} from '../../../components/node/cli/check-file.js';
import {RegisterShelf} from '../../../components/node/cli/registers.js';
import {loadSchema} from '../../../components/node/validate/relaxng.js';
import {assembleFolder} from '../../node/build/sites.js';
import {projectRoot, sharedFolder, skipWithoutShared} from '../../tools/shared.js';

const folder = join(projectRoot, 'texts/altay');
const {collection} = await assembleFolder(
  folder,
  join(projectRoot, 'annotations/altay'),
  'https://lectern.example/texts/altay/',
);
const files = readdirSync(folder).map((name) => join(folder, name));
const index = new CollectionIndex(collection);

describe('the edition that ships', () => {
  it('has three texts', () => {
    assert.equal(collection.documents.length, 3);
    assert.deepEqual(collection.failures, []);
  });

  it('resolves every name', () => {
    for (const {id, mentions} of collection.documents) {
      for (const {form, kind, resolution} of mentions) {
        if (kind !== 'date') assert.deepEqual(resolution.unresolved, [], `${id}: ${form}`);
        if (kind !== 'date') assert.notEqual(resolution.entityIds.length, 0, `${id}: ${form}`);
      }
    }
  });

  it('reads every date', () => {
    for (const {mentions} of collection.documents) {
      for (const {date, form} of mentions) assert.deepEqual(date?.malformed ?? [], [], form);
    }
  });

  it('places every annotation and resolves every link', () => {
    for (const {targets, linked, id} of collection.annotations) {
      for (const {placement} of [...targets, ...linked])
        assert.equal(placement.state, 'placed', id);
    }
    for (const link of collection.links) assert.notEqual(link.state, 'unresolved', link.raw);
  });

  it('knows Osman Batur in two texts under the names they use', () => {
    const forms = new Set(index.mentionsOf('osman-batur').map(({mention}) => mention.form));
    assert.ok(forms.has('Ospan Batyr') && forms.has('Osman Batur'));
    const documents = new Set(index.mentionsOf('osman-batur').map(({document}) => document.id));
    assert.deepEqual([...documents].sort(), ['beria-molotov-1945-10-05', 'osman-batur']);
  });

  it('keeps Stalin and Stalingrad apart', () => {
    const stalingrad = index.mentionsOf('stalingrad');
    assert.equal(stalingrad.length, 1);
    assert.equal(stalingrad[0]?.mention.kind, 'place');
  });

  it('knows which documents link to the biography', () => {
    const from = new Set(index.backlinks('osman-batur').map((link) => link.from.document));
    assert.ok(from.has('beria-molotov-1945-10-05'));
  });

  it('says that each text is a calendar', () => {
    for (const {header} of collection.documents) assert.equal(header.genre, 'calendar');
  });
});

describe('the texts that ship', () => {
  it('are valid TEI P5', {...skipWithoutShared}, async () => {
    const loaded = await loadSchema(join(sharedFolder() ?? '', 'schema/tei_all-4.11.0.rng'));
    assert.ok(loaded.ok);
    const errorsOf = async (file: string) => {
      const {problems} = await checkFile(file, new RegisterShelf(), loaded.schema);
      return problems.filter(({severity}) => severity === 'error');
    };
    for (const disk of files) assert.deepEqual(await errorsOf(disk), [], disk);
  });
});

describe('an annotation of no text', () => {
  it('is listed with its reason, not dropped', () => {
    const json = '{"id":"urn:uuid:9","target":"https://elsewhere.org/x.xml"}';
    const {annotations} = readAnnotations(json, 'a.jsonld');
    const {collection: stray} = assembleCollection({title: '', documents: [], annotations});
    assert.equal(stray.failures[0]?.file, 'urn:uuid:9');
    assert.match(stray.failures[0]?.message ?? '', /elsewhere/);
  });
});
