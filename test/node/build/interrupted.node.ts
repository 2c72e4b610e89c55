import assert from 'node:assert/strict';
import fs, {readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import {after, before, describe, it, mock} from 'node:test';
import type {BuildReport} from '../../../components/node/build/build-site.js';
import {sayBytes} from '../../../components/node/cli/byte-progress.js';
import {runLectern} from '../cli/run-lectern.js';
import {Workshop} from './sites.js';

const text = (words: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${words} <persName ref="https://e.org/ann">Ann</persName></p></body></text></TEI>`;

describe('lectern build', () => {
  const workshop = new Workshop();
  const {root, texts, out} = workshop;
  const build = (...further: string[]) =>
    runLectern('build', texts, '--out', out, '--cache', join(root, 'cache'), ...further);
  after(() => workshop.remove());
  before(() => {
    for (let at = 0; at < 40; at++) workshop.write(`texts/l${at}.xml`, text(`Letter ${at}`));
  });

  it('goes on where a build was interrupted', async () => {
    // A file where a folder has to be: what the disk refuses for one it refuses for this build.
    workshop.write('site/texts/d/l7', 'in the way');
    const {code, err} = await build();
    assert.equal(code, 1);
    assert.match(err, /run it again to go on/);
    const done = statSync(join(out, 'texts/read/l3/index.html')).mtimeMs;
    rmSync(join(out, 'texts/d/l7'));
    const again = await build('--json');
    const report: BuildReport = JSON.parse(again.out);
    const compiled = report.collections[0]?.compiled ?? 0;
    assert.ok(compiled > 0 && compiled < 40, `${compiled} compiled`);
    assert.equal(statSync(join(out, 'texts/read/l3/index.html')).mtimeMs, done);
    assert.match(workshop.read('texts/entity/e.org-ann/index.html'), /Mentioned 40 times/);
  });

  it('reports a broken file with its place and builds the others', async () => {
    workshop.write('texts/broken.xml', '<TEI>\n<text></TEI>');
    const {code, out: said} = await build();
    assert.equal(code, 1);
    assert.match(said, /texts\/broken\.xml:2:\d+: /);
    assert.match(said, /40 documents/);
    rmSync(join(texts, 'broken.xml'));
  });

  it('builds the same in threads', async () => {
    for (let at = 0; at < 3; at++) {
      workshop.write(`texts/long${at}.xml`, text('word '.repeat(220_000)));
    }
    await build();
    const alone = new Map(
      workshop.files().map((path) => [path, statSync(join(out, path)).size] as const),
    );
    const other = join(root, 'threads');
    const {code, out: said} = await runLectern(
      ...['build', texts, '--out', other, '--cache', join(root, 'other'), '--jobs', '2'],
    );
    assert.equal(code, 0, said);
    for (const [path, size] of alone) {
      assert.equal(statSync(join(other, path)).size, size, path);
    }
  });

  it('ends where the disk refuses a thread, too, and goes on from there', async () => {
    const other = join(root, 'refused');
    workshop.write('refused/texts/d/long2', 'in the way');
    const args = ['build', texts, '--out', other, '--cache', join(root, 'third'), '--jobs', '2'];
    const refused = await runLectern(...args);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /long2.*run it again to go on/s);
    rmSync(join(other, 'texts/d/long2'));
    const again = await runLectern(...args);
    assert.equal(again.code, 0, again.err);
    assert.ok(statSync(join(other, 'texts/read/long2/index.html')).size > 0);
  });

  it('says that the disk is full, and goes on once there is room', async () => {
    const other = join(root, 'full');
    const args = ['build', texts, '--out', other, '--cache', join(root, 'fourth'), '--jobs', '0'];
    let room = 150;
    const write = writeFileSync;
    mock.method(fs, 'writeFileSync', (...given: Parameters<typeof writeFileSync>) => {
      if (room-- > 0) return write(...given);
      const full = new Error('ENOSPC: no space left on device, write');
      throw Object.assign(full, {code: 'ENOSPC', errno: -28, syscall: 'write'});
    });
    syncBuiltinESMExports();
    const {code, err} = await runLectern(...args);
    mock.restoreAll();
    syncBuiltinESMExports();
    assert.equal(code, 1);
    assert.match(err, /: the disk is full \(ENOSPC\)\. What is done is kept/);
    const files = readdirSync(other, {recursive: true, encoding: 'utf8'});
    assert.ok(!files.some((path) => path.endsWith('.tmp')));
    const again = await runLectern(...args, '--json');
    const report: BuildReport = JSON.parse(again.out);
    assert.deepEqual([again.code, report.failures], [0, []]);
    assert.ok(report.written < report.files);
  });

  it('says which scripts its pages lack where they have not been built', async () => {
    const {err} = await build();
    const files = workshop.files();
    const scripts = ['lectern.min.js', 'lectern-frame.js', 'lectern-embedded.js'];
    for (const script of [...scripts, 'lectern-settings.js']) {
      assert.notEqual(files.includes(script), err.includes(script), script);
    }
  });

  it('says what is wrong with how it is called', async () => {
    for (const [args, words] of [
      [[texts], /--out/],
      [[join(root, 'nothing'), '--out', out], /no such folder/],
      [[texts, '--out', out, '--jobs', 'many'], /--jobs many/],
      [[texts, '--out', out, '--url', 'my.site'], /--url my\.site/],
      [[texts, '--out', out, '--script', 'javascript:alert(1)'], /--script javascript/],
      [[texts, '--out', out, '--integrity', 'sha384-abc'], /--integrity sha384-abc/],
      [[texts, '--out', out, '--script', 'a.js', '--integrity', 'abc'], /--integrity abc/],
      [[texts, '--out', out, '--template', join(root, 'none.html')], /template/],
    ] as const) {
      const {code, err} = await runLectern('build', ...args);
      assert.equal(code, 2);
      assert.match(err, words);
    }
  });
});

it('shows how far a build is, and how long it will take', () => {
  const state = {done: 10_000_000, worked: 10_000_000, total: 40_000_000};
  assert.equal(
    sayBytes(state, 2000),
    '[██████··················] 25 %, 2.5 MB a second, 6 s to go',
  );
  assert.match(sayBytes({done: 0, worked: 0, total: 0}, 0), /100 %/);
});
