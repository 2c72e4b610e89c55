/** Windows-1252, 0x80–0x9F; the five bytes it leaves open stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Encodings that browsers read as their Windows cousins (WHATWG Encoding §4.2) though in the real
 * ones 0x80–0x9F are the C1 control characters, which XML 1.0 allows. An archive's old ISO-8859-1
 * file must not gain curly quotes it never had.
 */
const HONEST_ISO =
  /^(?:iso[-_]?8859[-_]?(?:1|9)|latin[-_]?[15]|l[15]|iso-ir-1(?:00|48)|cp819|ibm819)$/;

/** Decodes ISO-8859-1, ISO-8859-9 and Windows-1252 exactly; undefined for other encodings. */
export function decodeSingleByte(bytes: Uint8Array, encoding: string): string | undefined {
  const label = encoding.toLowerCase();
  const windows = /^(?:windows-|cp|x-cp)1252$/.test(label);
  if (!windows && !HONEST_ISO.test(label)) return undefined;
  const turkish = /9$|5$|148$/.test(label) && !label.endsWith('819') && !windows;
  const table: string[] = [];
  for (let byte = 0; byte < 256; byte++) table.push(String.fromCharCode(byte));
  if (windows) for (let i = 0; i < 32; i++) table[0x80 + i] = WINDOWS_1252[i] ?? '';
  if (turkish) for (const [byte, letter] of TURKISH) table[byte] = letter;
  let text = '';
  for (const byte of bytes) text += table[byte];
  return text;
}

/** Where ISO-8859-9 differs from ISO-8859-1. */
const TURKISH: readonly (readonly [number, string])[] = [
  [0xd0, 'Ğ'],
  [0xdd, 'İ'],
  [0xde, 'Ş'],
  [0xf0, 'ğ'],
  [0xfd, 'ı'],
  [0xfe, 'ş'],
];
