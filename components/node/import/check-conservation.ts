import {fastXmlEngine} from '../../core/xml/fast-xml-engine.js';
import {readXml} from '../../core/xml/read-xml.js';
import {
  attributeOf,
  elementsWithin,
  placeOf,
  textsWithin,
  type XmlElement,
} from '../../core/xml/xml-tree.js';
import {mendCharacters} from './forbidden-characters.js';
import type {ImportedDocument, Run} from './imported-document.js';
import {runsOfBlocks, runsOfInlines} from './runs.js';
import {FURNITURE} from './write-header.js';
import {partsOf} from './write-tei.js';

/** What became of the characters of a source. White space is not counted. */
export interface Tally {
  /** Code points of the source text. */
  readonly source: number;
  /** Those of them in the text of the document. */
  readonly text: number;
  /** Those of them kept as furniture in the header. */
  readonly furniture: number;
  /** What is missing or out of place, one sentence; absent when nothing is. */
  readonly loss?: string;
}

const solid = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Holds a written document against its source. Two proofs, which share nothing: the runs of the
 * model, laid in the order of their places, must be the source text; and the text that an XML parser
 * reads from what was written must be the runs in the order they were written.
 */
export function checkConservation(document: ImportedDocument, tei: string): Tally {
  const {front, body, back} = partsOf(document.blocks);
  const furniture = document.furniture.flatMap(({content}) => [...runsOfInlines(content)]);
  const text = [...runsOfBlocks([...front, ...body, ...back])];
  const source = solid(mendCharacters(document.sourceText));
  const count = (runs: readonly Run[]) => length(runs.map((one) => solid(one.text)).join(''));
  const loss =
    lossOfReading(document.sourceText, [...furniture, ...text]) ??
    lossOfWriting([...furniture, ...text], tei);
  return {
    source: length(source),
    text: count(text),
    furniture: count(furniture),
    ...(loss !== undefined && {loss}),
  };
}

const length = (text: string): number => [...text].length;

/** Every solid character of the source belongs to exactly one run, at its own place. */
function lossOfReading(sourceText: string, runs: readonly Run[]): string | undefined {
  const inOrder = runs.toSorted((a, b) => a.at - b.at);
  let at = 0;
  for (const one of inOrder) {
    const between = solid(sourceText.slice(at, Math.max(at, one.at)));
    const start = Math.max(at, one.at);
    if (between !== '') return sayMissing(sourceText, at, between);
    if (one.at < at && solid(sourceText.slice(one.at, at)) !== '') {
      return `“${shorten(one.text)}” is taken twice from ${sayPlaceIn(sourceText, one.at)}.`;
    }
    if (solid(sourceText.slice(start, one.at + one.text.length)) !== solid(one.text)) {
      return `“${shorten(one.text)}” is not what stands in the source at ${sayPlaceIn(sourceText, one.at)}.`;
    }
    at = Math.max(at, one.at + one.text.length);
  }
  const rest = solid(sourceText.slice(at));
  return rest === '' ? undefined : sayMissing(sourceText, at, rest);
}

function sayMissing(sourceText: string, from: number, missing: string): string {
  const at = from + sourceText.slice(from).search(/\S/u);
  return `“${shorten(missing)}” of the source text (${sayPlaceIn(sourceText, at)}) is missing from the document.`;
}

function lossOfWriting(runs: readonly Run[], tei: string): string | undefined {
  const read = readXml(tei, {file: 'the document written', engine: fastXmlEngine});
  if (!read.ok) return `What was written is no XML: ${read.problem.message}`;
  const written = solid([...carriers(read.tree.root)].map(textOf).join(''));
  const expected = solid(runs.map(({text}) => mendCharacters(text)).join(''));
  if (written === expected) return undefined;
  let at = 0;
  while (written[at] === expected[at]) at += 1;
  return `The text written parts from the text read after ${at} characters, at “${shorten(expected.slice(at))}”.`;
}

/** The elements that hold the words of the source; the rest of a header is ours, or a copy. */
function* carriers(root: XmlElement): Generator<XmlElement> {
  for (const one of elementsWithin(root)) {
    const isFurniture = one.localName === 'note' && attributeOf(one, 'type') === FURNITURE;
    if (isFurniture || (one.localName === 'text' && one.parent === root)) yield one;
  }
}

function textOf(element: XmlElement): string {
  return [...textsWithin(element)].map(({value}) => value).join('');
}

function shorten(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const characters = [...words];
  return characters.length <= 40 ? words : `${characters.slice(0, 40).join('')}…`;
}

function sayPlaceIn(text: string, offset: number): string {
  const {line, column} = placeOf(text, offset);
  return `line ${line}, column ${column}`;
}
