import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import type {Collection} from '../../components/core/collection/collection.js';
import {buildSite} from '../../components/node/build/build-site.js';
import {defaultTemplate} from '../../components/node/build/default-template.js';
import type {FileReport} from '../../components/node/cli/report.js';
import {runLectern} from './cli/run-lectern.js';

const root = mkdtempSync(join(tmpdir(), 'lectern-included-'));
after(() => rmSync(root, {recursive: true}));

const namespaces = 'xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"';

function write(path: string, source: string): string {
  const disk = join(root, path);
  mkdirSync(dirname(disk), {recursive: true});
  writeFileSync(disk, source);
  return disk;
}

const letter = (href: string): string =>
  `<TEI ${namespaces}><teiHeader><profileDesc><particDesc><xi:include href="${href}"/></particDesc></profileDesc></teiHeader><text><body><p><persName ref="#יונה">Jonah</persName></p></body></text></TEI>`;
const register = `<listPerson ${namespaces}><person xml:id="יונה"><persName>יונה</persName></person></listPerson>`;

const inside = write('texts/letters/one.xml', letter('%E5%86%8A/all%20names.inc'));
write('texts/letters/冊/all names.inc', register);
write('secret.xml', register);
const outside = write('texts/letters/two.xml', letter('../../secret.xml'));
const absolute = write('texts/letters/three.xml', letter(`${root}/secret.xml`));
symlinkSync(join(root, 'secret.xml'), join(root, 'texts/letters/link.inc'));
const linked = write('texts/letters/four.xml', letter('link.inc'));
write('texts/letters/torn.inc', '<listPerson>');
const torn = write('texts/letters/five.xml', letter('torn.inc'));

async function check(file: string): Promise<FileReport> {
  const {out} = await runLectern('check', '--json', file);
  return JSON.parse(out);
}

describe('lectern check of a file that includes others', () => {
  it('finds the records of an included register', async () => {
    const {ok, mentions, resolved, problems, conserved} = await check(inside);
    assert.deepEqual([ok, mentions, resolved, conserved], [true, 1, 1, true]);
    assert.deepEqual(problems, []);
  });

  for (const [way, file] of [
    ['by a path', outside],
    ['by an absolute path', absolute],
    ['by a symbolic link', linked],
  ] as const) {
    it(`does not read what lies outside its folder ${way}, and warns`, async () => {
      const {ok, resolved, problems} = await check(file);
      assert.deepEqual([ok, resolved], [true, 0]);
      assert.ok(problems.some(({message}) => /not included: it lies outside/.test(message)));
    });
  }

  it('warns of an included file that cannot be read, with the place in it', async () => {
    const {ok, problems} = await check(torn);
    assert.equal(ok, true);
    assert.ok(problems.some(({message}) => /cannot be read \(1:\d+: /.test(message)));
  });
});

describe('an edition of files that include others', () => {
  it('reads what lies in its folder, and nothing else', async () => {
    const out = join(root, 'site');
    await buildSite({
      texts: join(root, 'texts'),
      annotations: join(root, 'annotations'),
      annotationBase: 'https://e.org/',
      out,
      cache: join(root, 'cache'),
      template: defaultTemplate,
    });
    const [folder = ''] = readdirSync(join(root, 'texts'));
    const collection: Collection = JSON.parse(
      readFileSync(join(out, folder, 'collection.json'), 'utf8'),
    );
    const states = collection.documents.map(({id, mentions}) => [
      id,
      mentions[0]?.resolution.entityIds,
    ]);
    assert.deepEqual(states, [
      ['five', []],
      ['four', []],
      ['one', ['יונה']],
      ['three', []],
      ['two', []],
    ]);
    const warnings = collection.documents.flatMap((each) => each.warnings);
    assert.equal(warnings.filter(({message}) => /lies outside/.test(message)).length, 3);
  });
});
