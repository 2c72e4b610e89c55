/**
 * How far annotators agree, beyond what chance would give. Values are nominal: two are one or they
 * are not.
 */

/** For each unit (a passage), the value each annotator gave; undefined where one gave none. */
export type Ratings = readonly (readonly (string | undefined)[])[];

/**
 * Cohen's κ of two annotators (Cohen 1960), over the units both have judged.
 *
 * @returns from -1 to 1; undefined where no unit has two values, or where both gave one and the
 *   same value throughout, so that chance explains everything
 */
export function cohenKappa(ratings: Ratings): number | undefined {
  const pairs = ratings.flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [[first, second] as const],
  );
  if (pairs.length === 0) return undefined;
  const firsts = countsOf(pairs.map(([first]) => first));
  const seconds = countsOf(pairs.map(([, second]) => second));
  const observed = pairs.filter(([first, second]) => first === second).length / pairs.length;
  let expected = 0;
  for (const [value, count] of firsts) {
    expected += (count / pairs.length) * ((seconds.get(value) ?? 0) / pairs.length);
  }
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's α for nominal values, any number of annotators, values may be missing
 * (Krippendorff 2011).
 *
 * @returns at most 1; undefined where no unit has two values, or only one value was ever given
 */
export function krippendorffAlpha(ratings: Ratings): number | undefined {
  const totals = new Map<string, number>();
  let disagreement = 0;
  let pairable = 0;
  for (const unit of ratings) {
    const values = unit.filter((value) => value !== undefined);
    if (values.length < 2) continue;
    pairable += values.length;
    const counts = countsOf(values);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreement += (count * (values.length - count)) / (values.length - 1);
    }
  }
  if (pairable === 0) return undefined;
  let byChance = 0;
  for (const count of totals.values()) byChance += count * (pairable - count);
  return byChance === 0 ? undefined : 1 - (disagreement * (pairable - 1)) / byChance;
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
