import {numbered} from '../../natives/numbered.js';
import type {AnchorPair, Statement} from './alignment.js';

/** Units of both texts that belong together, and what states it. */
export interface UnitTie {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly statements: readonly Statement[];
  /** Places within the units. */
  readonly anchors: readonly AnchorPair[];
  /** Whether it is of divisions, in which rows are still to be found. */
  readonly coarse: boolean;
}

/**
 * Ties that may stand beside each other: those of single units that share one are made one; of
 * divisions the outermost stay, without units that are tied to others outside. Ties within a
 * division that stays are given back with it.
 */
export function outermostTies(ties: readonly UnitTie[]): {tie: UnitTie; inner: UnitTie[]}[] {
  const fine = united(ties.filter(({coarse}) => !coarse));
  const coarse = united(outer(ties.filter((tie) => tie.coarse)));
  const found: {tie: UnitTie; inner: UnitTie[]}[] = [];
  const within = new Set<UnitTie>();
  const straying = {a: new Set<number>(), b: new Set<number>()};
  const homes = coarse.map((tie) => ({tie, a: new Set(tie.a), b: new Set(tie.b)}));
  const byUnit = new Map(homes.flatMap((home) => home.tie.a.map((unit) => [unit, home] as const)));
  for (const tie of fine) {
    const home = tie.a.map((unit) => byUnit.get(unit)).find(Boolean);
    if (
      home &&
      tie.a.every((unit) => home.a.has(unit)) &&
      tie.b.every((unit) => home.b.has(unit))
    ) {
      within.add(tie);
    } else {
      for (const unit of tie.a) straying.a.add(unit);
      for (const unit of tie.b) straying.b.add(unit);
      found.push({tie, inner: []});
    }
  }
  const nested = ties.filter((tie) => tie.coarse);
  for (const {tie, a, b} of homes) {
    const left = {
      ...tie,
      a: tie.a.filter((unit) => !straying.a.has(unit)),
      b: tie.b.filter((unit) => !straying.b.has(unit)),
    };
    if (left.a.length === 0 || left.b.length === 0) continue;
    const isInner = (each: UnitTie): boolean =>
      each.a.length + each.b.length < tie.a.length + tie.b.length &&
      each.a.every((unit) => a.has(unit)) &&
      each.b.every((unit) => b.has(unit));
    const inner = [
      ...fine.filter((each) => within.has(each) && isInner(each)),
      ...nested.filter(isInner),
    ];
    found.push({tie: left, inner});
  }
  return found;
}

/** Those that are not within another on both sides. */
function outer(ties: readonly UnitTie[]): UnitTie[] {
  const bySize = [...ties].sort((x, y) => y.a.length + y.b.length - x.a.length - x.b.length);
  const owner = new Map<number, {a: Set<number>; b: Set<number>}>();
  return bySize.filter((tie) => {
    const home = owner.get(tie.a[0] ?? -1);
    if (
      home &&
      tie.a.every((unit) => home.a.has(unit)) &&
      tie.b.every((unit) => home.b.has(unit))
    ) {
      return false;
    }
    const own = {a: new Set(tie.a), b: new Set(tie.b)};
    for (const unit of tie.a) if (!owner.has(unit)) owner.set(unit, own);
    return true;
  });
}

/** Ties that share a unit are one. */
function united(ties: readonly UnitTie[]): UnitTie[] {
  const groups = new Map<number, number>();
  const find = (at: number): number => {
    let root = at;
    for (let up = groups.get(root); up !== undefined && up !== root; up = groups.get(root))
      root = up;
    groups.set(at, root);
    return root;
  };
  const ownersA = new Map<number, number>();
  const ownersB = new Map<number, number>();
  for (const [number, tie] of numbered(ties)) {
    for (const [units, owners] of [
      [tie.a, ownersA],
      [tie.b, ownersB],
    ] as const) {
      for (const unit of units) {
        const owner = owners.get(unit);
        if (owner === undefined) owners.set(unit, number);
        else groups.set(find(number), find(owner));
      }
    }
  }
  const members = new Map<number, UnitTie[]>();
  for (const [number, tie] of numbered(ties)) {
    const root = find(number);
    const group = members.get(root);
    if (group) group.push(tie);
    else members.set(root, [tie]);
  }
  return [...members.values()].flatMap((group) => (group.length === 1 ? group : [joined(group)]));
}

function joined(ties: readonly UnitTie[]): UnitTie {
  const sorted = (units: readonly number[]): number[] => [...new Set(units)].sort((x, y) => x - y);
  const statements = new Map<string, Statement>();
  for (const each of ties.flatMap((tie) => tie.statements)) {
    statements.set(`${each.by} ${each.file} ${each.line} ${each.column}`, each);
  }
  return {
    a: sorted(ties.flatMap(({a}) => a)),
    b: sorted(ties.flatMap(({b}) => b)),
    statements: [...statements.values()],
    anchors: ties.flatMap(({anchors}) => anchors),
    coarse: ties.some(({coarse}) => coarse),
  };
}
