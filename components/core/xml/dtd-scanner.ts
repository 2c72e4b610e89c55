import {standsAt} from '../natives/stands-at.js';
import {StopReading, type XmlFault} from './xml-fault.js';
import {isXmlSpace, NAME_HERE, NMTOKEN_HERE} from './xml-names.js';

/** A cursor over the internal subset or the replacement text of a parameter entity. */
export class DtdScanner {
  /**
   * @param at where to begin.
   * @param reference offset of the parameter-entity reference this text stands for; faults in it
   *   are reported there.
   */
  constructor(
    readonly text: string,
    public at: number,
    readonly reference?: number,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  get offset(): number {
    return this.reference ?? this.at;
  }

  looksAt(words: string): boolean {
    return standsAt(this.text, words, this.at);
  }

  /** Takes the words if they stand here. */
  take(words: string): boolean {
    if (!this.looksAt(words)) return false;
    this.at += words.length;
    return true;
  }

  expect(words: string, where: string): void {
    if (!this.take(words)) this.fail(`expected “${words}” ${where}`);
  }

  /** Takes white space (§2.3 [3]) if there is any. */
  skipSpace(): boolean {
    const from = this.at;
    while (isXmlSpace(this.text.charCodeAt(this.at))) this.at++;
    return this.at > from;
  }

  expectSpace(where: string): void {
    if (this.skipSpace()) return;
    if (this.looksAt('%') && this.#reference()) this.#failOnReference();
    this.fail(`expected a space ${where}`);
  }

  name(what: string): string {
    return this.#match(NAME_HERE) ?? this.fail(`expected ${what}`);
  }

  nmtoken(what: string): string {
    return this.#match(NMTOKEN_HERE) ?? this.fail(`expected ${what}`);
  }

  /** The text between quotation marks, raw. */
  literal(what: string): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") this.fail(`expected ${what} in quotation marks`);
    const end = this.text.indexOf(quote, this.at + 1);
    if (end === -1) this.fail(`expected ${quote} at the end of ${what}`);
    const value = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return value;
  }

  /** Moves behind the words, or fails. */
  skipTo(words: string, what: string): string {
    const end = this.text.indexOf(words, this.at);
    if (end === -1) this.fail(`expected “${words}” at the end of ${what}`);
    const passed = this.text.slice(this.at, end);
    this.at = end + words.length;
    return passed;
  }

  /** Stops with a sentence that begins “The document type declaration is malformed: …”. */
  fail(expected: string, code = 'bad-doctype', offset = this.at): never {
    if (code === 'bad-doctype' && this.text[this.at] === '%' && this.#reference()) {
      this.#failOnReference();
    }
    this.stop({
      code,
      message: `The document type declaration is malformed here; ${expected}.`,
      offset,
    });
  }

  stop(fault: XmlFault): never {
    throw new StopReading({...fault, offset: this.reference ?? fault.offset});
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  #reference(): boolean {
    return /^%[^\s%&;<>"']+;/.test(this.text.slice(this.at, this.at + 200));
  }

  #failOnReference(): never {
    this.stop({
      code: 'parameter-entity-in-declaration',
      message:
        'A parameter-entity reference (%…;) stands inside a declaration; in the internal subset it may stand only between declarations.',
      offset: this.at,
    });
  }
}
