import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeXml} from '../../../components/core/xml/decode-xml.js';
import {readOnPage} from '../../../components/core/xml/read-on-page.js';
import {decodePlain, readPlain} from '../../../components/core/xml/read-plain.js';
import {readXml, type XmlResult} from '../../../components/core/xml/read-xml.js';
import {mutatedDocument, xmlDocument} from './documents.js';
import {fixtures, fixturesAbsent} from './fixtures.js';
import {suiteCases} from './w3c-suite.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As every other door reads it: all parts of the reader at once. */
function readWhole(bytes: Uint8Array, file: string, charset?: string): XmlResult {
  const decoded = decodeXml(bytes, file, charset);
  return decoded.ok ? readXml(decoded.source, {file}) : decoded;
}

async function assertSame(bytes: Uint8Array, file = 'a.xml', charset?: string): Promise<void> {
  assert.deepEqual(await readOnPage(bytes, {file, charset}), readWhole(bytes, file, charset));
}

/** Whether the small reader does it alone. */
function isPlain(bytes: Uint8Array, charset?: string): boolean {
  const source = decodePlain(bytes, charset);
  const read = source === undefined ? undefined : readPlain(source, 'a.xml');
  return read !== undefined && !read.hasWarnings;
}

describe('reading on a page, with only the parts of the reader that a file needs', () => {
  it('gives what the whole reader gives for every case of the W3C suite', async () => {
    let plain = 0;
    for (const {id, bytes} of suiteCases()) {
      await assertSame(bytes, id);
      if (isPlain(bytes)) plain++;
    }
    assert.ok(plain > 5, `${plain} plain`);
  });

  if (fixturesAbsent) it('gives it for real documents', {skip: fixturesAbsent}, () => {});
  else {
    it('gives it for real documents, most of which are plain', async () => {
      const all = fixtures();
      for (const {file, bytes} of all) await assertSame(bytes, file);
      const plain = all.filter(({bytes}) => isPlain(bytes)).length;
      assert.ok(plain > all.length / 2, `${plain} of ${all.length}`);
    });
  }

  it('gives it for generated documents, sound and broken', async () => {
    const documents = fc.oneof(xmlDocument, mutatedDocument);
    await fc.assert(
      fc.asyncProperty(documents, (source) => assertSame(utf8(source))),
      {numRuns: 400},
    );
  });

  it('gives it in any encoding, marked, declared or named by the server', async () => {
    const charsets = [undefined, 'utf-8', 'UTF8', 'iso-8859-1', 'utf-16', 'nonsense'];
    const declarations = ['', '<?xml version="1.0"?>'].concat(
      ['utf-8', 'UTF-8', 'utf8', 'latin1', 'us-ascii', 'UTF-16', 'x-none'].map(
        (name) => `<?xml version="1.0" encoding="${name}"?>`,
      ),
    );
    const marks = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]];
    const bodies = [utf8('<a>é</a>'), utf8('<a>e</a>'), Uint8Array.from([60, 97, 62, 0xe9])];
    bodies.push(Uint8Array.from([...'<a/>'].flatMap((each) => [each.charCodeAt(0), 0])));
    for (const charset of charsets) {
      for (const declaration of declarations) {
        for (const mark of marks) {
          for (const body of bodies) {
            const bytes = Uint8Array.from([...mark, ...utf8(declaration), ...body]);
            await assertSame(bytes, 'a.xml', charset);
          }
        }
      }
    }
  });

  it('takes none for plain that has a declaration, a reference, a slip or a doubtful name', () => {
    assert.ok(isPlain(utf8('<?xml version="1.0" encoding="utf-8"?>\n<a b="&lt;">&amp;&#233;</a>')));
    for (const source of [
      '<!DOCTYPE a><a/>',
      '<a>&eacute;</a>',
      '<a b="&eacute;"/>',
      '<a>',
      '<a>\u0000</a>',
      '<x:a/>',
      '<?xml version="1.0" encoding="ascii"?><a/>',
      '',
    ]) {
      assert.ok(!isPlain(utf8(source)), source);
    }
    assert.ok(!isPlain(utf8('<a/>'), 'latin1'));
  });

  it('lets a page see to its reader', async () => {
    const bytes = utf8(`<a>${'<b>words and words</b>'.repeat(30_000)}</a>`);
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    assert.ok((await readOnPage(bytes, {file: 'a.xml', pause})).ok);
    assert.ok(pauses > 3, `${pauses} pauses`);
  });
});
