import {readFile} from 'node:fs/promises';
import {
  type ErrorDetail,
  RelaxNGValidator,
  type XmlDocument,
  XmlError,
  XmlLibError,
  XmlValidateError,
} from 'libxml2-wasm';
import {readWithLibxml} from './libxml.js';

export interface SchemaFault {
  /** From 1. libxml2 knows no column here. */
  readonly line: number;
  readonly message: string;
}

export type SchemaResult =
  | {readonly ok: true; readonly schema: Schema}
  | {readonly ok: false; readonly message: string};

/** A RelaxNG schema (ISO/IEC 19757-2, XML syntax), compiled once for any number of documents. */
export class Schema {
  readonly #validator: RelaxNGValidator;

  constructor(validator: RelaxNGValidator) {
    this.#validator = validator;
  }

  /** What in the document the schema does not allow, in the order of lines; empty when valid. */
  validate(document: XmlDocument): SchemaFault[] {
    try {
      this.#validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return sayOnce(error.details);
    }
  }
}

/**
 * Loads and compiles a schema. The whole of TEI takes libxml2 some ten seconds to compile.
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
  try {
    return {ok: true, schema: new Schema(RelaxNGValidator.fromDoc(reading.document))};
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const detail = error instanceof XmlLibError ? error.details[0] : undefined;
    const reason = (detail?.message ?? error.message).trim();
    return {
      ok: false,
      message: `${path}:${Math.max(1, detail?.line ?? 1)}: not a RelaxNG schema: ${reason}`,
    };
  } finally {
    reading.document.dispose();
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
