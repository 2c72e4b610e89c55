import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {putInSite} from '../../../components/node/build/put-file.js';

describe('a file of a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-put-'));
  after(() => rmSync(folder, {recursive: true}));

  it('is written with the folders that it lies in, and then not again', () => {
    const path = join(folder, 'read/l1/index.html');
    assert.equal(putInSite(path, 'a page'), true);
    assert.equal(putInSite(path, 'a page'), false);
    assert.equal(readFileSync(path, 'utf8'), 'a page');
  });

  it('replaces what an interrupted build left half of, also where its name never changes content', () => {
    const path = join(folder, 'c0-0123.json');
    writeFileSync(path, '["half');
    assert.equal(putInSite(path, '["half","whole"]', true), true);
    assert.equal(readFileSync(path, 'utf8'), '["half","whole"]');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('replaces another page of the same length', () => {
    const path = join(folder, 'index.html');
    assert.equal(putInSite(path, 'one'), true);
    assert.equal(putInSite(path, 'two'), true);
    assert.equal(readFileSync(path, 'utf8'), 'two');
  });
});
