import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {profileNames} from '../../../components/node/import/profiles/profiles.js';
import {judge} from '../../../components/node/validate/judge.js';
import {loadSchema} from '../../../components/node/validate/relaxng.js';
import {sharedFolder, skipWithoutShared} from '../../tools/shared.js';
import {imported, readBack} from './importing.js';

const folder = join(sharedFolder() ?? '', 'seeds');
const seed = (start: string) => {
  const name = readdirSync(folder).find((one) => one.startsWith(start)) ?? '';
  return {name, bytes: readFileSync(join(folder, name))};
};
const load = async (start: string, profile?: string) =>
  imported(seed(start).bytes, seed(start).name, {language: undefined, profile});

describe('import of the three source documents', skipWithoutShared, () => {
  it('keeps all their characters, whatever the profile', async () => {
    for (const start of ['000', '001', '002']) {
      const source = seed(start).bytes.toString().replace(/\s/gu, '');
      for (const profile of profileNames) {
        const {tally} = await load(start, profile);
        assert.equal(tally.source, [...source].length);
        assert.equal(tally.text + tally.furniture, tally.source);
      }
    }
  });

  it('finds the record of the memorandum without being told what it is', async () => {
    const result = await load('001');
    assert.equal(result.profile, 'wilson-center');
    const {header, canonicalText} = readBack(result);
    assert.equal(header.title, 'L. Beria to Cde. V.M. Molotov');
    assert.match(result.tei, /type="received">\s*<persName>V\.M\. Molotov<\/persName>/);
    assert.deepEqual(header.date?.date.earliest, {year: 1945, month: 10, day: 5});
    const [manuscript] = header.manuscripts;
    assert.equal(manuscript?.repository, 'GARF');
    assert.equal(manuscript.shelfmark, 'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63');
    const parts = manuscript.reference?.parts.map(({level, value}) => `${level} ${value}`);
    assert.deepEqual(parts, ['fond 9401s', 'opis 2', 'delo 10004', 'leaf 62-63']);
    const people = header.responsibilities.map(({role, names}) => [role, names[0]?.text]);
    assert.deepEqual(people.slice(0, 2), [
      ['contributed by', 'Jamil Hasanli'],
      ['translated by', 'Gary Goldberg'],
    ]);
    assert.equal(header.languages[0], 'en');
    const body = canonicalText.trim().split(/\n+/);
    assert.match(body[0] ?? '', /^Nº 1-2 p\. 170\]$/);
    assert.match(body.at(-1) ?? '', /Xinjiang”\]$/);
  });

  it('gives the memorandum an opener, six paragraphs, a closer, distribution and apparatus', async () => {
    const {tei} = await load('001');
    const text = tei.slice(tei.indexOf('<body>'));
    assert.match(text, /<stamp [^>]*type="classification">Top Secret<\/stamp>/);
    assert.match(text, /<seg [^>]*type="addressee">to Cde\. V\. M\. MOLOTOV<\/seg>/);
    assert.equal(/<\/opener>([\s\S]*)<closer/.exec(text)?.[1]?.match(/<p /g)?.length, 6);
    assert.match(
      text,
      /<closer[\s\S]*<date when="1945-10-05">[\s\S]*type="document-number">Nº 1184\/8</,
    );
    assert.match(
      text,
      /<div [^>]*type="distribution">[\s\S]*<item [^>]*n="3">3 – to the Secretariat’s file</,
    );
    assert.match(text, /<div [^>]*type="apparatus">\s*<p [^>]*>drafted by Cde\. Mamulov<\/p>/);
    assert.match(tei, /subtype="summary">Beria writes/);
  });

  it('finds the sections of the biography and the signature of the essay', async () => {
    const heads = ({tei}: {tei: string}) =>
      [...tei.matchAll(/<head [^>]*>([^<]*)</g)].map(([, head]) => head);
    const life = await load('000');
    assert.deepEqual(heads(life), [
      'Osman Batur',
      'Osman Batur',
      'Career',
      'Supporting the Kuomintang',
      'See also',
    ]);
    const essay = await load('002', 'article');
    assert.equal(heads(essay).length, 3);
    const {header} = readBack(essay);
    assert.equal(header.authors[0]?.text, 'Abdurehim Gheni Uyghur');
    assert.deepEqual(header.date?.date.earliest, {year: 2025, month: 4, day: 8});
    assert.equal((await load('002')).suggestedProfile, 'article');
  });

  it('writes what the schema of TEI allows', async () => {
    const loaded = await loadSchema(join(folder, '../schema/tei_all-4.11.0.rng'));
    assert.ok(loaded.ok);
    for (const start of ['000', '001', '002']) {
      for (const profile of profileNames) {
        const {tei} = await load(start, profile);
        assert.deepEqual(judge(Buffer.from(tei), tei, start, loaded.schema).invalid, [], profile);
      }
    }
  });
});
