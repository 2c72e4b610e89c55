import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
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
