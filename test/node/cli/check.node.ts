import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import type {FileReport} from '../../../components/node/cli/report.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';
import {data, runLectern} from './run-lectern.js';

interface Checked {
  readonly code: number | null;
  readonly reports: readonly FileReport[];
  readonly err: string;
}

async function check(...args: readonly string[]): Promise<Checked> {
  const {code, out, err} = await runLectern('check', '--json', ...args);
  const lines = out.split('\n').slice(0, -1);
  return {code, reports: lines.map((line): FileReport => JSON.parse(line)), err};
}

async function checkOne(...args: readonly string[]): Promise<FileReport & {code: number | null}> {
  const {code, reports} = await check(...args);
  const [report, ...more] = reports;
  assert.ok(report && more.length === 0, 'one report a file');
  return {...report, code};
}

describe('lectern check --json', () => {
  it('reports a file in order under exactly the promised names', async () => {
    const {code, ...report} = await checkOne(data('every-reference-resolved.xml'));
    assert.equal(code, 0);
    assert.deepEqual(report, {
      file: 'test/data/every-reference-resolved.xml',
      ok: true,
      problems: [],
      characters: 63,
      shown: 63,
      hidden: [],
      generic: {},
      conserved: true,
      mentions: 4,
      resolved: 4,
      dates: 1,
      malformedDates: 0,
    });
  });

  it('tells what is shown, what is hidden and why, and what has no rule of its own', async () => {
    const report = await checkOne(data('choices-and-variants.xml'));
    assert.equal(report.conserved, true);
    const hidden = report.hidden.reduce((sum, {characters}) => sum + characters, 0);
    assert.equal(report.shown + hidden, report.characters);
    const codes = report.hidden.map(({code}) => code);
    assert.ok(codes.includes('alternative-encoding') && codes.includes('variant-reading'));
    for (const {reason, stretches} of report.hidden) {
      assert.ok(reason.length > 20);
      assert.ok(stretches > 0);
    }
    assert.deepEqual(report.generic, {});
  });

  it('takes pointers that lead nowhere for warnings, once for each, at their place', async () => {
    const report = await checkOne(data('pointers-that-lead-nowhere.xml'));
    assert.equal(report.code, 0);
    assert.equal(report.ok, true);
    assert.deepEqual([report.mentions, report.resolved], [4, 0]);
    assert.deepEqual(
      report.problems.map(({severity, line, column}) => [severity, line, column]),
      [
        ['warning', 5, 4],
        ['warning', 6, 1],
        ['warning', 6, 66],
      ],
    );
    const [nobody, absent, outside] = report.problems.map(({message}) => message);
    assert.match(nobody ?? '', /“#nobody” leads to no record.*2 times/);
    assert.match(absent ?? '', /no-such-register\.xml.*no such file/);
    assert.match(outside ?? '', /\.\.\/outside\.xml.*(no such file|outside the folder)/);
  });

  it('counts dates, and the malformed among them with the reason', async () => {
    const report = await checkOne(data('malformed-dates.xml'));
    assert.equal(report.code, 0);
    assert.deepEqual([report.dates, report.malformedDates], [3, 2]);
    assert.match(report.problems[0]?.message ?? '', /when="19011-05-29" cannot be read: /);
  });

  for (const name of [
    'choices-and-variants.xml',
    'characters-of-many-kinds.xml',
    'entity-of-an-unread-dtd.xml',
    'undeclared-prefix.xml',
    'latin-1.xml',
  ]) {
    it(`finds every character of ${name} shown or listed`, async () => {
      const report = await checkOne(data(name));
      assert.equal(report.conserved, true, JSON.stringify(report.problems));
      assert.equal(report.ok, true);
    });
  }

  it('goes on after each kind of file that cannot be read, and says what is wrong', async () => {
    const expected: readonly (readonly [name: string, line: number, message: RegExp])[] = [
      ['mismatched-tags.xml', 5, /hi/],
      ['web-page.html', 1, /HTML/],
      ['xhtml-page.xml', 1, /expected a TEI document/],
      ['empty.xml', 1, /empty/],
      ['bytes-that-are-no-utf-8.xml', 4, /UTF-8/],
      ['entities-that-explode.xml', 13, /entit/],
      ['missing.xml', 1, /no such file/],
      ['../data', 1, /folder/],
    ];
    const {code, reports} = await check(
      ...expected.map(([name]) => data(name)),
      data('plain-paragraph.xml'),
    );
    assert.equal(code, 1);
    assert.equal(reports.length, expected.length + 1);
    for (const [i, [name, line, message]] of expected.entries()) {
      const report = reports[i];
      assert.equal(report?.file, data(name));
      assert.equal(report.ok, false, name);
      assert.equal(report.conserved, false, name);
      assert.equal(report.problems.length, 1, name);
      const [problem] = report.problems;
      assert.deepEqual([problem?.severity, problem?.line], ['error', line], name);
      assert.match(problem?.message ?? '', message, name);
    }
    assert.equal(reports.at(-1)?.ok, true);
  });

  it('takes what a schema does not allow for an error with its line', async () => {
    const schema = data('paragraphs-only.rng');
    const valid = await checkOne('--schema', schema, data('plain-paragraph.xml'));
    assert.deepEqual([valid.code, valid.problems], [0, []]);
    const invalid = await checkOne('--schema', schema, data('malformed-dates.xml'));
    assert.equal(invalid.code, 1);
    const [error] = invalid.problems.filter(({severity}) => severity === 'error');
    assert.equal(error?.line, 5);
    assert.match(error.message, /date/);
  });

  it('finds nothing lost in the seven fixtures', skipWithoutShared, async () => {
    const folder = join(sharedFolder() ?? '', 'fixtures');
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    const {code, reports, err} = await check(...files.map((name) => join(folder, name)));
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.deepEqual(
      reports.map(({file, ok, conserved}) => ({file, ok, conserved})),
      files.map((name) => ({file: join(folder, name), ok: true, conserved: true})),
    );
  });
});

describe('lectern check', () => {
  it('says for people what it found, with a place to click, and sums up', async () => {
    const {code, out} = await runLectern(
      'check',
      data('malformed-dates.xml'),
      data('mismatched-tags.xml'),
    );
    assert.equal(code, 1);
    assert.match(out, /^✓ test\/data\/malformed-dates\.xml: in order, 2 warnings$/m);
    assert.match(out, /^ {4}test\/data\/malformed-dates\.xml:5:4: warning: The date /m);
    assert.match(out, /3 dates \(2 malformed\)/);
    assert.match(out, /^✗ test\/data\/mismatched-tags\.xml: 1 error, 0 warnings$/m);
    assert.match(out, /\n2 files, 1 with errors\n$/);
  });

  it('lets no kind of problem bury the others', async () => {
    const many = Array.from({length: 200}, (_, at) => `<rs ref="#n${at}">n</rs>`).join('\n');
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'many.xml');
    const source = `<div xmlns="http://www.tei-c.org/ns/1.0"><p>${many}<date when="1820-13">d</date></p></div>`;
    writeFileSync(file, source);
    const {out} = await runLectern('check', file);
    assert.equal(out.match(/leads to no record/g)?.length, 5);
    assert.match(out, /200:\d+: warning: The date when="1820-13" cannot be read/);
    assert.match(out, /… and 195 more like these; --json lists them all/);
    const report = await checkOne(file);
    assert.equal(report.problems.length, 202);
  });

  it('reads a register that lies elsewhere when it is checked too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    const [letter, register] = [join(folder, 'letters/a.xml'), join(folder, 'people.xml')];
    mkdirSync(dirname(letter));
    const tei = (text: string): string =>
      `<div xmlns="http://www.tei-c.org/ns/1.0"><p><rs ref="${text}">n</rs></p></div>`;
    writeFileSync(letter, tei('../people.xml#x'));
    writeFileSync(
      register,
      '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="x"/></listPerson>',
    );
    const alone = await checkOne(letter);
    assert.match(alone.problems.at(-1)?.message ?? '', /outside the folder/);
    const {reports} = await check(letter, register);
    assert.equal(reports[0]?.resolved, 1);
  });

  for (const [what, args] of [
    ['no file', []],
    ['an unknown option', ['--jsn', data('latin-1.xml')]],
    ['an option without its value', ['--schema']],
    ['a schema that is missing', ['--schema', 'no.rng', data('latin-1.xml')]],
    ['a schema that is none', ['--schema', data('latin-1.xml'), data('latin-1.xml')]],
  ] as const) {
    it(`ends with 2 and says why, for ${what}`, async () => {
      const {code, out, err} = await runLectern('check', ...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^lectern/);
    });
  }
});

describe('lectern', () => {
  it('explains itself on --help and names its version', async () => {
    const help = await runLectern('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /lectern check \[--schema RNG\] \[--json\] FILE/);
    const version = await runLectern('--version');
    assert.equal(version.code, 0);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 for no command and an unknown one', async () => {
    assert.equal((await runLectern()).code, 2);
    const unknown = await runLectern('chekc');
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /chekc/);
  });
});
