import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {data, runLectern} from './run-lectern.js';

const folder = mkdtempSync(join(tmpdir(), 'lectern-suggest-'));
after(() => rmSync(folder, {recursive: true}));

const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${body}</TEI>`;
function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const authority = written(
  'people.xml',
  tei(
    '<standOff><listPerson><person xml:id="vera"><persName>Vera Holm</persName></person></listPerson></standOff>',
  ),
);
const one = written('one.xml', tei('<text><body><p>Vera Holm came in 1921.</p></body></text>'));
const two = written('two.xml', tei('<text><body><p>V. Holm left.</p></body></text>'));

describe('lectern suggest', () => {
  it('prints the annotations of one document as a page', async () => {
    const {code, out, err} = await runLectern('suggest', '--authority', authority, one);
    assert.equal(err, '');
    assert.equal(code, 0);
    const {annotations, problems} = readAnnotations(out, 'out');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      annotations.map(({identifies, date, generator}) => [identifies[0] ?? date, generator]),
      [
        ['https://lectern.example/texts/people.xml#vera', 'lectern suggest'],
        ['1921', 'lectern suggest'],
      ],
    );
  });

  it('writes a file for each of several documents, and writes it again', async () => {
    const out = join(folder, 'proposed');
    const args = ['suggest', '--authority', authority, '--out', out, one, two];
    assert.equal((await runLectern(...args)).code, 0);
    const first = readFileSync(join(out, 'two.jsonld'), 'utf8');
    assert.equal((await runLectern(...args)).code, 0);
    const again = readFileSync(join(out, 'two.jsonld'), 'utf8');
    const undated = (json: string): string => json.replaceAll(/"created": "[^"]+"/g, '');
    assert.equal(undated(again), undated(first));
  });

  it('writes over nothing that others made', async () => {
    const out = written(
      'mine.jsonld',
      '{"id": "urn:x:1", "type": "Annotation", "target": "urn:x:2"}',
    );
    const {code, err} = await runLectern('suggest', '--authority', authority, '--out', out, one);
    assert.equal(code, 1);
    assert.match(err, /left as it is/);
    assert.match(readFileSync(out, 'utf8'), /urn:x:1/);
  });

  it('says which file cannot be read, and does the others', async () => {
    const broken = data('mismatched-tags.xml');
    const {code, out, err} = await runLectern('suggest', '--authority', authority, broken, one);
    assert.equal(code, 1);
    assert.match(err, /^test\/data\/mismatched-tags\.xml:\d+:\d+: /);
    assert.equal(readAnnotations(out, 'out').annotations.length, 2);
  });

  it('asks for an authority file that has records', async () => {
    const none = await runLectern('suggest', one);
    assert.equal(none.code, 2);
    assert.match(none.err, /--authority/);
    const empty = await runLectern('suggest', '--authority', two, one);
    assert.equal(empty.code, 1);
    assert.match(empty.err, /no records/);
  });

  it('refuses a base that is no address', async () => {
    const args = ['suggest', '--authority', authority, '--base', 'texts', one];
    assert.equal((await runLectern(...args)).code, 2);
  });
});
