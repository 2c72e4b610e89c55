import {decodeSingleByte} from './single-byte.js';
import {asLatin, type EncodingClues, sniffEncoding} from './sniff-encoding.js';
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
 * Without a transport, a declaration that contradicts the bytes is a fatal error (§4.3.3).
 *
 * @param declaredByTransport the `charset` of a Content-Type, if there was one (RFC 7303 §3).
 */
export function decodeXml(
  bytes: Uint8Array,
  file: string,
  declaredByTransport?: string,
): DecodedXml {
  const refuse = ({code, message, before}: Refusal): DecodedXml => ({
    ok: false,
    problem: {severity: 'error', code, message, file, ...placeOf(before, before.length)},
  });
  const {clues, content, transport, encoding} = encodingOf(bytes, declaredByTransport);
  if (encoding === 'utf-32' || encoding === 'ebcdic') {
    return refuse({
      code: 'unsupported-encoding',
      message: `The file is in ${encoding.toUpperCase()}, which is not supported; expected UTF-8 or another encoding browsers know.`,
      before: '',
    });
  }
  const contradiction = transport === undefined ? contradictionIn(clues, content) : undefined;
  if (contradiction) return refuse(contradiction);

  if (clues.mark !== undefined && sniffEncoding(content).mark === clues.mark) {
    return refuse({
      code: 'text-before-root',
      message: 'A second byte-order mark stands after the first; expected one at most.',
      before: '',
    });
  }

  const single = decodeSingleByte(content, encoding);
  if (single?.ok) return {ok: true, source: single.source, encoding};
  if (single) return refuse(badByte(content[single.at], encoding.toUpperCase(), single.before));
  const decoder = decoderFor(encoding);
  if (!decoder) {
    return refuse({
      code: 'unknown-encoding',
      message: `The encoding “${encoding}” is not known; expected UTF-8 or another encoding browsers know.`,
      before: '',
    });
  }
  if (/^(?:us-)?ascii$/.test(encoding)) {
    const bad = content.findIndex((byte) => byte > 0x7f);
    if (bad !== -1)
      return refuse(badByte(content[bad], 'ASCII', asLatin(content.subarray(0, bad))));
  }
  try {
    const source = decoder().decode(content);
    const wrong = NEVER_DECODED[decoder().encoding]?.exec(source);
    if (!wrong) return {ok: true, source, encoding};
    return refuse(badByte(undefined, encoding.toUpperCase(), source.slice(0, wrong.index)));
  } catch {
    return refuse(malformed(content, encoding, clues.declared, decoder));
  }
}

/**
 * The text at the beginning of a file of which more is to come: whole characters only. Undefined
 * where something is amiss; `decodeXml` says what, once the whole file is there.
 */
export function decodeBeginning(
  bytes: Uint8Array,
  declaredByTransport?: string,
): string | undefined {
  const {clues, content, transport, encoding} = encodingOf(bytes, declaredByTransport);
  if (transport === undefined && contradictionIn(clues, content)) return undefined;
  const single = decodeSingleByte(content, encoding);
  if (single) return single.ok ? single.source : undefined;
  try {
    return decoderFor(encoding)?.().decode(content, {stream: true});
  } catch {
    return undefined;
  }
}

/** A byte-order mark decides, then the transport, the first bytes, the declaration; else UTF-8. */
function encodingOf(
  bytes: Uint8Array,
  declaredByTransport: string | undefined,
): {
  readonly clues: EncodingClues;
  readonly content: Uint8Array;
  readonly transport: string | undefined;
  readonly encoding: string;
} {
  const clues = sniffEncoding(bytes);
  const content = bytes.subarray(clues.markLength);
  const transport = declaredByTransport?.trim().toLowerCase();
  const named = clues.mark ?? transport ?? clues.wide ?? clues.declared ?? 'utf-8';
  return {clues, content, transport, encoding: named.replace(/^utf8$/, 'utf-8')};
}

/**
 * What decoders make of bytes that these encodings leave open: Node everywhere, browsers in the
 * Windows ones (WHATWG Encoding §9 fills the gaps with control characters). XML wants an encoding
 * to mean what IANA registered, so such bytes are malformed.
 */
const C1 = /[\u0080-\u009F]/;
const NEVER_DECODED: Readonly<Record<string, RegExp>> = {
  'euc-jp': C1,
  'euc-kr': C1,
  big5: /[\u0080-\u009F\uE000-\uF8FF]/,
  'windows-874': /[\u0080-\u009F\uF8C1-\uF8C8]/,
  'windows-1250': C1,
  'windows-1251': C1,
  'windows-1253': /[\u0080-\u009F\u00AA]/,
  'windows-1254': C1,
  'windows-1255': C1,
  'windows-1257': C1,
  'windows-1258': C1,
};

/** What is wrong, and the text before it. */
interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly before: string;
}

/** A declaration that names another encoding than the bytes show (§4.3.3, appendix F). */
function contradictionIn(clues: EncodingClues, content: Uint8Array): Refusal | undefined {
  const {mark, wide, declared, declaredAt} = clues;
  if (declared === undefined) return undefined;
  const saysWide = /^(?:utf|ucs|iso-10646-ucs|csunicode|unicode)-?(?:16|32|2|4|$)/.test(declared);
  const shown = mark ?? wide;
  const isWide = shown !== undefined && shown !== 'utf-8';
  // Bytes that could be read one by one up to the name are in no wide encoding; and a mark of
  // UTF-8 allows no other.
  const agrees = isWide ? saysWide : !saysWide && (!mark || /^utf-?8$/.test(declared));
  if (agrees) return undefined;
  const [found, proper] = isWide
    ? ['in UTF-16', 'UTF-16']
    : [mark ? 'marked as UTF-8 at its start' : 'written one byte a character', 'UTF-8'];
  const step = isWide ? 2 : 1;
  const first = wide === 'utf-16be' || mark === 'utf-16be' ? 1 : 0;
  const head = content.subarray(0, declaredAt * step).filter((_, i) => i % step === first);
  return {
    code: 'wrong-encoding',
    message: `The XML declaration says “${declared}”, but the file is ${found}; expected encoding="${proper}" there.`,
    before: asLatin(head),
  };
}

/**
 * Makes a strict decoder, or undefined for an encoding nobody knows. GBK is read by the decoder of
 * GB18030, as the standard has it (WHATWG Encoding §10.1.1); Node by itself does not.
 */
function decoderFor(label: string): (() => TextDecoder) | undefined {
  const options = {fatal: true, ignoreBOM: true};
  try {
    const {encoding} = new TextDecoder(label, options);
    return () => new TextDecoder(encoding === 'gbk' ? 'gb18030' : label, options);
  } catch {
    return undefined;
  }
}

function badByte(byte: number | undefined, encoding: string, before: string): Refusal {
  const what = byte === undefined ? 'What stands here' : `The byte ${hex(byte)}`;
  return {
    code: 'malformed-bytes',
    message: `${what} does not occur in ${encoding}, the encoding the file declares; expected its real encoding.`,
    before,
  };
}

function malformed(
  content: Uint8Array,
  encoding: string,
  declared: string | undefined,
  decoder: () => TextDecoder,
): Refusal {
  const before = decodablePart(content, decoder);
  const utf8 = encoding === 'utf-8';
  const byte = utf8 ? content[new TextEncoder().encode(before).length] : undefined;
  const found = byte === undefined ? 'Bytes' : `The byte ${hex(byte)}`;
  const hint =
    utf8 && !declared
      ? 'no encoding is declared, so UTF-8 was expected'
      : `expected ${encoding.toUpperCase()}, as the file or its server says`;
  const message = `${found} here ${byte === undefined ? 'are' : 'is'} not valid in this place; ${hint}.`;
  return {code: 'malformed-bytes', message, before};
}

/** All characters before the first malformed sequence, found by halving: only for problems. */
function decodablePart(bytes: Uint8Array, decoder: () => TextDecoder): string {
  const decode = (length: number): string | undefined => {
    try {
      return decoder().decode(bytes.subarray(0, length), {stream: true});
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

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
