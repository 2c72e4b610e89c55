import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {lockFolder} from '../../../components/node/journal/folder-lock.js';
import {Desk, names} from '../write-back/desk.js';
import {runLectern} from './run-lectern.js';

const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>
<text><body><p>Osman rode.</p></body></text>
</TEI>
`;

async function laidOut(): Promise<{desk: Desk; files: string[]; id: string}> {
  const desk = new Desk(source);
  const id = desk.propose('Osman', names('persName', 'names.xml#osman'));
  await desk.accept();
  const {text, annotations, decisions} = desk;
  return {
    desk,
    id,
    files: ['--text', text, '--annotations', annotations, '--decisions', decisions],
  };
}

describe('lectern apply', () => {
  it('writes the one of two annotations with one id that was accepted, and names the other', async () => {
    for (const turned of [false, true]) {
      const {desk, files} = await laidOut();
      const page = JSON.parse(readFileSync(desk.annotations, 'utf8'));
      const copy = {...page.items[0], creator: {type: 'Person', name: 'Somebody Else'}};
      page.items = turned ? [copy, ...page.items] : [...page.items, copy];
      writeFileSync(desk.annotations, JSON.stringify(page));
      const {code, err} = await runLectern('apply', ...files);
      assert.equal(code, 1);
      assert.match(err, /its id .* is that of annotation 1; both are kept/);
      assert.match(err, /^1 applied, 0 refused/m);
      assert.match(desk.source, /<persName/);
    }
  });

  it('names what was changed after it was accepted, and what is accepted of other files', async () => {
    const {desk, files} = await laidOut();
    const page = readFileSync(desk.annotations, 'utf8');
    writeFileSync(desk.annotations, page.replace('#osman', '#usman'));
    const changed = await runLectern('apply', ...files);
    assert.equal(changed.code, 1);
    assert.match(changed.err, /It was changed after it was accepted; decide on it again\./);
    writeFileSync(desk.annotations, page.replace(/urn:uuid:0{8}/, 'urn:uuid:11111111'));
    const other = await runLectern('apply', ...files);
    assert.match(other.err, /one accepted annotation is not in the annotation file: urn:uuid:0/);
    assert.equal(desk.source, source);
  });

  it('writes what can be read of a file that is cut off, and says that not all of it was', async () => {
    const {desk, files} = await laidOut();
    const page = readFileSync(desk.annotations, 'utf8');
    writeFileSync(desk.annotations, `${page.slice(0, page.lastIndexOf(']'))},\n{"id": "urn`);
    const {code, err} = await runLectern('apply', ...files);
    assert.equal(code, 1);
    assert.match(err, /text\.jsonld:\d+: item 2 is cut off/);
    assert.match(desk.source, /<persName/);
  });

  it('only shows what would change in a dry run', async () => {
    const {desk, files} = await laidOut();
    const before = readFileSync(desk.decisions, 'utf8');
    const {code, out, err} = await runLectern('apply', '--dry-run', ...files);
    assert.equal(code, 0);
    assert.match(out, /^--- .*text\.xml[\s\S]*^\+<text><body><p><persName /m);
    assert.match(err, /1 would be applied, 0 refused, 0 applied before/);
    assert.equal(desk.source, source);
    assert.equal(readFileSync(desk.decisions, 'utf8'), before);
  });

  it('writes the text, and lectern revert gives it back', async () => {
    const {desk, files, id} = await laidOut();
    const applied = await runLectern('apply', ...files);
    assert.deepEqual([applied.code, applied.err], [0, '1 applied, 0 refused, 0 applied before\n']);
    assert.match(desk.source, /<persName/);
    const reverted = await runLectern('revert', id, ...files);
    assert.deepEqual([reverted.code, reverted.err], [0, '']);
    assert.equal(desk.source, source);
    const again = await runLectern('revert', id, ...files);
    assert.equal(again.code, 1);
    assert.match(again.err, /It is not applied/);
  });

  it('writes nothing while somebody else writes decisions', async () => {
    const {desk, files, id} = await laidOut();
    const lock = await lockFolder(desk.folder);
    assert.ok(lock.ok);
    const refused = await runLectern('apply', ...files);
    assert.equal(refused.code, 1);
    assert.equal(desk.source, source);
    assert.equal((await runLectern('apply', '--dry-run', ...files)).code, 0);
    assert.equal((await runLectern('revert', id, ...files)).code, 1);
    await lock.release();
    assert.equal((await runLectern('apply', ...files)).code, 0);
  });

  it('says what it needs, and what cannot be read', async () => {
    const {desk, files, id} = await laidOut();
    assert.equal((await runLectern('apply', '--text', desk.text)).code, 2);
    assert.equal((await runLectern('revert', ...files)).code, 2);
    const [, , , , ...rest] = files;
    const missing = await runLectern(
      'apply',
      '--text',
      'none.xml',
      '--annotations',
      desk.annotations,
      ...rest,
    );
    assert.equal(missing.code, 1);
    assert.match(missing.err, /^none\.xml:1:1: There is no such file/);
    const lost = await runLectern(
      'revert',
      id,
      '--text',
      desk.text,
      '--annotations',
      'none.jsonld',
      ...rest,
    );
    assert.equal(lost.code, 1);
    assert.match(lost.err, /none\.jsonld cannot be read/);
    assert.ok(!existsSync('none.xml'));
  });
});
