import type {AttributeRule} from './attribute-rules.js';
import type {DtdScanner} from './dtd-scanner.js';
import type {EntityTable} from './entity-table.js';
import {checkReferences} from './read-declaration.js';
import {characterOf} from './xml-names.js';

/** The longer names first, for the scanner takes what fits. */
const TOKENIZED = ['IDREFS', 'IDREF', 'ID', 'ENTITIES', 'ENTITY', 'NMTOKENS', 'NMTOKEN'];

export interface DeclaredAttribute {
  readonly element: string;
  readonly attribute: string;
  readonly rule: AttributeRule;
}

/** The rest of `<!ATTLIST …>` (XML 1.0 §3.3 [52]). */
export function readAttributeList(scanner: DtdScanner, entities: EntityTable): DeclaredAttribute[] {
  const declared: DeclaredAttribute[] = [];
  scanner.expectSpace('after <!ATTLIST');
  const element = scanner.name('the name of an element');
  for (;;) {
    const spaced = scanner.skipSpace();
    if (scanner.take('>')) return declared;
    if (!spaced) scanner.expectSpace('or “>” in the attribute list');
    const attribute = scanner.name('the name of an attribute, or “>”');
    scanner.expectSpace('after the name of the attribute');
    const tokenized = readType(scanner);
    scanner.expectSpace('after the type of the attribute');
    const defaultValue = readDefault(scanner, entities);
    declared.push({element, attribute, rule: {tokenized, defaultValue}});
  }
}

/** §3.3.1 [54]–[59]; whether the type is anything but CDATA. */
function readType(scanner: DtdScanner): boolean {
  if (scanner.take('CDATA')) return false;
  if (TOKENIZED.some((type) => scanner.take(type))) return true;
  const notation = scanner.take('NOTATION');
  if (notation) scanner.expectSpace('after NOTATION');
  scanner.expect('(', 'or the type of the attribute');
  do {
    scanner.skipSpace();
    if (notation) scanner.name('the name of a notation');
    else scanner.nmtoken('a value the attribute may have');
    scanner.skipSpace();
  } while (scanner.take('|'));
  scanner.expect(')', 'at the end of the list of values');
  return true;
}

/** §3.3.2 [60]. */
function readDefault(scanner: DtdScanner, entities: EntityTable): string | undefined {
  if (scanner.take('#REQUIRED') || scanner.take('#IMPLIED')) return undefined;
  if (scanner.take('#FIXED')) scanner.expectSpace('after #FIXED');
  const start = scanner.at + 1;
  const literal = scanner.literal('the default value of the attribute');
  const lessThan = literal.indexOf('<');
  if (lessThan !== -1) {
    scanner.stop({
      code: 'less-than-in-attribute',
      message: 'Found “<” in the default value of an attribute; expected &lt;.',
      offset: start + lessThan,
    });
  }
  checkReferences(scanner, literal, start);
  return normalise(scanner, literal, start, entities);
}

/** §3.3.3: white space becomes spaces, what came by a character reference stays. */
function normalise(
  scanner: DtdScanner,
  literal: string,
  start: number,
  entities: EntityTable,
): string {
  return literal.replace(/\r\n|[\r\n\t]|&([^;&]+);/g, (written, reference, index: number) => {
    if (typeof reference !== 'string') return ' ';
    if (reference.startsWith('#')) return characterOf(reference) ?? '';
    const offset = start + index;
    const meaning = entities.inAttribute(reference, scanner.reference ?? offset);
    if (meaning?.kind === 'text') return meaning.text;
    if (meaning?.kind === 'fault') {
      scanner.stop({code: meaning.code, message: meaning.message, offset});
    }
    return written;
  });
}
