import {AttributeRules} from './attribute-rules.js';
import {DtdScanner} from './dtd-scanner.js';
import {type EntityDeclaration, MOST_NESTED_ENTITIES} from './entity-meaning.js';
import type {EntityTable} from './entity-table.js';
import {colonFault} from './namespace-faults.js';
import {readAttributeList} from './read-attribute-list.js';
import {
  readElementDeclaration,
  readEntityDeclaration,
  readNotationDeclaration,
  takeExternalId,
} from './read-declaration.js';
import type {XmlFault} from './xml-fault.js';

/** More replacement text of parameter entities than this, in UTF-16 units, is an attack. */
const MOST_PARAMETER_TEXT = 1_000_000;

/** What a document type declaration says that a reader needs (XML 1.0 §2.8 [28]). */
export class DoctypeReader {
  /** Undefined when no attribute is declared. */
  attributeRules: AttributeRules | undefined;
  readonly warnings: XmlFault[] = [];
  #entities: EntityTable;
  #parameters = new Map<string, EntityDeclaration>();
  #standalone: boolean;
  #spent = 0;

  /** @param standalone whether the XML declaration says that no other file matters (§2.9). */
  constructor(entities: EntityTable, standalone: boolean) {
    this.#entities = entities;
    this.#standalone = standalone;
  }

  /** Reads from `<!DOCTYPE` on and gives the offset after its `>`; stops on a fault. */
  read(source: string, start: number): number {
    const scanner = new DtdScanner(source, start);
    scanner.expect('<!DOCTYPE', '');
    scanner.expectSpace('after <!DOCTYPE');
    scanner.name('the name of the root element');
    const spaced = scanner.skipSpace();
    if (scanner.looksAt('SYSTEM') || scanner.looksAt('PUBLIC')) {
      if (!spaced) scanner.fail('expected a space before the external identifier');
      takeExternalId(scanner);
      this.#expectUnread();
      scanner.skipSpace();
    }
    if (scanner.take('[')) {
      this.#readSubset(scanner, []);
      scanner.expect(']', 'or a declaration in the internal subset');
      scanner.skipSpace();
    }
    scanner.expect('>', 'at the end of the DOCTYPE');
    return scanner.at;
  }

  /** §2.8 [28b]: declarations, comments, instructions, parameter-entity references. */
  #readSubset(scanner: DtdScanner, open: readonly string[]): void {
    for (;;) {
      scanner.skipSpace();
      if (scanner.take('<!--')) this.#readComment(scanner);
      else if (scanner.take('<?')) this.#readInstruction(scanner);
      else if (scanner.take('<!ENTITY')) this.#declareEntity(scanner);
      else if (scanner.take('<!ATTLIST')) this.#declareAttributes(scanner);
      else if (scanner.take('<!ELEMENT')) readElementDeclaration(scanner);
      else if (scanner.take('<!NOTATION')) this.#declareNotation(scanner);
      else if (scanner.looksAt('%')) this.#readReference(scanner, open);
      else return;
    }
  }

  /** From here on a reference may lack its declaration (§4.1, WFC: Entity Declared). */
  #expectUnread(): void {
    if (!this.#standalone) this.#entities.unreadDeclarations = true;
  }

  #declareEntity(scanner: DtdScanner): void {
    const {offset} = scanner;
    const {name, parameter, declaration} = readEntityDeclaration(scanner);
    this.#warnOfColon(name, 'entity', offset);
    if (!parameter) this.#entities.declare(name, declaration);
    else if (!this.#parameters.has(name)) this.#parameters.set(name, declaration);
  }

  #declareNotation(scanner: DtdScanner): void {
    const {offset} = scanner;
    this.#warnOfColon(readNotationDeclaration(scanner), 'notation', offset);
  }

  #warnOfColon(name: string, what: string, offset: number): void {
    const fault = colonFault(name, what);
    if (fault) this.warnings.push({code: fault.code, message: fault.message, offset});
  }

  #declareAttributes(scanner: DtdScanner): void {
    for (const {element, attribute, rule} of readAttributeList(scanner, this.#entities)) {
      this.attributeRules ??= new AttributeRules();
      this.attributeRules.declare(element, attribute, rule);
    }
  }

  /** `%name;` between declarations: its text is read as if it stood here (§4.4.8). */
  #readReference(scanner: DtdScanner, open: readonly string[]): void {
    const {offset} = scanner;
    scanner.take('%');
    const name = scanner.name('the name of a parameter entity after “%”');
    scanner.expect(';', 'at the end of the reference');
    this.#expectUnread();
    const declaration = this.#parameters.get(name);
    // A matter of validity only (§4.1, VC: Entity Declared), but a document that stands alone has
    // nothing else to go by; libxml2 sees it so too.
    if (!declaration && this.#standalone) {
      scanner.stop({
        code: 'undefined-entity',
        message: `The parameter entity %${name}; is not declared, though the document is said to stand alone; expected its declaration before this.`,
        offset,
      });
    }
    if (declaration?.kind !== 'internal') {
      this.warnings.push({
        code: 'unread-declarations',
        message: declaration
          ? `%${name}; stands for another file, which is not read; what it declares is unknown.`
          : `The parameter entity %${name}; is not declared; what it should declare is unknown.`,
        offset,
      });
      return;
    }
    this.#spent += declaration.replacement.length + 10;
    const deep = open.length >= MOST_NESTED_ENTITIES || this.#spent > MOST_PARAMETER_TEXT;
    if (open.includes(name) || deep) {
      scanner.stop({
        code: deep ? 'entity-bomb' : 'recursive-entity',
        message: deep
          ? `With %${name}; the parameter entities of this file grow beyond all measure; the file is refused.`
          : `The parameter entity %${name}; refers to itself, directly or through another one.`,
        offset,
      });
    }
    const inner = new DtdScanner(declaration.replacement, 0, offset);
    this.#readSubset(inner, [...open, name]);
    if (!inner.atEnd) inner.fail(`expected whole declarations in %${name};`);
  }

  #readComment(scanner: DtdScanner): void {
    scanner.skipTo('--', 'the comment');
    if (!scanner.take('>')) {
      scanner.fail('expected “--” in a comment only before its “>”', 'double-hyphen-in-comment');
    }
  }

  #readInstruction(scanner: DtdScanner): void {
    const target = scanner.name('the target of a processing instruction');
    if (target.toLowerCase() === 'xml') {
      scanner.fail('expected “<?xml” only at the start of the file', 'misplaced-xml-declaration');
    }
    if (!scanner.looksAt('?>')) scanner.expectSpace('after the target of the instruction');
    scanner.skipTo('?>', 'the processing instruction');
  }
}
