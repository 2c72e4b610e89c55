import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {prerender} from '../../../components/node/prerender/prerender.js';
import {data, runLectern} from './run-lectern.js';

const folder = mkdtempSync(join(tmpdir(), 'lectern-prerender-'));
after(() => rmSync(folder, {recursive: true}));
const text = 'texts/altay/osman-batur.xml';
const authority = 'texts/altay/authority.xml';

describe('lectern prerender', () => {
  it('prints the same fragment that the function makes', async () => {
    const {code, out, err} = await runLectern(
      ...['prerender', '--fragment', '--authority', authority, '--id-prefix', 'o', text],
    );
    assert.equal(err, '');
    assert.equal(code, 0);
    const made = prerender(readFileSync(text, 'utf8'), {
      file: 'osman-batur.xml',
      authority: [{file: 'authority.xml', source: readFileSync(authority, 'utf8')}],
      idPrefix: 'o',
    });
    assert.ok(made.ok);
    assert.equal(out, made.html);
  });

  it('writes a page of its own, in the language of the text', async () => {
    const out = join(folder, 'page.html');
    const ended = await runLectern(
      ...['prerender', '--out', out, '--script', 'lectern.min.js?a="b"', text],
    );
    assert.deepEqual([ended.code, ended.out], [0, '']);
    const page = readFileSync(out, 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /<title>Osman Batur<\/title>/);
    assert.match(page, /<script type="module" src="lectern.min.js\?a=&quot;b&quot;"><\/script>/);
  });

  it('writes the JSON with which the reader adopts the text', async () => {
    const json = join(folder, 'osman.json');
    const {code, out} = await runLectern(
      ...['prerender', '--fragment', '--collection-data', json, text],
    );
    assert.equal(code, 0);
    assert.match(out, /<lectern-reader src="osman.json" documents="osman-batur"/);
    const collection = JSON.parse(readFileSync(json, 'utf8'));
    assert.deepEqual(
      collection.documents.map(({id}: {id: string}) => id),
      ['osman-batur'],
    );
  });

  it('says where a broken file is broken, and prints nothing', async () => {
    const {code, out, err} = await runLectern('prerender', data('mismatched-tags.xml'));
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^test\/data\/mismatched-tags.xml:\d+:\d+: /);
  });

  it('names an authority file that is not there', async () => {
    const {code, err} = await runLectern('prerender', '--authority', 'no.xml', text);
    assert.equal(code, 1);
    assert.match(err, /^no\.xml:/);
  });

  for (const [fault, args] of [
    ['no file', []],
    ['two files', [text, text]],
    ['a level that is none', ['--heading-level', '7', text]],
    ['the address of data that is not written', ['--collection-href', 'x.json', text]],
  ] as const) {
    it(`refuses ${fault}`, async () => {
      const {code, out} = await runLectern('prerender', ...args);
      assert.deepEqual([code, out], [2, '']);
    });
  }

  it('says that a file cannot be written', async () => {
    const {code, err} = await runLectern('prerender', '--out', join(folder, 'no/where.html'), text);
    assert.equal(code, 1);
    assert.match(err, /cannot be written/);
  });
});
