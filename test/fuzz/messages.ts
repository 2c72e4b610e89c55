/** What the fuzzer asks of its child: mutants `from` … `to` - 1 of a seed. */
export interface Order {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What the child says: that it is ready, or what came of one mutant. */
export type Report =
  | {readonly ready: true}
  | {
      readonly index: number;
      readonly wellFormed: boolean;
      readonly proven: boolean;
      readonly failure?: Failure;
    };

export interface Failure {
  readonly kind: string;
  readonly said: string;
  /** What was mutated, and how. */
  readonly mutant: string;
  /** A small input that fails alike, as a JavaScript string of its bytes. */
  readonly input: string;
}
