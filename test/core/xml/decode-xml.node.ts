import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeBeginning, decodeXml} from '../../../components/core/xml/decode-xml.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Characters below U+0100 as bytes. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function decoded(input: Uint8Array, transport?: string): [source: string, encoding: string] {
  const result = decodeXml(input, 'letter.xml', transport);
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  return [result.source, result.encoding];
}

function problem(input: Uint8Array, transport?: string) {
  const result = decodeXml(input, 'letter.xml', transport);
  assert.ok(!result.ok);
  return result.problem;
}

describe('decodeXml (trap 4)', () => {
  const letter = '<a>Жизнь\r\n\u{1F600}\r</a>';

  it('reads UTF-8 with and without a byte-order mark, keeping every line end', () => {
    assert.deepEqual(decoded(utf8(letter)), [letter, 'utf-8']);
    assert.deepEqual(decoded(utf8(`\uFEFF${letter}`)), [letter, 'utf-8']);
  });

  it('refuses a second mark, which is text before the root', () => {
    assert.equal(problem(utf8('\uFEFF\uFEFF<a/>')).code, 'text-before-root');
    assert.equal(problem(utf16('\uFEFF<a/>', true)).code, 'text-before-root');
  });

  it('refuses bytes that a Windows encoding leaves open', () => {
    const found = problem(bytes('<?xml version="1.0" encoding="windows-1251"?>\n<a>\xC6\x98</a>'));
    assert.deepEqual([found.code, found.line, found.column], ['malformed-bytes', 2, 5]);
    assert.match(found.message, /WINDOWS-1251/);
  });

  it('reads UTF-16 of both kinds, with and without a mark', () => {
    assert.deepEqual(decoded(utf16(letter, true)), [letter, 'utf-16le']);
    assert.deepEqual(decoded(utf16(letter, false)), [letter, 'utf-16be']);
    assert.deepEqual(decoded(utf16(letter, true, false)), [letter, 'utf-16le']);
    assert.deepEqual(decoded(utf16(letter, false, false)), [letter, 'utf-16be']);
    const declared = `<?xml version="1.0" encoding="UTF-16"?>${letter}`;
    assert.deepEqual(decoded(utf16(declared, true)), [declared, 'utf-16le']);
  });

  it('reads ISO-8859-1 as it is, with C1 controls where browsers put curly quotes', () => {
    const source = '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00E9\u00FF\u0093\u0080</a>';
    assert.deepEqual(decoded(bytes(source)), [source, 'iso-8859-1']);
  });

  it('reads Windows-1252 with its curly quotes', () => {
    const [source] = decoded(
      bytes('<?xml version="1.0" encoding="windows-1252"?><a>\u0093\u00E9\u0094\u0080</a>'),
    );
    assert.match(source, /<a>“é”€<\/a>/);
  });

  it('reads KOI8-R, Windows-1251, ISO-8859-5, ISO-8859-9 and Shift_JIS', () => {
    const body = (encoding: string, text: string) =>
      /<a>(.*)<\/a>/.exec(
        decoded(bytes(`<?xml version='1.0' encoding='${encoding}'?><a>${text}</a>`))[0],
      )?.[1];
    assert.equal(body('KOI8-R', '\xF6\xC9\xDA\xCE\xD8'), 'Жизнь');
    assert.equal(body('windows-1251', '\xC6\xE8\xE7\xED\xFC'), 'Жизнь');
    assert.equal(body('ISO-8859-5', '\xB6\xD8\xD7\xDD\xEC'), 'Жизнь');
    assert.equal(body('ISO-8859-9', '\xDD\xFE\x85'), 'İş\u0085');
    assert.equal(body('Shift_JIS', '\x93\xFA\x96\x7B'), '日本');
  });

  it('reads ISO-8859-11 and -16 by their own tables', () => {
    const thai = bytes('<?xml version="1.0" encoding="ISO-8859-11"?><a>\xA1\xD2\x85</a>');
    assert.match(decoded(thai)[0], /<a>กา\u0085<\/a>/);
    const romanian = bytes('<?xml version="1.0" encoding="ISO-8859-16"?><a>\xBA\xDE</a>');
    assert.match(decoded(romanian)[0], /<a>șȚ<\/a>/);
    const open = problem(bytes('<?xml version="1.0" encoding="ISO-8859-11"?>\n<a>\xDC</a>'));
    assert.deepEqual([open.code, open.line, open.column], ['malformed-bytes', 2, 4]);
  });

  it('reads Chinese, Japanese and Korean encodings, GB2312 as the GBK it mostly is', () => {
    const body = (encoding: string, text: string) =>
      /<a>(.*)<\/a>/.exec(
        decoded(bytes(`<?xml version='1.0' encoding='${encoding}'?><a>${text}</a>`))[0],
      )?.[1];
    assert.equal(body('GB2312', '\xC2\xDB\xD3\xEF\x96\x7C\xA6\xD9'), '论语東︐');
    assert.equal(body('GB18030', '\x81\x30\x81\x30\xC2\xDB'), '\u0080论');
    assert.equal(body('Big5', '\xBD\xD7\xBB\x79'), '論語');
    assert.equal(body('EUC-JP', '\xCF\xC0\x8E\xB1'), '論ｱ');
    assert.equal(body('EUC-KR', '\xB3\xED\xBE\xEE'), '논어');
    const open = problem(bytes('<?xml version="1.0" encoding="EUC-KR"?><a>\xB3\xED\x90</a>'));
    assert.deepEqual([open.code, open.column], ['malformed-bytes', 44]);
  });

  it('refuses a declaration that contradicts the bytes, at the name it gives (§4.3.3)', () => {
    for (const [input, expected] of [
      [utf8('\uFEFF<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), 'UTF-8'],
      [utf16('<?xml version="1.0" encoding="utf-8"?><a/>', true), 'UTF-16'],
      [utf16('<?xml version="1.0" encoding="utf-8"?><a/>', false, false), 'UTF-16'],
    ] as const) {
      const found = problem(input);
      assert.deepEqual([found.code, found.line, found.column], ['wrong-encoding', 1, 31]);
      assert.match(found.message, new RegExp(`expected encoding="${expected}" there`));
    }
    assert.equal(decoded(utf8('\uFEFF<?xml version="1.0" encoding="UTF-8"?><a/>'))[1], 'utf-8');
    const ucs = '<?xml version="1.0" encoding="ISO-10646-UCS-2"?><a/>';
    assert.deepEqual(decoded(utf16(ucs, false)), [ucs, 'utf-16be']);
  });

  it('lets the transport settle what the declaration contradicts', () => {
    const source = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>';
    assert.deepEqual(decoded(utf8(source), 'UTF-8'), [source, 'utf-8']);
  });

  it('believes the mark, then the transport, then the declaration', () => {
    const declared = '<?xml version="1.0" encoding="KOI8-R"?><a>\u00C6</a>';
    assert.match(decoded(bytes(declared), 'windows-1251')[0], /Ж/);
    assert.match(decoded(utf8(`\uFEFF${declared}`), 'windows-1251')[0], /Æ/);
    assert.match(decoded(bytes(declared))[0], /ф/);
  });

  it('does not look for the encoding beyond the declaration', () => {
    assert.equal(decoded(utf8('<a>\n<?xml version="1.0" encoding="KOI8-R"?></a>'))[1], 'utf-8');
  });

  it('names an encoding nobody knows', () => {
    const found = problem(bytes('<?xml version="1.0" encoding="x-klingon"?><a/>'));
    assert.equal(found.code, 'unknown-encoding');
    assert.match(found.message, /“x-klingon” is not known; expected UTF-8/);
    assert.equal(problem(bytes('<a/>'), 'nonsense').code, 'unknown-encoding');
  });

  it('refuses UTF-32 and EBCDIC by name', () => {
    assert.equal(problem(bytes('\0\0\xFE\xFF\0\0\0<')).code, 'unsupported-encoding');
    assert.equal(problem(bytes('\x4C\x6F\xA7\x94')).code, 'unsupported-encoding');
  });

  it('refuses a file that says UTF-16 but is written byte by byte', () => {
    const found = problem(bytes('<?xml version="1.0" encoding="utf-16"?><a/>'));
    assert.equal(found.code, 'wrong-encoding');
    assert.match(found.message, /expected encoding="UTF-8"/);
  });

  it('gives line and column of the first malformed byte', () => {
    const found = problem(bytes('<a>\nx\xE9y</a>'));
    assert.deepEqual([found.code, found.line, found.column], ['malformed-bytes', 2, 2]);
    assert.match(found.message, /0xE9 .*no encoding is declared, so UTF-8 was expected/);
    const late = problem(Uint8Array.of(...utf8('<a>Ж\n\u{1F600}'), 0xff, ...utf8('</a>')));
    assert.deepEqual([late.line, late.column], [2, 3]);
  });

  it('finds a sequence cut off by the end of the file', () => {
    const found = problem(bytes('<a>\xE2\x82'));
    assert.deepEqual([found.code, found.line, found.column], ['malformed-bytes', 1, 4]);
    const odd = utf16('<a>x', true).subarray(0, 9);
    assert.equal(problem(odd).code, 'malformed-bytes');
  });

  it('refuses bytes beyond ASCII in a file declared as ASCII', () => {
    const found = problem(bytes('<?xml version="1.0" encoding="US-ASCII"?>\n<a>\xE9</a>'));
    assert.deepEqual([found.code, found.line, found.column], ['malformed-bytes', 2, 4]);
  });

  it('gives an empty source for an empty file', () => {
    assert.deepEqual(decoded(new Uint8Array()), ['', 'utf-8']);
  });
});

describe('the beginning of a file of which more is to come', () => {
  const text = '<a>Жизнь, 生活, é\u{1F600}</a>';

  it('is decoded up to the last whole character, wherever it is cut', () => {
    for (const whole of [
      utf8(text),
      utf8(`\uFEFF${text}`),
      utf16(text, true),
      utf16(text, false),
    ]) {
      for (let cut = 4; cut <= whole.length; cut++) {
        const beginning = decodeBeginning(whole.subarray(0, cut)) ?? 'undefined';
        assert.ok(text.startsWith(beginning), `${beginning} when cut at ${cut}`);
        assert.ok(beginning.length >= Math.floor(cut / 4) - 2);
      }
    }
  });

  it('is read in the encoding that decides for the whole', () => {
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00E9';
    assert.equal(decodeBeginning(bytes(latin)), latin);
    assert.equal(decodeBeginning(bytes('<a>\xC1'), 'koi8-r'), '<a>а');
  });

  it('is left to be told with the whole where something is amiss', () => {
    assert.equal(decodeBeginning(bytes('<a>\xE9</a>')), undefined);
    assert.equal(decodeBeginning(bytes('<?xml version="1.0" encoding="x-none"?>')), undefined);
    assert.equal(decodeBeginning(bytes('<?xml version="1.0" encoding="UTF-16"?><a/>')), undefined);
  });
});
