export type DecodedText =
  | {
      readonly ok: true;
      /** Line ends are `\n`; a byte-order mark is gone. */
      readonly text: string;
      readonly encoding: string;
      readonly warnings: readonly string[];
    }
  | {readonly ok: false; readonly message: string};

/**
 * The text of a file that is not XML. What decides, in this order: a byte-order mark, the bytes being
 * UTF-8, the encoding somebody declared, windows-1252. The last two are guesses about a file that
 * may say otherwise; windows-1252 comes with a warning.
 *
 * @param declared a name of the WHATWG Encoding Standard, from `--encoding` or from the file itself
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const;
  for (const [encoding, mark] of marked) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = decode(bytes.subarray(mark.length), encoding);
    if (text !== undefined) return decoded(text, encoding);
    const message = `The file begins with the mark of ${encoding.toUpperCase()}, but its bytes are not in it.`;
    return {ok: false, message};
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return decoded(utf8, 'utf-8');
  if (declared !== undefined) {
    if (!isKnown(declared)) {
      return {ok: false, message: `The encoding “${declared}” is not known.`};
    }
    const text = decode(bytes, declared);
    if (text !== undefined) return decoded(text, declared.toLowerCase());
    return {ok: false, message: `The bytes of the file are neither UTF-8 nor ${declared}.`};
  }
  return decoded(decode(bytes, 'windows-1252') ?? '', 'windows-1252', [
    'The file is not UTF-8 and no encoding was declared; it was read as windows-1252. Check its letters beyond ASCII, or say --encoding NAME.',
  ]);
}

function decoded(text: string, encoding: string, warnings: readonly string[] = []): DecodedText {
  return {ok: true, text: text.replace(/\r\n?/g, '\n'), encoding, warnings};
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the Encoding Standard has an encoding of this name. */
export function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}
