import {inheritedLanguage} from '../../tei/language.js';
import {idsOf} from '../../tei/read-document.js';
import type {Span, TeiDocument} from '../../tei/tei-document.js';
import {elementsWithin, type XmlElement} from '../../xml/xml-tree.js';
import type {
  AlignedText,
  AlignmentResult,
  AlignmentRow,
  AnchorPair,
  RowSide,
  TextPart,
} from './alignment.js';
import {areRelated} from './are-related.js';
import {breakTies, CitedElements, numberTies, type Piece} from './citation-ties.js';
import {comparedOf} from './compared-of.js';
import {computeRows} from './compute-rows.js';
import {besideTies} from './parallel-versions.js';
import {PointerTargets, type Target} from './pointer-targets.js';
import {rowsOf, runOf, type UnitRow} from './split-pieces.js';
import {type ElementTie, statedTies} from './stated-ties.js';
import {type NameKnowledge, TraitReader} from './traits.js';
import {UnitMap} from './unit-map.js';
import type {UnitTie} from './unit-ties.js';
import {countLines, type Unit, type Units, unitsOf} from './units.js';

export interface AlignOptions extends NameKnowledge {
  /** Further documents whose `link`s may be about these two. */
  readonly standOff?: readonly TeiDocument[];
}

/** More units a side would take minutes and memory without bound. */
const mostUnits = 60_000;

/** Verse is compared by line when one text has no more than so many times the lines of the other. */
const likeCounts = 1.3;

/** Below this much of two texts in rows, weighed by how sure they are, there is nothing to show. */
const leastShare = 0.15;

/**
 * Lays two texts beside each other in rows of passages: by what their sources state (TEI P5
 * chapter 17: `@corresp`, `@synch`, `link`; the same `@n`, the same breaks), and where they state
 * nothing by names, dates, numbers and lengths. A computed row that is not sure is left out, so
 * that its passages stand alone. The same texts give the same rows everywhere.
 */
export function alignTexts(a: TextPart, b: TextPart, options: AlignOptions = {}): AlignmentResult {
  const targets = new PointerTargets([a.document, b.document, ...(options.standOff ?? [])]);
  const elementTies = [...besideTies(a, b), ...statedTies(a, b, options.standOff ?? [], targets)];
  const {problems} = targets;
  if (isSame(a, b)) return {ok: false, problem: 'same-text', problems};
  const [left, right] = readBoth(a, b, elementTies);
  if (left.units.length === 0) return {ok: false, problem: 'no-text', side: 'a', problems};
  if (right.units.length === 0) return {ok: false, problem: 'no-text', side: 'b', problems};
  if (Math.max(left.units.length, right.units.length) > mostUnits) {
    return {ok: false, problem: 'too-long', problems};
  }
  const maps = {a: new UnitMap(left, a.document), b: new UnitMap(right, b.document)};
  const rows = findRows(a, b, maps, elementTies, targets, options);
  if (!rows) return {ok: false, problem: 'nothing-in-common', problems};
  return {
    ok: true,
    alignment: {
      a: alignedText(a, left.span),
      b: alignedText(b, right.span),
      rows: finished(rows, left, right),
      problems,
    },
  };
}

function isSame(a: TextPart, b: TextPart): boolean {
  if (a.document.tree !== b.document.tree) return false;
  if (isWithout(a, b) || isWithout(b, a)) return false;
  const [left, right] = [a, b].map(({elements, document}) => elements ?? document.texts);
  return left?.some((element) => right?.some((other) => overlap(element, other))) ?? false;
}

function isWithout({without = []}: TextPart, {elements = []}: TextPart): boolean {
  return without.length > 0 && elements.every((element) => without.includes(element));
}

function overlap(one: XmlElement, other: XmlElement): boolean {
  return one.start < other.end && other.start < one.end;
}

function readBoth(a: TextPart, b: TextPart, ties: readonly ElementTie[]): [Units, Units] {
  const tied = new Set(ties.flatMap((tie) => [...tie.a, ...tie.b]).map(({from}) => from));
  const isTied = (element: XmlElement): boolean => tied.has(element);
  const [linesA, linesB] = [countLines(a), countLines(b)];
  const byLine =
    Math.min(linesA, linesB) > 0 &&
    Math.max(linesA, linesB) <= likeCounts * Math.min(linesA, linesB);
  return [unitsOf(a, {byLine, isTied}), unitsOf(b, {byLine, isTied})];
}

interface Maps {
  readonly a: UnitMap;
  readonly b: UnitMap;
}

/** Undefined where nothing is stated and next to nothing computed. */
function findRows(
  a: TextPart,
  b: TextPart,
  maps: Maps,
  elementTies: readonly ElementTie[],
  targets: PointerTargets,
  options: AlignOptions,
): UnitRow[] | undefined {
  const ties = elementTies.flatMap((tie) => unitTie(tie, maps));
  const cited = {
    a: new CitedElements(elementsOf(a), maps.a),
    b: new CitedElements(elementsOf(b), maps.b),
  };
  const readers = {
    a: new TraitReader(a.document, options),
    b: new TraitReader(b.document, options),
  };
  const compared = (piece: readonly number[], side: 'a' | 'b') =>
    piece.flatMap((number) => {
      const unit = maps[side].units[number];
      return unit ? [comparedOf(unit, readers[side])] : [];
    });
  let related = true;
  const rows = rowsOf(
    {a: maps.a.units.map((_, number) => number), b: maps.b.units.map((_, number) => number)},
    {
      ties,
      finders: [
        (piece) => numberTies(piece, cited.a, cited.b, targets),
        (piece) => breakTies(piece, cited.a, cited.b, targets),
      ],
      compute: (piece, within) => {
        const [left, right] = [compared(piece.a, 'a'), compared(piece.b, 'b')];
        const found = computeRows(left, right);
        // What is in one file was put there as versions of one text; the rest has to show it.
        const isAll = left.length === maps.a.units.length && right.length === maps.b.units.length;
        related =
          found.share >= leastShare &&
          (maps.a.tree === maps.b.tree || !isAll || areRelated(left, right, found.rows));
        return found.rows.map((row) => ({
          ...row,
          origin: 'computed' as const,
          a: row.a.map((at) => piece.a[at] ?? 0),
          b: row.b.map((at) => piece.b[at] ?? 0),
          ...(within ? {within} : {}),
        }));
      },
      weight: (number) => maps.a.units[number]?.text.length ?? 0,
    },
  );
  const isStated = rows.some((row) => row.origin === 'stated' || row.within);
  return isStated || related ? rows : undefined;
}

function* elementsOf({document, elements}: TextPart): Generator<XmlElement> {
  for (const root of elements ?? document.texts) yield* elementsWithin(root);
}

/** What a tie of elements says of units; none where one of them holds no words. */
function unitTie({a, b, statement}: ElementTie, maps: Maps): UnitTie[] {
  const [unitsA, unitsB] = [maps.a.numbersOf(a), maps.b.numbersOf(b)];
  if (unitsA.length === 0 || unitsB.length === 0) return [];
  return [
    {
      a: unitsA,
      b: unitsB,
      statements: [statement],
      anchors: anchorsOf(a, b, maps),
      coarse:
        unitsA.length > 1 &&
        unitsB.length > 1 &&
        (statement.by === 'siblings' || (isDivision(a) && isDivision(b))),
    },
  ];
}

/** One element with several units; several elements are an editor's own row. */
function isDivision(targets: readonly Target[]): boolean {
  const [only] = targets;
  return only !== undefined && targets.every(({from, to}) => from === only.from && to === only.to);
}

function anchorsOf(a: readonly Target[], b: readonly Target[], maps: Maps): AnchorPair[] {
  const [left, right] = [a[0], b[0]];
  if (!left || !right) return [];
  const [placeA, placeB] = [maps.a.positionOf(left.from), maps.b.positionOf(right.from)];
  return placeA === undefined || placeB === undefined ? [] : [{a: placeA, b: placeB}];
}

function alignedText({document, elements}: TextPart, span: Span): AlignedText {
  const first = elements?.[0] ?? document.texts[0];
  const language = first && inheritedLanguage(first);
  const parts = (elements ?? []).flatMap((element) => {
    const {passage, anchor, mention} = idsOf(document, element);
    return passage ?? anchor ?? mention ?? [];
  });
  const whole = {start: 0, end: [...document.canonicalText].length};
  return {
    document: document.id,
    parts,
    ...(language ? {language} : {}),
    ...(elements ? span : whole),
  };
}

/** Rows with ids and places. A side without passages is placed where they would stand. */
function finished(rows: readonly UnitRow[], left: Units, right: Units): AlignmentRow[] {
  let [atA, atB] = [left.span.start, right.span.start];
  return rows.map((row) => {
    const a = sideOf(row.a, left.units, atA);
    const b = sideOf(row.b, right.units, atB);
    if (!row.moved) [atA, atB] = [a.end, b.end];
    const sides = {a, b, ...(row.moved ? {moved: true as const} : {})};
    if (row.origin === 'computed') {
      const {confidence, evidence, within} = row;
      return {...sides, origin: 'computed', confidence, evidence, ...(within ? {within} : {})};
    }
    const {statements, anchors} = row.tie;
    const inner = anchorsWithin(anchors, a, b);
    return {
      ...sides,
      origin: 'stated',
      statements,
      ...(inner.length > 0 ? {anchors: inner} : {}),
    };
  });
}

function sideOf(numbers: Piece['a'], units: readonly Unit[], place: number): RowSide {
  if (numbers.length === 0) return {passages: [], start: place, end: place};
  const passages = numbers.flatMap((number) => units[number]?.ids ?? []);
  const run = runOf(numbers);
  const [first, last] = [units[run.from], units[run.to - 1]];
  return {passages, start: first?.start ?? place, end: last?.end ?? place};
}

/** Anchors inside both sides, each once, rising on both. */
function anchorsWithin(anchors: readonly AnchorPair[], a: RowSide, b: RowSide): AnchorPair[] {
  const inside = anchors
    .filter((pair) => pair.a > a.start && pair.a < a.end && pair.b > b.start && pair.b < b.end)
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const rising: AnchorPair[] = [];
  for (const pair of inside) {
    const last = rising.at(-1);
    if (!last || (pair.a > last.a && pair.b > last.b)) rising.push(pair);
  }
  return rising;
}
