import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {XmlDocument} from 'libxml2-wasm';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';
import {data, runLectern} from './run-lectern.js';

/** An outside reading of the same file: libxml2 alone, nothing of ours. */
function outsideReading(path: string): string {
  const document = XmlDocument.fromBuffer(readFileSync(path));
  try {
    const texts = document.find('/t:TEI/t:text', {t: 'http://www.tei-c.org/ns/1.0'});
    return texts.map((text) => text.content).join('');
  } finally {
    document.dispose();
  }
}

describe('lectern text', () => {
  for (const name of [
    'choices-and-variants.xml',
    'characters-of-many-kinds.xml',
    'latin-1.xml',
    'every-reference-resolved.xml',
  ]) {
    it(`prints the text of ${name} and nothing else`, async () => {
      const {code, out, err} = await runLectern('text', data(name));
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.equal(out, outsideReading(data(name)));
    });
  }

  it('prints every fixture as libxml2 reads it', skipWithoutShared, async () => {
    const folder = join(sharedFolder() ?? '', 'fixtures');
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    assert.equal(files.length, 7);
    for (const name of files) {
      const path = join(folder, name);
      const {code, out} = await runLectern('text', path);
      assert.equal(code, 0, name);
      assert.ok(out === outsideReading(path), name);
    }
  });

  for (const name of ['mismatched-tags.xml', 'xhtml-page.xml', 'empty.xml', 'missing.xml']) {
    it(`prints nothing of ${name} and says where the fault is`, async () => {
      const {code, out, err} = await runLectern('text', data(name));
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, new RegExp(`^test/data/${name}:\\d+:\\d+: .+\\n$`));
    });
  }

  it('takes exactly one file', async () => {
    const none = await runLectern('text');
    const two = await runLectern('text', data('latin-1.xml'), data('latin-1.xml'));
    assert.deepEqual([none.code, two.code], [2, 2]);
    assert.equal(two.out, '');
  });
});
