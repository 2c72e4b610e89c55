import {sniffEncoding} from '../../core/xml/sniff-encoding.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {independentText} from './independent-text.js';
import {type LibxmlFault, type LibxmlReading, readWithLibxml} from './libxml.js';
import {bareSource, mendSource} from './mend-source.js';
import type {Schema} from './relaxng.js';

/** What a conforming parser, which shares no code with `core`, says of a file. */
export interface Judgement {
  /** Present when the file is not well-formed: libxml2's verdict and place. */
  readonly malformed?: XmlProblem;
  /** Where the file breaks the schema; empty without one. */
  readonly invalid: readonly XmlProblem[];
  /** The canonical text in its reading; absent when it could not read the file. */
  readonly text?: string;
}

/**
 * Judges a file by libxml2: well-formedness (XML 1.0 §2.1), validity against a RelaxNG schema,
 * and an independent reading of the canonical text.
 *
 * @param bytes the file as it lies on disk; libxml2 finds its encoding by itself.
 * @param source the same file decoded, for what has to be mended before libxml2 reads on.
 */
export function judge(bytes: Uint8Array, source: string, file: string, schema?: Schema): Judgement {
  const {wide, declared} = sniffEncoding(bytes);
  // UTF-16 without a mark breaks a rule (§4.3.3), but fatally only for a parser that cannot tell.
  const unmarked = wide !== undefined && declared === undefined && source !== '';
  const reading = readMended(readWithLibxml(unmarked ? source : bytes), source);
  if (reading.verdict === 'unsettled') return {invalid: [], ...textOfBare(source)};
  if (reading.verdict === 'not-well-formed') {
    return {malformed: asMalformed(reading.fault, file), invalid: []};
  }
  try {
    const invalid = schema?.validate(reading.document, source) ?? [];
    return {
      invalid: invalid.map((fault) => asInvalid(fault, file)),
      text: independentText(reading.document),
    };
  } finally {
    reading.document.dispose();
  }
}

/** The text alone, where a namespace keeps libxml2 from giving a document to validate. */
function textOfBare(source: string): {readonly text?: string} {
  const bare = bareSource(source);
  const reading = readMended(readWithLibxml(bare), bare);
  if (reading.verdict !== 'well-formed') return {};
  try {
    return {text: independentText(reading.document)};
  } finally {
    reading.document.dispose();
  }
}

/** Reads once more where libxml2 passed over something that a mended copy lets it see. */
function readMended(first: LibxmlReading, source: string): LibxmlReading {
  if (first.verdict === 'not-well-formed') return first;
  // It may have stumbled over the encoding, which the decoded source has behind it.
  const plain = first.verdict === 'unsettled' ? readWithLibxml(source) : first;
  if (plain.verdict === 'not-well-formed') return plain;
  const said =
    plain.verdict === 'unsettled'
      ? plain.fault.all
      : plain.document.warnings.map(({message}) => message.trim());
  const mended = mendSource(source, said);
  if (mended === undefined) return plain;
  const second = readWithLibxml(mended);
  if (second.verdict !== 'well-formed') return plain;
  if (plain.verdict === 'well-formed') plain.document.dispose();
  return second;
}

function asMalformed({said, line, column}: LibxmlFault, file: string): XmlProblem {
  const message = `The file is not well-formed XML: ${said}.`;
  return {severity: 'error', code: 'not-well-formed', message, file, line, column};
}

function asInvalid({line, message}: {line: number; message: string}, file: string): XmlProblem {
  return {
    severity: 'error',
    code: 'invalid',
    message: `The schema does not allow this: ${message}.`,
    file,
    line,
    column: 1,
  };
}
