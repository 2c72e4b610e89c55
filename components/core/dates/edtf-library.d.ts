// The library ships no types; this is the part of it that `edtf-value.ts` uses.
declare module 'edtf' {
  /** Throws for text that is no EDTF of the level asked for. */
  export function parse(
    text: string,
    constraints?: {level?: 0 | 1 | 2; seasonIntervals?: boolean; seasonUncertainty?: boolean},
  ): {
    readonly type?: string;
    readonly values: readonly unknown[];
    readonly uncertain?: number | boolean;
    readonly approximate?: number | boolean;
    readonly significant?: number;
  };
}
