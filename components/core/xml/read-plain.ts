import type {EntityMeaning} from './entity-meaning.js';
import {readInSteps} from './saxes-reader.js';
import {TreeBuilder} from './tree-builder.js';
import {xmlDeclarationEnd} from './xml-declaration.js';
import type {Entities} from './xml-engine.js';
import {forbiddenIn, PREDEFINED} from './xml-names.js';
import type {XmlTree} from './xml-tree.js';

// Most files are plain: in UTF-8, without a document type declaration, and nothing is wrong with
// them. A page reads those without what other encodings, declarations and explanations take.

/**
 * Turns the bytes of a file into text where they are UTF-8 beyond doubt; undefined where `decodeXml`
 * has to look at them.
 *
 * @param declaredByTransport the `charset` of a Content-Type, if there was one
 * @param more whether more bytes are to come: of a character that is cut nothing is given
 */
export function decodePlain(
  bytes: Uint8Array,
  declaredByTransport: string | undefined,
  more = false,
): string | undefined {
  if (!/^(?:utf-?8)?$/i.test(declaredByTransport?.trim() ?? '')) return undefined;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  let source: string;
  try {
    source = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(content, {
      stream: more,
    });
  } catch {
    return undefined;
  }
  const declaration = source.slice(0, xmlDeclarationEnd(source));
  const saysOther =
    declaration.includes('encoding') && !/\sencoding\s*=\s*["']utf-8["']/i.test(declaration);
  // Zeros are UTF-16; a second mark, or no markup at the start, is for others to judge.
  return saysOther || !/^[ \t\r\n]*<[^\0]/.test(source) ? undefined : source;
}

/** Whether a file may be plain, as far as its beginning tells. */
export function mayBePlain(source: string): boolean {
  return !source.includes('<!DOCTYPE');
}

export interface PlainReading {
  readonly tree: XmlTree;
  /** Something in it deserves a warning that stands in no tree read so. */
  readonly hasWarnings: boolean;
}

/**
 * Reads a plain document in steps of so many UTF-16 units; another task may come between them. Gives
 * undefined where the document is not plain: then `readXml` has to read it, or to say what is wrong.
 */
export function* readPlainInSteps(
  source: string,
  file: string,
  units: number,
): Generator<void, PlainReading | undefined> {
  if (!mayBePlain(source) || forbiddenIn(source) !== undefined) return undefined;
  const builder = new TreeBuilder();
  const piece = {
    text: source,
    body: {doctype: undefined, declarationEnd: xmlDeclarationEnd(source), entities: predefined},
    sink: builder,
    open: [],
    reference: undefined,
    diagnose: () => notPlain,
  };
  const fault = yield* readInSteps(piece, units);
  const {root, warnings} = builder;
  if (fault || !root) return undefined;
  return {tree: {file, source, root, warnings: []}, hasWarnings: warnings.length > 0};
}

/** Reads a plain document at once. */
export function readPlain(source: string, file: string): PlainReading | undefined {
  const steps = readPlainInSteps(source, file, Number.POSITIVE_INFINITY);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** Nobody hears of it. */
const notPlain = {code: 'not-plain', message: '', offset: 0};

const meaningOf = (name: string): EntityMeaning => {
  const text = PREDEFINED.get(name);
  return text === undefined ? {kind: 'fault', ...notPlain} : {kind: 'text', text};
};

/** Any other reference needs a declaration, or an explanation. */
const predefined: Entities = {inContent: meaningOf, inAttribute: meaningOf};
