import assert from 'node:assert/strict';
import {chmod, mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {checkAnnotationPage} from '../../../components/core/annotations/check-annotation.js';
import {versionOf} from '../../../components/core/annotations/version-of.js';
import {AnnotationsFolder} from '../../../components/node/journal/annotations-folder.js';
import type {Dossier} from '../../../components/node/journal/dossier.js';
import type {JournalChange} from '../../../components/node/journal/journal-events.js';
import {comment, decide, temporaryFolder} from './sources.js';

async function open(context: TestContext) {
  const root = await temporaryFolder(context);
  const opened = await AnnotationsFolder.open(join(root, 'annotations'));
  assert.ok(opened.ok);
  const {folder} = opened;
  const result = await folder.dossier('altay/letter');
  assert.ok(result.ok);
  const changes: JournalChange[] = [];
  folder.events.subscribe(({change}) => changes.push(change), new AbortController().signal);
  const page = join(root, 'annotations', 'altay', 'letter.jsonld');
  return {root, folder, dossier: result.dossier, changes, page};
}

const listed = async (dossier: Dossier) =>
  (await dossier.annotations()).annotations.map(({annotation}) => annotation);

describe('annotations of a text on disk', () => {
  it('makes a page that keeps every rule where there is none', async (context) => {
    const {dossier, page, changes} = await open(context);
    const made = comment('A first word.');
    assert.deepEqual(await dossier.put(made, undefined), {
      ok: true,
      was: 'added',
      version: versionOf(made),
      decisions: 0,
    });
    const written: unknown = JSON.parse(await readFile(page, 'utf8'));
    assert.deepEqual(checkAnnotationPage(written), []);
    assert.deepEqual(await listed(dossier), [made]);
    assert.equal(changes.length, 1);
    assert.deepEqual(await readdir(join(page, '..')), ['letter.jsonld']);
  });

  it('replaces and removes with the version that is there, and only with it', async (context) => {
    const {dossier} = await open(context);
    const [made, other] = [comment('One.'), comment('Another.')];
    const better = {...comment('One, better.'), id: made.id};
    const worst = {...comment('One, worse.'), id: made.id};
    await dossier.put(made, undefined);
    await dossier.put(other, undefined);
    const refused = {ok: false, reason: 'changed', decisions: 0};
    const current = {annotation: made, version: versionOf(made)};
    assert.deepEqual(await dossier.put(better, undefined), {...refused, current});
    assert.deepEqual(await dossier.put(better, versionOf(other)), {...refused, current});
    assert.ok((await dossier.put(better, versionOf(made))).ok);
    assert.ok(!(await dossier.put(worst, versionOf(made))).ok);
    // The same once more, as after a lost answer.
    assert.ok((await dossier.put(better, versionOf(made))).ok);
    assert.deepEqual(await listed(dossier), [better, other]);
    assert.ok(!(await dossier.remove(String(made.id), versionOf(made))).ok);
    assert.ok((await dossier.remove(String(made.id), versionOf(better))).ok);
    assert.deepEqual(await listed(dossier), [other]);
    assert.deepEqual(await dossier.remove(String(made.id), versionOf(better)), {
      ok: false,
      reason: 'gone',
      decisions: 0,
    });
    assert.ok(!(await dossier.put(better, versionOf(better))).ok);
  });

  it('writes no annotation that breaks a rule of the model', async (context) => {
    const {dossier, page} = await open(context);
    const written = await dossier.put({...comment('x'), motivation: 'shouting'}, undefined);
    assert.ok(!written.ok && written.reason === 'invalid');
    assert.match(written.faults.join(), /^motivation: /);
    await assert.rejects(readFile(page));
  });

  it('leaves a file alone that is no page, and says so', async (context) => {
    for (const text of ['{"items":', '{}', '"\ud800"']) {
      const {dossier, page} = await open(context);
      await mkdir(join(page, '..'), {recursive: true});
      await writeFile(page, text, 'utf16le');
      const written = await dossier.put(comment('x'), undefined);
      assert.ok(!written.ok && written.reason === 'unreadable');
      assert.match(written.faults.join(), /^altay\/letter\.jsonld: /);
      assert.equal(await readFile(page, 'utf16le'), text);
    }
  });

  it('shows what can be read of a file that is cut off, and changes none of it', async (context) => {
    const {dossier, page} = await open(context);
    await mkdir(join(page, '..'), {recursive: true});
    const [first, second] = [comment('First.'), comment('Second.')];
    const text = JSON.stringify({items: [first, second]}).slice(0, -20);
    await writeFile(page, text);
    const {annotations, problems} = await dossier.annotations();
    assert.deepEqual(
      annotations.map(({annotation}) => annotation.id),
      [first.id],
    );
    assert.match(problems[0]?.message ?? '', /^item 2 is cut off/);
    assert.equal((await dossier.put(comment('x'), undefined)).ok, false);
    assert.equal(await readFile(page, 'utf8'), text);
  });

  it('tells how many decisions stand on what is replaced or removed; they stay', async (context) => {
    const {dossier} = await open(context);
    const made = comment('Judged.');
    const id = String(made.id);
    await dossier.put(made, undefined);
    const decision = decide({annotation: id, version: versionOf(made)});
    assert.deepEqual((await dossier.append([decision])).accepted, [decision.id]);
    const changed = {...comment('Judged and changed.'), id};
    const replaced = await dossier.put(changed, versionOf(made));
    assert.equal(replaced.decisions, 1);
    const late = decide({annotation: id, version: versionOf(made), follows: decision.id});
    assert.equal((await dossier.append([late])).refused[0]?.reason, 'changed');
    assert.equal((await dossier.remove(id, versionOf(changed))).decisions, 1);
    assert.equal((await dossier.append([late])).refused[0]?.reason, 'gone');
    assert.equal((await dossier.decisions()).decisions.length, 1);
  });

  it('keeps the permissions of a file', async (context) => {
    const {dossier, page} = await open(context);
    await dossier.put(comment('One.'), undefined);
    await chmod(page, 0o640);
    await dossier.put(comment('Two.'), undefined);
    assert.equal((await stat(page)).mode & 0o777, 0o640);
  });

  it('loses none of many changes at once', async (context) => {
    const {dossier} = await open(context);
    const many = Array.from({length: 40}, (_, at) => comment(`Number ${at}.`));
    await Promise.all(many.map((each) => dossier.put(each, undefined)));
    assert.deepEqual(await listed(dossier), many);
  });

  it('knows its own write from that of a hand', async (context) => {
    const {dossier, page} = await open(context);
    assert.equal(await dossier.isOwnWrite(), false);
    await dossier.put(comment('One.'), undefined);
    assert.equal(await dossier.isOwnWrite(), true);
    await writeFile(page, '[]');
    assert.equal(await dossier.isOwnWrite(), false);
  });
});

describe('paths of texts', () => {
  const refused = [
    ...['../x', 'a/../../x', '/etc/x', 'a//b', '', '.', 'a/.', '.git/x', 'a/.lectern'],
    ...['a\\b', '..\\x', 'C:/x', 'c:x', 'a\0b', 'a\nb', 'x.jsonld', 'x.decisions.jsonl', 'x.json'],
    `a/${'x'.repeat(300)}`,
  ];
  for (const path of refused) {
    it(`refuses ${JSON.stringify(path).slice(0, 40)}`, async (context) => {
      const {folder} = await open(context);
      assert.equal((await folder.dossier(path)).ok, false);
    });
  }

  for (const path of [
    'letter',
    'altay/Brief von 1862',
    '中文/文件',
    'a/b/c/d',
    'letter.1862',
    'a..b',
  ]) {
    it(`takes ${path}`, async (context) => {
      const {folder} = await open(context);
      const result = await folder.dossier(path);
      assert.ok(result.ok);
      const decision = decide();
      assert.deepEqual((await result.dossier.append([decision])).accepted, [decision.id]);
    });
  }

  it('refuses links that lead out, to a folder, a file or nothing', async (context) => {
    const {folder, root} = await open(context);
    const inside = join(root, 'annotations');
    await mkdir(join(root, 'outside'));
    await writeFile(join(root, 'outside', 'page.jsonld'), '[]');
    await symlink(join(root, 'outside'), join(inside, 'way-out'));
    await symlink(join(root, 'outside', 'page.jsonld'), join(inside, 'file.jsonld'));
    await symlink(join(root, 'outside', 'new.jsonl'), join(inside, 'new.decisions.jsonl'));
    await symlink(join(root, 'nowhere'), join(inside, 'dangling'));
    for (const path of ['way-out/page', 'way-out/new', 'file', 'new', 'dangling/x']) {
      assert.equal((await folder.dossier(path)).ok, false, path);
    }
  });

  it('has one writer for two names of one file', async (context) => {
    const {folder, root, dossier} = await open(context);
    await dossier.append([decide()]);
    await symlink(join(root, 'annotations', 'altay'), join(root, 'annotations', 'alias'));
    const alias = await folder.dossier('alias/letter');
    assert.ok(alias.ok);
    assert.equal(alias.dossier, dossier);
  });
});
