import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {isOfflineData, thinRecord} from '../../../components/core/collection/offline-data.js';
import {readBytes, writeBytes} from '../../../components/core/collection/packed-bytes.js';
import {documentLabels} from '../../../components/core/search/labels.js';
import {passagesOf} from '../../../components/core/search/passages-of.js';
import {fillPassages, thinPassages} from '../../../components/core/search/sparse-passages.js';
import {runCommandLine} from '../../../components/node/cli/command-line.js';
import type {OfflineScript} from '../../../components/node/pack/offline-script.js';
import {type PackOptions, packEdition} from '../../../components/node/pack/pack-edition.js';
import {readTeiFile} from '../../../components/node/read-file.js';
import {offlineStyles} from '../../../components/styles/offline.js';
import {textStyles} from '../../../components/styles/text-styles.js';
import {projectRoot} from '../../tools/shared.js';

const altay = {
  texts: join(projectRoot, 'texts/altay'),
  annotations: join(projectRoot, 'annotations/altay'),
};

describe('an edition in one file', () => {
  // What is tested of the real one takes the built package (`test/e2e/offline.spec.ts`).
  const script: OfflineScript = {
    boot: 'boot();',
    edition: deflateRawSync('edition();'),
    styles: `${offlineStyles}\n${textStyles()}`,
  };
  let html = '';
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-'));

  const pack = async (options: PackOptions): Promise<string> => {
    const packed = await packEdition({script, ...options});
    if (!packed.ok) throw new Error(packed.message);
    return packed.html;
  };

  before(async () => {
    html = await pack(altay);
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('loads nothing: no address stands where one would be fetched', () => {
    assert.deepEqual(
      html.match(/<(?:link|img|iframe|object|embed|video|audio|source|base)\b/gi),
      null,
    );
    assert.deepEqual(html.match(/<[a-z][^<>]*\s(?:src|srcset|poster|background)=/gi), null);
    const addresses = [...script.styles.matchAll(/@import|url\(["']?(.{5})/g)];
    assert.deepEqual(
      addresses.map(([, begin]) => begin).filter((begin) => begin !== 'data:'),
      [],
    );
  });

  it('has a policy that allows the script and the styles in it, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hash = (content = ''): string =>
      `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    const boot = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1];
    const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
    assert.ok(policy.includes(`script-src ${hash(boot)} blob:;`), policy);
    assert.ok(policy.includes(`style-src ${hash(styles)};`), policy);
    assert.match(policy, /^default-src 'none'; /);
    assert.equal(html.match(/<style/g)?.length, 1);
    const body = html.slice(html.indexOf('<body>'));
    assert.deepEqual(body.match(/<script|<[^<>]*\s(?:style|on[a-z]+)=/g), null);
  });

  it('gives the same bytes for the same sources', async () => {
    assert.ok((await pack(altay)) === html);
  });

  it('keeps hostile words of a text where they are words', async () => {
    const words =
      '</script><script>steal()</script><!--<script> ]]&gt; data-mention="m1" tabindex="0" role="button" aria-haspopup="dialog"';
    const escaped = words.replaceAll('<', '&lt;');
    writeFileSync(
      join(folder, 'hostile.xml'),
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${escaped}</title></titleStmt></fileDesc></teiHeader><text><body><p>${escaped} <persName>${escaped}</persName></p></body></text></TEI>`,
    );
    const hostile = await pack({texts: folder, title: words});
    const tags = hostile.match(/<script[^>]*>/g);
    assert.deepEqual(tags, html.match(/<script[^>]*>/g));
    assert.ok(!hostile.includes('<!--'));
    const block = /id="edition-data">([^<]*)</.exec(hostile)?.[1] ?? '';
    const data: unknown = JSON.parse(inflateRawSync(readBytes(block)).toString());
    assert.ok(isOfflineData(data));
    assert.ok(data.collection.documents[0]?.header.title.startsWith('</script><script>steal()'));
    const said = hostile.match(
      /tabindex="0" role="button"|tabindex=&quot;0&quot; role=&quot;button&quot;/g,
    );
    assert.ok((said?.length ?? 0) >= 3, 'the words of the text are all there');
  });

  it('writes and reads any bytes', () => {
    for (let length = 0; length < 60; length++) {
      const bytes = Uint8Array.from({length}, (_, at) => (at * 151 + length * 37) & 0xff);
      assert.deepEqual(readBytes(writeBytes(bytes)), bytes);
    }
    assert.doesNotMatch(writeBytes(Uint8Array.from({length: 9000}, (_, at) => at * 7)), /[<>&]/);
    assert.equal(readBytes('999999999 !!').length, 2);
  });

  it('gives passages the words back that stand in the text', async () => {
    const read = await readTeiFile(join(altay.texts, 'beria-molotov-1945-10-05.xml'));
    if (!read.ok) throw new Error(read.problem.message);
    const {document} = read;
    const {id, file, header, canonicalText} = document;
    const passages = [...passagesOf(document, 0, () => [])];
    const whole = {id, file, title: header.title, labels: documentLabels(document), passages};
    const thin = thinPassages(whole, canonicalText);
    assert.deepEqual(fillPassages(thin, canonicalText), whole);
    assert.ok(JSON.stringify(thin).length < JSON.stringify(whole).length * 0.8);
  });

  it('says what is wrong with a folder that is none, or holds no text', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const none = await packEdition({script, texts: join(folder, 'nowhere')});
    assert.ok(!none.ok && none.problem === 'no-folder' && /nowhere/.test(none.message));
    const nothing = await packEdition({script, texts: empty});
    assert.ok(!nothing.ok && nothing.problem === 'no-text');
  });

  it('tells of wrong use on the command line', async () => {
    const said: string[] = [];
    const terminal = {
      out: () => undefined,
      err: (text: string) => void said.push(text),
      interactive: false,
    };
    assert.equal(await runCommandLine(['pack'], terminal), 2);
    assert.equal(await runCommandLine(['pack', altay.texts], terminal), 2);
    assert.equal(
      await runCommandLine(['pack', altay.texts, '--out', 'x', '--nothing'], terminal),
      2,
    );
    assert.match(said.join(''), /expected one folder/);
    assert.match(said.join(''), /--out must name the file/);
  });
});

it('packs no images', async () => {
  const record = {mentions: [], passages: [], facsimile: {pages: []}};
  assert.ok(!('facsimile' in Reflect.apply(thinRecord, undefined, [record])));
});
