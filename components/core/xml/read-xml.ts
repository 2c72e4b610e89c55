import {lookOf} from './look-of-source.js';
import {type Prolog, readProlog} from './read-prolog.js';
import {saxesEngine, saxesSteps} from './saxes-engine.js';
import {badCharacter} from './say-character.js';
import {SourcePlaces} from './source-places.js';
import {TreeBuilder} from './tree-builder.js';
import type {XmlEngine} from './xml-engine.js';
import type {XmlFault} from './xml-fault.js';
import {forbiddenIn} from './xml-names.js';
import type {XmlProblem} from './xml-problem.js';
import type {XmlTree} from './xml-tree.js';

export type XmlResult =
  | {readonly ok: true; readonly tree: XmlTree}
  | {readonly ok: false; readonly problem: XmlProblem};

export interface ReadXmlOptions {
  /** The file's path or address, for problems; nothing is fetched. */
  readonly file: string;
  /** saxes unless told otherwise. Node callers may pass `fastXmlEngine`, pages never should. */
  readonly engine?: XmlEngine;
}

/**
 * Reads a document, or says what is not well-formed in it (XML 1.0, fifth edition, §2.1).
 *
 * Never throws on bad input, never fetches anything, never gives half a document. The tree and the
 * problems are the same whichever engine ran. Documents that declare XML 1.1 are read by the rules
 * of 1.0.
 *
 * @param source the whole decoded text, e.g. from `decodeXml`; offsets of the tree refer to it.
 */
export function readXml(source: string, {file, engine = saxesEngine}: ReadXmlOptions): XmlResult {
  const begun = beginReading(source, file);
  if (!('prolog' in begun)) return begun;
  const builder = new TreeBuilder(begun.prolog.attributeRules);
  return finishReading(begun, builder, engine.read(begun.prolog.body, builder));
}

/** UTF-16 units that are read in some ten milliseconds by a page that has just been opened. */
const usualStep = 131_072;

/**
 * Reads a document as `readXml` does, in steps between which a page may see to its reader: where
 * no worker can do it.
 *
 * @param pause is awaited after each step
 */
export async function readXmlInSteps(
  source: string,
  file: string,
  pause: () => Promise<void>,
): Promise<XmlResult> {
  const begun = beginReading(source, file);
  if (!('prolog' in begun)) return begun;
  const builder = new TreeBuilder(begun.prolog.attributeRules);
  const steps = saxesSteps(begun.prolog.body, builder, usualStep);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return finishReading(begun, builder, value);
    await pause();
  }
}

/** A document of which all is known but its elements and their content. */
interface BegunReading {
  readonly prolog: Extract<Prolog, {ok: true}>;
  readonly source: string;
  readonly file: string;
}

function beginReading(source: string, file: string): BegunReading | XmlResult {
  if (source.length === 0 || /^\uFEFF?\s*$/.test(source)) return refused(EMPTY, source, file);
  const forbidden = forbiddenIn(source);
  if (forbidden !== undefined) return refused(badCharacter(source, forbidden), source, file);
  const prolog = readProlog(source);
  return prolog.ok ? {prolog, source, file} : refused(prolog.fault, source, file);
}

function finishReading(
  {prolog, source, file}: BegunReading,
  builder: TreeBuilder,
  fault: XmlFault | undefined,
): XmlResult {
  if (fault) return refused(fault, source, file);
  const {root} = builder;
  if (!root) throw new Error('an engine gave no root for a well-formed document');
  // A hostile file has a warning for each of its words: lines are counted once for all of them.
  const places = new SourcePlaces(source);
  const warnings = [...prolog.warnings, ...prolog.body.entities.warnings(), ...builder.warnings]
    .sort((a, b) => a.offset - b.offset)
    .map((warning) => asProblem(warning, 'warning', file, places));
  return {ok: true, tree: {file, source, root, warnings}};
}

function refused(fault: XmlFault, source: string, file: string): XmlResult {
  const problem = asProblem(lookOf(source) ?? fault, 'error', file, new SourcePlaces(source));
  return {ok: false, problem};
}

function asProblem(
  {code, message, offset}: XmlFault,
  severity: XmlProblem['severity'],
  file: string,
  places: SourcePlaces,
): XmlProblem {
  return {severity, code, message, file, ...places.placeOf(offset)};
}

const EMPTY: XmlFault = {
  code: 'empty-document',
  message: 'The file is empty; expected an XML document with a root element such as <TEI>.',
  offset: 0,
};
