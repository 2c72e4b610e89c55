import {lookOf} from './look-of-source.js';
import {readProlog} from './read-prolog.js';
import {saxesEngine} from './saxes-engine.js';
import {badCharacter} from './say-character.js';
import {SourcePlaces} from './source-places.js';
import {TreeBuilder} from './tree-builder.js';
import type {XmlEngine} from './xml-engine.js';
import type {XmlFault} from './xml-fault.js';
import {FORBIDDEN_CHARACTER} from './xml-names.js';
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
  // A hostile file has a warning for each of its words: lines are counted once for all of them.
  const places = new SourcePlaces(source);
  const asProblem = (fault: XmlFault, severity: XmlProblem['severity']): XmlProblem => {
    const {code, message, offset} = fault;
    return {severity, code, message, file, ...places.placeOf(offset)};
  };
  const refuse = (fault: XmlFault): XmlResult => ({
    ok: false,
    problem: asProblem(lookOf(source) ?? fault, 'error'),
  });

  if (source.length === 0 || /^\uFEFF?\s*$/.test(source)) return refuse(EMPTY);
  const forbidden = FORBIDDEN_CHARACTER.exec(source);
  if (forbidden) return refuse(badCharacter(source, forbidden.index));
  const prolog = readProlog(source);
  if (!prolog.ok) return refuse(prolog.fault);

  const {body, attributeRules} = prolog;
  const builder = new TreeBuilder(attributeRules);
  const fault = engine.read(body, builder);
  if (fault) return refuse(fault);
  const {root} = builder;
  if (!root) throw new Error(`${engine.name} gave no root for a well-formed document`);
  const warnings = [...prolog.warnings, ...body.entities.warnings(), ...builder.warnings]
    .sort((a, b) => a.offset - b.offset)
    .map((warning) => asProblem(warning, 'warning'));
  return {ok: true, tree: {file, source, root, warnings}};
}

const EMPTY: XmlFault = {
  code: 'empty-document',
  message: 'The file is empty; expected an XML document with a root element such as <TEI>.',
  offset: 0,
};
