import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {asObject, type JsonObject} from '../../../components/core/annotations/json.js';
import {PassageSelector} from '../../../components/core/annotations/select-passage.js';
import {codePointLength} from '../../../components/core/tei/code-points.js';
import {teiFile} from '../../core/tei/documents.js';
import {runLectern} from './run-lectern.js';

const source = 'https://e.org/texts/log.xml';
const wrap = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
const first = 'The 𐌰𐌱 pilot came aboard at dawn, and Captain Loring gave him the wheel.';
const second = 'At noon the fog came down, so that nobody saw the lightship off Harwich.';
const old = wrap(`<p xml:id="a">${first}</p>\n<p xml:id="b">${second}</p>`);

let folder = '';
const path = (name: string): string => join(folder, name);

function annotation(id: string, words: string, of = old): JsonObject {
  const document = teiFile(of);
  const at = document.canonicalText.indexOf(words);
  assert.notEqual(at, -1);
  const start = codePointLength(document.canonicalText.slice(0, at));
  const span = {start, end: start + codePointLength(words)};
  const target = new PassageSelector(document, source).select(span);
  return {id, type: 'Annotation', motivation: 'highlighting', target};
}

function write(name: string, items: readonly JsonObject[]): string {
  writeFileSync(path(name), JSON.stringify({type: 'AnnotationPage', items}));
  return path(name);
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-anchor-'));
  writeFileSync(path('old.xml'), old);
  writeFileSync(path('crlf.xml'), old.replaceAll('\n', '\r\n').replaceAll(', ', ',\r\n'));
  writeFileSync(path('moved.xml'), wrap(`<p>𐌲 new</p><p>${second}</p><p>${first}</p>`));
  writeFileSync(path('gone.xml'), wrap('<p>Quite another story about a goat.</p>'));
});
after(() => rmSync(folder, {recursive: true}));

async function anchor(text: string, annotations: string, ...more: readonly string[]) {
  const ended = await runLectern(
    ...['anchor', '--text', path(text), '--annotations', annotations, '--json', ...more],
  );
  const lines = ended.out.split('\n').filter((line) => line !== '');
  return {...ended, rows: lines.map((line): JsonObject => asObject(JSON.parse(line)) ?? {})};
}

describe('lectern anchor --json', () => {
  it('gives a row of five members for a passage that stands where it stood', async () => {
    const file = write('one.jsonld', [annotation('urn:a:1', 'Captain Loring')]);
    const {code, err, rows} = await anchor('old.xml', file);
    const row = {id: 'urn:a:1', placement: 'placed', start: 38, end: 52, exact: 'Captain Loring'};
    assert.deepEqual({code, err, rows}, {code: 0, err: '', rows: [row]});
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['id', 'placement', 'start', 'end', 'exact']);
  });

  it('counts code points, in the old text and in the new one', async () => {
    const file = write('astral.jsonld', [
      annotation('urn:a:1', '𐌰𐌱'),
      annotation('urn:a:2', 'wheel'),
    ]);
    const {rows} = await anchor('moved.xml', file);
    const places = rows.map(({start, end, exact, placement}) => [placement, start, end, exact]);
    const before = codePointLength(`𐌲 new${second}`);
    assert.deepEqual(places, [
      ['moved', before + 4, before + 6, '𐌰𐌱'],
      ['moved', before + 66, before + 71, 'wheel'],
    ]);
  });

  it('says null and why for a passage that is gone, and still ends well', async () => {
    const file = write('gone.jsonld', [annotation('urn:a:1', 'lightship')]);
    const {code, rows} = await anchor('gone.xml', file);
    assert.equal(code, 0);
    const {reason, ...row} = rows[0] ?? {};
    const nowhere = {start: null, end: null, exact: null};
    assert.deepEqual(row, {id: 'urn:a:1', placement: 'orphaned', ...nowhere});
    assert.match(String(reason), /\w+ \w+/);
  });

  it('finds passages in a text whose line ends became CRLF', async () => {
    const file = write('crlf.jsonld', [
      annotation('urn:a:1', 'lightship'),
      annotation('urn:a:2', 'wheel'),
    ]);
    const {rows} = await anchor('crlf.xml', file);
    assert.deepEqual(
      rows.map(({exact}) => exact),
      ['lightship', 'wheel'],
    );
  });

  it('places by the old text what its own words alone leave open', async () => {
    const twins = wrap('<p>one two one two one two</p>');
    writeFileSync(path('twins.xml'), twins);
    writeFileSync(path('twins-now.xml'), twins.replace('<p>', '<p>zero '));
    const file = write('twins.jsonld', [annotation('urn:a:1', 'one', twins)]);
    const {rows} = await anchor('twins-now.xml', file, '--base', path('twins.xml'));
    assert.equal(rows[0]?.start, 5);
  });

  it('prints nothing for a page without annotations', async () => {
    const {code, out, err} = await anchor('old.xml', write('empty.jsonld', []));
    assert.deepEqual([code, out, err], [0, '', '']);
  });

  it('does not place annotations of another text by their positions', async () => {
    const other = wrap(
      '<p>Eleven barrels of tar were lost between Riga and the Sound in March.</p>',
    );
    const file = write('other.jsonld', [annotation('urn:a:1', 'barrels', other)]);
    const {code, rows} = await anchor('old.xml', file);
    assert.deepEqual([code, rows[0]?.placement, rows[0]?.start], [0, 'orphaned', null]);
  });
});

describe('lectern anchor', () => {
  it('says in a last line how many passages are where', async () => {
    const file = write('people.jsonld', [annotation('urn:a:1', 'lightship')]);
    const {code, out} = await runLectern(
      ...['anchor', '--text', path('old.xml'), '--annotations', file],
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /urn:a:1 {2}“lightship”\n1 passage: 1 placed, 0 moved, 0 ambiguous, 0 orphaned\n$/,
    );
  });

  it('names the line where JSON breaks off, and fails', async () => {
    writeFileSync(path('broken.jsonld'), '{"type": "AnnotationPage",\n"items": [\n{"id": }]}');
    const {code, out, err} = await anchor('old.xml', path('broken.jsonld'));
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /broken\.jsonld:3: item 1 is not JSON/);
  });

  it('places what can be read beside what cannot, names that, and fails', async () => {
    const file = write('half.jsonld', [annotation('urn:a:1', 'wheel'), {type: 'Annotation'}]);
    const {code, rows, err} = await anchor('old.xml', file);
    assert.deepEqual([code, rows.length], [1, 1]);
    assert.match(err, /half\.jsonld:\d+: annotation 2: it has no id/);
  });

  it('names each file that is missing, and fails', async () => {
    const file = write('any.jsonld', []);
    for (const [text, annotations, ...base] of [
      ['nowhere.xml', file],
      ['old.xml', path('nowhere.jsonld')],
      ['old.xml', file, '--base', path('nowhere.old.xml')],
    ] as const) {
      const {code, out, err} = await anchor(text, annotations, ...base);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /nowhere\.\S+: \w.*\n$/);
    }
  });

  it('is used wrongly without both files, or with a third', async () => {
    const file = write('use.jsonld', []);
    for (const args of [
      ['--text', path('old.xml')],
      ['--annotations', file],
      ['--text', path('old.xml'), '--annotations', file, 'third.xml'],
    ]) {
      const {code, out, err} = await runLectern('anchor', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /expected --text FILE and --annotations FILE/);
    }
  });
});
