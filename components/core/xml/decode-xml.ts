import {decodeSingleByte} from './single-byte.js';
import type {XmlProblem} from './xml-problem.js';
import {placeOf} from './xml-tree.js';

export type DecodedXml =
  | {
      readonly ok: true;
      /** Every character, line ends as they are; only a byte-order mark is gone. */
      readonly source: string;
      /** The encoding it was read in, in lower case, e.g. `utf-8`, `utf-16le`, `koi8-r`. */
      readonly encoding: string;
    }
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * Turns the bytes of an XML file into text (XML 1.0 §4.3.3 and appendix F). What decides, in this
 * order: a byte-order mark, the transport, the first bytes, the XML declaration; else UTF-8.
 *
 * @param declaredByTransport the `charset` of a Content-Type, if there was one (RFC 7303 §3).
 */
export function decodeXml(
  bytes: Uint8Array,
  file: string,
  declaredByTransport?: string,
): DecodedXml {
  const problem = (code: string, message: string, before = ''): DecodedXml => ({
    ok: false,
    problem: {severity: 'error', code, message, file, ...placeOf(before, before.length)},
  });

  const mark = byteOrderMark(bytes);
  const content = bytes.subarray(mark?.length ?? 0);
  const declared = declaredEncoding(content);
  const encoding = (
    mark?.encoding ??
    declaredByTransport?.trim().toLowerCase() ??
    wideEncoding(content) ??
    declared ??
    'utf-8'
  ).replace(/^utf8$/, 'utf-8');
  if (encoding === 'utf-32' || encoding === 'ebcdic') {
    return problem(
      'unsupported-encoding',
      `The file is in ${encoding.toUpperCase()}, which is not supported; expected UTF-8 or another encoding browsers know.`,
    );
  }
  // Appendix F: whoever could read “UTF-16” byte by byte has shown that the file is not in it.
  if (
    !mark &&
    !declaredByTransport &&
    /^(?:utf|iso-10646-ucs)-?(?:16|32|2|4)/.test(declared ?? '')
  ) {
    if (encoding === declared) {
      return problem(
        'wrong-encoding',
        `The XML declaration says “${declared}”, but the file is written one byte a character; expected encoding="UTF-8" there.`,
      );
    }
  }

  const single = decodeSingleByte(content, encoding);
  if (single !== undefined) return {ok: true, source: single, encoding};
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, {fatal: true, ignoreBOM: true});
  } catch {
    return problem(
      'unknown-encoding',
      `The encoding “${encoding}” is not known; expected UTF-8 or another encoding browsers know.`,
    );
  }
  if (/^(?:us-)?ascii$/.test(encoding)) {
    const bad = content.findIndex((byte) => byte > 0x7f);
    if (bad !== -1) {
      const before = asLatin(content, bad);
      return problem(
        'malformed-bytes',
        `The byte ${hex(content[bad])} does not occur in ASCII, the encoding the file declares; expected its real encoding.`,
        before,
      );
    }
  }
  try {
    return {ok: true, source: decoder.decode(content), encoding};
  } catch {
    const before = decodablePart(content, encoding);
    const utf8 = encoding === 'utf-8';
    const byte = utf8 ? content[new TextEncoder().encode(before).length] : undefined;
    const found = byte === undefined ? 'Bytes' : `The byte ${hex(byte)}`;
    const hint =
      utf8 && !declared
        ? 'no encoding is declared, so UTF-8 was expected'
        : `expected ${encoding.toUpperCase()}, as the file or its server says`;
    return problem(
      'malformed-bytes',
      `${found} here ${byte === undefined ? 'are' : 'is'} not valid in this place; ${hint}.`,
      before,
    );
  }
}

function byteOrderMark(bytes: Uint8Array): {encoding: string; length: number} | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return {encoding: 'utf-8', length: 3};
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return {encoding: 'utf-32', length: 4};
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return {encoding: 'utf-32', length: 4};
  if (a === 0xfe && b === 0xff) return {encoding: 'utf-16be', length: 2};
  if (a === 0xff && b === 0xfe) return {encoding: 'utf-16le', length: 2};
  return undefined;
}

/** Encodings that show in how `<` is written, without a byte-order mark (appendix F.1). */
function wideEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return 'utf-32';
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'utf-32';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94) return 'ebcdic';
  return undefined;
}

/** The encoding of the XML declaration, in lower case, if it can be read byte by byte. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = asLatin(bytes, Math.min(bytes.length, 1000));
  const declaration = /^<\?xml\s[^>]*?\?>/.exec(head)?.[0] ?? '';
  return /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(declaration)?.[1]?.toLowerCase();
}

function asLatin(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** All characters before the first malformed sequence, found by halving: only for problems. */
function decodablePart(bytes: Uint8Array, encoding: string): string {
  const decode = (length: number): string | undefined => {
    try {
      const decoder = new TextDecoder(encoding, {fatal: true, ignoreBOM: true});
      return decoder.decode(bytes.subarray(0, length), {stream: true});
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(middle) === undefined) bad = middle;
    else good = middle;
  }
  return decode(good) ?? '';
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
