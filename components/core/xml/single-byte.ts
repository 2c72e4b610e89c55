import {times} from '../natives/times.js';

/**
 * Encodings that `TextDecoder` does not read as XML means them. Browsers take ISO-8859-1, -9 and
 * -11 for their Windows cousins (WHATWG Encoding §4.2), though in the real ones 0x80–0x9F are the
 * C1 control characters, which XML 1.0 allows: an archive's old ISO-8859-1 file must not gain curly
 * quotes it never had. Node 20 reads Windows-1252 as ISO-8859-1 and does not know ISO-8859-16.
 */
const TABLES: readonly (readonly [label: RegExp, high: () => string])[] = [
  [/^(?:iso[-_]?8859[-_]?1|latin[-_]?1|l1|iso-ir-100|cp819|ibm819)$/, () => LATIN_1],
  [/^(?:iso[-_]?8859[-_]?9|latin[-_]?5|l5|iso-ir-148)$/, turkish],
  [/^(?:iso[-_]?8859[-_]?11|tis-?620)$/, thai],
  [/^(?:iso[-_]?8859[-_]?16|latin[-_]?10|l10|iso-ir-226)$/, () => C1 + ISO_8859_16],
  [/^(?:windows-|cp|x-cp)1252$/, () => WINDOWS_1252 + LATIN_1.slice(32)],
];

/** Where a table has no character for a byte. */
const NOTHING = 0xffff;

const LATIN_1 = times(128, (i) => String.fromCharCode(0x80 + i)).join('');
const C1 = LATIN_1.slice(0, 32);

/** Windows-1252, 0x80–0x9F; the five bytes it leaves open stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** ISO/IEC 8859-16 from 0xA0 on. */
const ISO_8859_16 =
  '\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ';

/** Six letters are all that ISO-8859-9 has otherwise than ISO-8859-1. */
function turkish(): string {
  const pairs = [...'ÐĞÝİÞŞðğýıþş'];
  const letters = new Map(pairs.map((letter, at) => [letter, pairs[at + 1] ?? '']));
  return LATIN_1.replace(/[ÐÝÞðýþ]/g, (letter) => letters.get(letter) ?? letter);
}

/** ISO/IEC 8859-11, which TIS-620 lacks nothing of but the no-break space: the Thai block of Unicode in its own order, with two gaps. */
function thai(): string {
  return LATIN_1.replace(/[\u00A1-\u00FF]/g, (character) => {
    const code = character.charCodeAt(0);
    const open = (code > 0xda && code < 0xdf) || code > 0xfb;
    return String.fromCharCode(open ? NOTHING : code - 0xa0 + 0xe00);
  });
}

export type SingleByteText =
  | {readonly ok: true; readonly source: string}
  /** The text before a byte that stands for nothing, and the offset of that byte. */
  | {readonly ok: false; readonly before: string; readonly at: number};

/** Decodes one of the encodings above exactly; undefined for every other label. */
export function decodeSingleByte(bytes: Uint8Array, label: string): SingleByteText | undefined {
  const high = TABLES.find(([labels]) => labels.test(label.toLowerCase()))?.[1]();
  if (high === undefined) return undefined;
  // By way of UTF-16, for a string put together from 20 million characters takes its time.
  const units = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const code = byte < 0x80 ? byte : high.charCodeAt(byte - 0x80);
    if (code === NOTHING) return {ok: false, before: asText(units.subarray(0, at * 2)), at};
    units[at * 2] = code & 0xff;
    units[at * 2 + 1] = code >> 8;
  }
  return {ok: true, source: asText(units)};
}

function asText(units: Uint8Array): string {
  return new TextDecoder('utf-16le', {ignoreBOM: true}).decode(units);
}
