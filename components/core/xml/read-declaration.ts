import type {DtdScanner} from './dtd-scanner.js';
import type {EntityDeclaration} from './entity-meaning.js';
import {characterOf, STRAY_AMPERSAND} from './xml-names.js';

/** `SYSTEM "…"` or `PUBLIC "…" "…"` (XML 1.0 §4.2.2 [75]); false when there is none. */
export function takeExternalId(scanner: DtdScanner, systemIsOptional = false): boolean {
  if (scanner.take('SYSTEM')) {
    scanner.expectSpace('after SYSTEM');
    scanner.literal('the system identifier');
    return true;
  }
  if (!scanner.take('PUBLIC')) return false;
  scanner.expectSpace('after PUBLIC');
  const at = scanner.at;
  const publicId = scanner.literal('the public identifier');
  if (!/^[ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]*$/.test(publicId)) {
    scanner.fail(
      'expected only letters, digits and plain punctuation in a public identifier',
      'bad-doctype',
      at,
    );
  }
  const spaced = scanner.skipSpace();
  if (systemIsOptional && !/["']/.test(scanner.text[scanner.at] ?? '')) return true;
  if (!spaced) scanner.fail('expected a space and a system identifier after the public one');
  scanner.literal('the system identifier');
  return true;
}

export interface ReadEntity {
  readonly name: string;
  readonly parameter: boolean;
  readonly declaration: EntityDeclaration;
}

/** The rest of `<!ENTITY …>` (§4.2 [70]–[76]). */
export function readEntityDeclaration(scanner: DtdScanner): ReadEntity {
  scanner.expectSpace('after <!ENTITY');
  const parameter = scanner.take('%');
  if (parameter) scanner.expectSpace('after %');
  const name = scanner.name('the name of an entity');
  scanner.expectSpace('after the name of the entity');
  const declaration = readEntityDefinition(scanner, parameter);
  scanner.skipSpace();
  scanner.expect('>', 'at the end of the entity declaration');
  return {name, parameter, declaration};
}

function readEntityDefinition(scanner: DtdScanner, parameter: boolean): EntityDeclaration {
  if (takeExternalId(scanner)) {
    const spaced = scanner.skipSpace();
    if (parameter || !scanner.looksAt('NDATA')) return {kind: 'external', unparsed: false};
    if (!spaced) scanner.fail('expected a space before NDATA');
    scanner.take('NDATA');
    scanner.expectSpace('after NDATA');
    scanner.name('the name of a notation');
    return {kind: 'external', unparsed: true};
  }
  return {kind: 'internal', replacement: readEntityValue(scanner)};
}

/**
 * The replacement text of a literal value: character references are expanded now, references to
 * general entities stay for later (§4.4, §4.5).
 */
function readEntityValue(scanner: DtdScanner): string {
  const start = scanner.at + 1;
  const literal = scanner.literal('the value of an entity, or SYSTEM or PUBLIC,');
  const percent = literal.indexOf('%');
  if (percent !== -1) {
    scanner.stop({
      code: 'parameter-entity-in-declaration',
      message:
        'Found “%” in the value of an entity; in the internal subset no parameter entity may be used there, and a percent sign is written &#37;.',
      offset: start + percent,
    });
  }
  checkReferences(scanner, literal, start);
  const lines = scanner.reference === undefined ? literal.replace(/\r\n?/g, '\n') : literal;
  return lines.replace(/&(#[^;&]+);/g, (_, reference: string) => characterOf(reference) ?? '');
}

/** Every `&` of a literal begins a reference, and every numeric one names an XML character. */
export function checkReferences(scanner: DtdScanner, literal: string, start: number): void {
  STRAY_AMPERSAND.lastIndex = 0;
  const stray = STRAY_AMPERSAND.exec(literal);
  if (stray) {
    scanner.stop({
      code: 'bad-reference',
      message: 'Found “&” without a name and “;” after it; expected a reference such as &amp;.',
      offset: start + stray.index,
    });
  }
  for (const {0: written, index} of literal.matchAll(/&#[^;&]+;/g)) {
    if (characterOf(written.slice(1, -1)) !== undefined) continue;
    scanner.stop({
      code: 'bad-character',
      message: `${written} names a character that may not stand in XML; expected it to be removed.`,
      offset: start + index,
    });
  }
}

/** The rest of `<!NOTATION …>` (§4.7 [82]): its name. */
export function readNotationDeclaration(scanner: DtdScanner): string {
  scanner.expectSpace('after <!NOTATION');
  const name = scanner.name('the name of a notation');
  scanner.expectSpace('after the name of the notation');
  if (!takeExternalId(scanner, true)) scanner.fail('expected SYSTEM or PUBLIC');
  scanner.skipSpace();
  scanner.expect('>', 'at the end of the notation declaration');
  return name;
}

/** The rest of `<!ELEMENT …>` (§3.2 [45]): checked, not kept. */
export function readElementDeclaration(scanner: DtdScanner): void {
  scanner.expectSpace('after <!ELEMENT');
  scanner.name('the name of an element');
  scanner.expectSpace('after the name of the element');
  if (!scanner.take('EMPTY') && !scanner.take('ANY')) readContentModel(scanner);
  scanner.skipSpace();
  scanner.expect('>', 'at the end of the element declaration');
}

function readContentModel(scanner: DtdScanner): void {
  scanner.expect('(', '(or EMPTY, or ANY)');
  scanner.skipSpace();
  if (scanner.take('#PCDATA')) readMixed(scanner);
  else readChildren(scanner);
}

/** §3.2.2 [51], after `(#PCDATA`. */
function readMixed(scanner: DtdScanner): void {
  let names = 0;
  for (scanner.skipSpace(); scanner.take('|'); scanner.skipSpace()) {
    scanner.skipSpace();
    scanner.name('the name of an element');
    names++;
  }
  scanner.expect(')', 'at the end of the content model');
  if (!scanner.take('*') && names > 0) scanner.fail('expected “*” after a mixed content model');
}

/** §3.2.1 [47]–[50], after the first `(`; a stack, so that depth costs no call stack. */
function readChildren(scanner: DtdScanner): void {
  const separators: (string | undefined)[] = [undefined];
  const takeOccurrence = () => scanner.take('?') || scanner.take('*') || scanner.take('+');
  for (;;) {
    scanner.skipSpace();
    if (scanner.take('(')) {
      separators.push(undefined);
      continue;
    }
    scanner.name('the name of an element');
    takeOccurrence();
    for (;;) {
      scanner.skipSpace();
      if (!scanner.take(')')) break;
      takeOccurrence();
      separators.pop();
      if (separators.length === 0) return;
    }
    const separator = scanner.take('|') ? '|' : scanner.take(',') ? ',' : undefined;
    if (!separator) scanner.fail('expected “|”, “,” or “)” in the content model');
    const before = separators[separators.length - 1];
    if (before && before !== separator) scanner.fail(`expected “${before}” as before it`);
    separators[separators.length - 1] = separator;
  }
}
