import {diagnose} from './saxes-diagnosis.js';
import {
  type Piece,
  type Reference,
  readInSteps,
  readPiece,
  readReplacement as readReplacementPiece,
} from './saxes-reader.js';
import type {XmlBody, XmlEngine, XmlSink} from './xml-engine.js';
import type {XmlFault} from './xml-fault.js';

/** The engine of the page: small, conforming on the document body, with exact offsets. */
export const saxesEngine: XmlEngine = {
  name: 'saxes',
  read: (body, sink) => readPiece(pieceOf(body, sink)),
};

/** Reads the content of an entity with markup, as if it stood at the reference (XML 1.0 §4.4.2). */
export function readReplacement(
  replacement: string,
  reference: Reference,
  body: XmlBody,
  sink: XmlSink,
): XmlFault | undefined {
  return readReplacementPiece({...pieceOf(body, sink), text: replacement, reference});
}

/**
 * Reads a document in steps of so many UTF-16 units of the source; another task may come between
 * them. Gives what `saxesEngine.read` would.
 */
export function saxesSteps(
  body: XmlBody,
  sink: XmlSink,
  units: number,
): Generator<void, XmlFault | undefined> {
  return readInSteps(pieceOf(body, sink), units);
}

function pieceOf(body: XmlBody, sink: XmlSink): Piece {
  return {text: body.source, body, sink, open: [], reference: undefined, diagnose};
}
