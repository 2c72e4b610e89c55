/**
 * The character classes of XML 1.0 (fifth edition), as regular expressions.
 * Every expression carries the `u` flag: names may hold characters beyond the BMP (§2.3 [4]).
 */
const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME_REST = `${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;

/** A Name (§2.3 [5]) at `lastIndex`. */
export const NAME_HERE = new RegExp(`[${NAME_START}][${NAME_REST}]*`, 'uy');
/** An Nmtoken (§2.3 [7]) at `lastIndex`. */
export const NMTOKEN_HERE = new RegExp(`[${NAME_REST}]+`, 'uy');

const WHOLE_NAME = new RegExp(`^[${NAME_START}][${NAME_REST}]*$`, 'u');
/** An ampersand that begins no reference (§4.1 [66]–[68]). */
export const STRAY_AMPERSAND = new RegExp(
  `&(?!(?:#[0-9]+|#x[0-9A-Fa-f]+|[${NAME_START}][${NAME_REST}]*);)`,
  'gu',
);

/** A high surrogate alone, a low one alone, or another character outside Char (§2.2 [2]). */
export const FORBIDDEN_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Every character that may be such a one: to look for these alone takes a third of the time. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const SUSPICIOUS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Where the first character stands that XML forbids; undefined where none does. */
export function forbiddenIn(text: string): number | undefined {
  return SUSPICIOUS.test(text) ? FORBIDDEN_CHARACTER.exec(text)?.index : undefined;
}

export function isName(text: string): boolean {
  return WHOLE_NAME.test(text);
}

/** Char of XML 1.0 §2.2 [2]. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

export function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0x9 || code === 0xd;
}

/**
 * The character of a numeric reference given without `&` and `;` (`#233`, `#xE9`), or undefined
 * when it is malformed or names no XML character (§4.1 [66], WFC: Legal Character).
 */
export function characterOf(reference: string): string | undefined {
  const hex = /^#x([0-9A-Fa-f]+)$/.exec(reference);
  const decimal = hex ? null : /^#([0-9]+)$/.exec(reference);
  const code = hex ? Number.parseInt(hex[1] ?? '', 16) : Number.parseInt(decimal?.[1] ?? '', 10);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** What is declared in every document (§4.6). */
export const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
