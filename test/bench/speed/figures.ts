/** The value in the middle; of an even number of them the higher of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that so great a share of all values stays below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** With so many digits after the point: more would be noise. */
export function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}

/** The day, in ISO 8601. */
export const today = (): string => new Date().toISOString().slice(0, 10);
