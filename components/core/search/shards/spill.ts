/**
 * Where a build puts what it cannot keep in memory: sorted runs, each written once from begin to
 * end and read once. On Node a run is a file of a temporary folder; this one keeps them in memory.
 */
export interface Spill {
  append(run: string, bytes: Uint8Array): void;
  /** The bytes of a run in order, in pieces of any size. */
  read(run: string): Iterable<Uint8Array>;
}

export class MemorySpill implements Spill {
  readonly #runs = new Map<string, Uint8Array[]>();

  append(run: string, bytes: Uint8Array): void {
    const known = this.#runs.get(run);
    if (known) known.push(bytes);
    else this.#runs.set(run, [bytes]);
  }

  *read(run: string): Generator<Uint8Array> {
    yield* this.#runs.get(run) ?? [];
  }
}
