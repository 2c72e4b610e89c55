import {readFile} from 'node:fs/promises';
import {
  type ErrorDetail,
  RelaxNGValidator,
  type XmlDocument,
  XmlError,
  XmlLibError,
  XmlValidateError,
} from 'libxml2-wasm';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {readWithLibxml} from './libxml.js';
import {NarrowableSchema, namesShown} from './narrow-schema.js';

export interface SchemaFault {
  /** From 1. libxml2 knows no column here. */
  readonly line: number;
  readonly message: string;
}

export type SchemaResult =
  | {readonly ok: true; readonly schema: Schema}
  | {readonly ok: false; readonly message: string};

/** After so many narrowed ones the whole is compiled: of the whole of TEI it takes no longer than they did. */
const mostNarrowed = 30;

/** A RelaxNG schema (ISO/IEC 19757-2, XML syntax) for any number of documents. */
export class Schema {
  readonly #source: string;
  readonly #narrowable: NarrowableSchema;
  #whole: RelaxNGValidator | undefined;
  #narrowed: RelaxNGValidator | undefined;
  /** The elements that the narrowed one knows. */
  #names: ReadonlySet<string> = new Set();
  #times = 0;

  /**
   * @param source the decoded schema
   * @throws XmlError when it is no schema; what is wrong with the pattern of an element is found when a
   *   document needs it
   */
  constructor(source: string) {
    this.#source = source;
    this.#narrowable = new NarrowableSchema(source);
    if (this.#narrowTo(new Set()) === undefined) this.#compileWhole();
  }

  /**
   * What in the document the schema does not allow, in the order of lines; empty when valid.
   *
   * @param source the document's own, whose elements say what is needed of the schema
   */
  validate(document: XmlDocument, source: string): SchemaFault[] {
    const narrow = this.#whole ? undefined : this.#narrowTo(namesShown(source));
    if (narrow !== undefined && faultsOf(narrow, document).length === 0) return [];
    // What it says of a fault names elements that are missing, too: only the whole knows them.
    try {
      return faultsOf(this.#compileWhole(), document);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      return [{line: 1, message: `The schema cannot be used: ${error.message.trim()}`}];
    }
  }

  #compileWhole(): RelaxNGValidator {
    this.#whole ??= compile(this.#source);
    return this.#whole;
  }

  /** A validator that knows these elements; undefined where the whole has to be asked. */
  #narrowTo(names: ReadonlySet<string> | undefined): RelaxNGValidator | undefined {
    if (names === undefined) return undefined;
    if (this.#narrowed && [...names].every((name) => this.#names.has(name))) return this.#narrowed;
    if (this.#times++ === mostNarrowed) return undefined;
    this.#narrowed?.dispose();
    this.#narrowed = undefined;
    const all = new Set([...this.#names, ...names]);
    try {
      this.#narrowed = compile(this.#narrowable.keeping(all));
      this.#names = all;
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
    }
    return this.#narrowed;
  }
}

/** @throws XmlError when it is no schema */
function compile(schema: string): RelaxNGValidator {
  const reading = readWithLibxml(schema);
  if (reading.verdict !== 'well-formed') throw new XmlError(reading.fault.said);
  try {
    return RelaxNGValidator.fromDoc(reading.document);
  } finally {
    reading.document.dispose();
  }
}

function faultsOf(validator: RelaxNGValidator, document: XmlDocument): SchemaFault[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return sayOnce(error.details);
  }
}

/**
 * Loads a schema. Of the whole of TEI, which libxml2 takes some ten seconds to compile, it compiles
 * what the documents use, and the whole only to say what is wrong with one.
 * A file that is missing or no RelaxNG comes back as a message, not as an exception.
 */
export async function loadSchema(path: string): Promise<SchemaResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {ok: false, message: `The schema ${path} cannot be read: ${reason}`};
  }
  const reading = readWithLibxml(bytes);
  if (reading.verdict !== 'well-formed') {
    const {line, column, said} = reading.fault;
    return {ok: false, message: `${path}:${line}:${column}: the schema is not XML: ${said}`};
  }
  reading.document.dispose();
  const decoded = decodeXml(bytes, path);
  if (!decoded.ok) return {ok: false, message: `${path}: ${decoded.problem.message}`};
  try {
    return {ok: true, schema: new Schema(decoded.source)};
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const detail = error instanceof XmlLibError ? error.details[0] : undefined;
    const reason = (detail?.message ?? error.message).trim();
    return {
      ok: false,
      message: `${path}:${Math.max(1, detail?.line ?? 1)}: not a RelaxNG schema: ${reason}`,
    };
  }
}

/** libxml2 repeats itself while it tries alternatives: one sentence a line is kept. */
function sayOnce(details: readonly ErrorDetail[]): SchemaFault[] {
  const seen = new Set<string>();
  const faults: SchemaFault[] = [];
  for (const {line, message} of details) {
    const said = message.trim();
    if (seen.has(`${line} ${said}`)) continue;
    seen.add(`${line} ${said}`);
    faults.push({line: Math.max(1, line), message: said});
  }
  return faults.sort((a, b) => a.line - b.line);
}
