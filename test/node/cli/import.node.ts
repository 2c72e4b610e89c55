import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {runLectern} from './run-lectern.js';

/** A new folder with files in it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('lectern import', () => {
  it('writes a file and tells how many characters went where', async () => {
    const folder = folderOf({'a.txt': '= Oil =\n\nDear.'});
    const {code, out} = await runLectern(
      'import',
      join(folder, 'a.txt'),
      '--out',
      join(folder, 'b.xml'),
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /10 characters besides white space: 8 in the text, 2 in the header as furniture, 0 missing/,
    );
    assert.match(readFileSync(join(folder, 'b.xml'), 'utf8'), /<head xml:id="h1">Oil<\/head>/);
    assert.deepEqual(readdirSync(folder), ['a.txt', 'b.xml']);
  });

  it('writes what lectern check finds in order', async () => {
    const folder = folderOf({'a.md': '# Oil\n\nDear[^1].\n\n[^1]: Four pence.'});
    await runLectern('import', join(folder, 'a.md'), '--out', `${folder}/`);
    const {code, out} = await runLectern('check', '--json', join(folder, 'a.xml'));
    assert.equal(code, 0);
    assert.match(out, /"conserved":true/);
  });

  it('replaces no file unless it is told to', async () => {
    const folder = folderOf({'a.txt': 'new', 'b.xml': 'old'});
    const args = ['import', join(folder, 'a.txt'), '--out', join(folder, 'b.xml')];
    const refused = await runLectern(...args);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /b\.xml is there already; say --force/);
    assert.equal(readFileSync(join(folder, 'b.xml'), 'utf8'), 'old');
    assert.equal((await runLectern(...args, '--force')).code, 0);
    assert.match(readFileSync(join(folder, 'b.xml'), 'utf8'), /new/);
  });

  it('imports a folder as it is, and goes on past files that cannot be read', async () => {
    const folder = folderOf({
      'a.txt': 'one',
      'a.md': 'two',
      'in/b.html': '<p>three',
      'in/c.docx': 'no',
      'd.pdf': '',
    });
    const result = join(folder, 'tei');
    const {code, out, err} = await runLectern('import', folder, '--out', result);
    assert.equal(code, 1);
    assert.match(err, /c\.docx: The file is no ZIP archive/);
    assert.match(err, /d\.pdf: passed over/);
    assert.match(out, /4 files, 1 with problems, 1 of other formats passed over\n$/);
    assert.deepEqual(readdirSync(result).sort(), ['a.md.xml', 'a.txt.xml', 'in']);
    assert.deepEqual(readdirSync(join(result, 'in')), ['b.xml']);
  });

  it('says what it expected on wrong use', async () => {
    for (const [args, said] of [
      [['a.txt'], /expected one file or folder, and --out/],
      [
        ['a.txt', '--out', 'x', '--profile', 'novel'],
        /no profile “novel”; expected one of wilson-center/,
      ],
      [['a.txt', '--out', 'x', '--encoding', 'morse'], /encoding “morse” is not known/],
      [['a.txt', '--out', 'x', '--lang', '"<'], /no language tag/],
      [['no-such-file.txt', '--out', 'x'], /there is no such file/],
    ] as const) {
      const {code, err} = await runLectern('import', ...args);
      assert.equal(code, 2);
      assert.match(err, said);
    }
  });
});
