import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'vite';
import {bundleName} from '../../../components/node/build/default-template.js';
import {lectern} from '../../../components/node/vite-plugin/lectern.js';
import {runLectern} from '../cli/run-lectern.js';
import {Workshop} from './sites.js';

const letter =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Dear Ann</p></body></text></TEI>';
const script = 'export const lectern = 1;\n';
const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
const page = 'texts/read/letter/index.html';

describe('the scripts of a built site', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());
  before(() => workshop.write('texts/letter.xml', letter));

  it('run only as they were when the site was built', async () => {
    await workshop.build({assets: {[bundleName]: script}});
    assert.ok(workshop.read(page).includes(`src="../../../${bundleName}" integrity="${hash}"`));
    await workshop.build({assets: {[bundleName]: `${script}//`}});
    assert.ok(!workshop.read(page).includes(hash));
  });

  it('are named with their hash to those who embed a document', async () => {
    await workshop.build({assets: {[bundleName]: script}, site: {script: {href: bundleName}}});
    const said = `embed-script="../../../${bundleName}" embed-integrity="${hash}"`;
    assert.ok(workshop.read(page).includes(said));
  });

  it('are named by the address that is said', async () => {
    const address = 'https://cdn.example/lectern@1/lectern.min.js';
    const {code, err} = await runLectern(
      ...['build', workshop.texts, '--out', workshop.out, '--cache', join(workshop.root, 'cache')],
      ...['--script', address, '--integrity', hash],
    );
    assert.equal(code, 0, err);
    const said = `embed-script="${address}" embed-integrity="${hash}"`;
    assert.ok(workshop.read(page).includes(said));
  });
});

describe('the Vite plugin', () => {
  const workshop = new Workshop();
  after(() => workshop.remove());

  it('hashes a script that lies in the site it builds', async () => {
    workshop.write('texts/letter.xml', letter);
    mkdirSync(join(workshop.root, 'public'));
    writeFileSync(join(workshop.root, 'public', bundleName), script);
    workshop.write(
      'index.html',
      '<!doctype html><html lang="en"><head><!-- lectern:head --></head><body><!-- lectern:body --></body></html>',
    );
    await build({
      root: workshop.root,
      configFile: false,
      logLevel: 'silent',
      plugins: [lectern({script: {href: bundleName}, jobs: 0})],
      build: {outDir: workshop.out},
    });
    assert.ok(workshop.read(page).includes(`embed-integrity="${hash}"`));
  });

  it('refuses what is no number of threads, and what is no hash', () => {
    assert.throws(() => lectern({jobs: 1.5}), /number of threads/);
    assert.throws(() => lectern({script: {href: 'a.js', integrity: 'md5-1'}}), /sha384/);
  });
});
