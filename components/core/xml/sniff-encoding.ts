/** What the first bytes of a file say of its encoding (XML 1.0 §4.3.3 and appendix F). */
export interface EncodingClues {
  /** The encoding of the byte-order mark, in lower case; undefined without one. */
  readonly mark: string | undefined;
  /** Bytes the mark takes. */
  readonly markLength: number;
  /** What shows in how `<` is written, where no mark says it. */
  readonly wide: string | undefined;
  /** The name in the XML declaration, in lower case. */
  readonly declared: string | undefined;
  /** UTF-16 units before that name, counted after the mark. */
  readonly declaredAt: number;
}

/** More than any XML declaration takes. */
const HEAD = 1000;

export function sniffEncoding(bytes: Uint8Array): EncodingClues {
  const {encoding: mark, length: markLength} = byteOrderMark(bytes);
  const content = bytes.subarray(markLength, markLength + HEAD);
  const wide = mark === undefined ? wideEncoding(content) : undefined;
  const head = asLatin(readAs(content, mark ?? wide));
  const declaration = /^<\?xml\s[^>]*?\?>/.exec(head)?.[0] ?? '';
  const name = /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(declaration);
  const declared = name?.[1]?.toLowerCase();
  const declaredAt = name ? name.index + name[0].length - (declared?.length ?? 0) - 1 : 0;
  return {mark, markLength, wide, declared, declaredAt};
}

/** A declaration holds no character beyond ASCII: in UTF-16 every second byte tells it. */
function readAs(content: Uint8Array, encoding: string | undefined): Uint8Array {
  if (encoding === 'utf-16le') return content.filter((_, i) => i % 2 === 0);
  if (encoding === 'utf-16be') return content.filter((_, i) => i % 2 === 1);
  return content;
}

function byteOrderMark([a, b, c, d]: Uint8Array): {encoding: string | undefined; length: number} {
  if (a === 0xef && b === 0xbb && c === 0xbf) return {encoding: 'utf-8', length: 3};
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return {encoding: 'utf-32', length: 4};
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return {encoding: 'utf-32', length: 4};
  if (a === 0xfe && b === 0xff) return {encoding: 'utf-16be', length: 2};
  if (a === 0xff && b === 0xfe) return {encoding: 'utf-16le', length: 2};
  return {encoding: undefined, length: 0};
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

/** Bytes as the characters of the same number. */
export function asLatin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
