import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {checkAnnotationPage} from '../../../components/core/annotations/check-annotation.js';
import {asList, asObject} from '../../../components/core/annotations/json.js';
import {runLectern} from './run-lectern.js';

const source = 'https://e.org/texts/letter.xml';
const page = 'https://e.org/letter.html';
const letter =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0">\r\n<teiHeader/><text><body><p xml:id="p1">𐌰 grey horse ran</p></body></text>\r\n</TEI>\r\n';
const row = {
  id: 'Zm9ydHktdHdv',
  created: '2024-03-05T10:20:30.123456+00:00',
  user: 'acct:ann@hypothes.is',
  uri: page,
  text: 'whose?',
  tags: ['animal'],
  target: [
    {
      source: page,
      selector: [
        {type: 'TextPositionSelector', start: 40, end: 45},
        {type: 'TextQuoteSelector', exact: 'horse', prefix: 'grey ', suffix: ' ran'},
      ],
    },
  ],
};

let folder = '';
const path = (name: string): string => join(folder, name);
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-convert-'));
  writeFileSync(path('letter.xml'), letter);
  writeFileSync(path('rows.json'), JSON.stringify({total: 1, rows: [row]}));
});
after(() => rmSync(folder, {recursive: true}));

const convert = (...args: readonly string[]) => runLectern('convert', ...args);

function itemsOf(json: string) {
  const parsed: unknown = JSON.parse(json);
  assert.deepEqual(checkAnnotationPage(parsed), []);
  return asList(asObject(parsed)?.items).map((item) => asObject(item) ?? {});
}

describe('lectern convert', () => {
  it('places a quotation from a page in the text, and gives the row back as it was', async () => {
    const {code, out, err} = await convert(
      ...['--from', 'hypothesis', '--to', 'w3c', '--text', path('letter.xml')],
      ...['--source', source, path('rows.json')],
    );
    assert.deepEqual([code, err], [0, '1 annotation converted\n']);
    const [annotation] = itemsOf(out);
    const target = asObject(annotation?.target);
    assert.equal(target?.source, source);
    const position = {type: 'TextPositionSelector', start: 7, end: 12};
    assert.deepEqual(asList(target?.selector).at(-1), position);
    writeFileSync(path('page.jsonld'), out);
    const back = await convert('--from', 'w3c', '--to', 'hypothesis', path('page.jsonld'));
    assert.deepEqual(JSON.parse(back.out), {total: 1, rows: [row]});
  });

  it('puts annotations into the text, whose other bytes stay, and reads them out again', async () => {
    const {code} = await convert(
      ...['--from', 'hypothesis', '--to', 'tei', '--text', path('letter.xml')],
      ...['--source', source, '--out', path('annotated.xml'), path('rows.json')],
    );
    assert.equal(code, 0);
    const annotated = readFileSync(path('annotated.xml'), 'utf8');
    assert.equal(annotated.replace(/\n<standOff>.*<\/standOff>/s, ''), letter);
    assert.match(annotated, /target="#string-range\(p1,7,5\)"/);
    const read = await convert(
      ...['--from', 'tei', '--to', 'w3c', '--source', source, path('annotated.xml')],
    );
    const [annotation] = itemsOf(read.out);
    assert.equal(annotation?.id, 'https://hypothes.is/a/Zm9ydHktdHdv');
    assert.equal(asObject(asList(annotation?.body)[0])?.value, 'whose?');
  });

  it('says what it had to leave out, with file and line, and writes the rest', async () => {
    writeFileSync(path('some.json'), `[\n${JSON.stringify(row)},\n{"id": "x"}]`);
    const {code, out, err} = await convert(
      '--from',
      'hypothesis',
      '--to',
      'w3c',
      path('some.json'),
    );
    assert.equal(code, 1);
    assert.equal(itemsOf(out).length, 1);
    assert.equal(
      err,
      `${path('some.json')}:3: error: row 2: it has no address of a page\n1 annotation converted\n`,
    );
  });

  it('leaves out what breaks the model of W3C', async () => {
    const good = {id: 'urn:x:1', type: 'Annotation', target: source};
    const bad = {...good, id: 'urn:x:2', created: 'yesterday'};
    writeFileSync(path('bad.jsonld'), JSON.stringify([good, bad, {...good, id: 'no iri'}]));
    const {code, out, err} = await convert('--from', 'w3c', '--to', 'w3c', path('bad.jsonld'));
    assert.equal(code, 1);
    assert.equal(itemsOf(out).length, 2);
    assert.match(err, /urn:x:2: it is left out, .*created/);
    assert.match(err, /annotation 3: its id no iri is no absolute IRI/);
  });

  it('does not touch a text that is not in UTF-8', async () => {
    writeFileSync(
      path('latin.xml'),
      Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?>${letter.replace('𐌰', 'é')}`,
        'latin1',
      ),
    );
    const args = ['--from', 'hypothesis', '--to', 'tei', '--text', path('latin.xml')];
    const {code, out, err} = await convert(...args, path('rows.json'));
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /not in UTF-8/);
  });

  const wrongUses: readonly (readonly [string, readonly string[]])[] = [
    ['no file', ['--from', 'w3c', '--to', 'w3c']],
    ['an unknown format', ['--from', 'w3c', '--to', 'csv', 'a']],
    ['TEI without an address', ['--from', 'tei', '--to', 'w3c', 'a']],
    ['an address that is none', ['--from', 'tei', '--to', 'w3c', '--source', 'a.xml', 'a']],
    ['TEI without a text', ['--from', 'w3c', '--to', 'tei', 'a']],
  ];
  for (const [what, args] of wrongUses) {
    it(`asked with ${what} says what it expects`, async () => {
      const {code, out, err} = await convert(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^lectern convert: .*; see lectern --help\n$/);
    });
  }

  it('keeps two annotations of one id, and says that there are two', async () => {
    const one = {id: 'urn:a:1', type: 'Annotation', target: source, bodyValue: 'so'};
    writeFileSync(path('twice.json'), JSON.stringify([one, {...one, bodyValue: 'no'}]));
    const {code, out, err} = await convert('--from', 'w3c', '--to', 'w3c', path('twice.json'));
    assert.equal(code, 0);
    assert.equal(asList(asObject(JSON.parse(out))?.items).length, 2);
    assert.match(err, /annotation 2: its id urn:a:1 is that of annotation 1; both are kept/);
  });

  it('names a file that is missing, is no TEI, or is not UTF-8', async () => {
    writeFileSync(path('bytes.json'), Buffer.from([0x5b, 0xff, 0x5d]));
    const missing = await convert('--from', 'w3c', '--to', 'w3c', path('gone.json'));
    const bytes = await convert('--from', 'w3c', '--to', 'w3c', path('bytes.json'));
    const text = await convert(
      ...['--from', 'w3c', '--to', 'tei', '--text', path('rows.json'), path('rows.json')],
    );
    assert.deepEqual([missing.code, bytes.code, text.code], [1, 1, 1]);
    assert.match(missing.err, /gone\.json: error: There is no such file/);
    assert.match(bytes.err, /bytes\.json: error: The file cannot be read/);
    assert.match(text.err, /rows\.json:1:1/);
  });
});
