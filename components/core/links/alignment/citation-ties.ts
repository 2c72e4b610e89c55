import {numbered} from '../../natives/numbered.js';
import {divisions, teiName} from '../../tei/elements.js';
import {attributeOf, type XmlElement} from '../../xml/xml-tree.js';
import type {AnchorPair, Statement} from './alignment.js';
import {heaviestRise} from './band.js';
import type {PointerTargets} from './pointer-targets.js';
import type {UnitMap} from './unit-map.js';
import type {UnitTie} from './unit-ties.js';

/** A stretch of both texts: units by their numbers, rising. */
export interface Piece {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** An element that is numbered, or a break, and what it would be cited by. */
interface Cited {
  readonly element: XmlElement;
  readonly key: string;
  readonly n: string;
  /** The units it holds; of a break the one in which it stands, else none before the next one. */
  readonly from: number;
  readonly to: number;
}

const breaks = new Set(['pb', 'cb', 'gb', 'lb', 'milestone']);
/** Blocks that are cited alike whichever of them an edition takes. */
const likeParagraphs = new Set(['p', 'ab']);

/** One side of the texts, with what is cited in it, read once. */
export class CitedElements {
  readonly map: UnitMap;
  readonly numbered: readonly Cited[];
  readonly breaks: readonly Cited[];

  constructor(elements: Iterable<XmlElement>, map: UnitMap) {
    this.map = map;
    const numbered: Cited[] = [];
    const atBreaks: Cited[] = [];
    for (const element of elements) {
      const name = teiName(element);
      const n = attributeOf(element, 'n')?.trim() ?? '';
      if (breaks.has(name)) {
        const key = breakKey(element, name, n);
        if (key) atBreaks.push({element, key, n: n || key, ...map.boundaryAt(element)});
      } else if (n !== '') {
        const key = `${classOf(name)} ${n}`;
        const {from, to} = map.unitsOf(element);
        if (from < to) numbered.push({element, key, n, from, to});
      }
    }
    this.numbered = numbered;
    this.breaks = atBreaks;
  }
}

function classOf(name: string): string {
  if (divisions.has(name)) return 'div';
  return likeParagraphs.has(name) ? 'p' : name;
}

function breakKey(element: XmlElement, name: string, n: string): string | undefined {
  const facs = attributeOf(element, 'facs')?.trim();
  if (n === '') return name === 'pb' && facs ? `pb ${facs}` : undefined;
  const unit = name === 'milestone' ? (attributeOf(element, 'unit')?.trim() ?? '') : '';
  return [name, unit, attributeOf(element, 'ed')?.trim() ?? '', n].join(' ');
}

/**
 * Divisions and blocks of a piece with the same number. Outer divisions hide those in them: these
 * are compared once the outer ones are matched, so that `1.2` meets `1.2` and not `2.2`.
 */
export function numberTies(
  piece: Piece,
  a: CitedElements,
  b: CitedElements,
  state: PointerTargets,
): UnitTie[] {
  const [left, right] = [outermost(piece.a, a.numbered), outermost(piece.b, b.numbered)];
  const pairs = pairsByKey(withoutCounters(left, right), right);
  return pairs.map(([one, other]) => {
    const unitsA = within(piece.a, one);
    const unitsB = within(piece.b, other);
    return {
      a: unitsA,
      b: unitsB,
      statements: [statementOf(one, a.map, state, 'n')],
      anchors: [],
      coarse: unitsA.length > 1 && unitsB.length > 1,
    };
  });
}

function within(units: readonly number[], {from, to}: {from: number; to: number}): number[] {
  return units.slice(firstFrom(units, from, Number), firstFrom(units, to, Number));
}

/** The first place in a list, rising by some number, where that number is no less than another. */
function firstFrom<Thing>(
  things: readonly Thing[],
  least: number,
  number: (thing: Thing) => number,
): number {
  let [from, to] = [0, things.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const thing = things[middle];
    if (thing !== undefined && number(thing) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function outermost(units: readonly number[], numbered: readonly Cited[]): Cited[] {
  const [first, last] = [units[0] ?? 0, units.at(-1) ?? -1];
  const found: Cited[] = [];
  let past = -1;
  for (let at = firstFrom(numbered, first, ({from}) => from); at < numbered.length; at++) {
    const each = numbered[at];
    if (!each || each.from > last) break;
    const {element, from, to} = each;
    if (to > last + 1 || element.start < past) continue;
    // What is the whole piece says nothing of its parts: an edition's own name stands so.
    if (from === first && to === last + 1 && to - from > 1) continue;
    found.push(each);
    past = element.end;
  }
  return found;
}

/**
 * Leaves out numbers that only count paragraphs: where both texts number every one from 1 and end
 * at different numbers, the numbers cannot mean the same.
 */
function withoutCounters(left: readonly Cited[], right: readonly Cited[]): Cited[] {
  const kinds = new Set(left.map(({key}) => key.slice(0, key.indexOf(' '))));
  kinds.delete('div');
  for (const kind of kinds) {
    const [one, other] = [left, right].map((side) =>
      side.filter(({key}) => key.startsWith(`${kind} `)),
    );
    if (one && other && one.length !== other.length && counts(one) && counts(other)) {
      return withoutCounters(
        left.filter(({key}) => !key.startsWith(`${kind} `)),
        right,
      );
    }
  }
  return [...left];
}

function counts(cited: readonly Cited[]): boolean {
  return cited.length > 1 && cited.every(({n}, at) => n === String(at + 1));
}

/** Pairs of one key each, which is there once on either side. */
function pairsByKey(left: readonly Cited[], right: readonly Cited[]): [Cited, Cited][] {
  const once = (side: readonly Cited[]): Map<string, Cited | undefined> => {
    const found = new Map<string, Cited | undefined>();
    for (const each of side) found.set(each.key, found.has(each.key) ? undefined : each);
    return found;
  };
  const others = once(right);
  const pairs: [Cited, Cited][] = [];
  for (const [key, one] of once(left)) {
    const other = others.get(key);
    if (one && other) pairs.push([one, other]);
  }
  return pairs;
}

/**
 * What breaks of the same number say: units in which the same page begins belong together, and so
 * does what stands between two breaks where both texts have them between units. Breaks of
 * different pages (`@facs`) are not the same, whatever their number.
 */
export function breakTies(
  piece: Piece,
  a: CitedElements,
  b: CitedElements,
  state: PointerTargets,
): UnitTie[] {
  const pairs = pairsByKey(inPiece(piece.a, a.breaks), inPiece(piece.b, b.breaks)).filter(
    ([one, other]) => !areOtherPages(one, other),
  );
  const ranks = new Map(b.breaks.map((each, rank) => [each, rank]));
  const rising = heaviestRise(
    pairs.sort(([x], [y]) => x.element.start - y.element.start),
    ([, other]) => ranks.get(other) ?? 0,
    () => 1,
  );
  const ties: UnitTie[] = [];
  const cuts: {a: number; b: number; pair: [Cited, Cited]}[] = [];
  for (const pair of rising) {
    const [one, other] = pair;
    const [insideA, insideB] = [one.from < one.to, other.from < other.to];
    if (insideA && insideB) {
      ties.push({
        a: [one.from],
        b: [other.from],
        statements: [statementOf(one, a.map, state)],
        anchors: anchorsAt(one, other, a.map, b.map),
        coarse: false,
      });
    } else if (!insideA && !insideB) cuts.push({a: one.from, b: other.from, pair});
  }
  for (const [at, cut] of numbered(cuts)) {
    const next = cuts[at + 1];
    const unitsA = within(piece.a, {from: cut.a, to: next?.a ?? Infinity});
    const unitsB = within(piece.b, {from: cut.b, to: next?.b ?? Infinity});
    const isAll = unitsA.length === piece.a.length && unitsB.length === piece.b.length;
    if (unitsA.length === 0 || unitsB.length === 0 || isAll) continue;
    ties.push({
      a: unitsA,
      b: unitsB,
      statements: [statementOf(cut.pair[0], a.map, state)],
      anchors: [],
      coarse: unitsA.length > 1 && unitsB.length > 1,
    });
  }
  return ties;
}

function inPiece(units: readonly number[], cited: readonly Cited[]): Cited[] {
  const [first, last] = [units[0] ?? 0, units.at(-1) ?? -1];
  const start = firstFrom(cited, first, ({from}) => from);
  return cited.slice(
    start,
    firstFrom(cited, last + 1, ({from}) => from),
  );
}

function areOtherPages(one: Cited, other: Cited): boolean {
  const [left, right] = [one, other].map(({element}) => attributeOf(element, 'facs')?.trim());
  return left !== undefined && right !== undefined && left !== right;
}

function anchorsAt(one: Cited, other: Cited, a: UnitMap, b: UnitMap): AnchorPair[] {
  const [left, right] = [a.positionOf(one.element), b.positionOf(other.element)];
  return left === undefined || right === undefined ? [] : [{a: left, b: right}];
}

function statementOf(
  {element, n}: Cited,
  map: UnitMap,
  state: PointerTargets,
  by = teiName(element),
): Statement {
  return {by, raw: n, ...state.placeOf(element, map.tree)};
}
